"""The contents of replies: read within limits and the deadline, and decoded as what is declared for them."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Awaitable, Coroutine, Iterator, Mapping
from contextlib import suppress
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from ..errors import DecodeError
from ..http.media_type import in_utf8
from ..http.messages import ResponseInfo, TransportFailure
from ..support.event_loops import within

if TYPE_CHECKING:
    from ..call.effects import Call
    from ..drift import DriftLog
    from ..http.messages import AsyncTransportResponse, Headers, TransportResponse
    from ..options import Limits
    from ..request.operation import MediaContent


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

# what reading JSON of any kind can raise: also a number that Python's own types refuse, and nesting without end
UNREADABLE = (ValueError, ArithmeticError, RecursionError)


def _wrong(
    error: Exception, found: MediaContent, content: bytes
) -> tuple[str, str, str]:
    """Where a content does not fit, what is expected there and what came."""
    from ..serialization.mismatch import Mismatch

    path, expected, got = "$", found.media_type, type(error).__name__
    if isinstance(error, Mismatch):
        path, expected, got = error.path, error.expected, error.got
    if not content or content.isspace():
        expected, got = found.media_type, "an empty body"
    return path, expected, got


def holds_secrets(found: MediaContent) -> bool:
    """Whether the type of a content has a secret in it."""
    from ..serialization import type_tree

    return type_tree.holds_secrets(found.type())


class ContentDecoder:
    """How the replies of one client are decoded. `problems` are the types of problems that have an error class.

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

    def json(
        self, call: Call, info: ResponseInfo, content: bytes, found: MediaContent
    ) -> Any:
        report = self.drift.reporter(call.operation.id)
        try:
            return found.decoder.decode(
                content, strict=self.strict, report=report, utf8=True
            )
        except UNREADABLE as error:
            wrong = _wrong(error, found, content)
        # outside of `except`: the frames of what was caught hold the content
        if wrong[0] == "$":
            from ..serialization.mismatch import Mismatch

            plain = in_utf8(content, info.headers.first("content-type"))
            with suppress(Mismatch):
                return found.decoder.decode(
                    plain or content, strict=self.strict, report=report
                )
        raise self.refusal(call, info, content, found, *wrong)

    def xml(
        self, call: Call, info: ResponseInfo, content: bytes, found: MediaContent
    ) -> Any:
        """The value of a typed XML content, decoded by way of the JSON that says the same."""
        from ..serialization.xml.codec import decoded

        report = self.drift.reporter(call.operation.id)
        media_type = info.headers.first("content-type")
        try:
            return decoded(found, content, media_type, self.strict, report)
        except UNREADABLE as error:
            wrong = _wrong(error, found, content)
        raise self.refusal(call, info, content, found, *wrong)

    @staticmethod
    def refusal(
        call: Call,
        info: ResponseInfo,
        content: bytes,
        found: MediaContent | None,
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
            secret=found is not None and holds_secrets(found),
        )

    def report(self, call: Call, kind: str, expected: str, got: object) -> None:
        """A difference of the reply as a whole."""
        self.drift.report(call.operation.id, "$", kind, expected, got)
