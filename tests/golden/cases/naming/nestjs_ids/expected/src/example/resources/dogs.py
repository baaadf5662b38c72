"""Resource: Dogs."""

from __future__ import annotations

from collections.abc import Mapping

from .. import models
from .._operations import dogs as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Dogs(Resource):
    """The Dogs operations."""

    def find_all(
        self, *, options: RequestOptions | None = None
    ) -> models.DogsFindAllReply:
        """GET /dogs

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /dogs
        options = options and unseen(options)
        return self._request(operations.FIND_ALL, {}, options=options)

    def create(
        self,
        body: models.DogsCreateBody | Mapping[str, object] | None = None,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """POST /dogs

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # POST /dogs
        options = options and unseen(options)
        return self._request(operations.CREATE, {}, body=body, options=options)

    @property
    def with_raw_response(self) -> DogsWithRawResponse:
        """The same methods, each returning the whole reply."""
        return DogsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> DogsWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return DogsWithStreamingResponse(self)


class DogsWithRawResponse:
    """The methods of `Dogs`, each returning the whole reply."""

    def __init__(self, resource: Dogs) -> None:
        raw = raw_of(resource)
        self.find_all = as_raw(raw.find_all)
        self.create = as_raw(raw.create)


class DogsWithStreamingResponse:
    """The methods of `Dogs`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Dogs) -> None:
        streamed = streamed_of(resource)
        self.find_all = as_streamed(streamed.find_all)
        self.create = as_streamed(streamed.create)
