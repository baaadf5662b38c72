"""Async resource: Bundle."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from .. import models
from .._operations import bundle as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import (
    AsyncResource,
    PathValue,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncBundle(AsyncResource):
    """Look after bundles and their terms of use."""

    async def insert_bundle_terms_of_use(
        self,
        bundle_id: PathValue,
        body: models.CreateTermsOfUse | Mapping[str, object],
        *,
        version: Literal["v3"] = "v3",
        options: RequestOptions | None = None,
    ) -> models.TermsOfUse:
        """Publish new terms of use.

        Replaces the terms of use of a bundle with a newer text. The same fields may be
        sent as JSON or as a form.

        Args:
            bundle_id: Bundle that gets the terms, by id.
            body: The new terms.
            version: Media version, sent in `Accept` and `Content-Type`.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            ApiError: Any error status; `body` is `models.Problem`.
        """
        # POST /api/bundles/{bundleId}/termsOfUse:new
        options = options and unseen(options)
        return await self._request(
            operations.INSERT_BUNDLE_TERMS_OF_USE,
            {"bundleId": bundle_id},
            body=body,
            version=version,
            options=options,
        )

    @property
    def with_raw_response(self) -> AsyncBundleWithRawResponse:
        """The same methods, each returning the whole reply."""
        return AsyncBundleWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncBundleWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return AsyncBundleWithStreamingResponse(self)


class AsyncBundleWithRawResponse:
    """The methods of `AsyncBundle`, each returning the whole reply."""

    def __init__(self, resource: AsyncBundle) -> None:
        raw = raw_of_async(resource)
        self.insert_bundle_terms_of_use = as_raw_async(raw.insert_bundle_terms_of_use)


class AsyncBundleWithStreamingResponse:
    """The methods of `AsyncBundle`, each returning a reply to be read piece by
    piece.
    """

    def __init__(self, resource: AsyncBundle) -> None:
        streamed = streamed_of_async(resource)
        self.insert_bundle_terms_of_use = as_streamed_async(
            streamed.insert_bundle_terms_of_use
        )
