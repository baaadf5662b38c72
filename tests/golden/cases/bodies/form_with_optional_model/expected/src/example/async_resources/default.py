"""Async resource: default."""

from __future__ import annotations

from collections.abc import Mapping

from .. import models
from .._operations import default as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncDefault(AsyncResource):
    """Operations without a tag."""

    async def upload(
        self,
        body: models.Upload | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """POST /upload"""
        return await self._request(operations.UPLOAD, {}, body=body, options=options)

    @property
    def with_raw_response(self) -> AsyncDefaultWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncDefaultWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncDefaultWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncDefaultWithStreamingResponse(self)


class AsyncDefaultWithRawResponse:
    """`AsyncDefault` with whole replies."""

    def __init__(self, resource: AsyncDefault) -> None:
        raw = raw_of_async(resource)
        self.upload = as_raw_async(raw.upload)


class AsyncDefaultWithStreamingResponse:
    """`AsyncDefault` with replies read piece by piece."""

    def __init__(self, resource: AsyncDefault) -> None:
        streamed = streamed_of_async(resource)
        self.upload = as_streamed_async(streamed.upload)
