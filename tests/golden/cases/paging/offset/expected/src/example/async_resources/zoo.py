"""Async resource: zoo."""

from __future__ import annotations

from .. import models, types
from .._operations import zoo as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncZoo(AsyncResource):
    """The zoo operations."""

    def list_pets(
        self,
        *,
        offset: int | None = None,
        limit: int | str | None = None,
        options: RequestOptions | None = None,
    ) -> types.AsyncPager[models.Pet, models.Pets]:
        """GET /pets

        Args:
            offset: Default: `0`.
        """
        return self._paginate(
            operations.LIST_PETS, {"offset": offset, "limit": limit}, options=options
        )

    def list_names(
        self, *, offset: int | None = None, options: RequestOptions | None = None
    ) -> types.AsyncPager[str | None, models.Names]:
        """GET /names"""
        return self._paginate(
            operations.LIST_NAMES, {"offset": offset}, options=options
        )

    @property
    def with_raw_response(self) -> AsyncZooWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncZooWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncZooWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncZooWithStreamingResponse(self)


class AsyncZooWithRawResponse:
    """`AsyncZoo` with whole replies."""

    def __init__(self, resource: AsyncZoo) -> None:
        raw = raw_of_async(resource)
        self.list_pets = as_raw_async(raw.list_pets)
        self.list_names = as_raw_async(raw.list_names)


class AsyncZooWithStreamingResponse:
    """`AsyncZoo` with replies read piece by piece."""

    def __init__(self, resource: AsyncZoo) -> None:
        streamed = streamed_of_async(resource)
        self.list_pets = as_streamed_async(streamed.list_pets)
        self.list_names = as_streamed_async(streamed.list_names)
