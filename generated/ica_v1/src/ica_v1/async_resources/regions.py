"""Async resource: Regions."""

from __future__ import annotations

from .. import models
from .._operations import regions as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncRegions(AsyncResource):
    """Regions in which the platform runs."""

    async def list_regions(
        self,
        *,
        instrument_type: str | None = None,
        version: str | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.Region]:
        """List regions.

        Returns the regions in which the platform runs, as a bare array.

        Args:
            instrument_type: Keeps the regions for this type of instrument.
            version: Keeps the regions for this version of the instrument.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            ApiError: Any error status.
        """
        # GET /v1/regions
        options = options and unseen(options)
        return await self._request(
            operations.LIST_REGIONS,
            {"instrumentType": instrument_type, "version": version},
            options=options,
        )

    @property
    def with_raw_response(self) -> AsyncRegionsWithRawResponse:
        """The same methods, each returning the whole reply."""
        return AsyncRegionsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncRegionsWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return AsyncRegionsWithStreamingResponse(self)


class AsyncRegionsWithRawResponse:
    """The methods of `AsyncRegions`, each returning the whole reply."""

    def __init__(self, resource: AsyncRegions) -> None:
        raw = raw_of_async(resource)
        self.list_regions = as_raw_async(raw.list_regions)


class AsyncRegionsWithStreamingResponse:
    """The methods of `AsyncRegions`, each returning a reply to be read piece by
    piece.
    """

    def __init__(self, resource: AsyncRegions) -> None:
        streamed = streamed_of_async(resource)
        self.list_regions = as_streamed_async(streamed.list_regions)
