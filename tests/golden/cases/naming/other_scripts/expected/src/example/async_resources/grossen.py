"""Async resource: Größen."""

from __future__ import annotations

from .. import models
from .._operations import grossen as operations
from .._runtime.options import RequestOptions
from .._runtime.parameters import PathValue
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncGrossen(AsyncResource):
    """Wie groß alles ist."""

    async def grosse_holen(
        self,
        grosse: PathValue,
        *,
        検索: str | None = None,
        naive_cafe: bool | None = None,
        options: RequestOptions | None = None,
    ) -> models.Grosse:
        """Größe holen.

        Args:
            検索: 検索する言葉
        """
        return await self._request(
            operations.GROSSE_HOLEN,
            {"größe": grosse, "検索": 検索, "naïve-café": naive_cafe},
            options=options,
        )

    @property
    def with_raw_response(self) -> AsyncGrossenWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncGrossenWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncGrossenWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncGrossenWithStreamingResponse(self)


class AsyncGrossenWithRawResponse:
    """`AsyncGrossen` with whole replies."""

    def __init__(self, resource: AsyncGrossen) -> None:
        raw = raw_of_async(resource)
        self.grosse_holen = as_raw_async(raw.grosse_holen)


class AsyncGrossenWithStreamingResponse:
    """`AsyncGrossen` with replies read piece by piece."""

    def __init__(self, resource: AsyncGrossen) -> None:
        streamed = streamed_of_async(resource)
        self.grosse_holen = as_streamed_async(streamed.grosse_holen)
