"""A deadline of a thread's call shortens every wait inside it, and nothing else."""

from __future__ import annotations

import asyncio
import pickle
import socket
import threading
import time
from typing import Any

import pytest
from auth_kit import operation
from call_kit import GET, AsyncKitClient, Flavour, KitClient, Reply
from loopback import Loopback

from runtime.errors import RequestTimeoutError, TransportError
from runtime.http.messages import Request, TransportFailure
from runtime.http.timeout import Timeout, Wait, left, outlasting
from runtime.transports.httpx2 import HTTPX2Transport


class LateError(Exception):
    pass


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """A clock that stands still."""
    now = [1000.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    return now


def test_waits_end_with_the_call(clock: list[float]) -> None:
    assert (left(3.0, LateError), left(None, LateError)) == (3.0, None)
    assert left(Wait(3.0, clock[0] + 1), LateError) == 1.0
    assert left(Wait(0.5, clock[0] + 1), LateError) == 0.5
    with pytest.raises(LateError, match="deadline"):
        left(Wait(3.0, clock[0]), LateError)
    again = pickle.loads(pickle.dumps(Wait(3.0, 7.0)))
    assert (again, again.until) == (3.0, 7.0)


def test_an_async_step_that_its_deadline_cuts_short_lasts_a_little_longer(clock: list[float]) -> None:
    assert (outlasting(3.0), outlasting(None)) == (3.0, None)
    assert (outlasting(Wait(0.5, clock[0] + 9)), outlasting(Wait(0.5, clock[0] + 0.5))) == (0.5, 0.6)


def test_a_timeout_within_a_deadline_knows_its_end(clock: list[float]) -> None:
    timeout = Timeout(connect=0.5, read=9.0, write=None).within(1.0)
    assert (timeout.connect, timeout.read, timeout.write) == (0.5, 1.0, 1.0)
    assert isinstance(timeout.connect, Wait)
    assert timeout.connect.until == clock[0] + 1.0


# ---- looking up names ----


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What names mean: a list of addresses, an error, or an event that is waited for in vain."""
    known: dict[str, Any] = {}
    real = socket.getaddrinfo

    def look_up(host: Any, port: Any, *rest: Any, **more: Any) -> Any:
        found = known.get(host if isinstance(host, str) else host.decode())
        if found is None:
            return real(host, port, *rest, **more)
        if isinstance(found, Exception):
            raise found
        if isinstance(found, threading.Event):
            known["waited in vain"] = not found.wait(20)
            raise socket.gaierror(socket.EAI_AGAIN, "no answer")
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in found]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    return known


@pytest.mark.parametrize(
    ("more", "kind"), [({"deadline": 0.3}, "deadline"), ({"timeout": Timeout(connect=0.2)}, "timeout-connect")]
)
@pytest.mark.filterwarnings("ignore:credentials are sent to")
def test_a_name_that_nobody_answers_for(names: dict[str, Any], more: dict[str, Any], kind: str) -> None:
    enough = names["slow.example"] = threading.Event()
    arguments: dict[str, Any] = {"base_url": "http://slow.example", "secrets": {"Key": "k"}, "retries": 0, **more}
    with KitClient(**arguments) as client, pytest.raises(RequestTimeoutError) as caught:
        client.things.call(GET, {"id": "a"})
    assert (caught.value.kind, caught.value.sent) == (kind, False)

    async def main() -> RequestTimeoutError:
        async with AsyncKitClient(**arguments) as client:
            with pytest.raises(RequestTimeoutError) as late:
                await client.things.call(GET, {"id": "a"})
        assert "waited in vain" not in names  # both calls ended while the name was still looked up
        enough.set()  # for the end of the loop, which waits for the thread
        return late.value

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


def test_nothing_is_sent_when_the_deadline_is_over(flavour: Flavour) -> None:
    def slow() -> str:
        time.sleep(0.05)
        return "t"

    client, script = flavour.client(Reply(200, {}), secrets={"Jwt": slow}, deadline=0.01)
    with pytest.raises(RequestTimeoutError) as caught:
        flavour.call(client, operation(("Jwt",)))
    assert (caught.value.kind, caught.value.sent, script.sent) == ("deadline", False, [])
