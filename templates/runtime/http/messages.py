"""What stands between the runtime and any HTTP library: requests, replies' heads, and the transport protocols."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Literal, NoReturn, Protocol, TypeAlias, cast
from urllib.parse import quote

from ..support.records import Value
from .timeout import Timeout

FailureKind: TypeAlias = Literal[
    "url",  # the address itself is unusable
    "dns",
    "connect",
    "tls",
    "proxy",
    "timeout-connect",
    "timeout-read",
    "timeout-write",
    "timeout-pool",
    "read",
    "write",
    "protocol",  # what came (or was to go) is not HTTP
    "decode",  # the content encoding (gzip) is broken
    "limit",  # the reply is larger than Limits allow
    "closed",  # the transport was closed by its owner
]


class SyncStream(Protocol):
    """A request body that is read while it is sent; every iteration starts from its beginning."""

    @property
    def length(self) -> int | None: ...
    @property
    def replayable(self) -> bool: ...
    def __iter__(self) -> Iterator[bytes]: ...


class AsyncStream(Protocol):
    """A request body that only an async client can send."""

    @property
    def length(self) -> int | None: ...
    @property
    def replayable(self) -> bool: ...
    def __aiter__(self) -> AsyncIterator[bytes]: ...


_Items: TypeAlias = Iterable[tuple[object, object]]
Content: TypeAlias = "bytes | SyncStream | AsyncStream | None"

_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+").fullmatch
# the characters a header value may not hold: everything that could end or split it, and what is no Unicode
_CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f\ud800-\udfff]").search
# names of headers and query parameters that a caller adds and nobody has declared
may_be_secret = re.compile(
    r"auth|cookie|token|secret|key|passw|passphrase|passcode|jwt|credential",
    re.IGNORECASE,
).search
# every byte that RFC 6265 does not let stand in a cookie value, and % itself, is percent-encoded
_COOKIE_SAFE = "!#$&'()*+-./:<=>?@[]^_`{|}~"


def header_value(name: str, value: str) -> str:
    """The value as it goes out; ValueError (which never quotes the value) if it would break the header."""
    if _CONTROL(value):
        raise ValueError(
            f"the value of header {name!r} holds a line break or another control character"
        )
    stripped = value.strip(" \t")
    return value if len(stripped) == len(value) else type(value)(stripped)


def header_name(name: str) -> str:
    if not _TOKEN(name):
        raise ValueError(f"{name!r} is not a header name")
    return name


def cookie_text(value: str) -> str:
    """A cookie's value with everything encoded that would end it."""
    return quote(value, safe=_COOKIE_SAFE)


def cookie_name(name: str) -> str:
    return cookie_text(name).replace("=", "%3D")


class Request:
    """One request as it goes over the wire. Authentication works on a copy, so that every attempt starts clean.

    `url` is safe to show: query values that are secret stand only in `target`, which is what is sent.
    """

    __slots__ = ("content", "headers", "method", "target", "url")

    def __init__(
        self,
        method: str,
        url: str,
        headers: dict[str, str],
        content: Content = None,
        target: str | None = None,
    ) -> None:
        self.method = method
        self.url = url
        self.target = url if target is None else target
        self.headers = headers
        self.content = content

    @property
    def replayable(self) -> bool:
        """Whether the content can be sent once more from its beginning."""
        content = self.content
        return content is None or isinstance(content, bytes) or content.replayable

    def header(self, name: str) -> str | None:
        known = self._spelling(name)
        return None if known is None else self.headers[known]

    def set_header(self, name: str, value: str) -> None:
        """Put a header in place of any of the same name, whatever its letter case."""
        self.put_header(header_name(name), header_value(name, value))

    def put_header(self, name: str, value: str) -> None:
        """The same, of a header that was looked at before."""
        known = self._spelling(name)
        if known is not None and known != name:
            del self.headers[known]
        self.headers[name] = value

    def remove_header(self, name: str) -> None:
        known = self._spelling(name)
        if known is not None:
            del self.headers[known]

    def _spelling(self, name: str) -> str | None:
        headers = self.headers
        if name in headers:
            return name
        size = len(name)
        for known in headers:
            if len(known) == size and known.lower() == name.lower():
                return known
        return None

    def add_cookie(self, name: str, value: str) -> None:
        pair = f"{cookie_name(name)}={cookie_text(value)}"
        before = self.header("Cookie")
        self.set_header("Cookie", f"{before}; {pair}" if before else pair)

    def add_query(self, name: str, value: str) -> None:
        """Append a query pair that is secret: it is sent, and not part of `url`."""
        pair = f"{quote(name, safe='')}={quote(value, safe='')}"
        self.target = joined(self.target, pair)

    def copy(self) -> Request:
        return Request(
            self.method, self.url, dict(self.headers), self.content, self.target
        )

    def redirected(self, url: str, *, method: str | None = None) -> Request:
        """The same request to another address. With another method the body goes, and the headers that speak of it."""
        copy = Request(self.method, url, dict(self.headers), self.content)
        if method is not None and method != self.method:
            copy.method = method
            copy.content = None
            for name in (
                "Content-Type",
                "Content-Length",
                "Content-Encoding",
                "Content-Language",
            ):
                copy.remove_header(name)
        return copy

    def __repr__(self) -> str:
        return f"<Request {self.method} {self.url}>"


