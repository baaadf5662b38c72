"""Replies: read whole within limits; what a success decodes to, what an error becomes; and the raw reply."""

from __future__ import annotations

import sys
import time
from collections.abc import AsyncIterator, Awaitable, Coroutine, Iterator, Mapping
from contextlib import suppress
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from ..errors import (
    ApiError,
    ClientError,
    DecodeError,
    UnexpectedMediaVersionError,
    bare,
)
from ..http.media_type import as_written, in_utf8, kind_of, plain_json, text_of
from ..http.messages import Headers, ResponseInfo, TransportFailure
from ..support import late_classes
from ..support.event_loops import within

if TYPE_CHECKING:
    from ..call.effects import Call, Exchange
    from ..drift import DriftLog
    from ..http.messages import AsyncTransportResponse, Headers, TransportResponse
    from ..options import Limits
    from ..request.operation import Content, Operation

Result = TypeVar("Result")

_FIRST = 4096


def whole(
    response: TransportResponse, limits: Limits, deadline: float | None = None
) -> bytes:
    """The content. Given up when the deadline runs out: a server that trickles resets every timeout."""
    if deadline is None and _fits(response.headers, limits):
        return response.read()
    pieces = _Pieces(limits.reply)
    try:
        check_codings(response.headers, limits)
        # as they come: waiting for more would hide the clock
        for piece in response.iter_bytes():
            if pieces.full(piece, response.status):
                break
            if deadline is not None and time.monotonic() >= deadline:
                raise late()
    finally:
        response.close()
    return pieces.joined()


def awhole(
    response: AsyncTransportResponse, limits: Limits, deadline: float | None = None
) -> Coroutine[Any, Any, bytes]:
    """The content, to be awaited. A deadline also cancels it from outside."""
    # not a coroutine of its own: each costs something whenever the call is resumed
    if _fits(response.headers, limits):
        return response.aread()
    return _counted(response, limits, deadline)


async def _counted(
    response: AsyncTransportResponse, limits: Limits, deadline: float | None
) -> bytes:
    pieces = _Pieces(limits.reply)
    try:
        check_codings(response.headers, limits)
        async for piece in response.aiter_bytes():
            if pieces.full(piece, response.status):
                break
            if deadline is not None and time.monotonic() >= deadline:
                raise late()
    finally:
        await response.aclose()
    return pieces.joined()


class _Pieces:
    """What came of a content so far."""

    __slots__ = ("_left", "_most", "_pieces")

    def __init__(self, most: int | None) -> None:
        self._most = most
        self._left = most
        self._pieces: list[bytes] = []

    def full(self, piece: bytes, status: int) -> bool:
        """Take a piece. Of an error too much is cut off: its beginning tells more than that it was large."""
        left = self._left
        if left is None or len(piece) <= left:
            self._pieces.append(piece)
            self._left = None if left is None else left - len(piece)
            return False
        if status < 300:
            raise TransportFailure(
                "limit",
                f"the reply has more than {self._most} bytes (Limits.reply)",
                sent=True,
            )
        self._pieces.append(piece[:left])
        return True

    def joined(self) -> bytes:
        return b"".join(self._pieces)


def _fits(headers: Headers, limits: Limits) -> bool:
    """Whether the reply is small by its own word: then it is read in one step, as nearly all are."""
    if headers.first("content-encoding") is not None:
        return limits.reply is None and limits.codings is None
    if limits.reply is None:
        return True
    length = number(headers.first("content-length"), limits)
    return length is not None and length <= limits.reply


def beginning(response: TransportResponse, limits: Limits) -> bytes:
    """The first piece of a content that nobody wants as a whole, for the error that says so."""
    try:
        check_codings(response.headers, limits)
        for piece in response.iter_bytes(_FIRST):
            return piece
    except TransportFailure:
        pass  # it is refused for another reason
    finally:
        response.close()
    return b""


