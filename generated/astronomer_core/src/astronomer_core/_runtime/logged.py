"""Bodies as the log shows them: on one line, cut to a length, and with secrets masked before that."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote_plus

import msgspec

from .bodies import As
from .marks import is_array, is_object
from .masking import masks_of
from .media import kind_of, text_of
from .shapes import ModelShape, reach, shape_of
from .transport import may_be_secret

if TYPE_CHECKING:
    from .flow import Call
    from .operation import Operation
    from .transport import Headers, Request

_MOST = 2_000  # characters that are shown
_MOST_READ = 1_000_000  # bytes that are looked at: masking a larger body takes too long


def sent(call: Call, request: Request) -> str:
    """The body of a request."""
    content = request.content
    if not isinstance(content, bytes):
        return "(a stream)"
    return _shown(call, content, request.header("Content-Type"))


def received(call: Call, headers: Headers, content: bytes | None) -> str:
    """The body of a reply."""
    if content is None:
        return "(a stream)"
    return _shown(call, content, headers.first("content-type"))


def _shown(call: Call, content: bytes, media_type: str | None) -> str:
    if not content:
        return "(nothing)"
    text = None
    if media_type is not None and len(content) <= _MOST_READ:
        try:
            text = _text(call, content, media_type)
        except Exception:
            # not what its type says: secrets could not be told from the rest
            text = None
    if text is None:
        return f"({len(content)} bytes of {media_type or 'no type'})"
    # what was sent as a credential may come back in any body
    text = masks_of(call).text(text)
    rest = len(text) - _MOST
    return text if rest <= 0 else f"{text[:_MOST]}… ({rest} more characters)"


def _text(call: Call, content: bytes, media_type: str) -> str | None:
    """A body whose secrets can be told by their names, or whose type has none."""
    kind = kind_of(media_type)
    secrets = _secrets(call.operation)
    if kind == "json":
        value = _masked(msgspec.json.decode(content), secrets)
        return msgspec.json.encode(value).decode()
    if kind == "form":
        pairs = [pair.partition("=") for pair in content.decode("latin-1").split("&")]
        return "&".join(
            f"{name}{mark}{'***' if _secret(unquote_plus(name), secrets) else value}"
            for name, mark, value in pairs
        )
    return text_of(content, media_type) if kind == "text" and not secrets else None


@lru_cache(256)
def _secrets(operation: Operation[Any]) -> frozenset[str]:
    """The fields, by wire name, that the document calls secret in any body of an operation."""
    contents = operation.body.contents.values() if operation.body else ()
    forms = [each.thunk() if isinstance(each, As) else each() for each in contents]
    forms += [
        each.type() for reply in operation.replies.values() for each in reply.contents
    ]
    found: set[str] = set()
    for form in forms:
        for shape in reach(shape_of(form)):
            if isinstance(shape, ModelShape):
                model = shape.model
                wire = dict(
                    zip(
                        model.__struct_fields__,
                        model.__struct_encode_fields__,
                        strict=True,
                    )
                )
                found.update(wire[name] for name in model.__secret__)
    return frozenset(found)


def _secret(name: str, secrets: frozenset[str]) -> bool:
    return name in secrets or may_be_secret(name) is not None


def _masked(value: Any, secrets: frozenset[str]) -> Any:
    """JSON with stars in place of what stands under the name of a secret."""
    if is_object(value):
        return {
            name: (
                "***"
                if each is not None and _secret(name, secrets)
                else _masked(each, secrets)
            )
            for name, each in value.items()
        }
    return [_masked(each, secrets) for each in value] if is_array(value) else value
