"""Async resource: s."""

from __future__ import annotations

from .._operations import s as operations
from .._runtime.options import RequestOptions
from .._runtime.parameters import PathValue
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncS(AsyncResource):
    """The s operations."""

    async def list_activities_api_v1(
        self, namespace: PathValue, *, options: RequestOptions | None = None
    ) -> None:
        """GET /api/v1/namespaces/{namespace}/activities"""
        return await self._request(
            operations.LIST_ACTIVITIES_API_V1, {"namespace": namespace}, options=options
        )

    async def list_activities(
        self, namespace: PathValue, *, options: RequestOptions | None = None
    ) -> None:
        """GET /namespaces/{namespace}/activities"""
        return await self._request(
            operations.LIST_ACTIVITIES, {"namespace": namespace}, options=options
        )

    async def list_activities_by_id(
        self,
        namespace: PathValue,
        id: PathValue,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """GET /namespaces/{namespace}/activities/{id}"""
        return await self._request(
            operations.LIST_ACTIVITIES_BY_ID,
            {"namespace": namespace, "id": id},
            options=options,
        )

    @property
    def with_raw_response(self) -> AsyncSWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncSWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncSWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncSWithStreamingResponse(self)


class AsyncSWithRawResponse:
    """`AsyncS` with whole replies."""

    def __init__(self, resource: AsyncS) -> None:
        raw = raw_of_async(resource)
        self.list_activities_api_v1 = as_raw_async(raw.list_activities_api_v1)
        self.list_activities = as_raw_async(raw.list_activities)
        self.list_activities_by_id = as_raw_async(raw.list_activities_by_id)


class AsyncSWithStreamingResponse:
    """`AsyncS` with replies read piece by piece."""

    def __init__(self, resource: AsyncS) -> None:
        streamed = streamed_of_async(resource)
        self.list_activities_api_v1 = as_streamed_async(streamed.list_activities_api_v1)
        self.list_activities = as_streamed_async(streamed.list_activities)
        self.list_activities_by_id = as_streamed_async(streamed.list_activities_by_id)