async def abeginning(response: AsyncTransportResponse, limits: Limits) -> bytes:
    """The same, async."""
    try:
        check_codings(response.headers, limits)
        async for piece in response.aiter_bytes(_FIRST):
            return piece
    except TransportFailure:
        pass  # it is refused for another reason
    finally:
        await response.aclose()
    return b""


def check_codings(headers: Headers, limits: Limits) -> None:
    """Each coding may make much of little, and the next much of that."""
    most = limits.codings
    if most is None or headers.first("content-encoding") is None:
        return
    if headers["content-encoding"].count(",") >= most:
        raise TransportFailure(
            "limit", f"more than {most} content codings (Limits.codings)", sent=True
        )


def number(text: str | None, limits: Limits) -> int | None:
    """A whole number that a server wrote; None where it is none, or has more digits than make sense."""
    if text is None or not (text.isascii() and text.isdigit()):
        return None
    return int(text) if len(text) <= limits.digits else None


def timely(pieces: Iterator[bytes], limit: float) -> Iterator[bytes]:
    """Pieces of a content as long as the deadline has not run out."""
    for piece in pieces:
        if time.monotonic() >= limit:
            raise late()
        yield piece


async def atimely(pieces: AsyncIterator[bytes], limit: float) -> AsyncIterator[bytes]:
    """The same, async; no piece is waited for beyond it."""
    while True:
        try:
            piece = await punctual(limit, anext(pieces))
        except StopAsyncIteration:
            return
        yield piece


async def punctual(
    limit: float, awaited: Awaitable[Result], *, sent: bool = True
) -> Result:
    """What is awaited, given up when the deadline runs out."""
    clock = within(limit - time.monotonic())
    try:
        async with clock:
            return await awaited
    except TimeoutError:
        if not clock.expired():
            raise
        raise late(sent=sent) from None


def late(*, sent: bool = True) -> TransportFailure:
    return TransportFailure("timeout-read", "the deadline ran out", sent=sent)


NO_PROBLEMS: Mapping[str, str] = MappingProxyType({})

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
Body = TypeVar("Body")

# what reading JSON of any kind can raise: also a number that Python's own types refuse, and nesting without end
UNREADABLE = (ValueError, ArithmeticError, RecursionError)


