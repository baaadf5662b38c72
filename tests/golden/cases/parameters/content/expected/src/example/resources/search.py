"""Resource: search."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .. import models
from .._operations import search as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Search(Resource):
    """The search operations."""

    def search(
        self,
        *,
        where: models.Where | Mapping[str, object],
        x_context: Sequence[str] | None = None,
        raw: str | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """GET /search

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /search
        options = options and unseen(options)
        return self._request(
            operations.SEARCH,
            {"where": where, "X-Context": x_context, "raw": raw},
            options=options,
        )

    @property
    def with_raw_response(self) -> SearchWithRawResponse:
        """The same methods, each returning the whole reply."""
        return SearchWithRawResponse(self)

    @property
    def with_streaming_response(self) -> SearchWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return SearchWithStreamingResponse(self)


class SearchWithRawResponse:
    """The methods of `Search`, each returning the whole reply."""

    def __init__(self, resource: Search) -> None:
        raw = raw_of(resource)
        self.search = as_raw(raw.search)


class SearchWithStreamingResponse:
    """The methods of `Search`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Search) -> None:
        streamed = streamed_of(resource)
        self.search = as_streamed(streamed.search)
