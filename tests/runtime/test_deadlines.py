"""A deadline of a thread's call shortens every wait inside it, and nothing else."""

from __future__ import annotations

import asyncio
import socket
import time
from threading import Thread
from typing import Any

import pytest
from call_kit import GET, AsyncKitClient, KitClient
from loopback import Loopback, Reply

from runtime.deadlines import left, until
from runtime.errors import RequestTimeoutError, TransportError
from runtime.options import Timeout
from runtime.transport import Headers, Request, TransportFailure
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


# ---- looking up names ----


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What names mean: a list of addresses, an error, or seconds of silence."""
    known: dict[str, Any] = {}
    real = socket.getaddrinfo

    def look_up(host: Any, port: Any, *rest: Any, **more: Any) -> Any:
        found = known.get(host if isinstance(host, str) else host.decode())
        if found is None:
            return real(host, port, *rest, **more)
        if isinstance(found, Exception):
            raise found
        if isinstance(found, float):
            time.sleep(found)
            raise socket.gaierror(socket.EAI_AGAIN, "no answer")
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in found]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    return known


@pytest.mark.parametrize(
    ("more", "kind"), [({"deadline": 0.3}, "deadline"), ({"timeout": Timeout(connect=0.2)}, "timeout-connect")]
)
def test_a_name_that_nobody_answers_for(names: dict[str, Any], more: dict[str, Any], kind: str) -> None:
    names["slow.example"] = 3.0
    arguments: dict[str, Any] = {"base_url": "http://slow.example", "secrets": {"Key": "k"}, "retries": 0, **more}
    began = time.monotonic()
    with KitClient(**arguments) as client, pytest.raises(RequestTimeoutError) as caught:
        client.things.call(GET, {"id": "a"})
    assert (caught.value.kind, caught.value.sent) == (kind, False)
    assert time.monotonic() - began < 1.5

    async def main() -> RequestTimeoutError:
        async with AsyncKitClient(**arguments) as client:
            with pytest.raises(RequestTimeoutError) as late:
                await client.things.call(GET, {"id": "a"})
            assert time.monotonic() - began < 1.5
            return late.value

    began = time.monotonic()
    assert asyncio.run(main()).kind == kind


def test_every_address_of_a_name_is_tried(names: dict[str, Any]) -> None:
    with Loopback() as server:
        names["two.example"] = ["127.0.0.2", "127.0.0.1"]  # the server listens on the second alone
        transport = HTTPX2Transport()
        response = transport.send(Request("GET", f"http://two.example:{server.port}/", {}), Timeout())
        assert response.read() == b"{}"
        transport.close()


@pytest.mark.parametrize(
    ("found", "kind"),
    [
        (socket.gaierror(socket.EAI_NONAME, "unknown"), "dns"),
        (UnicodeError("label too long"), "dns"),
        ([], "connect"),
    ],
)
def test_a_name_without_an_address(names: dict[str, Any], found: Any, kind: str) -> None:
    names["none.example"] = found if found != [] else ["127.0.0.2", "127.0.0.3"]
    with pytest.raises(TransportFailure) as caught:
        HTTPX2Transport().send(Request("GET", "http://none.example:9/", {}), Timeout())
    assert (caught.value.kind, caught.value.sent) == (kind, False)
    assert issubclass(TransportError, ConnectionError)
