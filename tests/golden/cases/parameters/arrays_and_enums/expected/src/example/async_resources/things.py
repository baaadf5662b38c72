"""Async resource: things."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Sequence
from typing import Literal

from .. import models, types
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

    async def list_things(
        self,
        *,
        sources: Sequence[types.Sources],
        order: Literal["asc", "desc"] | str | None = None,
        level: Literal[1, 2, 3] | int | None = None,
        status: models.Status | str | None = None,
        statuses: Sequence[models.Status | str] | None = None,
        ids: Sequence[uuid.UUID | str] | None = None,
        days: Sequence[datetime.date] | None = None,
        nested: Sequence[Sequence[str]] | None = None,
        user_match_mode: types.MatchMode | None = None,
        tag_match_mode: types.MatchMode | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """GET /things

        Args:
            sources: At least 1 item.
            order: Default: `asc`.
            status: How far it is.
            ids: At most 5 items.
        """
        return await self._request(
            operations.LIST_THINGS,
            {
                "sources": sources,
                "order": order,
                "level": level,
                "status": status,
                "statuses": statuses,
                "ids": ids,
                "days": days,
                "nested": nested,
                "user-match-mode": user_match_mode,
                "tag-match-mode": tag_match_mode,
            },
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
        self.list_things = as_raw_async(raw.list_things)


class AsyncThingsWithStreamingResponse:
    """`AsyncThings` with replies read piece by piece."""

    def __init__(self, resource: AsyncThings) -> None:
        streamed = streamed_of_async(resource)
        self.list_things = as_streamed_async(streamed.list_things)
