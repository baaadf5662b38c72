"""Async resource: files."""

from __future__ import annotations

from .._operations import files as operations
from .._runtime.files import AsyncFileInput
from .._runtime.options import RequestOptions
from .._runtime.parameters import PathValue
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncFiles(AsyncResource):
    """The files operations."""

    async def put_file(
        self,
        name: PathValue,
        body: AsyncFileInput,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """PUT /files/{name}

        Args:
            body: Its bytes.
        """
        return await self._request(
            operations.PUT_FILE, {"name": name}, body=body, options=options
        )

    async def put_image(
        self,
        name: PathValue,
        body: AsyncFileInput | None = None,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """POST /files/{name}"""
        return await self._request(
            operations.PUT_IMAGE, {"name": name}, body=body, options=options
        )

    async def get_file(
        self, name: PathValue, *, options: RequestOptions | None = None
    ) -> bytes:
        """GET /files/{name}"""
        return await self._request(operations.GET_FILE, {"name": name}, options=options)

    @property
    def with_raw_response(self) -> AsyncFilesWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncFilesWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncFilesWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncFilesWithStreamingResponse(self)


class AsyncFilesWithRawResponse:
    """`AsyncFiles` with whole replies."""

    def __init__(self, resource: AsyncFiles) -> None:
        raw = raw_of_async(resource)
        self.put_file = as_raw_async(raw.put_file)
        self.put_image = as_raw_async(raw.put_image)
        self.get_file = as_raw_async(raw.get_file)


class AsyncFilesWithStreamingResponse:
    """`AsyncFiles` with replies read piece by piece."""

    def __init__(self, resource: AsyncFiles) -> None:
        streamed = streamed_of_async(resource)
        self.put_file = as_streamed_async(streamed.put_file)
        self.put_image = as_streamed_async(streamed.put_image)
        self.get_file = as_streamed_async(streamed.get_file)
