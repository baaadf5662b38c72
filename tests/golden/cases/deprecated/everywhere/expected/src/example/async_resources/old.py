"""Async resource: old."""

from __future__ import annotations

from .. import models
from .._operations import old as operations
from .._runtime.options import RequestOptions
from .._runtime.parameters import PathValue
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncOld(AsyncResource):
    """The old operations."""

    async def get_old(
        self,
        id: PathValue,
        *,
        mode: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.Old:
        """Get the old thing.

        Deprecated.

        Use the new one.

        Args:
            id: Deprecated.
            mode: Not read any more. Deprecated. Default: `fast`.
        """
        return await self._request(
            operations.GET_OLD, {"id": id, "mode": mode}, options=options
        )

    async def delete_old(
        self, id: PathValue, *, options: RequestOptions | None = None
    ) -> None:
        """DELETE /old/{id}

        Deprecated.
        """
        return await self._request(operations.DELETE_OLD, {"id": id}, options=options)

    @property
    def with_raw_response(self) -> AsyncOldWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncOldWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncOldWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncOldWithStreamingResponse(self)


class AsyncOldWithRawResponse:
    """`AsyncOld` with whole replies."""

    def __init__(self, resource: AsyncOld) -> None:
        raw = raw_of_async(resource)
        self.get_old = as_raw_async(raw.get_old)
        self.delete_old = as_raw_async(raw.delete_old)


class AsyncOldWithStreamingResponse:
    """`AsyncOld` with replies read piece by piece."""

    def __init__(self, resource: AsyncOld) -> None:
        streamed = streamed_of_async(resource)
        self.get_old = as_streamed_async(streamed.get_old)
        self.delete_old = as_streamed_async(streamed.delete_old)
