"""A transport without a network, for tests: it plays the replies you script and keeps the requests it was given.

    transport = MockTransport().on("GET", "/things/{id}", Reply.json({"id": "1"}))
    client = Client(base_url="https://test", transport=transport)

Retries wait as they do in earnest; give the client `retries=0` or `Retry(backoff=0)` where a test should not.
"""

from __future__ import annotations

import json as _json
import re
from collections.abc import (
    AsyncIterator,
    Awaitable,
    Callable,
    Iterable,
    Iterator,
    Mapping,
)
from typing import Any, Self, TypeAlias, cast
from urllib.parse import parse_qsl, unquote, urlsplit

from .http.messages import FailureKind, Headers, Request, SyncStream, TransportFailure
from .http.timeout import Timeout
from .request.files import in_async

_SAMPLE = 200  # characters of a request that an error shows


class SentRequest:
    """A request as it would have gone over the wire, credentials and all. `path` is without the query."""

    def __init__(self, request: Request, content: bytes, timeout: Timeout) -> None:
        parts = urlsplit(request.target)
        self.method = request.method
        self.url = request.target
        self.host = parts.netloc
        self.raw_path = parts.path
        self.path = unquote(parts.path)
        self.query: dict[str, list[str]] = {}
        for name, value in parse_qsl(parts.query, keep_blank_values=True):
            self.query.setdefault(name, []).append(value)
        self.headers = Headers(request.headers)
        self.content = content
        self.timeout = timeout

    @property
    def text(self) -> str:
        return self.content.decode()

    def json(self) -> Any:
        """The body, taken for JSON."""
        return _json.loads(self.content)

    def form(self) -> dict[str, list[str]]:
        """The body, taken for an urlencoded form."""
        found: dict[str, list[str]] = {}
        for name, value in parse_qsl(self.text, keep_blank_values=True):
            found.setdefault(name, []).append(value)
        return found

    def __repr__(self) -> str:
        return f"<SentRequest {self.method} {self.path}>"


class Reply:
    """One reply. Content that is given in pieces arrives in these pieces, as from a server that takes its time."""

    def __init__(
        self,
        status: int = 200,
        content: bytes | str | Iterable[bytes] = b"",
        headers: Mapping[str, str] | Iterable[tuple[str, str]] | None = None,
    ) -> None:
        self.status = status
        self.content = content.encode() if isinstance(content, str) else content
        self.headers = Headers(headers or ())
        self.is_json = False

    @classmethod
    def json(
        cls,
        value: object = None,
        status: int = 200,
        headers: Mapping[str, str] | None = None,
    ) -> Reply:
        """A reply in JSON, from plain data or a model. Unless given, its Content-Type is the first one asked for."""
        from .serialization.decoder import encode

        reply = cls(status, encode(value), headers)
        reply.is_json = True
        return reply

    @classmethod
    def problem(cls, status: int, title: str, **more: object) -> Reply:
        """An error as a problem document (RFC 9457)."""
        fields = {"title": title, "status": status, **more}
        return cls.json(fields, status, {"Content-Type": "application/problem+json"})

    @classmethod
    def text(
        cls, text: str, status: int = 200, media_type: str = "text/plain"
    ) -> Reply:
        return cls(status, text, {"Content-Type": f"{media_type}; charset=utf-8"})

    @classmethod
    def events(cls, *data: object) -> Reply:
        """A stream of server-sent events, each with such data (text as it is, anything else as JSON)."""
        pieces = [f"data: {_line(each)}\n\n".encode() for each in data]
        return cls(200, pieces, {"Content-Type": "text/event-stream"})

    @classmethod
    def lines(cls, *values: object, media_type: str = "application/jsonl") -> Reply:
        """A stream of JSON Lines."""
        pieces = [f"{_line(each)}\n".encode() for each in values]
        return cls(200, pieces, {"Content-Type": media_type})

    def __repr__(self) -> str:
        return f"<Reply {self.status}>"


def failure(kind: FailureKind = "connect", *, sent: bool | None = None) -> Exception:
    """A step that fails instead of answering; `kind` is as in `TransportError`: "connect", "timeout-read", "read"..."""
    early = ("url", "dns", "connect", "tls", "proxy", "timeout-connect", "timeout-pool")
    return TransportFailure(
        kind,
        f"scripted failure: {kind}",
        sent=kind not in early if sent is None else sent,
    )


Step: TypeAlias = (
    "Reply | Exception | Callable[[SentRequest], Reply | Awaitable[Reply]]"
)


class _Route:
    """The steps for one kind of request, played in order; the last one stays."""

    def __init__(self, method: str, path: str, steps: tuple[Step, ...]) -> None:
        if not steps:
            raise TypeError("no reply is given")
        self.method = method.upper()
        self.path = path
        self.left = list(steps)
        self.used = 0
        pieces = re.split(r"\{[^{}]*\}", path)
        # the base URL may put a path of its own before it
        self._fits = re.compile(
            ".*" + "[^/]+".join(re.escape(piece) for piece in pieces)
        )

    def fits(self, request: SentRequest) -> bool:
        return (
            self.method in ("*", request.method)
            and self._fits.fullmatch(request.raw_path) is not None
        )

    def step(self) -> Step:
        self.used += 1
        return self.left.pop(0) if len(self.left) > 1 else self.left[0]

    def __repr__(self) -> str:
        return f"{self.method} {self.path}"


