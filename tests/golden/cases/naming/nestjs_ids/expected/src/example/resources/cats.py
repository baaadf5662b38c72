"""Resource: Cats."""

from __future__ import annotations

from .. import models
from .._operations import cats as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Cats(Resource):
    """The Cats operations."""

    def find_all(
        self, *, options: RequestOptions | None = None
    ) -> models.CatsFindAllReply:
        """GET /v1/cats

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /v1/cats
        options = options and unseen(options)
        return self._request(operations.FIND_ALL, {}, options=options)

    def find_all_v2(
        self, *, options: RequestOptions | None = None
    ) -> models.CatsFindAllV2Reply:
        """GET /v2/cats

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /v2/cats
        options = options and unseen(options)
        return self._request(operations.FIND_ALL_V2, {}, options=options)

    @property
    def with_raw_response(self) -> CatsWithRawResponse:
        """The same methods, each returning the whole reply."""
        return CatsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> CatsWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return CatsWithStreamingResponse(self)


class CatsWithRawResponse:
    """The methods of `Cats`, each returning the whole reply."""

    def __init__(self, resource: Cats) -> None:
        raw = raw_of(resource)
        self.find_all = as_raw(raw.find_all)
        self.find_all_v2 = as_raw(raw.find_all_v2)


class CatsWithStreamingResponse:
    """The methods of `Cats`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Cats) -> None:
        streamed = streamed_of(resource)
        self.find_all = as_streamed(streamed.find_all)
        self.find_all_v2 = as_streamed(streamed.find_all_v2)
