"""Async resource: uploads."""

from __future__ import annotations

from collections.abc import Mapping

from .. import models
from .._operations import uploads as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncUploads(AsyncResource):
    """The uploads operations."""

    async def upload(
        self,
        body: models.Upload | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """POST /uploads"""
        return await self._request(operations.UPLOAD, {}, body=body, options=options)

    async def upload_inline(
        self,
        body: models.UploadInlineBody | Mapping[str, object] | None = None,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """PUT /uploads"""
        return await self._request(
            operations.UPLOAD_INLINE, {}, body=body, options=options
        )

    @property
    def with_raw_response(self) -> AsyncUploadsWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncUploadsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncUploadsWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncUploadsWithStreamingResponse(self)


class AsyncUploadsWithRawResponse:
    """`AsyncUploads` with whole replies."""

    def __init__(self, resource: AsyncUploads) -> None:
        raw = raw_of_async(resource)
        self.upload = as_raw_async(raw.upload)
        self.upload_inline = as_raw_async(raw.upload_inline)


class AsyncUploadsWithStreamingResponse:
    """`AsyncUploads` with replies read piece by piece."""

    def __init__(self, resource: AsyncUploads) -> None:
        streamed = streamed_of_async(resource)
        self.upload = as_streamed_async(streamed.upload)
        self.upload_inline = as_streamed_async(streamed.upload_inline)
