"""Replies of pyreqwest whose bodies are still on the wire, sync and async, and what goes wrong with them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING

from pyreqwest.exceptions import (
    BuilderError,
    ClientClosedError,
    DetailedPyreqwestError,
    PoolTimeoutError,
    PyreqwestError,
    RequestTimeoutError,
    WriteError,
    WriteTimeoutError,
)

from ..http.messages import FailureKind, Headers, TransportFailure
from .content_encoding import (
    CodingError,
    UnknownCodingError,
    adecoded,
    decoded,
    decoder_for,
)
from .httpx2_replies import asized, begun, sized, slices
from .proxies import refused_by_proxy

if TYPE_CHECKING:
    from pyreqwest.http import HeaderMap
    from pyreqwest.request import StreamRequest, SyncStreamRequest
    from pyreqwest.response import Response, SyncResponse

_ERRORS = (PyreqwestError, CodingError)
_TLS = ("certificate", "corrupt message", "handshake", "tls")


def failure(
    error: Exception, origin: str, *, sent: bool = False, proxy: bool = False
) -> TransportFailure:
    """The failure that an exception is. Its own text is left out: it may show the secrets of a URL."""
    kind, reached, phrase = _kind(error)
    causes = _causes(error)
    if proxy and kind in ("connect", "dns", "proxy"):
        # nothing else is connected to
        kind, phrase = "proxy", "the proxy did not reach {}"
    detail = f": {causes[-1]}" if causes else ""
    if kind == "proxy" and "authorization required" in detail:
        return refused_by_proxy(origin)
    return TransportFailure(
        kind,
        f"{phrase.format(origin)}{detail}",
        sent=sent or reached,
        final=isinstance(error, UnknownCodingError),
    )


def _kind(error: Exception) -> tuple[FailureKind, bool, str]:
    text = " ".join(_causes(error)).lower()
    connecting = "client error (connect)" in text
    if isinstance(error, CodingError):
        return (
            "decode",
            True,
            f"the content encoding of the reply from {{}} is broken: {error}",
        )
    if isinstance(error, PoolTimeoutError):
        return "timeout-pool", False, "no connection to {} became free in time"
    if isinstance(error, RequestTimeoutError):
        if connecting:
            return "timeout-connect", False, "connecting to {} took too long"
        if isinstance(error, WriteTimeoutError):
            return "timeout-write", True, "{} did not take the request in time"
        return "timeout-read", True, "{} did not answer in time"
    if isinstance(error, BuilderError):
        return "url", False, "{} cannot be reached"
    if isinstance(error, ClientClosedError):
        return "closed", True, "the client was closed during a call to {}"
    if connecting:
        return _connect_kind(text), False, "could not connect to {}"
    if "fatal alert" in text:  # the other side may refuse after the handshake, too
        return "tls", True, "{} refused the TLS connection"
    if isinstance(error, WriteError):
        return "write", True, "the connection to {} broke while sending"
    if "os error" in text:
        return "read", True, "the connection to {} broke while reading"
    return "protocol", True, "{} broke off or did not speak HTTP"


def _connect_kind(text: str) -> FailureKind:
    if "dns error" in text:
        return "dns"
    if "tunnel" in text or "proxy" in text:
        return "proxy"
    return "tls" if any(word in text for word in _TLS) else "connect"


def _causes(error: Exception) -> list[str]:
    """What pyreqwest says of the causes, without those lines that show the URL."""
    causes = (
        error.details["causes"] if isinstance(error, DetailedPyreqwestError) else ()
    )
    return [each["message"] for each in causes or () if "://" not in each["message"]]


class _Headers(Headers):
    """What pyreqwest keeps of a reply's headers, fetched when somebody asks for more than one of them."""

    __slots__ = ("_fetched", "_found")

    def __init__(self, found: HeaderMap) -> None:
        self._found = found
        self._fetched: list[tuple[str | bytes, str | bytes]] | None = None
        self._index = None

    def first(self, name: str) -> str | None:
        try:
            return self._found.get(name)
        except ValueError:  # not ASCII
            return super().first(name)

    def _lines(self) -> list[tuple[str | bytes, str | bytes]]:
        lines = self._fetched
        if lines is None:
            lines = self._fetched = _ascii(self._found)
        return lines


def _ascii(found: HeaderMap) -> list[tuple[str | bytes, str | bytes]]:
    try:
        return list(found.items())
    except ValueError:  # one of them is not
        lines: list[tuple[str | bytes, str | bytes]] = []
        for name in dict.fromkeys(found.keys()):
            try:
                lines += [(name, value) for value in found.getall(name)]
            except ValueError:
                continue
        return lines


