"""Looks up host names for sync calls. The system's own look-up knows no timeout, so a thread waits for it."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from ipaddress import ip_address

import httpcore2

from .connect_errors import NoAddressError


class _LookUp:
    """One question to the system's resolver, and what came of it."""

    __slots__ = ("_host", "_port", "failed", "found")

    def __init__(self, host: str, port: int) -> None:
        self._host = host
        self._port = port
        self.found: list[str] = []
        self.failed: Exception | None = None

    def ask(self) -> None:
        try:
            each = socket.getaddrinfo(self._host, self._port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            self.failed = error
        else:
            self.found.extend(dict.fromkeys(str(address[0]) for *_, address in each))

    def ask_within(self, timeout: float) -> bool:
        """Whether there was an answer in time."""
        worker = threading.Thread(
            target=self.ask, name=f"look up {self._host}", daemon=True
        )
        try:
            worker.start()
        except RuntimeError:
            # no thread is to be had: the interpreter ends, or the container has its fill of them
            self.ask()
            return True
        worker.join(timeout)
        return not worker.is_alive()


def addresses(
    host: str, port: int, timeout: float | None
) -> Iterator[tuple[str, float | None]]:
    """The addresses of a host one by one, each with what is then left of the timeout.

    ConnectTimeout where it runs out. The thread that waits is left behind: it ends when the system gives up, and holds
    up no program that ends before.
    """
    if timeout is None or is_address(host):
        yield host, timeout
        return
    limit = time.monotonic() + timeout
    asked = _LookUp(host, port)
    if not asked.ask_within(timeout):
        raise httpcore2.ConnectTimeout(f"looking up {host} took too long")
    if not asked.found:
        failed = asked.failed
        raise NoAddressError(str(failed) if failed else "it has no address")
    for address in asked.found:
        yield address, max(limit - time.monotonic(), 0.001)


def is_address(host: str) -> bool:
    try:
        ip_address(host.partition("%")[0])
    except ValueError:
        return False
    return True
