"""Replies of httpx2 whose bodies are still on the wire, sync and async, and what goes wrong with them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Any, cast

import httpx2

from ..http.messages import Headers
from .content_encoding import adecoded, decoded, decoder_for
from .httpx2_failures import HTTP_ERRORS, failure


class _Cut:
    """Cuts pieces of any size into pieces of one size."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._held = bytearray()

    def feed(self, piece: bytes) -> Iterator[bytes]:
        self._held += piece
        whole = len(self._held) - len(self._held) % self._size
        for start in range(0, whole, self._size):
            yield bytes(self._held[start : start + self._size])
        del self._held[:whole]

    def rest(self) -> Iterator[bytes]:
        if self._held:
            yield bytes(self._held)


def sized(pieces: Iterator[bytes], size: int | None) -> Iterator[bytes]:
    """The same bytes in pieces of one size, or as they come."""
    if size is None:
        yield from pieces
        return
    cut = _Cut(size)
    for piece in pieces:
        yield from cut.feed(piece)
    yield from cut.rest()


async def asized(
    pieces: AsyncIterator[bytes], size: int | None
) -> AsyncIterator[bytes]:
    if size is None:
        async for piece in pieces:
            yield piece
        return
    cut = _Cut(size)
    async for piece in pieces:
        for part in cut.feed(piece):
            yield part
    for part in cut.rest():
        yield part


def slices(content: bytes, size: int | None) -> Iterator[bytes]:
    size = size or len(content) or 1
    return (content[start : start + size] for start in range(0, len(content), size))


def begun(already: bool) -> bool:
    """True; RuntimeError where a reply is read once more."""
    if already:
        raise RuntimeError("the content of this reply has been read already")
    return True


def _is_encoded(response: httpx2.Response) -> bool:
    return any(
        len(name) == 16 and name.lower() == b"content-encoding"
        for name, _ in response.headers.raw
    )


class HTTPX2Response:
    """A reply whose body is still on the wire."""

    __slots__ = ("_begun", "_content", "_origin", "_response", "headers", "status")

    def __init__(self, response: httpx2.Response, origin: str) -> None:
        self._response = response
        self._origin = origin
        self._content: bytes | None = None
        self._begun = False
        self.status = response.status_code
        self.headers = Headers(cast("Any", response.headers.raw))

    def read(self) -> bytes:
        content = self._content
        if content is None:
            try:
                content = b"".join(self._decoded())
            except HTTP_ERRORS as error:
                raise failure(error, self._origin, sent=True) from error
            finally:
                self.close()
            self._content = content
        return content

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        if self._content is not None:
            return slices(self._content, chunk_size)
        return self._guarded(sized(self._decoded(), chunk_size))

    def _decoded(self) -> Iterator[bytes]:
        response = self._response
        if not self._begun and response.is_stream_consumed:
            return iter((_read_already(response),))
        if not _is_encoded(response):
            return self._wire()
        decoder = decoder_for(self.headers["content-encoding"])
        wire = self._wire()
        return wire if decoder is None else decoded(decoder, wire)

    def _wire(self) -> Iterator[bytes]:
        self._begun = begun(self._begun)
        return self._response.iter_raw()

    def _guarded(self, pieces: Iterator[bytes]) -> Iterator[bytes]:
        try:
            yield from pieces
        except HTTP_ERRORS as error:
            raise failure(error, self._origin, sent=True) from error
        finally:
            self.close()

    def close(self) -> None:
        self._response.close()


class AsyncHTTPX2Response:
    """A reply whose body is still on the wire."""

    __slots__ = ("_begun", "_content", "_origin", "_response", "headers", "status")

    def __init__(self, response: httpx2.Response, origin: str) -> None:
        self._response = response
        self._origin = origin
        self._content: bytes | None = None
        self._begun = False
        self.status = response.status_code
        self.headers = Headers(cast("Any", response.headers.raw))

    async def aread(self) -> bytes:
        content = self._content
        if content is None:
            try:
                content = b"".join([piece async for piece in self._decoded()])
            except HTTP_ERRORS as error:
                raise failure(error, self._origin, sent=True) from error
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

    def _decoded(self) -> AsyncIterator[bytes]:
        response = self._response
        if not self._begun and response.is_stream_consumed:
            return _once(_read_already(response))
        if not _is_encoded(response):
            return self._wire()
        decoder = decoder_for(self.headers["content-encoding"])
        wire = self._wire()
        return wire if decoder is None else adecoded(decoder, wire)

    def _wire(self) -> AsyncIterator[bytes]:
        self._begun = begun(self._begun)
        return self._response.aiter_raw()

    async def _guarded(self, pieces: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
        try:
            async for piece in pieces:
                yield piece
        except HTTP_ERRORS as error:
            raise failure(error, self._origin, sent=True) from error
        finally:
            await self.aclose()

    async def aclose(self) -> None:
        await self._response.aclose()


def _read_already(response: httpx2.Response) -> bytes:
    """The content, decoded, of a reply that somebody else has read: a hook, or a tool that made it up."""
    return response.content


async def _once(content: bytes) -> AsyncIterator[bytes]:
    yield content
