"""What a success should have been: the declared content nearest to it, and whether what came may stand for that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..http.media_type import as_written, essence, kind_of, matches, text_of
from .content import UNREADABLE

if TYPE_CHECKING:
    from ..call.effects import Call
    from ..http.messages import ResponseInfo
    from ..request.operation import MediaContent
    from .content import ContentDecoder


def expected(
    reader: ContentDecoder, call: Call, info: ResponseInfo, content: bytes = b""
) -> MediaContent | None:
    """The declared content to read a success as; None where the document has none for it.

    DecodeError where it says to be of another kind: a page to log in, or an error, in place of what was asked for.
    """
    media_type = info.headers.first("content-type")
    reply = call.operation.reply(info.status)
    declared = reply is not None and reply.success
    asked = call.operation.primary(call.version, call.accept)
    if reply is not None and declared:
        if not reply.contents:
            return None
        found = reply.select(media_type)
        if found is not None:
            return found
        if asked is None or asked not in reply.contents:
            asked = reply.contents[0]
    if asked is None:
        return None
    if media_type is not None and not matches(asked.media_type, media_type):
        got = as_written(media_type) or media_type
        if _is_wrong(asked, info, media_type):
            raise reader.refusal(call, info, content, asked, "$", asked.media_type, got)
        reader.report(call, "media-type", asked.media_type, got)
    if not declared:
        # a success nobody declared: read as the one that was
        reader.report(call, "status", "a declared status", info.status)
    return asked


def _is_wrong(asked: MediaContent, info: ResponseInfo, media_type: str) -> bool:
    """Whether a reply cannot be what was asked for.

    Servers call files by many types. But HTML and JSON are what a page to log in and an error are written in, so in
    place of something else they need a Content-Disposition to be believed.
    """
    kind = kind_of(media_type)
    is_html = essence(media_type) == "text/html"
    if is_html or asked.kind == "binary":
        suspect = is_html or kind == "json"
        return suspect and "content-disposition" not in info.headers
    return kind != asked.kind or "problem" in media_type


def undeclared(
    reader: ContentDecoder, call: Call, info: ResponseInfo, content: bytes
) -> Any:
    """A content where the document has none: it is reported, and handed out by its own type."""
    if not content:
        return None
    media_type = info.headers.first("content-type")
    got = f"{as_written(media_type or '') or 'content'} of {len(content)} bytes"
    if reader.strict:
        raise reader.refusal(call, info, content, None, "$", "no content", got)
    reader.report(call, "content", "no content", got)
    kind = kind_of(media_type) if media_type is not None else "binary"
    if kind in ("binary", "multipart"):
        return content
    if kind == "json":
        import msgspec

        try:
            return msgspec.json.decode(content)
        except UNREADABLE:
            pass  # not the JSON it says it is: the text, so that nothing is lost
    return text_of(content, media_type)


def unpromised(call: Call, found: MediaContent) -> bool:
    """Whether what came is declared, but not of the type that the caller's return type names."""
    if call.version is not None and found.version not in (None, call.version):
        return True
    asked = call.operation.primary(call.version, call.accept)
    if call.accept is None or asked is None:
        return False
    return essence(found.media_type) != essence(asked.media_type)
