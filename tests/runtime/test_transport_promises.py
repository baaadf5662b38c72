"""What the httpx2 transports promise beyond httpx2: deadlines, replies kept apart, and no state after an interrupt."""

from __future__ import annotations

import gc
import random
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import httpcore2
import httpx2
import pytest
from call_kit import GET, KitClient
from loopback import Loopback, Reply
from transport_kit import QUICK, both, get

from runtime.errors import RequestTimeoutError
from runtime.http.messages import Request, TransportFailure
from runtime.transports import pools, sync_sockets
from runtime.transports.httpx2 import HTTPX2Transport

TEMPLATES = Path(__file__).parents[2] / "templates"

# ---- what else a server may do ----


@contextmanager
def keeping(reply: bytes, pause: float = 0.0) -> Iterator[tuple[str, list[int]]]:
    """A server that answers each request alike and keeps its connections, and the connections that requests came by.

    With a pause, the reply goes out byte by byte, and its connection is listed again when all of it is sent.
    """
    asked: list[int] = []
    listening = socket.create_server(("127.0.0.1", 0))

    def speak(connection: socket.socket, number: int) -> None:
        with connection:
            while connection.recv(65536):
                asked.append(number)
                try:
                    for piece in (reply[at : at + 1] for at in range(len(reply))) if pause else (reply,):
                        connection.sendall(piece)
                        time.sleep(pause)
                except OSError:
                    return
                if pause:
                    asked.append(number)

    def serve() -> None:
        for number in range(1000):
            try:
                connection, _ = listening.accept()
            except OSError:
                return
            threading.Thread(target=speak, args=(connection, number), daemon=True).start()

    threading.Thread(target=serve, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}/", asked
    finally:
        listening.close()


GOOD = b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ngood"
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\ngood\r\n0\r\n\r\n"
EVIL = b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil"


@both
@pytest.mark.parametrize("reply", [GOOD, CHUNKED])
def test_bytes_behind_a_reply_are_nobodys(send: Any, reply: bytes) -> None:
    with keeping(reply) as (url, asked):
        send(*[Request("GET", url, {}) for _ in range(3)])
        assert asked == [0, 0, 0]  # a clean reply keeps its connection
    with keeping(reply + EVIL) as (url, asked):
        answers = send(*[Request("GET", url, {}) for _ in range(3)])
        assert [body for _, _, body in answers] == [b"good"] * 3
        assert asked == [0, 1, 2]


@both
def test_a_server_that_speaks_first_speaks_no_tls(send: Any) -> None:
    listening = socket.create_server(("127.0.0.1", 0))

    def greet() -> None:
        for _ in range(10):
            connection, _ = listening.accept()
            with connection:
                connection.sendall(b"220 ready\r\n")
                connection.recv(10)

    threading.Thread(target=greet, daemon=True).start()
    with listening:
        for _ in range(10):
            with pytest.raises(TransportFailure) as caught:
                send(Request("GET", f"https://127.0.0.1:{listening.getsockname()[1]}/", {}))
            assert (caught.value.kind, caught.value.sent) == ("tls", False)


@pytest.mark.parametrize(
    "reply",
    [b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + b"x" * 999, b"HTTP/1.1 200 OK\r\n" + b"X-More: y\r\n" * 1000],
    ids=["body", "head"],
)
def test_a_reply_that_drips_ends_with_the_deadline(reply: bytes) -> None:
    with keeping(reply, pause=0.02) as (url, asked):
        client = KitClient(base_url=url, secrets={"Key": "k"}, retries=0, deadline=0.4)
        with client, pytest.raises(RequestTimeoutError) as caught:
            client.things.call(GET, {"id": "a"})
        assert caught.value.kind == "deadline"
        assert asked == [0]  # the reply was not sent to its end


