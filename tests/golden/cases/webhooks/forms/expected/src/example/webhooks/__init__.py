"""What the server sends by itself: webhooks and callbacks.

`parse` decodes the content of one, by its name; so does the `parse` of its constant.
"""

from __future__ import annotations

from typing import Any, Literal, overload

from .. import models, types
from .._runtime.operation import Incoming

BOTH: Incoming[models.Person] = Incoming(
    called="both",
    method="POST",
    contents={
        "application/json": lambda: models.Person,
        "application/x-www-form-urlencoded": lambda: models.Person,
    },
)
FREE: Incoming[types.JsonValue] = Incoming(
    called="free",
    method="POST",
    contents={"application/x-www-form-urlencoded": lambda: Any},
)
MESSAGE: Incoming[models.MessageBody] = Incoming(
    called="message",
    method="POST",
    contents={"application/x-www-form-urlencoded": lambda: models.MessageBody},
)
_ALL: dict[str, Incoming[Any]] = {
    "message": MESSAGE,
    "free": FREE,
    "both": BOTH,
}


@overload
def parse(
    name: Literal["both"],
    content: bytes | str,
    content_type: str | None = None,
    *,
    strict: bool = False,
) -> models.Person: ...
@overload
def parse(
    name: Literal["free"],
    content: bytes | str,
    content_type: str | None = None,
    *,
    strict: bool = False,
) -> types.JsonValue: ...
@overload
def parse(
    name: Literal["message"],
    content: bytes | str,
    content_type: str | None = None,
    *,
    strict: bool = False,
) -> models.MessageBody: ...
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
