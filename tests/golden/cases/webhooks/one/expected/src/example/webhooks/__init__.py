"""What the server sends by itself: webhooks and callbacks.

`parse` decodes the content of one, by its name; so does the `parse` of its constant.
"""

from __future__ import annotations

from typing import Literal

from .._runtime.operation import Incoming

READY: Incoming[str] = Incoming(
    called="ready",
    method="POST",
    contents={"text/plain": lambda: str},
)
_ALL: dict[str, Incoming[str]] = {
    "ready": READY,
}


def parse(
    name: Literal["ready"],
    content: bytes | str,
    content_type: str | None = None,
    *,
    strict: bool = False,
) -> str:
    """Decode the content of a webhook or callback, by its name in the document.
    ValueError where there is no such name.
    """
    found = _ALL.get(name)
    if found is None:
        raise ValueError(f"there is no webhook or callback {name!r}")
    return found.parse(content, content_type, strict=strict)