def joined(url: str, query: str) -> str:
    """The URL with one more piece of query."""
    return f"{url}{'&' if '?' in url else '?'}{query}"


class Headers(Mapping[str, str]):
    """The headers of a reply: case does not matter, order is kept, and one name may stand several times."""

    __slots__ = ("_index", "_raw")

    def __init__(
        self,
        headers: Mapping[str, str] | Iterable[tuple[str | bytes, str | bytes]] = (),
    ) -> None:
        # the usual case first: to ask whether something is a mapping takes long
        if not isinstance(headers, list) and isinstance(headers, Mapping):
            headers = cast("Iterable[tuple[str, str]]", headers.items())
        self._raw: list[tuple[str | bytes, str | bytes]] = list(headers)
        self._index: dict[str, tuple[str, list[str]]] | None = None

    def _lines(self) -> list[tuple[str | bytes, str | bytes]]:
        return self._raw

    def _lookup(self) -> dict[str, tuple[str, list[str]]]:
        index = self._index
        if index is None:
            index = self._index = {}
            for name, value in self._lines():
                text = _text(name)
                index.setdefault(text.lower(), (text, list[str]()))[1].append(
                    _text(value)
                )
        return index

    @property
    def raw(self) -> list[tuple[str, str]]:
        """Every header line as it came."""
        return [(_text(name), _text(value)) for name, value in self._lines()]

    def get_list(self, name: str) -> list[str]:
        """Every value of a header, in order."""
        found = self._lookup().get(name.lower())
        return list(found[1]) if found else []

    def first(self, name: str) -> str | None:
        """The first value of a header that should stand once: somebody on the way may have written it again."""
        index = self._index
        if index is not None:
            found = index.get(name.lower())
            return found[1][0] if found else None
        # most calls look at one or two headers: reading all of them for that takes longer than the rest of a call
        text = name.lower()
        size = len(text)
        for key, value in self._lines():
            if len(key) == size and _text(key).lower() == text:
                return value if type(value) is str else _text(value)
        return None

    def __getitem__(self, name: str) -> str:
        return ", ".join(self._lookup()[name.lower()][1])

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.lower() in self._lookup()

    def __iter__(self) -> Iterator[str]:
        return iter([name for name, _ in self._lookup().values()])

    def __len__(self) -> int:
        return len(self._lookup())

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Headers):
            return _plain(self) == _plain(other)
        if isinstance(other, Mapping):
            return self == Headers(
                [
                    (str(name), str(value))
                    for name, value in cast("_Items", other.items())
                ]
            )
        return NotImplemented

    __hash__ = None  # type: ignore[assignment]

    def __reduce__(self) -> tuple[Any, ...]:
        return Headers, (self.raw,)

    def __repr__(self) -> str:
        shown = (
            (name, "***" if may_be_secret(name) else value) for name, value in self.raw
        )
        return (
            f"Headers([{', '.join(f'({name!r}, {value!r})' for name, value in shown)}])"
        )


def _plain(headers: Headers) -> dict[str, list[str]]:
    return {name.lower(): headers.get_list(name) for name in headers}


def _text(value: str | bytes) -> str:
    if isinstance(value, str):
        return value
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("latin-1")


