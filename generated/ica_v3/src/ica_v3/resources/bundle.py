"""Resource: Bundle."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from .. import models
from .._operations import bundle as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import (
    PathValue,
    Resource,
    as_raw,
    as_streamed,
    raw_of,
    streamed_of,
)


class Bundle(Resource):
    """Look after bundles and their terms of use."""

    def insert_bundle_terms_of_use(
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
        return self._request(
            operations.INSERT_BUNDLE_TERMS_OF_USE,
            {"bundleId": bundle_id},
            body=body,
            version=version,
            options=options,
        )

    @property
    def with_raw_response(self) -> BundleWithRawResponse:
        """The same methods, each returning the whole reply."""
        return BundleWithRawResponse(self)

    @property
    def with_streaming_response(self) -> BundleWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return BundleWithStreamingResponse(self)


class BundleWithRawResponse:
    """The methods of `Bundle`, each returning the whole reply."""

    def __init__(self, resource: Bundle) -> None:
        raw = raw_of(resource)
        self.insert_bundle_terms_of_use = as_raw(raw.insert_bundle_terms_of_use)


class BundleWithStreamingResponse:
    """The methods of `Bundle`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Bundle) -> None:
        streamed = streamed_of(resource)
        self.insert_bundle_terms_of_use = as_streamed(
            streamed.insert_bundle_terms_of_use
        )
