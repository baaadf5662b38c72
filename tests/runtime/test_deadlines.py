"""A deadline of a thread's call shortens every wait inside it, and nothing else."""

from __future__ import annotations

import time
from threading import Thread

from loopback import Loopback, Reply

from runtime.deadlines import left, until
from runtime.options import Timeout
from runtime.transport import Headers, Request
from runtime.transports.httpx2 import HTTPX2Transport


def test_waits_end_with_the_call() -> None:
    assert (left(3.0), left(None)) == (3.0, None)
    with until(time.monotonic() + 1):
        assert 0.9 < (left(3.0) or 0) <= 1
        assert 0.9 < (left(None) or 0) <= 1
        assert left(0.5) == 0.5
        with until(time.monotonic() - 1):
            assert left(3.0) == 0.001  # too late, but a wait of 0 would not be one
        assert 0.9 < (left(3.0) or 0) <= 1
        elsewhere: list[float | None] = []
        other = Thread(target=lambda: elsewhere.append(left(3.0)))
        other.start()
        other.join()
        assert elsewhere == [3.0]
    assert left(3.0) == 3.0


def test_httpx2_waits_on_sockets_that_know_of_it() -> None:
    """If this fails, httpx2 has other names for what `transports/streams.py` reaches for."""
    with Loopback() as server:
        transport = HTTPX2Transport()
        response = transport.send(Request("GET", f"{server.url}/", {}), Timeout())
        stream = response._response.extensions["network_stream"]
        assert type(stream).__module__.endswith("transports.streams")
        assert response.read() == b"{}"
        transport.close()


def test_bytes_after_a_reply_close_its_connection() -> None:
    with Loopback() as server:
        surplus = b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\naHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nb"
        server.script(Reply(raw=surplus), Reply(body=b"c"))
        transport = HTTPX2Transport()
        for expected in (b"a", b"c"):
            response = transport.send(Request("GET", f"{server.url}/", {}), Timeout())
            assert response.read() == expected
            response.close()
        assert isinstance(response.headers, Headers)
        transport.close()
        assert server.accepted == 2
        assert server.wait_closed() == 0
