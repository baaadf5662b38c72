"""Async resource: e."""

from __future__ import annotations

from typing import Literal

from .. import models
from .._operations import e as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncE(AsyncResource):
    """The e operations."""

    async def e(
        self,
        *,
        sort: Literal["a", "b"] | str | None = None,
        mode: models.Mode | str | None = None,
        options: RequestOptions | None = None,
    ) -> models.EReply:
        """GET /e

        Args:
            sort: Default: `c`.
            mode: Default: `zzz`.
        """
        return await self._request(
            operations.E, {"sort": sort, "mode": mode}, options=options
        )

    @property
    def with_raw_response(self) -> AsyncEWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncEWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncEWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncEWithStreamingResponse(self)


class AsyncEWithRawResponse:
    """`AsyncE` with whole replies."""

    def __init__(self, resource: AsyncE) -> None:
        raw = raw_of_async(resource)
        self.e = as_raw_async(raw.e)


class AsyncEWithStreamingResponse:
    """`AsyncE` with replies read piece by piece."""

    def __init__(self, resource: AsyncE) -> None:
        streamed = streamed_of_async(resource)
        self.e = as_streamed_async(streamed.e)
