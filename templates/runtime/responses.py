"""Replies: what a success decodes to, what an error becomes, and the raw reply for those who ask."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from .errors import (
    ApiError,
    ClientError,
    DecodeError,
    PagingError,
    Problem,
    UnexpectedMediaVersionError,
    bare,
    describe,
    error_class,
    problem_of,
)
from .media import essence, in_utf8, kind_of, text_of

if TYPE_CHECKING:
    from .drift import DriftLog
    from .flow import Call, Exchange
    from .operation import Content
    from .paging import AsyncPager, Pager
    from .transport import Headers

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
Body = TypeVar("Body")

# what reading JSON of any kind can raise: also a number that Python's own types refuse, and nesting without end
UNREADABLE = (ValueError, ArithmeticError, RecursionError)

_REQUEST_IDS = (
    "x-request-id",
    "request-id",
    "x-requestid",
    "x-amzn-requestid",
    "x-amz-request-id",
    "x-ms-request-id",
    "x-correlation-id",
    "x-trace-id",
)


def request_id_of(headers: Headers) -> str | None:
    """The id the server gave the request, under any of its usual names."""
    for name in _REQUEST_IDS:
        value = headers.get(name)
        if value:
            return value
    for name in headers:
        # vendors put their own word before it: `lusid-meta-requestid`
        if (
            name.lower().replace("-", "").replace("_", "").endswith("requestid")
            and headers[name]
        ):
            return headers[name]
    return None


class ResponseInfo:
    """What is known of a reply beside its content. `url` shows no secret."""

    __slots__ = ("attempts", "headers", "idempotency_key", "method", "status", "url")

    def __init__(
        self,
        status: int,
        headers: Headers,
        method: str = "",
        url: str = "",
        attempts: int = 1,
        idempotency_key: str | None = None,
    ) -> None:
        self.status = status
        self.headers = headers
        self.method = method
        self.url = url
        self.attempts = attempts
        self.idempotency_key = idempotency_key

    @property
    def request_id(self) -> str | None:
        return request_id_of(self.headers)

    def __repr__(self) -> str:
        return f"<ResponseInfo {self.status} {self.method} {self.url}>"


class Reader:
    """How the replies of one client are read."""

    __slots__ = ("drift", "strict")

    def __init__(self, drift: DriftLog, strict: bool) -> None:
        self.drift = drift
        self.strict = strict

    def result(self, call: Call, ended: Exchange) -> Any:
        """The decoded success; ApiError where the reply is none."""
        if call.operation.is_success(ended.info.status):
            return self.decoded(call, ended.info, ended.content or b"")
        raise self.error(call, ended.info, ended.content or b"")

    def check_links(self, call: Call, info: ResponseInfo) -> None:
        """Refuse a page whose headers that lead to the next one are too long to be read."""
        most = call.settings.limits.links
        if most is not None and info.headers.first("link") is not None:
            length = sum(map(len, info.headers.get_list("link")))
            if length > most:
                raise PagingError(
                    f"{call.operation.id}: Link headers of {length} characters (Limits.links: {most})"
                )

    def decoded(self, call: Call, info: ResponseInfo, content: bytes) -> Any:
        """The content of a success as what the document promises, told by its own Content-Type."""
        outer = sys.exception()
        try:
            # nearly every reply is one that was read before, and not asked for in a type of the caller's
            media_type = info.headers.first("content-type")
            found = call.operation.plain.get((info.status, media_type, call.version))
            if found is not None and call.accept is None:
                return self._json(call, info, content, found)
            return self._decoded(call, info, content, media_type)
        except ClientError as error:
            failed = bare(error, outer)
        # it may hold a secret, and so may the frames below: no traceback shows their variables
        del content
        raise failed

    def _decoded(
        self, call: Call, info: ResponseInfo, content: bytes, media_type: str | None
    ) -> Any:
        status = info.status
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
        from .expected import expected, undeclared, unpromised

        if found is None:
            found = expected(self, call, info, content)
            if found is None:
                return undeclared(self, call, info, content)
            return self._read(call, info, content, found, None)
        result = self._read(call, info, content, found, media_type)
        if not unpromised(call, found):
            return result
        raise UnexpectedMediaVersionError(
            expected=call.accept or f"version {call.version}",
            got=essence(media_type or found.media_type),
            result=result,
            operation=call.operation.id,
            response=info,
            secret=_secret(found),
        )

    def _read(
        self,
        call: Call,
        info: ResponseInfo,
        content: bytes,
        found: Content,
        media_type: str | None,
    ) -> Any:
        kind = found.kind_for(media_type)
        if kind == "binary":
            return content
        if kind == "json":
            return self._json(call, info, content, found)
        if kind in ("json-lines", "sse"):
            from .events import is_stream, items_of

            if is_stream(found, media_type):
                return items_of(call, self, info, found, content)
        return text_of(content, info.headers.first("content-type"))

    def _json(
        self, call: Call, info: ResponseInfo, content: bytes, found: Content
    ) -> Any:
        report = self.drift.reporter(call.operation.id)
        try:
            return found.decoder.decode(content, strict=self.strict, report=report)
        except UNREADABLE as mismatch:
            # not at the top, nor in the call: either would cost every call
            from .places import Mismatch

            if not isinstance(mismatch, Mismatch):
                # a value that Python's own types refuse, or nesting that they do not bear
                mismatch = Mismatch("$", found.media_type, type(mismatch).__name__)
            if not content or content.isspace():
                mismatch = Mismatch("$", found.media_type, "an empty body")
            plain = in_utf8(content, info.headers.first("content-type"))
            if plain is not None and mismatch.path == "$":
                with suppress(Mismatch):
                    return found.decoder.decode(
                        plain, strict=self.strict, report=report
                    )
            # `from None`: what it was raised from holds the content once more
            raise self.refusal(
                call,
                info,
                content,
                found,
                mismatch.path,
                mismatch.expected,
                mismatch.got,
            ) from None

    @staticmethod
    def refusal(
        call: Call,
        info: ResponseInfo,
        content: bytes,
        found: Content | None,
        path: str,
        expected: str,
        got: str,
    ) -> DecodeError:
        return DecodeError(
            path=path,
            expected=expected,
            got=got,
            operation=call.operation.id,
            response=info,
            content=content,
            secret=found is not None and _secret(found),
        )

    def error(self, call: Call, info: ResponseInfo, content: bytes) -> ApiError:
        """The error for a reply that is no success; its body decoded as far as that goes."""
        media_type = info.headers.first("content-type")
        found = self._declared_error(call, info.status, media_type)
        value, body = self._error_body(call, info, content, media_type, found)
        problem: Problem | None = problem_of(value, media_type)
        operation = call.operation.id
        return error_class(info.status)(
            # some servers quote the credential that they refuse
            call.plan.masked(describe(operation, info, value, problem)),
            operation=operation,
            response=info,
            content=content,
            body=body,
            problem=problem,
            secret=found is not None and _secret(found),
        )

    def _error_body(
        self,
        call: Call,
        info: ResponseInfo,
        content: bytes,
        media_type: str | None,
        found: Content | None,
    ) -> tuple[Any, Any]:
        """The error content twice: as plain JSON (or text), and as the declared model if there is one."""
        if not content.strip():
            return None, None
        kind = kind_of(media_type) if media_type and found is None else "json"
        if kind != "json":
            if kind == "binary":
                return None, content
            text = text_of(content, media_type)
            return text, text
        import msgspec

        try:
            value: Any = msgspec.json.decode(content)
        except UNREADABLE:
            # not the JSON it says it is: the text, so that nothing is lost
            text = text_of(content, media_type)
            return text, text
        if found is None:
            return value, value
        try:
            return value, self._json(call, info, content, found)
        except DecodeError:
            return value, value

    @staticmethod
    def _declared_error(
        call: Call, status: int, media_type: str | None
    ) -> Content | None:
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
        return found if found is not None and found.kind == "json" else None

    def report(self, call: Call, kind: str, expected: str, got: object) -> None:
        """A difference of the reply as a whole."""
        self.drift.report(call.operation.id, "$", kind, expected, got)


def _secret(found: Content) -> bool:
    from .shapes import holds_secrets

    return holds_secrets(found.type())


class RawResponse(Generic[T_co]):
    """A whole success reply: status, headers, content, and what it decodes to."""

    __slots__ = ("_call", "_parsed", "_reader", "content", "info")

    def __init__(
        self, call: Call, reader: Reader, info: ResponseInfo, content: bytes
    ) -> None:
        self._call = call
        self._reader = reader
        self._parsed: tuple[Any] | None = None
        self.info = info
        self.content = content

    @property
    def status(self) -> int:
        return self.info.status

    @property
    def headers(self) -> Headers:
        return self.info.headers

    @property
    def request_id(self) -> str | None:
        return self.info.request_id

    @property
    def text(self) -> str:
        return text_of(self.content, self.headers.first("content-type"))

    @overload
    def parse(self: RawResponse[Pager[Any, Body]]) -> Body: ...
    @overload
    def parse(self: RawResponse[AsyncPager[Any, Body]]) -> Body: ...
    @overload
    def parse(self: RawResponse[T]) -> T: ...
    def parse(self) -> Any:
        """What the method returns without `with_raw_response`; for a paged one, the body of the first page."""
        if self._parsed is None:
            self._parsed = (self._reader.decoded(self._call, self.info, self.content),)
        return self._parsed[0]

    def __repr__(self) -> str:
        return f"<RawResponse {self.status} of {self._call.operation.id}>"


def raw_response(call: Call, reader: Reader, ended: Exchange) -> RawResponse[Any]:
    """The raw reply of a success; ApiError where the reply is none."""
    if call.operation.is_success(ended.info.status):
        return RawResponse(call, reader, ended.info, ended.content or b"")
    raise reader.error(call, ended.info, ended.content or b"")
