"""Async resource: Größen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._operations import groudfen as operations
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)

if TYPE_CHECKING:
    from .._runtime.options import RequestOptions
    from .._runtime.parameters import PathValue
    from ..models import Große


class AsyncGroßen(AsyncResource):
    """Wie groß alles ist."""

    async def große_holen(
        self,
        große: PathValue,
        *,
        検索: str | None = None,
        naive_cafe: bool | None = None,
        options: RequestOptions | None = None,
    ) -> Große:
        """Größe holen.

        Args:
            検索: 検索する言葉
        """
        return await self._request(
            operations.GROSSE_HOLEN,
            {"größe": große, "検索": 検索, "naïve-café": naive_cafe},
            options=options,
        )

    @property
    def with_raw_response(self) -> AsyncGroßenWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncGroßenWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncGroßenWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncGroßenWithStreamingResponse(self)


class AsyncGroßenWithRawResponse:
    """`AsyncGroßen` with whole replies."""

    def __init__(self, resource: AsyncGroßen) -> None:
        raw = raw_of_async(resource)
        self.große_holen = as_raw_async(raw.große_holen)


class AsyncGroßenWithStreamingResponse:
    """`AsyncGroßen` with replies read piece by piece."""

    def __init__(self, resource: AsyncGroßen) -> None:
        streamed = streamed_of_async(resource)
        self.große_holen = as_streamed_async(streamed.große_holen)
