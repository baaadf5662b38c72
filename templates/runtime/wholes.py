"""Replies that are read as a whole: no more of them than the limits allow, and no longer than the deadline."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Awaitable, Coroutine, Iterator
from typing import TYPE_CHECKING, Any, TypeVar

from .loops import within
from .transport import TransportFailure

if TYPE_CHECKING:
    from .options import Limits
    from .transport import AsyncTransportResponse, Headers, TransportResponse

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
