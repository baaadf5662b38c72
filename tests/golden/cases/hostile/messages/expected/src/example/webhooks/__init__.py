"""What the server sends by itself: webhooks and callbacks.

`parse` decodes the content of one, by its name; so does the `parse` of its constant.
"""

from __future__ import annotations

import uuid
from typing import Any, Literal, overload

from .. import models, types
from .._runtime.operation import As, Incoming

ANY: Incoming[models.AnyBody] = Incoming(
    called="Incoming",
    method="POST",
    contents={"application/json": lambda: models.AnyBody},
)
CALL: Incoming[types.JsonValue] = Incoming(
    called="",
    method="POST",
    contents={"application/json": lambda: Any},
)
PARSE: Incoming[str] = Incoming(
    called="parse",
    method="POST",
    contents={
        'a"b/c\'d; x="{{ y }}"': As("text", lambda: str),
        "text/plain": lambda: str,
    },
)
PASSWD: Incoming[models.Class] = Incoming(
    called='../../passwd"""',
    method="POST",
    contents={"application/json": lambda: models.Class},
)
"""\"\"\" import os"""
U0_NEWLINE: Incoming[list[uuid.UUID]] = Incoming(
    called="\x00\n",
    method="POST",
    contents={"application/json": lambda: list[uuid.UUID]},
)
_ALL: dict[str, Incoming[Any]] = {
    '../../passwd"""': PASSWD,
    "parse": PARSE,
    "Incoming": ANY,
    "": CALL,
    "\x00\n": U0_NEWLINE,
}


@overload
def parse(
    name: Literal["Incoming"],
    content: bytes | str,
    content_type: str | None = None,
    *,
    strict: bool = False,
) -> models.AnyBody: ...
@overload
def parse(
    name: Literal[""],
    content: bytes | str,
    content_type: str | None = None,
    *,
    strict: bool = False,
) -> types.JsonValue: ...
@overload
def parse(
    name: Literal["parse"],
    content: bytes | str,
    content_type: str | None = None,
    *,
    strict: bool = False,
) -> str: ...
@overload
def parse(
    name: Literal['../../passwd"""'],
    content: bytes | str,
    content_type: str | None = None,
    *,
    strict: bool = False,
) -> models.Class: ...
@overload
def parse(
    name: Literal["\x00\n"],
    content: bytes | str,
    content_type: str | None = None,
    *,
    strict: bool = False,
) -> list[uuid.UUID]: ...
def parse(
    name: str,
    content: bytes | str,
    content_type: str | None = None,
    *,
    strict: bool = False,
) -> Any:
    """Decode the content of a webhook or callback, by its name in the document.
    ValueError where there is no such name.
    """
    found = _ALL.get(name)
    if found is None:
        raise ValueError(f"there is no webhook or callback {name!r}")
    return found.parse(content, content_type, strict=strict)