def test_a_deadline_is_no_other_threads_or_calls(server: Loopback) -> None:
    server.default = lambda request: Reply.json({"id": "a"}) if request.path.endswith("quick") else Reply(delay=0.6)
    with KitClient(base_url=server.url, secrets={"Key": "k"}, retries=0) as client:
        hurried = client.with_options(deadline=0.2)
        with pytest.raises(RequestTimeoutError):
            hurried.things.call(GET, {"id": "slow"})
        assert client.things.call(GET, {"id": "quick"}).id == "a"
        time.sleep(0.2)
        assert hurried.things.call(GET, {"id": "quick"}).id == "a"


# ---- httpx2 as it may become ----


def test_without_the_name_that_is_not_public(server: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    """If httpx2 keeps its pool elsewhere, its transports are used as they are."""

    class Other(httpx2.HTTPTransport):
        @property
        def _pool(self) -> Any:
            return self.kept

        @_pool.setter
        def _pool(self, pool: Any) -> None:
            self.kept = pool if not hasattr(self, "kept") else pytest.fail("it was replaced")

        def __getattribute__(self, name: str) -> Any:
            if name == "_pool":
                raise AttributeError(name)
            return super().__getattribute__(name)

        def handle_request(self, request: httpx2.Request) -> httpx2.Response:
            return inner.handle_request(request)

    inner = httpx2.HTTPTransport()
    monkeypatch.setattr(pools.httpx2, "HTTPTransport", Other)
    transport = HTTPX2Transport()
    assert transport.send(get(server), QUICK).read() == b"{}"
    inner.close()


def test_sockets_are_ours_while_the_name_is_there(server: Loopback) -> None:
    """If this fails, httpx2 has another name for what `transports/pools.py` sets."""
    transport = HTTPX2Transport()
    response = transport.send(get(server), QUICK)
    stream = response._response.extensions["network_stream"]
    assert type(stream).__module__.endswith("transports.sync_sockets")
    assert isinstance(stream, httpcore2.NetworkStream)
    assert response.read() == b"{}"
    transport.close()


# ---- interrupts, and threads that are not to be had ----


# between the making of a socket and its first owner, or in a destructor, Python can only report it: nothing stays open
@pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_interrupts_at_any_moment_leave_a_client_that_works(server: Loopback) -> None:
    class InterruptedCall(BaseException):
        pass

    def interrupt(*_: object) -> None:
        raise InterruptedCall

    server.default = Reply.json({"id": "a"})
    before = signal.signal(signal.SIGALRM, interrupt)
    chance = random.Random(7)
    interrupted = 0
    try:
        with KitClient(base_url=server.url, secrets={"Key": "k"}, retries=0, deadline=5.0) as client:
            for _ in range(300):
                try:
                    signal.setitimer(signal.ITIMER_REAL, chance.uniform(0.0001, 0.002))
                    client.things.call(GET, {"id": "a"})
                    signal.setitimer(signal.ITIMER_REAL, 0)
                except InterruptedCall:
                    interrupted += 1
            signal.setitimer(signal.ITIMER_REAL, 0)
            assert [client.things.call(GET, {"id": "a"}).id for _ in range(20)] == ["a"] * 20
        gc.collect()  # whatever an interrupt left is freed here, and in no other test
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert interrupted > 20


HELD = f"""
import _imp, sys
sys.path.insert(0, {str(TEMPLATES)!r})
_imp.acquire_lock()  # as an interrupt at the wrong moment leaves it behind
import runtime.call.preload
runtime.call.preload.load(transport=True)
assert "runtime.transports.httpx2" in sys.modules
"""


def test_an_import_that_was_interrupted_does_not_stop_a_client_from_being_made() -> None:
    done = subprocess.run([sys.executable, "-c", HELD], capture_output=True, text=True, timeout=30, check=False)
    assert done.returncode == 0, done.stderr


def test_without_threads_names_are_looked_up_all_the_same(server: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    class NoThread(threading.Thread):
        def start(self) -> None:
            raise RuntimeError("can't start new thread")

    monkeypatch.setattr(sync_sockets, "threading", SimpleNamespace(Thread=NoThread))
    transport = HTTPX2Transport()
    url = server.url.replace("127.0.0.1", "localhost")
    assert transport.send(Request("GET", f"{url}/", {}), QUICK).read() == b"{}"
    transport.close()
