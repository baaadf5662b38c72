"""Replies that were read whole: what a success decodes to, and what an error becomes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..errors import ApiError, ClientError, UnexpectedMediaVersionError
from ..http.media_type import as_written, kind_of, text_of
from ..http.messages import Headers, ResponseInfo
from .content import ContentDecoder, holds_secrets

if TYPE_CHECKING:
    from ..call.effects import Call, Exchange
    from ..request.operation import MediaContent, Operation


class Reader(ContentDecoder):
    """Reads the replies of one client."""

    __slots__ = ()

    def result(self, call: Call, ended: Exchange) -> Any:
        """The decoded success; ApiError where the reply is none."""
        if call.operation.is_success(ended.info.status):
            return self.decoded(call, ended)
        raise self.error(call, ended.info, ended.content or b"")

    def decoded(self, call: Call, ended: Exchange) -> Any:
        """The content of a success as what the document promises, told by its own Content-Type."""
        info = ended.info
        try:
            # nearly every reply is one that was read before, and not asked for in a type of the caller's
            # (its type stays out of the variables here: a server may quote a secret there)
            found = call.operation.plain.get(
                (info.status, info.headers.first("content-type"), call.version)
            )
            if found is not None and call.accept is None:
                return self.json(call, info, ended.content or b"", found)
            return self._decoded(call, info, ended.content or b"")
        except ClientError as error:
            from .error_replies import masked

            failed = masked(call, error)
        # the frames below work on the content itself, which may hold a secret
        raise failed.with_traceback(None)

    def _decoded(self, call: Call, info: ResponseInfo, content: bytes) -> Any:
        status, media_type = info.status, info.headers.first("content-type")
        if status in (204, 205) or info.method == "HEAD":
            return None
        reply = call.operation.reply(status)
        found = (
            reply.select(media_type) if reply is not None and reply.success else None
        )
        if (
            found is not None
            and call.accept is None
            and (found.version is None or found.version == call.version)
        ):
            plain = call.operation.plain
            # a server may put something new into the header every time
            if found.kind_for(media_type) == "json" and len(plain) < 64:
                plain[status, media_type, call.version] = found
            return self._read(call, info, content, found, media_type)
        from .nearest_content import expected, undeclared, unpromised

        if found is None:
            found = expected(self, call, info, content)
            if found is None:
                return undeclared(self, call, info, content)
            return self._read(call, info, content, found, None)
        result = self._read(call, info, content, found, media_type)
        if not unpromised(call, found):
            return result
        asks = f"version={found.version!r}"
        if call.accept is not None:
            asks = f"accept={found.media_type!r}"
        raise UnexpectedMediaVersionError(
            asks=asks,
            expected=call.accept or f"version {call.version}",
            got=as_written(media_type or found.media_type),
            result=result,
            operation=call.operation.id,
            response=info,
            secret=holds_secrets(found),
        )

    def _read(
        self,
        call: Call,
        info: ResponseInfo,
        content: bytes,
        found: MediaContent,
        media_type: str | None,
    ) -> Any:
        kind = found.kind_for(media_type)
        if kind == "by-type" and media_type is not None:
            kind = "text"
            if kind_of(media_type) in ("binary", "multipart"):
                kind = "binary"
        if kind in ("binary", "by-type"):
            return content
        if kind == "json":
            return self.json(call, info, content, found)
        if kind == "xml" and found.xml is not None:
            return self.xml(call, info, content, found)
        if kind in ("json-lines", "sse") and found.is_stream(media_type):
            from .events import items_of

            return items_of(call, self, info, found, content)
        return text_of(content, info.headers.first("content-type"))

    def error(self, call: Call, info: ResponseInfo, content: bytes) -> ApiError:
        """The error for a reply that is no success."""
        from .error_replies import error_of

        return error_of(self, call, info, content)


def may_stream(operation: Operation[Any]) -> bool:
    """Whether a plain call may be answered with server-sent events, which are not to be waited for."""
    return not hasattr(operation, "paging") and any(
        content.kind == "sse"
        for reply in operation.replies.values()
        if reply.success
        for content in reply.contents
    )


class Told:
    """What a success reply says of itself, beside its content."""

    __slots__ = ("_call", "_reader", "info")

    def __init__(self, call: Call, reader: Reader, info: ResponseInfo) -> None:
        self._call = call
        self._reader = reader
        self.info = info

    @property
    def status(self) -> int:
        return self.info.status

    @property
    def status_code(self) -> int:
        """The same as `status`."""
        return self.info.status

    @property
    def headers(self) -> Headers:
        return self.info.headers

    @property
    def request_id(self) -> str | None:
        return self.info.request_id

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.status} of {self._call.operation.id}>"
