"""A real HTTP server on loopback for the tests: it records every request and answers from a script."""

from __future__ import annotations

import contextlib
import json
import socket
import ssl
import struct
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any
from urllib.parse import parse_qsl, unquote


@dataclass(frozen=True)
class Received:
    """One request as it came over the wire."""

    method: str
    target: str  # as sent: path and query, percent-encoded
    headers: list[tuple[str, str]]
    body: bytes
    peer: tuple[str, int]

    @property
    def raw_path(self) -> str:
        return self.target.partition("?")[0]

    @property
    def path(self) -> str:
        return unquote(self.raw_path)

    @property
    def raw_query(self) -> str:
        return self.target.partition("?")[2]

    @property
    def query(self) -> list[tuple[str, str]]:
        return parse_qsl(self.raw_query, keep_blank_values=True)

    def header(self, name: str) -> str | None:
        """The value of a header; several of one name are joined."""
        values = [value for key, value in self.headers if key.lower() == name.lower()]
        return ", ".join(values) if values else None

    def json(self) -> Any:
        return json.loads(self.body)


@dataclass(frozen=True)
class Reply:
    """One answer. `raw` is written as it is (then the connection is closed); `chunks` go out one by one, chunked."""

    status: int = 200
    body: bytes = b""
    headers: Mapping[str, str] | Iterable[tuple[str, str]] = field(default_factory=dict[str, str])
    chunks: Iterable[bytes] | None = None
    raw: bytes | None = None
    delay: float = 0.0  # before the status line
    pause: float = 0.0  # between chunks
    close: bool = False  # close the connection after it
    drop: bool = False  # close the connection without an answer
    reset: bool = False  # the same, with a TCP reset

    @classmethod
    def json(cls, value: Any, status: int = 200, content_type: str = "application/json", **headers: str) -> Reply:
        named = {key.replace("_", "-"): text for key, text in headers.items()}
        return cls(status, json.dumps(value).encode(), {"Content-Type": content_type, **named})


Answer = Reply | Callable[[Received], Reply]


class Held:
    """An answer that is kept back until the `with` block is left: what ends in the block has not waited for it."""

    def __init__(self, reply: Reply) -> None:
        self.reply = reply
        self.asked = threading.Event()
        self.given_up = False
        self._free = threading.Event()

    def __call__(self, request: Received) -> Reply:
        self.asked.set()
        self.given_up = not self._free.wait(20)  # a client that waits for it anyway fails, and does not hang
        return self.reply

    def __enter__(self) -> Held:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None = None,
        error: BaseException | None = None,
        trace: TracebackType | None = None,
    ) -> None:
        self._free.set()
        assert kind is not None or not self.given_up, "the client waited for an answer that was kept back"


