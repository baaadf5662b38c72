"""Async resource: forms."""

from __future__ import annotations

from collections.abc import Mapping

from .. import models
from .._operations import forms as operations
from .._runtime.options import RequestOptions
from .._runtime.parameters import PathValue
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncForms(AsyncResource):
    """The forms operations."""

    async def login(
        self,
        body: models.LoginBody | Mapping[str, object],
        *,
        x_client: str | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """POST /login"""
        return await self._request(
            operations.LOGIN, {"X-Client": x_client}, body=body, options=options
        )

    async def upload(
        self,
        name: PathValue,
        body: models.UploadBody | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """POST /upload/{name}"""
        return await self._request(
            operations.UPLOAD, {"name": name}, body=body, options=options
        )

    @property
    def with_raw_response(self) -> AsyncFormsWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncFormsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncFormsWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncFormsWithStreamingResponse(self)


class AsyncFormsWithRawResponse:
    """`AsyncForms` with whole replies."""

    def __init__(self, resource: AsyncForms) -> None:
        raw = raw_of_async(resource)
        self.login = as_raw_async(raw.login)
        self.upload = as_raw_async(raw.upload)


class AsyncFormsWithStreamingResponse:
    """`AsyncForms` with replies read piece by piece."""

    def __init__(self, resource: AsyncForms) -> None:
        streamed = streamed_of_async(resource)
        self.login = as_streamed_async(streamed.login)
        self.upload = as_streamed_async(streamed.upload)
