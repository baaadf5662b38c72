"""Async resource: Machines."""

from __future__ import annotations

from .._operations import machines as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncMachines(AsyncResource):
    """The Machines operations."""

    async def virtual_machines_put(
        self, *, options: RequestOptions | None = None
    ) -> None:
        """PUT /machines"""
        return await self._request(operations.VIRTUAL_MACHINES_PUT, {}, options=options)

    @property
    def with_raw_response(self) -> AsyncMachinesWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncMachinesWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncMachinesWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncMachinesWithStreamingResponse(self)


class AsyncMachinesWithRawResponse:
    """`AsyncMachines` with whole replies."""

    def __init__(self, resource: AsyncMachines) -> None:
        raw = raw_of_async(resource)
        self.virtual_machines_put = as_raw_async(raw.virtual_machines_put)


class AsyncMachinesWithStreamingResponse:
    """`AsyncMachines` with replies read piece by piece."""

    def __init__(self, resource: AsyncMachines) -> None:
        streamed = streamed_of_async(resource)
        self.virtual_machines_put = as_streamed_async(streamed.virtual_machines_put)
