"""Replies that are no success: what they become, without the secrets that a server quotes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

import msgspec

from ..call.masks import masks_of
from ..errors import ApiError, ClientError, DecodeError, error_class
from ..http.media_type import in_utf8, kind_of, text_of
from ..http.messages import Problem, ResponseInfo
from .error_texts import describe

if TYPE_CHECKING:
    from ..auth.masking import Masks
    from ..call.effects import Call
    from ..request.operation import MediaContent
    from .content import ContentDecoder

Failure = TypeVar("Failure", bound=ClientError)


def error_of(
    reader: ContentDecoder, call: Call, info: ResponseInfo, content: bytes
) -> ApiError:
    """The error for a reply that is no success; its body decoded as far as that goes."""
    from ..serialization.type_tree import holds_secrets

    masks = masks_of(call)
    media_type = info.headers.first("content-type")
    # some servers quote the credential that they refuse
    content = masks.content(content, media_type)
    info = _masked_info(masks, info)
    found: MediaContent | None = None
    try:
        found = _declared(call, info.status, media_type)
        value, body = _body(reader, call, info, content, media_type, found)
    except Exception:
        # whatever a server sends with a status, the status is told
        value = body = None
    problem = problem_of(value, media_type)
    return _class_of(reader, info.status, problem)(
        # once more: what the content held in parts may stand together here
        masks.text(describe(call.operation.id, info, value, problem) + call.refused),
        operation=call.operation.id,
        response=info,
        content=content,
        body=body,
        problem=problem,
        secret=found is not None and holds_secrets(found.type()),
    )


def masked(call: Call, error: Failure) -> Failure:
    """An error about a success, without the secrets of the call that the server quotes."""
    masks = masks_of(call)
    error.args = tuple(
        [masks.text(each) if isinstance(each, str) else each for each in error.args]
    )
    response = getattr(error, "response", None)
    if isinstance(response, ResponseInfo):
        error.__dict__["response"] = _masked_info(masks, response)
    if isinstance(error, DecodeError):
        media_type = error.response.headers.first("content-type")
        # the content stays as it came, for who asks; a pickle goes elsewhere
        hidden = masks.content(error.content, media_type)
        if hidden is not error.content:
            error.__dict__.setdefault("_withheld", {"content": hidden})
        error.path, error.got = masks.text(error.path), masks.text(error.got)
    return error


def _masked_info(masks: Masks, info: ResponseInfo) -> ResponseInfo:
    return ResponseInfo(
        info.status,
        masks.headers(info.headers),
        info.method,
        masks.text(info.url),
        info.attempts,
        info.idempotency_key,
    )


def _class_of(
    reader: ContentDecoder, status: int, problem: Problem | None
) -> type[ApiError]:
    """The class of a problem type that has one of its own, else that of the status."""
    name = reader.problems.get(problem.type) if problem and problem.type else None
    if name is None:
        return error_class(status)
    from importlib import import_module

    found: type[ApiError] = getattr(import_module(f"{reader.home}.errors"), name)
    return found


def _body(
    reader: ContentDecoder,
    call: Call,
    info: ResponseInfo,
    content: bytes,
    media_type: str | None,
    found: MediaContent | None,
) -> tuple[Any, Any]:
    """The error content twice: as plain JSON (or text), and as the declared model if there is one."""
    if not content.strip():
        return None, None
    kind = kind_of(media_type) if media_type and found is None else "json"
    if found is not None and found.kind == "xml":
        return _xml_body(reader, call, info, content, media_type, found)
    if kind == "xml" and media_type and "problem" in media_type:
        said = _plain_xml(content, media_type)
        return said, said
    if kind != "json":
        if kind == "binary":
            return None, content
        text = text_of(content, media_type)
        return text, text
    try:
        value: Any = msgspec.json.decode(in_utf8(content, media_type) or content)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        # not the JSON it says it is: the text, so that nothing is lost
        text = text_of(content, media_type)
        return text, text
    if found is None:
        return value, value
    try:
        return value, reader.json(call, info, content, found)
    except DecodeError:
        return value, value


def _xml_body(
    reader: ContentDecoder,
    call: Call,
    info: ResponseInfo,
    content: bytes,
    media_type: str | None,
    found: MediaContent,
) -> tuple[Any, Any]:
    """The same of an XML error whose type is declared."""
    value = _plain_xml(content, media_type)
    if isinstance(value, str):
        return value, value
    try:
        return value, reader.xml(call, info, content, found)
    except DecodeError:
        return value, value


def _plain_xml(content: bytes, media_type: str | None) -> Any:
    """XML as plain data; its text where it is none, so that nothing is lost."""
    from ..serialization.mismatch import Mismatch
    from ..serialization.xml.codec import plain

    try:
        return plain(content, media_type)
    except Mismatch:
        return text_of(content, media_type)


def _declared(call: Call, status: int, media_type: str | None) -> MediaContent | None:
    operation = call.operation
    reply = operation.reply(status)
    if reply is None or not reply.contents:
        return None
    found = reply.select(media_type)
    # where `default` is the success, only a problem type in it speaks of errors
    if (
        operation.success == "default"
        and reply.status == "default"
        and found is not None
    ):
        return found if "problem" in found.media_type else None
    if found is None or (found.kind == "xml" and found.xml is None):
        return None
    return found if found.kind in ("json", "xml") else None


def problem_of(value: object, media_type: str | None) -> Problem | None:
    """The problem in a decoded JSON error: declared as one by its media type, or looking like one."""
    if not isinstance(value, Mapping):
        return None
    fields = dict(cast("Mapping[str, object]", value))
    declared = media_type is not None and (
        "problem+json" in media_type or "problem+xml" in media_type
    )
    if not declared and not (
        isinstance(fields.get("title"), str)
        and ("status" in fields or "detail" in fields)
    ):
        return None
    status = fields.pop("status", None)
    return Problem(
        type=_text(fields.pop("type", None)),
        title=_text(fields.pop("title", None)),
        status=_status(status),
        detail=_text(fields.pop("detail", None)),
        instance=_text(fields.pop("instance", None)),
        extensions=fields,
    )


def _status(value: object) -> int | None:
    if isinstance(value, str) and value.isascii() and value.isdigit():
        return int(value) if len(value) == 3 else None  # all is text in XML
    return value if isinstance(value, int) else None


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
