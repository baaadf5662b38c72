"""Bodies as the log shows them: on one line, cut to a length, and with secrets masked before that."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote_plus

import msgspec

from ..http.media_type import kind_of, text_of
from ..http.messages import may_be_secret
from ..request.declarations import As
from ..serialization.json_values import is_array, is_object
from ..serialization.type_tree import ModelShape, reach, shape_of

if TYPE_CHECKING:
    from ..auth.masking import Masks
    from ..http.messages import Headers, Request
    from ..request.operation import Operation

_MOST = 2_000  # characters that are shown
_MOST_READ = 1_000_000  # bytes that are looked at: masking a larger body takes too long


def sent(operation: Operation[Any], masks: Masks, request: Request) -> str:
    """The body of a request."""
    content = request.content
    if not isinstance(content, bytes):
        return "(a stream)"
    return _shown(operation, masks, content, request.header("Content-Type"))


def received(
    operation: Operation[Any], masks: Masks, headers: Headers, content: bytes | None
) -> str:
    """The body of a reply."""
    if content is None:
        return "(a stream)"
    return _shown(operation, masks, content, headers.first("content-type"))


def _shown(
    operation: Operation[Any], masks: Masks, content: bytes, media_type: str | None
) -> str:
    if not content:
        return "(nothing)"
    text = None
    if media_type is not None and len(content) <= _MOST_READ:
        try:
            text = _text(operation, content, media_type)
        except Exception:
            # not what its type says: secrets could not be told from the rest
            text = None
    if text is None:
        return f"({len(content)} bytes of {media_type or 'no type'})"
    # what was sent as a credential may come back in any body
    text = masks.text(text)
    rest = len(text) - _MOST
    return text if rest <= 0 else f"{text[:_MOST]}… ({rest} more characters)"


def _text(operation: Operation[Any], content: bytes, media_type: str) -> str | None:
    """A body whose secrets can be told by their names, or whose type has none."""
    kind = kind_of(media_type)
    names = _names(operation)
    if kind == "json":
        return msgspec.json.encode(names.masked(msgspec.json.decode(content))).decode()
    if kind == "form":
        pairs = [pair.partition("=") for pair in content.decode("latin-1").split("&")]
        return "&".join(
            f"{name}{mark}{'***' if names.hides(unquote_plus(name)) else value}"
            for name, mark, value in pairs
        )
    return text_of(content, media_type) if kind == "text" and not names.secret else None


class _Names:
    """The fields of all bodies of an operation, by wire name."""

    __slots__ = ("known", "secret")

    def __init__(self, forms: Iterable[object]) -> None:
        self.secret: set[str] = set()
        self.known: set[str] = set()
        for form in forms:
            for shape in reach(shape_of(form)):
                if isinstance(shape, ModelShape):
                    self.known |= shape.known
                    secret = shape.model.__secret__
                    self.secret |= {
                        wire
                        for wire, field in shape.fields.items()
                        if field.name in secret
                    }

    def hides(self, name: str) -> bool:
        """Whether it speaks of a secret; what nobody declared may be one, too, where there are any."""
        if name in self.secret or may_be_secret(name):
            return True
        return bool(self.secret) and name not in self.known

    def masked(self, value: Any, named: bool = False) -> Any:
        """JSON with stars in place of what may not be shown."""
        if is_object(value):
            return {
                name: (
                    "***"
                    if each is not None and self.hides(name)
                    else self.masked(each, True)
                )
                for name, each in value.items()
            }
        if is_array(value):
            return [self.masked(each, named) for each in value]
        return value if named or not self.secret else "***"


@lru_cache(256)
def _names(operation: Operation[Any]) -> _Names:
    contents = operation.body.contents.values() if operation.body else ()
    forms = [each.thunk() if isinstance(each, As) else each() for each in contents]
    replies = operation.replies.values()
    return _Names(
        [*forms, *(each.type() for reply in replies for each in reply.contents)]
    )
