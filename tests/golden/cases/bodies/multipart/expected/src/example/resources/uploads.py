"""Resource: uploads."""

from __future__ import annotations

from collections.abc import Mapping

from .. import models
from .._operations import uploads as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Uploads(Resource):
    """The uploads operations."""

    def upload(
        self,
        body: models.Upload | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """POST /uploads

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # POST /uploads
        options = options and unseen(options)
        return self._request(operations.UPLOAD, {}, body=body, options=options)

    def upload_inline(
        self,
        body: models.UploadInlineBody | Mapping[str, object] | None = None,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """PUT /uploads

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # PUT /uploads
        options = options and unseen(options)
        return self._request(operations.UPLOAD_INLINE, {}, body=body, options=options)

    @property
    def with_raw_response(self) -> UploadsWithRawResponse:
        """The same methods, each returning the whole reply."""
        return UploadsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> UploadsWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return UploadsWithStreamingResponse(self)


class UploadsWithRawResponse:
    """The methods of `Uploads`, each returning the whole reply."""

    def __init__(self, resource: Uploads) -> None:
        raw = raw_of(resource)
        self.upload = as_raw(raw.upload)
        self.upload_inline = as_raw(raw.upload_inline)


class UploadsWithStreamingResponse:
    """The methods of `Uploads`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Uploads) -> None:
        streamed = streamed_of(resource)
        self.upload = as_streamed(streamed.upload)
        self.upload_inline = as_streamed(streamed.upload_inline)