class Reader:
    """How the replies of one client are read. `problems` are the types of problems that have an error class.

    The classes are in the module `errors` of the package `home`.
    """

    __slots__ = ("drift", "home", "problems", "strict")

    def __init__(
        self,
        drift: DriftLog,
        strict: bool,
        problems: Mapping[str, str] = NO_PROBLEMS,
        home: str | None = None,
    ) -> None:
        self.drift = drift
        self.strict = strict
        self.problems = problems
        self.home = home

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.drift, self.strict, dict(self.problems), self.home)

    def result(self, call: Call, ended: Exchange) -> Any:
        """The decoded success; ApiError where the reply is none."""
        if call.operation.is_success(ended.info.status):
            return self.decoded(call, ended.info, ended.content or b"")
        raise self.error(call, ended.info, ended.content or b"")

    def decoded(self, call: Call, info: ResponseInfo, content: bytes) -> Any:
        """The content of a success as what the document promises, told by its own Content-Type."""
        outer = sys.exception()
        try:
            # nearly every reply is one that was read before, and not asked for in a type of the caller's
            media_type = info.headers.first("content-type")
            found = call.operation.plain.get((info.status, media_type, call.version))
            if found is not None and call.accept is None:
                return self.json(call, info, content, found)
            return self._decoded(call, info, content, media_type)
        except ClientError as error:
            from .error_replies import masked

            failed = bare(masked(call, error), outer)
        # they may hold a secret, and so may the frames below: no traceback shows their variables
        del content
        media_type = None
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

    def json(
        self, call: Call, info: ResponseInfo, content: bytes, found: Content
    ) -> Any:
        report = self.drift.reporter(call.operation.id)
        try:
            return found.decoder.decode(
                content, strict=self.strict, report=report, utf8=True
            )
        except UNREADABLE as mismatch:
            # not at the top, nor in the call: either would cost every call
            from ..serialization.mismatch import Mismatch

            if not isinstance(mismatch, Mismatch):
                # a value that Python's own types refuse, or nesting that they do not bear
                mismatch = Mismatch("$", found.media_type, type(mismatch).__name__)
            if not content or content.isspace():
                mismatch = Mismatch("$", found.media_type, "an empty body")
            if mismatch.path == "$":
                plain = in_utf8(content, info.headers.first("content-type"))
                with suppress(Mismatch):
                    return found.decoder.decode(
                        plain or content, strict=self.strict, report=report
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

    def xml(
        self, call: Call, info: ResponseInfo, content: bytes, found: Content
    ) -> Any:
        """The value of a typed XML content, decoded by way of the JSON that says the same."""
        from ..serialization.mismatch import Mismatch
        from ..serialization.xml.codec import decoded

        report = self.drift.reporter(call.operation.id)
        media_type = info.headers.first("content-type")
        try:
            return decoded(found, content, media_type, self.strict, report)
        except UNREADABLE as error:
            if not isinstance(error, Mismatch):
                error = Mismatch("$", found.media_type, type(error).__name__)
            wanted, got = error.expected, error.got
            if not content or content.isspace():
                wanted, got = found.media_type, "an empty body"
            raise self.refusal(
                call, info, content, found, error.path, wanted, got
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
        """The error for a reply that is no success."""
        from .error_replies import error_of

        return error_of(self, call, info, content)

    def report(self, call: Call, kind: str, expected: str, got: object) -> None:
        """A difference of the reply as a whole."""
        self.drift.report(call.operation.id, "$", kind, expected, got)


def _secret(found: Content) -> bool:
    from ..serialization.type_tree import holds_secrets

    return holds_secrets(found.type())


class Told:
    """What a success reply says of itself, beside its content."""

    __slots__ = ("_call", "_reader", "info")

    def __init__(
        self, call: late_classes.Call, reader: Reader, info: ResponseInfo
    ) -> None:
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


class RawResponse(Told, Generic[T_co]):
    """A whole success reply: status, headers, content, and what it decodes to."""

    __slots__ = ("_parsed", "content")

    def __init__(
        self,
        call: late_classes.Call,
        reader: Reader,
        info: ResponseInfo,
        content: bytes,
    ) -> None:
        super().__init__(call, reader, info)
        self._parsed: tuple[Any] | None = None
        self.content = content

    @property
    def text(self) -> str:
        return text_of(self.content, self.headers.first("content-type"))

    def json(self) -> Any:
        """The content as plain data, whatever the document says of it. ValueError where it is no JSON."""
        return plain_json(self.content, self.headers.first("content-type"))

    @overload
    def parse(self: RawResponse[late_classes.Pager[Any, Body]]) -> Body: ...
    @overload
    def parse(self: RawResponse[late_classes.AsyncPager[Any, Body]]) -> Body: ...
    @overload
    def parse(self: RawResponse[late_classes.EventStream[T]]) -> list[T]: ...
    @overload
    def parse(self: RawResponse[late_classes.AsyncEventStream[T]]) -> list[T]: ...
    @overload
    def parse(self: RawResponse[T]) -> T: ...
    def parse(self) -> Any:
        """What the method returns without `with_raw_response`; for a paged one, the body of the first page."""
        if self._parsed is None:
            self._parsed = (self._reader.decoded(self._call, self.info, self.content),)
        return self._parsed[0]


def may_stream(operation: Operation[Any]) -> bool:
    """Whether a plain call may be answered with server-sent events, which are not to be waited for."""
    return not hasattr(operation, "paging") and any(
        content.kind == "sse"
        for reply in operation.replies.values()
        if reply.success
        for content in reply.contents
    )


def raw_response(call: Call, reader: Reader, ended: Exchange) -> RawResponse[Any]:
    """The raw reply of a success; ApiError where the reply is none."""
    if call.operation.is_success(ended.info.status):
        return RawResponse(call, reader, ended.info, ended.content or b"")
    raise reader.error(call, ended.info, ended.content or b"")
