"""Async resource: things."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

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

    async def add_thing(
        self,
        body: models.Thing | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> models.Thing:
        """POST /things

        Args:
            body: The thing to add.
        """
        return await self._request(operations.ADD_THING, {}, body=body, options=options)

    async def patch_thing(
        self,
        body: models.Thing | Mapping[str, object] | None = None,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """PATCH /things"""
        return await self._request(
            operations.PATCH_THING, {}, body=body, options=options
        )

    async def put_things(
        self,
        body: Sequence[models.Thing | Mapping[str, object]],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """PUT /things

        Args:
            body: All of them.
        """
        return await self._request(
            operations.PUT_THINGS, {}, body=body, options=options
        )

    async def post_any(
        self, body: types.JsonValue, *, options: RequestOptions | None = None
    ) -> types.JsonValue:
        """POST /any"""
        return await self._request(operations.POST_ANY, {}, body=body, options=options)

    async def put_text(
        self, body: str, *, options: RequestOptions | None = None
    ) -> int:
        """PUT /any"""
        return await self._request(operations.PUT_TEXT, {}, body=body, options=options)

    async def delete_by_state(
        self, body: models.State | str, *, options: RequestOptions | None = None
    ) -> None:
        """DELETE /any"""
        return await self._request(
            operations.DELETE_BY_STATE, {}, body=body, options=options
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
        self.add_thing = as_raw_async(raw.add_thing)
        self.patch_thing = as_raw_async(raw.patch_thing)
        self.put_things = as_raw_async(raw.put_things)
        self.post_any = as_raw_async(raw.post_any)
        self.put_text = as_raw_async(raw.put_text)
        self.delete_by_state = as_raw_async(raw.delete_by_state)


class AsyncThingsWithStreamingResponse:
    """`AsyncThings` with replies read piece by piece."""

    def __init__(self, resource: AsyncThings) -> None:
        streamed = streamed_of_async(resource)
        self.add_thing = as_streamed_async(streamed.add_thing)
        self.patch_thing = as_streamed_async(streamed.patch_thing)
        self.put_things = as_streamed_async(streamed.put_things)
        self.post_any = as_streamed_async(streamed.post_any)
        self.put_text = as_streamed_async(streamed.put_text)
        self.delete_by_state = as_streamed_async(streamed.delete_by_state)
