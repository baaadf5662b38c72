"""What differs between the event loops that async clients run in: asyncio's, and that of trio where it is running."""

from __future__ import annotations

import sys
from collections.abc import Callable, Hashable
from contextlib import AbstractAsyncContextManager, suppress
from functools import partial
from types import TracebackType
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

if TYPE_CHECKING:
    import asyncio

Result = TypeVar("Result")


# by so much the clock of an event loop may ring too early: uvloop's counts whole milliseconds
_EARLY = 0.002


def running() -> Hashable:
    """What stands for the running event loop: it lives as long as the loop, and is no other loop's."""
    from asyncio import get_running_loop

    try:
        return get_running_loop()
    except RuntimeError:
        token: Hashable = _trio().lowlevel.current_trio_token()
        return token


def asyncio_loop() -> asyncio.AbstractEventLoop | None:
    """The running event loop if it is one of asyncio."""
    from asyncio import get_running_loop

    try:
        return get_running_loop()
    except RuntimeError:
        _trio()
        return None


def _trio() -> Any:
    """The library trio, which is loaded if it runs; RuntimeError where nothing does."""
    trio: Any = sys.modules.get("trio")
    if trio is None:
        raise RuntimeError("an async client can only be used while an event loop runs")
    trio.lowlevel.current_task()  # raises RuntimeError outside of trio.run
    return trio


async def sleep(seconds: float) -> None:
    if asyncio_loop() is None:
        await _trio().sleep(seconds)
    else:
        import asyncio

        await asyncio.sleep(seconds)


class Clock(Protocol):
    """What ends an `async with` after some time."""

    async def __aenter__(self) -> Any: ...
    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc_val: BaseException | None,
        exc_tb: TracebackType | None,
    ) -> bool | None: ...
    def expired(self) -> bool:
        """Whether it was this clock that ended it."""
        ...


def within(seconds: float) -> Clock:
    """Cancels what is in its `async with` after so many seconds and no sooner, and raises TimeoutError there."""
    seconds += _EARLY
    if asyncio_loop() is None:
        return _TrioTimeout(_trio(), seconds)
    from asyncio import timeout

    return timeout(seconds)


class _TrioTimeout:
    __slots__ = ("_scope", "_seconds", "_trio")

    def __init__(self, trio: Any, seconds: float) -> None:
        self._trio = trio
        self._seconds = seconds

    async def __aenter__(self) -> _TrioTimeout:
        scope = self._scope = self._trio.move_on_after(max(self._seconds, 0.0))
        scope.__enter__()
        return self

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc_val: BaseException | None,
        exc_tb: TracebackType | None,
    ) -> bool:
        ended: bool = self._scope.__exit__(exc_type, exc_val, exc_tb)
        if ended and self._scope.cancelled_caught:
            raise TimeoutError
        return ended

    def expired(self) -> bool:
        return bool(self._scope.cancelled_caught)


def lock() -> AbstractAsyncContextManager[Any]:
    """A lock for the tasks of the running event loop."""
    if asyncio_loop() is None:
        made: AbstractAsyncContextManager[Any] = _trio().Lock()
        return made
    from asyncio import Lock

    return Lock()


async def in_thread(function: Callable[..., Result], *arguments: object) -> Result:
    """What a function gives that may wait for a disk. A caller who is cancelled leaves the thread to itself."""
    if asyncio_loop() is None:
        read: Any = partial(function, *arguments)
        found: Result = await _trio().to_thread.run_sync(read, abandon_on_cancel=True)
        return found
    from asyncio import to_thread

    return await to_thread(function, *arguments)


async def wholly_in_thread(
    function: Callable[..., Result], *arguments: object
) -> Result:
    """The same to its end, whoever is cancelled: what writes must not go on behind the caller's back."""
    loop = asyncio_loop()
    if loop is None:
        trio = _trio()
        with trio.CancelScope(shield=True):
            found: Result = await trio.to_thread.run_sync(partial(function, *arguments))
        return found
    from asyncio import CancelledError, shield, wait

    running = loop.run_in_executor(None, partial(function, *arguments))
    try:
        return await shield(running)
    except CancelledError:
        while not running.done():
            with suppress(CancelledError):
                await wait([running])
        running.exception()  # it is told of the other
        raise