class TransportResponse(Protocol):
    """A reply whose body has not been read yet."""

    @property
    def status(self) -> int: ...
    @property
    def headers(self) -> Headers: ...
    def read(self) -> bytes:
        """The whole body, content encoding undone; closes the reply. May be called again."""
        ...

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """The body in pieces, content encoding undone."""
        ...

    def close(self) -> None:
        """Give the connection back. May be called at any time, and again."""
        ...


class AsyncTransportResponse(Protocol):
    """A reply whose body has not been read yet, for async clients."""

    @property
    def status(self) -> int: ...
    @property
    def headers(self) -> Headers: ...
    async def aread(self) -> bytes: ...
    def aiter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]: ...
    async def aclose(self) -> None: ...


class Transport(Protocol):
    """What sends requests. It follows no redirect, adds no credentials, and raises only TransportFailure."""

    def send(self, request: Request, timeout: Timeout) -> TransportResponse: ...
    def close(self) -> None: ...


class AsyncTransport(Protocol):
    """What sends requests in async clients."""

    async def send(
        self, request: Request, timeout: Timeout
    ) -> AsyncTransportResponse: ...
    async def aclose(self) -> None: ...


class TransportFailure(Exception):
    """The request or its reply did not get through. `sent` is False only where certainly nothing reached the server.

    `final`: another attempt would only fail again.
    """

    def __init__(
        self, kind: FailureKind, message: str, *, sent: bool, final: bool = False
    ) -> None:
        super().__init__(message)
        self.kind: FailureKind = kind
        self.message = message
        self.sent = sent
        self.final = final or kind in _FINAL

    @property
    def timed_out(self) -> bool:
        return self.kind.startswith("timeout")

    def __reduce__(self) -> tuple[Any, ...]:
        return _failure, (self.kind, self.message, self.sent, self.final)


# failures that another attempt would only repeat
_FINAL = frozenset({"url", "tls", "closed", "limit"})


class InOneProcess:
    """What our transports have in common: connections, which belong to one process."""

    __slots__ = ()

    def __reduce__(self) -> NoReturn:
        raise TypeError(
            "a transport cannot be pickled: pickle a client without transport=, and make the transport where it is used"
        )


def _failure(
    kind: FailureKind, message: str, sent: bool, final: bool
) -> TransportFailure:
    return TransportFailure(kind, message, sent=sent, final=final)


def closed() -> TransportFailure:
    return TransportFailure(
        "closed", "the client is closed; make a new one", sent=False
    )


_REQUEST_IDS = (
    "x-request-id",
    "request-id",
    "x-requestid",
    "x-amzn-requestid",
    "x-amz-request-id",
    "x-ms-request-id",
    "x-correlation-id",
    "x-trace-id",
)


def request_id_of(headers: Headers) -> str | None:
    """The id the server gave the request, under any of its usual names."""
    for name in _REQUEST_IDS:
        value = headers.get(name)
        if value:
            return value
    for name in headers:
        # some put a word of their own before it: `acme-meta-requestid`
        if (
            name.lower().replace("-", "").replace("_", "").endswith("requestid")
            and headers[name]
        ):
            return headers[name]
    return None


class ResponseInfo:
    """What is known of a reply beside its content. `url` shows no secret."""

    __slots__ = ("attempts", "headers", "idempotency_key", "method", "status", "url")

    def __init__(
        self,
        status: int,
        headers: Headers,
        method: str = "",
        url: str = "",
        attempts: int = 1,
        idempotency_key: str | None = None,
    ) -> None:
        self.status = status
        self.headers = headers
        self.method = method
        self.url = url
        self.attempts = attempts
        self.idempotency_key = idempotency_key

    @property
    def status_code(self) -> int:
        """The same as `status`."""
        return self.status

    @property
    def request_id(self) -> str | None:
        return request_id_of(self.headers)

    def __repr__(self) -> str:
        return f"<ResponseInfo {self.status} {self.method} {self.url}>"


class Problem(Value):
    """A problem document (RFC 9457), or another JSON error that says the same; what else it held is in `extensions`."""

    type: str | None = None
    title: str | None = None
    status: int | None = None
    detail: str | None = None
    instance: str | None = None
    extensions: Mapping[str, object] = MappingProxyType({})
