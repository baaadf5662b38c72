"""Tunnels through proxies: over plain HTTP and over TLS, kept open, and watched for bytes that belong to no reply."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import pytest
import trustme
from loopback import Loopback
from transport_kit import both, get

AUTHORITY = trustme.CA()


def serving() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    AUTHORITY.issue_cert("127.0.0.1", "localhost").configure_cert(context)
    return context


def trusting() -> ssl.SSLContext:
    context = ssl.create_default_context()
    AUTHORITY.configure_trust(context)
    return context


@contextmanager
def proxy(tls: bool) -> Iterator[tuple[str, list[bytes]]]:
    """A proxy that opens tunnels: its URL, and the first lines of what it was asked."""
    asked: list[bytes] = []
    listening = socket.create_server(("127.0.0.1", 0))
    context = serving()

    def pass_on(source: socket.socket, target: socket.socket) -> None:
        with suppress(OSError):
            while data := source.recv(65536):
                target.sendall(data)
        with suppress(OSError):
            target.shutdown(socket.SHUT_WR)

    def speak(plain: socket.socket) -> None:
        with suppress(OSError), context.wrap_socket(plain, server_side=True) if tls else plain as near:
            head = b""
            while b"\r\n\r\n" not in head:
                head += near.recv(65536)
            asked.append(head.split(b"\r\n")[0])
            host, port = head.split()[1].decode().split(":")
            with socket.create_connection((host, int(port))) as far:
                near.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
                threading.Thread(target=pass_on, args=(far, near), daemon=True).start()
                pass_on(near, far)

    def serve() -> None:
        with suppress(OSError):
            while True:
                threading.Thread(target=speak, args=(listening.accept()[0],), daemon=True).start()

    threading.Thread(target=serve, daemon=True).start()
    try:
        yield f"{'https' if tls else 'http'}://127.0.0.1:{listening.getsockname()[1]}", asked
    finally:
        listening.close()


@both
@pytest.mark.parametrize("tls", [False, True], ids=["http proxy", "https proxy"])
def test_a_tunnel(send: Any, tls: bool) -> None:
    with Loopback(tls=serving()) as server, proxy(tls) as (url, asked):
        answers = send(*[get(server, f"/{number}") for number in range(3)], proxy=url, verify=trusting())
        assert [body for _, _, body in answers] == [b"{}"] * 3
        assert [each.target for each in server.received] == ["/0", "/1", "/2"]
        assert asked == [b"CONNECT 127.0.0.1:%d HTTP/1.1" % server.port]
