"""A value of a union that is none of its variants: what a server began to send after the document was written."""

from __future__ import annotations

from typing import Any

from .drift import describe
from .marks import JsonValue, is_object

_LONGEST_TAG = 64  # characters; a longer one is no name of a kind


class Unknown:
    """A received value that is none of the variants its union declares. It is sent back as it came.

    `tag` is the value of the property that tells the variants apart, where there is one; `raw` is the whole value,
    with wire names.
    """

    __slots__ = ("raw", "tag")
    __match_args__ = ("tag", "raw")

    tag: str | int | None
    raw: JsonValue

    def __init__(self, raw: JsonValue, tag: str | int | None = None) -> None:
        self.raw = raw
        self.tag = tag

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Unknown):
            return NotImplemented
        return self.raw == other.raw

    __hash__ = None  # type: ignore[assignment]  # mutable, as models are

    def __reduce__(self) -> tuple[Any, ...]:
        return (Unknown, (self.raw, self.tag))

    def __repr__(self) -> str:
        # what it holds may be a secret, and a server may make it as long as it likes
        tag = "" if self.tag is None else f"tag={self.tag!r}, "
        return f"Unknown({tag}raw=<{describe(self.raw)}>)"


def unknown(raw: Any, discriminator: str | None) -> Unknown:
    """The Unknown for a value, with its tag where it has one that may be shown."""
    told = raw.get(discriminator) if is_object(raw) and discriminator else None
    short = isinstance(told, int) or (
        isinstance(told, str) and len(told) <= _LONGEST_TAG
    )
    return Unknown(raw, told if short else None)