class _Mock:
    """What both transports are: a script, and a record."""

    def __init__(self, *steps: Step) -> None:
        self.sent: list[SentRequest] = []
        self.closed = False
        self._steps = list(steps)
        self._routes: list[_Route] = []

    def on(self, method: str, path: str, *steps: Step) -> Self:
        """Replies for one method ("*": any) and path; its `{parts}` stand for anything. The last reply is repeated."""
        self._routes.append(_Route(method, path, steps))
        return self

    def then(self, *steps: Step) -> Self:
        """More replies, whatever is asked; each is given once, after the routes have been looked at."""
        self._steps.extend(steps)
        return self

    def assert_done(self) -> None:
        """AssertionError where something scripted was not asked for."""
        left = [repr(route) for route in self._routes if not route.used]
        left += [repr(step) for step in self._steps]
        assert not left, f"never asked for: {', '.join(left)}"

    def _step(self, request: SentRequest) -> Step:
        if self.closed:
            raise TransportFailure("closed", "the transport is closed", sent=False)
        self.sent.append(request)
        for route in self._routes:
            if route.fits(request):
                return route.step()
        if self._steps:
            return self._steps.pop(0)
        scripted = ", ".join(map(repr, self._routes)) or "nothing"
        raise AssertionError(
            f"no reply is scripted for {request.method} {request.path[:_SAMPLE]} (there is: {scripted})"
        )


class MockTransport(_Mock):
    """For sync clients: `Client(..., transport=MockTransport(Reply.json({...})))`."""

    def send(self, request: Request, timeout: Timeout) -> MockResponse:
        content = request.content
        if content is not None and not isinstance(content, bytes):
            content = b"".join(cast("SyncStream", content))
        sent = SentRequest(request, content or b"", timeout)
        step = self._step(sent)
        if isinstance(step, Exception):
            raise step
        reply = step if isinstance(step, Reply) else step(sent)
        if not isinstance(reply, Reply):
            raise TypeError("an async function can only answer an async client")
        return MockResponse(reply, sent)

    def close(self) -> None:
        self.closed = True


class AsyncMockTransport(_Mock):
    """For async clients: `AsyncClient(..., transport=AsyncMockTransport(Reply.json({...})))`."""

    async def send(self, request: Request, timeout: Timeout) -> MockResponse:
        content = request.content
        if content is not None and not isinstance(content, bytes):
            content = b"".join([piece async for piece in in_async(content)])
        sent = SentRequest(request, content or b"", timeout)
        step = self._step(sent)
        if isinstance(step, Exception):
            raise step
        reply = step if isinstance(step, Reply) else step(sent)
        if not isinstance(reply, Reply):
            reply = await reply
        return MockResponse(reply, sent)

    async def aclose(self) -> None:
        self.closed = True


class MockResponse:
    """A scripted reply as a transport gives it, to clients of both kinds."""

    def __init__(self, reply: Reply, request: SentRequest) -> None:
        self._reply = reply
        self._content: bytes | None = None
        self.status = reply.status
        self.headers = reply.headers
        self.closed = False
        if reply.is_json and "content-type" not in reply.headers:
            pairs = [*reply.headers.raw, ("Content-Type", _asked(request, reply))]
            self.headers = Headers(pairs)

    def read(self) -> bytes:
        if self._content is None:
            try:
                self._content = b"".join(self._pieces())
            finally:
                self.close()
        return self._content

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        if chunk_size is None:
            yield from self._pieces()
            return
        held = b""
        for piece in self._pieces():
            held += piece
            while len(held) >= chunk_size:
                yield held[:chunk_size]
                held = held[chunk_size:]
        if held:
            yield held

    def close(self) -> None:
        self.closed = True

    async def aread(self) -> bytes:
        return self.read()

    async def aiter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        for piece in self.iter_bytes(chunk_size):
            yield piece

    async def aclose(self) -> None:
        self.close()

    def _pieces(self) -> Iterator[bytes]:
        content = self._reply.content
        if isinstance(content, bytes):
            content = (content,) if content else ()
        yield from content


def _asked(request: SentRequest, reply: Reply) -> str:
    """The first JSON type that the request accepts for such a reply."""
    for part in request.headers.get("accept", "").split(","):
        name = part.partition(";")[0].strip()
        kind = name.lower()
        if "*" in kind or not kind.endswith(("/json", "+json")):
            continue
        if ("problem" in kind) == (reply.status >= 400):
            return name
    return "application/json"


def _line(value: object) -> str:
    from .serialization.decoder import encode

    return value if isinstance(value, str) else encode(value).decode()
