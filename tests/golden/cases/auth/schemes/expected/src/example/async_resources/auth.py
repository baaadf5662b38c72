"""Async resource: auth."""

from __future__ import annotations

from .._operations import auth as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncAuth(AsyncResource):
    """The auth operations."""

    async def a(self, *, options: RequestOptions | None = None) -> None:
        """GET /a"""
        return await self._request(operations.A, {}, options=options)

    async def b(self, *, options: RequestOptions | None = None) -> None:
        """GET /b"""
        return await self._request(operations.B, {}, options=options)

    async def c(self, *, options: RequestOptions | None = None) -> None:
        """GET /c"""
        return await self._request(operations.C, {}, options=options)

    async def d(self, *, options: RequestOptions | None = None) -> None:
        """GET /d"""
        return await self._request(operations.D, {}, options=options)

    async def e(self, *, options: RequestOptions | None = None) -> None:
        """GET /e"""
        return await self._request(operations.E, {}, options=options)

    async def f(self, *, options: RequestOptions | None = None) -> None:
        """GET /f"""
        return await self._request(operations.F, {}, options=options)

    async def g(self, *, options: RequestOptions | None = None) -> None:
        """GET /g"""
        return await self._request(operations.G, {}, options=options)

    async def h(self, *, options: RequestOptions | None = None) -> None:
        """GET /h"""
        return await self._request(operations.H, {}, options=options)

    async def i(self, *, options: RequestOptions | None = None) -> None:
        """GET /i"""
        return await self._request(operations.I, {}, options=options)

    @property
    def with_raw_response(self) -> AsyncAuthWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncAuthWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncAuthWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncAuthWithStreamingResponse(self)


class AsyncAuthWithRawResponse:
    """`AsyncAuth` with whole replies."""

    def __init__(self, resource: AsyncAuth) -> None:
        raw = raw_of_async(resource)
        self.a = as_raw_async(raw.a)
        self.b = as_raw_async(raw.b)
        self.c = as_raw_async(raw.c)
        self.d = as_raw_async(raw.d)
        self.e = as_raw_async(raw.e)
        self.f = as_raw_async(raw.f)
        self.g = as_raw_async(raw.g)
        self.h = as_raw_async(raw.h)
        self.i = as_raw_async(raw.i)


class AsyncAuthWithStreamingResponse:
    """`AsyncAuth` with replies read piece by piece."""

    def __init__(self, resource: AsyncAuth) -> None:
        streamed = streamed_of_async(resource)
        self.a = as_streamed_async(streamed.a)
        self.b = as_streamed_async(streamed.b)
        self.c = as_streamed_async(streamed.c)
        self.d = as_streamed_async(streamed.d)
        self.e = as_streamed_async(streamed.e)
        self.f = as_streamed_async(streamed.f)
        self.g = as_streamed_async(streamed.g)
        self.h = as_streamed_async(streamed.h)
        self.i = as_streamed_async(streamed.i)
