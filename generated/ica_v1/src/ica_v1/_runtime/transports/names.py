"""Looks up host names for sync calls. The system's own look-up knows no timeout, so a thread waits for it."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from ipaddress import ip_address

import httpx2

from .failures import NoAddressError


def addresses(
    host: str, port: int, timeout: float | None
) -> Iterator[tuple[str, float | None]]:
    """The addresses of a host one by one, each with what is then left of the timeout.

    ConnectTimeout where it runs out. The thread that waits is left behind: it ends when the system gives up, and holds
    up no program that ends before.
    """
    if timeout is None or _is_address(host):
        yield host, timeout
        return
    limit = time.monotonic() + timeout
    found: list[str] = []
    failed: list[Exception] = []

    def look_up() -> None:
        try:
            each = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            failed.append(error)
        else:
            found.extend(dict.fromkeys(str(address[0]) for *_, address in each))

    worker = threading.Thread(target=look_up, name=f"look up {host}", daemon=True)
    worker.start()
    worker.join(timeout)
    if worker.is_alive():
        raise httpx2.ConnectTimeout(f"looking up {host} took too long")
    if not found:
        raise NoAddressError(str(failed[0]) if failed else "it has no address")
    for address in found:
        yield address, max(limit - time.monotonic(), 0.001)


def _is_address(host: str) -> bool:
    try:
        ip_address(host.partition("%")[0])
    except ValueError:
        return False
    return True
