"""Resource: things."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from .. import models
from .._operations import things as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Things(Resource):
    """The things operations."""

    def find_things(
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
        return self._request(
            operations.FIND_THINGS,
            {"order": order, "level": level, "kinds": kinds},
            options=options,
        )

    @property
    def with_raw_response(self) -> ThingsWithRawResponse:
        """The same methods, each giving the whole reply."""
        return ThingsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> ThingsWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return ThingsWithStreamingResponse(self)


class ThingsWithRawResponse:
    """`Things` with whole replies."""

    def __init__(self, resource: Things) -> None:
        raw = raw_of(resource)
        self.find_things = as_raw(raw.find_things)


class ThingsWithStreamingResponse:
    """`Things` with replies read piece by piece."""

    def __init__(self, resource: Things) -> None:
        streamed = streamed_of(resource)
        self.find_things = as_streamed(streamed.find_things)