def _encoding(headers: Headers) -> str:
    return (
        "" if headers.first("content-encoding") is None else headers["content-encoding"]
    )


class PyreqwestResponse:
    """A reply whose body is still on the wire."""

    __slots__ = (
        "_begun",
        "_content",
        "_exchange",
        "_origin",
        "_reply",
        "headers",
        "status",
    )

    def __init__(
        self, reply: SyncResponse, exchange: SyncStreamRequest, origin: str
    ) -> None:
        self._reply = reply
        self._exchange: SyncStreamRequest | None = exchange
        self._origin = origin
        self._content: bytes | None = None
        self._begun = False
        self.status = reply.status
        self.headers = _Headers(reply.headers)

    def read(self) -> bytes:
        content = self._content
        if content is None:
            try:
                if self.headers.first("content-encoding") is not None:
                    content = b"".join(self._decoded())
                else:
                    self._begun = begun(self._begun)
                    content = self._reply.bytes().to_bytes()
            except _ERRORS as error:
                raise failure(error, self._origin, sent=True) from None
            finally:
                self.close()
            self._content = content
        return content

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        if self._content is not None:
            return slices(self._content, chunk_size)
        return self._guarded(sized(self._decoded(), chunk_size))

    def iter_raw(self, chunk_size: int | None = None) -> Iterator[bytes]:
        return self._guarded(sized(self._wire(), chunk_size))

    def _decoded(self) -> Iterator[bytes]:
        decoder = decoder_for(_encoding(self.headers))
        wire = self._wire()
        yield from wire if decoder is None else decoded(decoder, wire)

    def _wire(self) -> Iterator[bytes]:
        self._begun = begun(self._begun)
        reader = self._reply.body_reader
        while (piece := reader.read_chunk()) is not None:
            yield piece.to_bytes()

    def _guarded(self, pieces: Iterator[bytes]) -> Iterator[bytes]:
        try:
            yield from pieces
        except _ERRORS as error:
            raise failure(error, self._origin, sent=True) from None
        finally:
            self.close()

    def close(self) -> None:
        exchange, self._exchange = self._exchange, None
        if exchange is not None:
            exchange.__exit__(None, None, None)


class AsyncPyreqwestResponse:
    """A reply whose body is still on the wire."""

    __slots__ = (
        "_begun",
        "_content",
        "_exchange",
        "_origin",
        "_reply",
        "headers",
        "status",
    )

    def __init__(self, reply: Response, exchange: StreamRequest, origin: str) -> None:
        self._reply = reply
        self._exchange: StreamRequest | None = exchange
        self._origin = origin
        self._content: bytes | None = None
        self._begun = False
        self.status = reply.status
        self.headers = _Headers(reply.headers)

    async def aread(self) -> bytes:
        content = self._content
        if content is None:
            try:
                if self.headers.first("content-encoding") is not None:
                    content = b"".join([piece async for piece in self._decoded()])
                else:
                    self._begun = begun(self._begun)
                    content = (await self._reply.bytes()).to_bytes()
            except _ERRORS as error:
                raise failure(error, self._origin, sent=True) from None
            finally:
                await self.aclose()
            self._content = content
        return content

    async def aiter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        if self._content is not None:
            for piece in slices(self._content, chunk_size):
                yield piece
            return
        async for piece in self._guarded(asized(self._decoded(), chunk_size)):
            yield piece

    async def aiter_raw(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        async for piece in self._guarded(asized(self._wire(), chunk_size)):
            yield piece

    async def _decoded(self) -> AsyncIterator[bytes]:
        decoder = decoder_for(_encoding(self.headers))
        wire = self._wire()
        async for piece in wire if decoder is None else adecoded(decoder, wire):
            yield piece

    async def _wire(self) -> AsyncIterator[bytes]:
        self._begun = begun(self._begun)
        reader = self._reply.body_reader
        while (piece := await reader.read_chunk()) is not None:
            yield piece.to_bytes()

    async def _guarded(self, pieces: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
        try:
            async for piece in pieces:
                yield piece
        except _ERRORS as error:
            raise failure(error, self._origin, sent=True) from None
        finally:
            await self.aclose()

    async def aclose(self) -> None:
        exchange, self._exchange = self._exchange, None
        if exchange is not None:
            await exchange.__aexit__(None, None, None)
