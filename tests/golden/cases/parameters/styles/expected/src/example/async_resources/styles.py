"""Async resource: styles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .. import models
from .._operations import styles as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncStyles(AsyncResource):
    """The styles operations."""

    async def get_styles(
        self,
        *,
        simple: Sequence[str],
        label: Sequence[int],
        matrix: Mapping[str, str],
        exploded: models.Point | Mapping[str, object],
        form: Sequence[str] | None = None,
        csv: Sequence[str] | None = None,
        spaces: Sequence[str] | None = None,
        pipes: Sequence[str] | None = None,
        point: models.Point | Mapping[str, object] | None = None,
        reserved: str | None = None,
        empty: bool | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """GET /styles/{simple}/{label}/{matrix}/{exploded}"""
        return await self._request(
            operations.GET_STYLES,
            {
                "simple": simple,
                "label": label,
                "matrix": matrix,
                "exploded": exploded,
                "form": form,
                "csv": csv,
                "spaces": spaces,
                "pipes": pipes,
                "point": point,
                "reserved": reserved,
                "empty": empty,
            },
            options=options,
        )

    @property
    def with_raw_response(self) -> AsyncStylesWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncStylesWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncStylesWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncStylesWithStreamingResponse(self)


class AsyncStylesWithRawResponse:
    """`AsyncStyles` with whole replies."""

    def __init__(self, resource: AsyncStyles) -> None:
        raw = raw_of_async(resource)
        self.get_styles = as_raw_async(raw.get_styles)


class AsyncStylesWithStreamingResponse:
    """`AsyncStyles` with replies read piece by piece."""

    def __init__(self, resource: AsyncStyles) -> None:
        streamed = streamed_of_async(resource)
        self.get_styles = as_streamed_async(streamed.get_styles)
