"""Resource: Regions."""

from __future__ import annotations

from .. import models
from .._operations import regions as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Regions(Resource):
    """Regions in which the platform runs."""

    def list_regions(
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
        return self._request(
            operations.LIST_REGIONS,
            {"instrumentType": instrument_type, "version": version},
            options=options,
        )

    @property
    def with_raw_response(self) -> RegionsWithRawResponse:
        """The same methods, each returning the whole reply."""
        return RegionsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> RegionsWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return RegionsWithStreamingResponse(self)


class RegionsWithRawResponse:
    """The methods of `Regions`, each returning the whole reply."""

    def __init__(self, resource: Regions) -> None:
        raw = raw_of(resource)
        self.list_regions = as_raw(raw.list_regions)


class RegionsWithStreamingResponse:
    """The methods of `Regions`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Regions) -> None:
        streamed = streamed_of(resource)
        self.list_regions = as_streamed(streamed.list_regions)
