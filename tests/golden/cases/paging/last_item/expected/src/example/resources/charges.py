"""Resource: charges."""

from __future__ import annotations

from .. import models, types
from .._operations import charges as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Charges(Resource):
    """The charges operations."""

    def list_charges(
        self,
        *,
        starting_after: str | None = None,
        limit: int | None = None,
        options: RequestOptions | None = None,
    ) -> types.Pager[models.Charge, models.Charges]:
        """GET /charges

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /charges
        options = options and unseen(options)
        return self._paginate(
            operations.LIST_CHARGES,
            {"starting_after": starting_after, "limit": limit},
            options=options,
        )

    @property
    def with_raw_response(self) -> ChargesWithRawResponse:
        """The same methods, each returning the whole reply."""
        return ChargesWithRawResponse(self)

    @property
    def with_streaming_response(self) -> ChargesWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return ChargesWithStreamingResponse(self)


class ChargesWithRawResponse:
    """The methods of `Charges`, each returning the whole reply."""

    def __init__(self, resource: Charges) -> None:
        raw = raw_of(resource)
        self.list_charges = as_raw(raw.list_charges)


class ChargesWithStreamingResponse:
    """The methods of `Charges`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Charges) -> None:
        streamed = streamed_of(resource)
        self.list_charges = as_streamed(streamed.list_charges)
