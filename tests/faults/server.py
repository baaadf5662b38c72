"""A server on raw sockets that misbehaves as it is told, and records every request and every connection."""

from __future__ import annotations

import contextlib
import json
import select
import socket
import ssl
import struct
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Literal, TypeAlias


@dataclass(frozen=True)
class Received:
    """One request as it came over the wire."""

    method: str
    target: str
    headers: tuple[tuple[str, str], ...]
    body: bytes
    connection: int  # which one, counted from 1 in the order they were accepted

    def header(self, name: str) -> str | None:
        return next((value for key, value in self.headers if key.lower() == name.lower()), None)


@dataclass(frozen=True)
class Wait:
    """Do nothing for a while; shorter if the client hangs up."""

    seconds: float


@dataclass(frozen=True)
class Close:
    """End the connection: with a goodbye (FIN), or with a reset."""

    how: Literal["close", "reset"] = "close"


CLOSE = Close()
RESET = Close("reset")
Step: TypeAlias = bytes | Wait | Close


class Play:
    """What to do with one request: bytes go out as they are. `when` it begins: before the request is read ("accept"),
    after its head ("head"), or after its body."""

    def __init__(self, *steps: Step, when: Literal["accept", "head", "request"] = "request") -> None:
        self.steps = steps
        self.when = when


Answer: TypeAlias = Play | Callable[[Received], Play]


def reply(
    status: int = 200,
    body: object = b"",
    content_type: str | None = "application/json",
    *,
    length: int | None = None,
    **headers: str,
) -> bytes:
    """A whole and proper reply, or one whose length is a lie. A body that is no text or bytes goes as JSON."""
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    lines = [f"HTTP/1.1 {status} Said"]
    if content_type is not None:
        lines.append(f"Content-Type: {content_type}")
    if status not in (204, 304):
        lines.append(f"Content-Length: {len(data) if length is None else length}")
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + data


