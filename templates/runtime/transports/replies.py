"""Replies of httpx2 whose bodies are still on the wire, sync and async."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Any, cast

import httpx2

from ..transport import Headers
from .encodings import adecoded, decoded, decoder_for
from .failures import HTTP_ERRORS, failure
from .pieces import asized, begun, sized, slices


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

    def iter_raw(self, chunk_size: int | None = None) -> Iterator[bytes]:
        return self._guarded(sized(self._wire(), chunk_size))

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

    async def aiter_raw(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        async for piece in self._guarded(asized(self._wire(), chunk_size)):
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
