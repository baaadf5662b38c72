"""Replies of httpx2 whose bodies are still on the wire, sync and async."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Any, cast

import httpx2

from ..transport import Headers
from .encodings import adecoded, asized, decoded, decoder_for, sized
from .failures import HTTP_ERRORS, failure
from .streams import begun, surplus
from .wire import is_encoded, slices


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
        if not is_encoded(self._response.headers.raw):
            return self._wire()
        decoder = decoder_for(self.headers["content-encoding"])
        if decoder is None:  # httpx2 may know it
            return self._response.iter_bytes()
        return decoded(decoder, self._wire())

    def _wire(self) -> Iterator[bytes]:
        self._begun = begun(self._begun)
        return iter(cast("httpx2.SyncByteStream", self._response.stream))

    def iter_raw(self, chunk_size: int | None = None) -> Iterator[bytes]:
        return self._guarded(sized(self._wire(), chunk_size))

    def _guarded(self, pieces: Iterator[bytes]) -> Iterator[bytes]:
        try:
            yield from pieces
        except HTTP_ERRORS as error:
            raise failure(error, self._origin, sent=True) from error
        finally:
            self.close()

    def close(self) -> None:
        response = self._response
        if not response.is_closed:
            unclean = surplus(response)
            if unclean is not None:
                unclean.close()
            response.close()


class Shard:
    """One async pool and how many calls are in it."""

    __slots__ = ("busy", "pool")

    def __init__(self, pool: httpx2.AsyncHTTPTransport) -> None:
        self.pool = pool
        self.busy = 0


def leave(shard: Shard | None) -> None:
    if shard is not None:
        shard.busy -= 1


class AsyncHTTPX2Response:
    """A reply whose body is still on the wire."""

    __slots__ = (
        "_begun",
        "_content",
        "_origin",
        "_response",
        "_shard",
        "headers",
        "status",
    )

    def __init__(
        self, response: httpx2.Response, origin: str, shard: Shard | None
    ) -> None:
        self._response = response
        self._origin = origin
        self._shard = shard
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
        if not is_encoded(self._response.headers.raw):
            return self._wire()
        decoder = decoder_for(self.headers["content-encoding"])
        if decoder is None:
            return self._response.aiter_bytes()
        return adecoded(decoder, self._wire())

    def _wire(self) -> AsyncIterator[bytes]:
        self._begun = begun(self._begun)
        return aiter(cast("httpx2.AsyncByteStream", self._response.stream))

    async def aiter_raw(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        async for piece in self._guarded(asized(self._wire(), chunk_size)):
            yield piece

    async def _guarded(self, pieces: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
        try:
            async for piece in pieces:
                yield piece
        except HTTP_ERRORS as error:
            raise failure(error, self._origin, sent=True) from error
        finally:
            await self.aclose()

    async def aclose(self) -> None:
        shard, self._shard = self._shard, None
        leave(shard)
        response = self._response
        if not response.is_closed:
            unclean = surplus(response)
            if unclean is not None:
                await unclean.aclose()
            await response.aclose()