class Loopback:
    """The server: `with Loopback() as server: ...`, then `server.url`, `server.script(...)`, `server.received`.

    Scripted answers are given in order; when none is left, `default` answers. Callables get the request.
    """

    def __init__(self, *, default: Answer | None = None, tls: ssl.SSLContext | None = None) -> None:
        self.default: Answer = default if default is not None else Reply.json({})
        self.received: list[Received] = []
        self.accepted = 0
        self.closed = 0
        self._answers: deque[Answer] = deque()
        self._lock = threading.Lock()
        self._server = _Server(("127.0.0.1", 0), partial(_handler, self))
        if tls is not None:
            self._server.socket = tls.wrap_socket(self._server.socket, server_side=True)
        self._scheme = "http" if tls is None else "https"
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)

    @property
    def port(self) -> int:
        return int(self._server.server_address[1])

    @property
    def url(self) -> str:
        return f"{self._scheme}://127.0.0.1:{self.port}"

    @property
    def last(self) -> Received:
        return self.received[-1]

    @property
    def open_connections(self) -> int:
        return self.accepted - self.closed

    def script(self, *answers: Answer) -> None:
        with self._lock:
            self._answers.extend(answers)

    def forget(self) -> None:
        """Drop the answers that nobody asked for."""
        with self._lock:
            self._answers.clear()

    def wait_closed(self, seconds: float = 2.0) -> int:
        """How many connections are still open after waiting for them to close."""
        end = time.monotonic() + seconds
        while self.open_connections and time.monotonic() < end:
            time.sleep(0.01)
        return self.open_connections

    def answer(self, request: Received) -> Reply:
        with self._lock:
            self.received.append(request)
            answer = self._answers.popleft() if self._answers else self.default
        return answer if isinstance(answer, Reply) else answer(request)

    def count(self, *, accepted: int = 0, closed: int = 0) -> None:
        with self._lock:
            self.accepted += accepted
            self.closed += closed

    def __enter__(self) -> Loopback:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None = None,
        error: BaseException | None = None,
        trace: TracebackType | None = None,
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(5)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 256

    def __init__(self, address: tuple[str, int], handler: Callable[[_Server], type[BaseHTTPRequestHandler]]) -> None:
        self.without_goodbye: set[Any] = set()
        super().__init__(address, handler(self))

    def shutdown_request(self, request: Any) -> None:
        if request in self.without_goodbye:
            self.without_goodbye.discard(request)
            self.close_request(request)
        else:
            super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Clients that hang up are part of the tests."""


def _handler(owner: Loopback, server: _Server) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True
        timeout = 30

        def setup(self) -> None:
            super().setup()
            owner.count(accepted=1)

        def finish(self) -> None:
            owner.count(closed=1)
            with contextlib.suppress(OSError):
                super().finish()

        def log_message(self, format: str, *args: Any) -> None:
            """Quiet."""

        def handle_one_request(self) -> None:
            """Any method at all; the base class would look for a `do_<METHOD>` of its own."""
            try:
                self.raw_requestline = self.rfile.readline(65537)
                if not self.raw_requestline or not self.parse_request():
                    self.close_connection = True
                    return
                reply = owner.answer(
                    Received(self.command, self.path, list(self.headers.items()), self._body(), self.client_address)
                )
                self._send(reply)
            except OSError:
                self.close_connection = True

        def _body(self) -> bytes:
            if self.headers.get("Transfer-Encoding", "").lower() == "chunked":
                pieces: list[bytes] = []
                while size := int(self.rfile.readline().partition(b";")[0], 16):
                    pieces.append(self.rfile.read(size))
                    self.rfile.readline()
                self.rfile.readline()
                return b"".join(pieces)
            return self.rfile.read(int(self.headers.get("Content-Length") or 0))

        def _send(self, reply: Reply) -> None:
            if reply.delay:
                time.sleep(reply.delay)
            if reply.drop or reply.reset:
                if reply.reset:
                    # closing at once, with nothing left to linger for, sends a reset
                    self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                    server.without_goodbye.add(self.connection)
                self.close_connection = True
                return
            if reply.raw is not None:
                self.wfile.write(reply.raw)
                self.close_connection = True
                return
            pairs = reply.headers.items() if isinstance(reply.headers, Mapping) else reply.headers
            lines = [f"HTTP/1.1 {reply.status} {self.responses.get(reply.status, ('Unknown',))[0]}"]
            lines += [f"{name}: {value}" for name, value in pairs]
            named = {line.partition(":")[0].lower() for line in lines[1:]}
            if reply.chunks is not None:
                lines.append("Transfer-Encoding: chunked")
            elif "content-length" not in named and reply.status not in (204, 304):
                lines.append(f"Content-Length: {len(reply.body)}")
            if reply.close:
                lines.append("Connection: close")
                self.close_connection = True
            head = "\r\n".join([*lines, "", ""]).encode("latin-1")
            if reply.chunks is None:
                self.wfile.write(head + (b"" if self.command == "HEAD" else reply.body))
                return
            self.wfile.write(head)
            for chunk in reply.chunks:
                self.wfile.write(b"%x\r\n%b\r\n" % (len(chunk), chunk))
                if reply.pause:
                    time.sleep(reply.pause)
            self.wfile.write(b"0\r\n\r\n")

    return Handler
