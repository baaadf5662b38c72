"""Async resource: things."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from .. import models
from .._operations import things as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncThings(AsyncResource):
    """The things operations."""

    async def find_things(
        self,
        *,
        order: models.FindThingsOrder | str | None = None,
        level: Literal[1, 2] | int | None = None,
        kinds: Sequence[models.FindThingsKindsItem | int] | None = None,
        options: RequestOptions | None = None,
    ) -> models.Thing:
        """GET /things

        Args:
            level: How far to look.

                - `1`: One step.
                - `2`: Two steps.
        """
        return await self._request(
            operations.FIND_THINGS,
            {"order": order, "level": level, "kinds": kinds},
            options=options,
        )

    @property
    def with_raw_response(self) -> AsyncThingsWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncThingsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncThingsWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncThingsWithStreamingResponse(self)


class AsyncThingsWithRawResponse:
    """`AsyncThings` with whole replies."""

    def __init__(self, resource: AsyncThings) -> None:
        raw = raw_of_async(resource)
        self.find_things = as_raw_async(raw.find_things)


class AsyncThingsWithStreamingResponse:
    """`AsyncThings` with replies read piece by piece."""

    def __init__(self, resource: AsyncThings) -> None:
        streamed = streamed_of_async(resource)
        self.find_things = as_streamed_async(streamed.find_things)
