"""Async resource: import."""

from __future__ import annotations

from collections.abc import Mapping

from .. import models
from .._operations import import_ as operations
from .._runtime.options import RequestOptions
from .._runtime.parameters import PathValue
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncImport(AsyncResource):
    """The import operations."""

    async def import_(
        self,
        class_: PathValue,
        body: models.NoneModel | Mapping[str, object] | None = None,
        *,
        from_: str | None = None,
        self_query: str | None = None,
        body_query: str | None = None,
        options_query: str | None = None,
        version: str | None = None,
        none: str | None = None,
        match: str | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """POST /import/{class}"""
        return await self._request(
            operations.IMPORT_,
            {
                "class": class_,
                "from": from_,
                "self": self_query,
                "body": body_query,
                "options": options_query,
                "version": version,
                "None": none,
                "match": match,
            },
            body=body,
            options=options,
        )

    async def with_raw_response_(
        self, *, options: RequestOptions | None = None
    ) -> None:
        """GET /with-raw-response"""
        return await self._request(operations.WITH_RAW_RESPONSE_, {}, options=options)

    @property
    def with_raw_response(self) -> AsyncImportWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncImportWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncImportWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncImportWithStreamingResponse(self)


class AsyncImportWithRawResponse:
    """`AsyncImport` with whole replies."""

    def __init__(self, resource: AsyncImport) -> None:
        raw = raw_of_async(resource)
        self.import_ = as_raw_async(raw.import_)
        self.with_raw_response_ = as_raw_async(raw.with_raw_response_)


class AsyncImportWithStreamingResponse:
    """`AsyncImport` with replies read piece by piece."""

    def __init__(self, resource: AsyncImport) -> None:
        streamed = streamed_of_async(resource)
        self.import_ = as_streamed_async(streamed.import_)
        self.with_raw_response_ = as_streamed_async(streamed.with_raw_response_)
