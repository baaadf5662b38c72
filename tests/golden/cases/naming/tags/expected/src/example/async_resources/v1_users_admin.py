"""Async resource: v1.users.Admin."""

from __future__ import annotations

from .._operations import v1_users_admin as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncV1UsersAdmin(AsyncResource):
    """The v1.users.Admin operations."""

    async def f(self, *, options: RequestOptions | None = None) -> None:
        """GET /f"""
        return await self._request(operations.F, {}, options=options)

    @property
    def with_raw_response(self) -> AsyncV1UsersAdminWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncV1UsersAdminWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncV1UsersAdminWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncV1UsersAdminWithStreamingResponse(self)


class AsyncV1UsersAdminWithRawResponse:
    """`AsyncV1UsersAdmin` with whole replies."""

    def __init__(self, resource: AsyncV1UsersAdmin) -> None:
        raw = raw_of_async(resource)
        self.f = as_raw_async(raw.f)


class AsyncV1UsersAdminWithStreamingResponse:
    """`AsyncV1UsersAdmin` with replies read piece by piece."""

    def __init__(self, resource: AsyncV1UsersAdmin) -> None:
        streamed = streamed_of_async(resource)
        self.f = as_streamed_async(streamed.f)