class FaultServer:
    """`with FaultServer() as server: server.script(...)`; then `server.url`, `server.received`.

    Answers are taken in order, one for each request (or connection, for those that begin at "accept"). A request that
    nothing is scripted for is recorded and answered with 418.
    """

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        self._tls = tls
        self._answers: deque[Answer] = deque()
        self._lock = threading.Lock()
        self._sockets: set[socket.socket] = set()
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=256)
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self.received: list[Received] = []
        self.accepted = 0
        self.closed = 0
        self.cut_short = 0  # answers that a client did not wait for

    @property
    def port(self) -> int:
        return int(self._listener.getsockname()[1])

    @property
    def url(self) -> str:
        return f"{'https' if self._tls else 'http'}://127.0.0.1:{self.port}"

    @property
    def open_connections(self) -> int:
        with self._lock:
            return self.accepted - self.closed

    def script(self, *answers: Answer) -> None:
        with self._lock:
            self._answers.extend(answers)

    def left(self) -> int:
        """How many answers nobody has asked for."""
        return len(self._answers)

    def wait_closed(self, seconds: float = 1.0) -> int:
        """How many connections are still open after waiting for the clients to close theirs."""
        end = time.monotonic() + seconds
        while self.open_connections and time.monotonic() < end:
            time.sleep(0.005)
        return self.open_connections

    def __enter__(self) -> FaultServer:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None = None,
        error: BaseException | None = None,
        trace: TracebackType | None = None,
    ) -> None:
        self._stop.set()
        with contextlib.suppress(OSError):
            # a thread that waits in accept() is woken by this, not by close()
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        with self._lock:
            for held in self._sockets:
                with contextlib.suppress(OSError):
                    held.shutdown(socket.SHUT_RDWR)
        self._thread.join(5)

    def _accept(self) -> None:
        while not self._stop.is_set():
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            with self._lock:
                self.accepted += 1
                number = self.accepted
                self._sockets.add(connection)
            threading.Thread(target=self._serve, args=(connection, number), daemon=True).start()

    def _serve(self, raw: socket.socket, number: int) -> None:
        connection = raw
        try:
            raw.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            raw.settimeout(20)
            if self._tls is not None:
                connection = self._tls.wrap_socket(raw, server_side=True, do_handshake_on_connect=False)
                with self._lock:
                    self._sockets.discard(raw)
                    self._sockets.add(connection)
                try:
                    connection.do_handshake()
                except ssl.SSLError:
                    _hung_up(connection, 1)  # to hang up first might take the alert back
                    raise
            self._talk(connection, number)
        except OSError:
            pass  # clients that hang up are part of the tests
        finally:
            with self._lock:
                self.closed += 1
                self._sockets -= {raw, connection}
            with contextlib.suppress(OSError):
                connection.close()

    def _talk(self, connection: socket.socket, number: int) -> None:
        with self._lock:
            first = self._answers[0] if self._answers else None
            at_once = first if isinstance(first, Play) and first.when == "accept" else None
            if at_once is not None:
                self._answers.popleft()
        if at_once is not None and not self._play(connection, at_once):
            return
        with connection.makefile("rb") as stream:
            while True:
                head = _head(stream)
                if head is None:
                    return
                with self._lock:
                    answer: Answer = self._answers.popleft() if self._answers else Play(reply(418))
                early = isinstance(answer, Play) and answer.when == "head"
                body = b"" if early else _body(stream, dict(_lower(head[2])))
                request = Received(*head, body, number)
                with self._lock:
                    self.received.append(request)
                play = answer if isinstance(answer, Play) else answer(request)
                if not self._play(connection, play):
                    return

    def _play(self, connection: socket.socket, play: Play) -> bool:
        """Whether the connection goes on after it."""
        try:
            for step in play.steps:
                if isinstance(step, bytes):
                    connection.sendall(step)
                elif isinstance(step, Close):
                    _close(connection, step)
                    return False
                elif _hung_up(connection, step.seconds):
                    self._count_cut()
                    return False
        except OSError:
            self._count_cut()
            raise
        return True

    def _count_cut(self) -> None:
        with self._lock:
            self.cut_short += 1


def _lower(headers: tuple[tuple[str, str], ...]) -> list[tuple[str, str]]:
    return [(name.lower(), value) for name, value in headers]


def _head(stream: Any) -> tuple[str, str, tuple[tuple[str, str], ...]] | None:
    words = stream.readline().decode("latin-1").split()
    if len(words) != 3:  # nothing more, or what is left of a body that nobody read
        return None
    method, target, _ = words
    headers: list[tuple[str, str]] = []
    while (field := stream.readline().strip()) != b"":
        name, _, value = field.decode().partition(":")
        headers.append((name.strip(), value.strip()))
    return method, target, tuple(headers)


def _body(stream: Any, headers: dict[str, str]) -> bytes:
    if headers.get("transfer-encoding", "").lower() != "chunked":
        return bytes(stream.read(int(headers.get("content-length", "0"))))
    pieces: list[bytes] = []
    while size := int(stream.readline().partition(b";")[0], 16):
        pieces.append(stream.read(size))
        stream.readline()
    stream.readline()
    return b"".join(pieces)


def _close(connection: socket.socket, step: Close) -> None:
    if step.how == "reset":
        # closing with nothing to linger for sends a reset; a goodbye must not come before it
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        connection.close()
        return
    with contextlib.suppress(OSError):
        connection.shutdown(socket.SHUT_WR)
    # closed only when the client has closed its end too: that is what is counted
    with contextlib.suppress(OSError):
        while connection.recv(65536):
            pass


def _hung_up(connection: socket.socket, seconds: float) -> bool:
    """Whether the client hung up within that time. What it sends meanwhile stays unread."""
    poll = select.poll()
    poll.register(connection, select.POLLRDHUP)  # also where bytes are waiting before the goodbye
    return bool(poll.poll(seconds * 1000))
