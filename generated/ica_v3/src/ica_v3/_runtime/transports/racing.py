"""Connects to a host on asyncio by whichever of its addresses answers first, and leaves no other connection behind.

asyncio does so, too, but loses a socket when it is cancelled at the wrong moment; uvloop does not do it at all.
"""

from __future__ import annotations

import asyncio
import socket
from collections import deque
from collections.abc import Callable
from typing import Any, TypeAlias

from .connect_errors import NoAddressError
from .names import is_address

# seconds after which the next address of a name is tried beside the one before (RFC 8305)
_NEXT = 0.25

_Made: TypeAlias = "tuple[asyncio.Transport, Any]"


async def connection(
    protocol: Callable[[], asyncio.Protocol], host: str, port: int, **more: Any
) -> _Made:
    """The connection that was there first. NoAddressError where the name means nothing; else the last error."""
    loop = asyncio.get_running_loop()
    waiting = deque([host] if is_address(host) else await _addresses(host, port))
    attempts: list[asyncio.Task[_Made]] = []
    running: set[asyncio.Task[_Made]] = set()
    chosen: asyncio.Task[_Made] | None = None
    failed: BaseException | None = None
    try:
        while waiting or running:
            if waiting:
                attempt = loop.create_task(
                    loop.create_connection(protocol, waiting.popleft(), port, **more)
                )
                attempts.append(attempt)
                running.add(attempt)
            done, running = await asyncio.wait(
                running,
                timeout=_NEXT if waiting else None,
                return_when=asyncio.FIRST_COMPLETED,
            )
            for attempt in done:
                failed = attempt.exception()
                if failed is None:
                    chosen = attempt
                    return attempt.result()
        raise failed or NoAddressError(f"{host} has no address")
    finally:
        del failed  # it holds this frame, which would hold it
        for attempt in attempts:
            if attempt is not chosen:
                attempt.cancel()
                attempt.add_done_callback(_abandon)


def _abandon(attempt: asyncio.Task[_Made]) -> None:
    """Nobody wants the connection any more, if it came to be one."""
    if not attempt.cancelled() and attempt.exception() is None:
        attempt.result()[0].abort()


async def _addresses(host: str, port: int) -> list[str]:
    try:
        try:
            found = await asyncio.get_running_loop().getaddrinfo(
                host, port, type=socket.SOCK_STREAM
            )
        except RuntimeError:
            # no thread is to be had: the interpreter ends, or the container has its fill of them
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise NoAddressError(str(error)) from error
    return list(dict.fromkeys(str(address[0]) for *_, address in found))
