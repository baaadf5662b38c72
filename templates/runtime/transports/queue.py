"""Turns in a line of calls that wait for something: one for asyncio, and one for other event loops."""

from __future__ import annotations

import asyncio
from typing import Any, Protocol

from ..support.event_loops import asyncio_loop


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
