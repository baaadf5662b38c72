"""The connections of an async client in one event loop: a slot for each, and a line of calls that wait for one.

A pool of httpcore2 looks at all its connections and waiting calls whenever a call comes or goes. So there is a pool for
each connection, and which are free and who waits is known here.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import AsyncIterator, Callable
from typing import Any, Protocol, cast

import httpx2

from ..support.event_loops import asyncio_loop


class _Slot:
    """Room for one connection."""

    __slots__ = ("left_at", "origin", "transport")

    def __init__(self, transport: httpx2.AsyncHTTPTransport) -> None:
        self.transport = transport
        self.origin = b""  # of the last request, whose connection is kept
        self.left_at = 0.0


class Slots(httpx2.AsyncBaseTransport):
    """Sends each request over a connection that is free, over a new one, or over the first that becomes free."""

    def __init__(
        self,
        make: Callable[[int], httpx2.AsyncHTTPTransport],
        connections: int,
        keepalive: float,
    ) -> None:
        self._make = make
        self._connections = connections
        self._keepalive = keepalive
        self._slots: set[_Slot] = set()
        self._free: deque[_Slot] = deque()  # the one used last stands last
        self._line: deque[Turn] = deque()
        self._closed = False

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        url = request.url
        origin = url.raw_scheme + url.netloc
        slot = self._free_slot(origin)
        if slot is None:
            slot = await self._wait(request.extensions.get("timeout", {}).get("pool"))
            if self._closed:
                raise RuntimeError("the client was closed while a call waited")
        slot.origin = origin
        try:
            response = await slot.transport.handle_async_request(request)
        except BaseException:
            self._leave(slot)
            raise
        response.stream = _Held(
            cast("httpx2.AsyncByteStream", response.stream), self, slot
        )
        return response

    def _free_slot(self, origin: bytes) -> _Slot | None:
        """A slot that nobody uses: one with a connection to this origin, a new one, or the one that lay longest."""
        free = self._free
        if free and free[-1].origin == origin:
            return free.pop()
        for slot in reversed(free):
            if slot.origin == origin:
                free.remove(slot)
                return slot
        if len(self._slots) < self._connections:
            slot = _Slot(self._make(1))
            self._slots.add(slot)
            return slot
        return free.popleft() if free else None

    async def _wait(self, seconds: float | None) -> _Slot:
        waiting = turn()
        self._line.append(waiting)
        try:
            slot: _Slot = await waiting.wait(seconds)
        except BaseException as error:
            if waiting.given is not None:  # in this very moment
                self._leave(waiting.given)
            elif waiting in self._line:
                self._line.remove(waiting)
            if isinstance(error, TimeoutError):
                raise httpx2.PoolTimeout("all are in use") from None
            raise
        return slot

    def _leave(self, slot: _Slot) -> None:
        """Nobody uses the slot any more: it goes to the call that waits longest."""
        if self._line:
            self._line.popleft().give(slot)
        else:
            slot.left_at = time.monotonic()
            self._free.append(slot)

    async def leave(self, slot: _Slot) -> None:
        """The same when a reply is closed; connections that nobody used for long are closed with it."""
        self._leave(slot)
        free = self._free
        while free and free[0].left_at < time.monotonic() - self._keepalive:
            old = free.popleft()
            self._slots.discard(old)
            await old.transport.aclose()

    async def aclose(self) -> None:
        self._closed = True
        slots, self._slots = self._slots, set()
        self._free.clear()
        line, self._line = self._line, deque()
        for waiting in line:
            waiting.give(None)
        for slot in slots:
            await slot.transport.aclose()


class _Held(httpx2.AsyncByteStream):
    """The body of a reply: its slot is free again when it is closed."""

    def __init__(self, body: httpx2.AsyncByteStream, slots: Slots, slot: _Slot) -> None:
        self._body = body
        self._slots = slots
        self._slot: _Slot | None = slot

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self._body.__aiter__()

    async def aclose(self) -> None:
        slot, self._slot = self._slot, None
        try:
            await self._body.aclose()
        finally:
            if slot is not None:
                await self._slots.leave(slot)


class Turn(Protocol):
    """Where one call waits until it is given something."""

    @property
    def given(self) -> Any: ...
    def give(self, what: Any) -> None: ...
    async def wait(self, seconds: float | None) -> Any:
        """What was given. TimeoutError where nothing was in time; then, and when cancelled, look at `given`."""
        ...


class _AsyncioTurn:
    __slots__ = ("_future", "given")

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._future: asyncio.Future[None] = loop.create_future()
        self.given: Any = None

    def give(self, what: Any) -> None:
        self.given = what
        if not self._future.done():
            self._future.set_result(None)

    async def wait(self, seconds: float | None) -> Any:
        if seconds is None:
            await self._future
            return self.given
        clock = self._future.get_loop().call_later(seconds, self._ring)
        try:
            await self._future
        finally:
            clock.cancel()
        return self.given

    def _ring(self) -> None:
        if not self._future.done():
            self._future.set_exception(TimeoutError())


class _AnyTurn:
    __slots__ = ("_event", "given")

    def __init__(self) -> None:
        from anyio import Event

        self._event = Event()
        self.given: Any = None

    def give(self, what: Any) -> None:
        self.given = what
        self._event.set()

    async def wait(self, seconds: float | None) -> Any:
        from anyio import fail_after

        with fail_after(seconds):
            await self._event.wait()
        return self.given


def turn() -> Turn:
    """A turn for a call of the running event loop."""
    loop = asyncio_loop()
    return _AnyTurn() if loop is None else _AsyncioTurn(loop)
