"""Resource: things."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Sequence
from typing import Literal

from .. import models, types
from .._operations import things as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Things(Resource):
    """The things operations."""

    def list_things(
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
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /things
        options = options and unseen(options)
        return self._request(
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
    def with_raw_response(self) -> ThingsWithRawResponse:
        """The same methods, each returning the whole reply."""
        return ThingsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> ThingsWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return ThingsWithStreamingResponse(self)


class ThingsWithRawResponse:
    """The methods of `Things`, each returning the whole reply."""

    def __init__(self, resource: Things) -> None:
        raw = raw_of(resource)
        self.list_things = as_raw(raw.list_things)


class ThingsWithStreamingResponse:
    """The methods of `Things`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Things) -> None:
        streamed = streamed_of(resource)
        self.list_things = as_streamed(streamed.list_things)
