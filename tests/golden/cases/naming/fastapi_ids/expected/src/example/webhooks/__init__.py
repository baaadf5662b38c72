"""What the server sends by itself: webhooks and callbacks.

`parse` decodes what one carries, by its name; so does the `parse` of its constant.
"""

from __future__ import annotations

from typing import Literal

from .. import models
from .._runtime.incoming import Incoming

NEW_ITEM: Incoming[models.NewItemBody] = Incoming(
    called="new-item",
    method="POST",
    contents={"application/json": lambda: models.NewItemBody},
)
_ALL: dict[str, Incoming[models.NewItemBody]] = {
    "new-item": NEW_ITEM,
}


def parse(
    name: Literal["new-item"],
    content: bytes | str,
    content_type: str | None = None,
    *,
    strict: bool = False,
) -> models.NewItemBody:
    """The content of a webhook or callback, by the name that the document gives it.
    ValueError: it is no such thing.
    """
    found = _ALL.get(name)
    if found is None:
        raise ValueError(f"the document knows no webhook or callback {name!r}")
    return found.parse(content, content_type, strict=strict)
