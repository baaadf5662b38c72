"""Async resource: default."""

from __future__ import annotations

from .. import models
from .._operations import default as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncDefault(AsyncResource):
    """Operations without a tag."""

    async def list_users(
        self, *, options: RequestOptions | None = None
    ) -> models.UserPage:
        """GET /users"""
        return await self._request(operations.LIST_USERS, {}, options=options)

    async def list_groups(
        self, *, options: RequestOptions | None = None
    ) -> models.ListGroupsReply:
        """GET /groups"""
        return await self._request(operations.LIST_GROUPS, {}, options=options)

    @property
    def with_raw_response(self) -> AsyncDefaultWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncDefaultWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncDefaultWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncDefaultWithStreamingResponse(self)


class AsyncDefaultWithRawResponse:
    """`AsyncDefault` with whole replies."""

    def __init__(self, resource: AsyncDefault) -> None:
        raw = raw_of_async(resource)
        self.list_users = as_raw_async(raw.list_users)
        self.list_groups = as_raw_async(raw.list_groups)


class AsyncDefaultWithStreamingResponse:
    """`AsyncDefault` with replies read piece by piece."""

    def __init__(self, resource: AsyncDefault) -> None:
        streamed = streamed_of_async(resource)
        self.list_users = as_streamed_async(streamed.list_users)
        self.list_groups = as_streamed_async(streamed.list_groups)
