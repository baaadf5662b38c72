"""Async resource: VirtualMachines."""

from __future__ import annotations

from .._operations import virtual_machines as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncVirtualMachines(AsyncResource):
    """The VirtualMachines operations."""

    async def list(self, *, options: RequestOptions | None = None) -> None:
        """GET /machines"""
        return await self._request(operations.LIST, {}, options=options)

    @property
    def with_raw_response(self) -> AsyncVirtualMachinesWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncVirtualMachinesWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncVirtualMachinesWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncVirtualMachinesWithStreamingResponse(self)


class AsyncVirtualMachinesWithRawResponse:
    """`AsyncVirtualMachines` with whole replies."""

    def __init__(self, resource: AsyncVirtualMachines) -> None:
        raw = raw_of_async(resource)
        self.list = as_raw_async(raw.list)


class AsyncVirtualMachinesWithStreamingResponse:
    """`AsyncVirtualMachines` with replies read piece by piece."""

    def __init__(self, resource: AsyncVirtualMachines) -> None:
        streamed = streamed_of_async(resource)
        self.list = as_streamed_async(streamed.list)
