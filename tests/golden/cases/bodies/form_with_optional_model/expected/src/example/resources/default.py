"""Resource: default."""

from __future__ import annotations

from collections.abc import Mapping

from .. import models
from .._operations import default as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Default(Resource):
    """Operations without a tag."""

    def upload(
        self,
        body: models.Upload | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """POST /upload

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # POST /upload
        options = options and unseen(options)
        return self._request(operations.UPLOAD, {}, body=body, options=options)

    @property
    def with_raw_response(self) -> DefaultWithRawResponse:
        """The same methods, each returning the whole reply."""
        return DefaultWithRawResponse(self)

    @property
    def with_streaming_response(self) -> DefaultWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return DefaultWithStreamingResponse(self)


class DefaultWithRawResponse:
    """The methods of `Default`, each returning the whole reply."""

    def __init__(self, resource: Default) -> None:
        raw = raw_of(resource)
        self.upload = as_raw(raw.upload)


class DefaultWithStreamingResponse:
    """The methods of `Default`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Default) -> None:
        streamed = streamed_of(resource)
        self.upload = as_streamed(streamed.upload)
