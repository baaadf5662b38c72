"""Async resource: charges."""

from __future__ import annotations

from .._operations import charges as operations
from .._runtime.options import RequestOptions
from .._runtime.parameters import PathValue
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncCharges(AsyncResource):
    """The charges operations."""

    async def list(self, *, options: RequestOptions | None = None) -> None:
        """GET /v1/charges"""
        return await self._request(operations.LIST, {}, options=options)

    async def capture_charge(
        self, id: PathValue, *, options: RequestOptions | None = None
    ) -> None:
        """POST /v1/charges/{id}/capture"""
        return await self._request(
            operations.CAPTURE_CHARGE, {"id": id}, options=options
        )

    @property
    def with_raw_response(self) -> AsyncChargesWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncChargesWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncChargesWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncChargesWithStreamingResponse(self)


class AsyncChargesWithRawResponse:
    """`AsyncCharges` with whole replies."""

    def __init__(self, resource: AsyncCharges) -> None:
        raw = raw_of_async(resource)
        self.list = as_raw_async(raw.list)
        self.capture_charge = as_raw_async(raw.capture_charge)


class AsyncChargesWithStreamingResponse:
    """`AsyncCharges` with replies read piece by piece."""

    def __init__(self, resource: AsyncCharges) -> None:
        streamed = streamed_of_async(resource)
        self.list = as_streamed_async(streamed.list)
        self.capture_charge = as_streamed_async(streamed.capture_charge)
