"""Async resource: charges."""

from __future__ import annotations

from .. import models, types
from .._operations import charges as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncCharges(AsyncResource):
    """The charges operations."""

    def list_charges(
        self,
        *,
        starting_after: str | None = None,
        limit: int | None = None,
        options: RequestOptions | None = None,
    ) -> types.AsyncPager[models.Charge, models.Charges]:
        """GET /charges"""
        return self._paginate(
            operations.LIST_CHARGES,
            {"starting_after": starting_after, "limit": limit},
            options=options,
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
        self.list_charges = as_raw_async(raw.list_charges)


class AsyncChargesWithStreamingResponse:
    """`AsyncCharges` with replies read piece by piece."""

    def __init__(self, resource: AsyncCharges) -> None:
        streamed = streamed_of_async(resource)
        self.list_charges = as_streamed_async(streamed.list_charges)
