"""Async resource: repos."""

from __future__ import annotations

import builtins
from collections.abc import Sequence

from .. import models
from .._operations import repos as operations
from .._runtime.options import RequestOptions
from .._runtime.parameters import PathValue
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncRepos(AsyncResource):
    """The repos operations."""

    async def list(
        self, *, ids: Sequence[int] | None = None, options: RequestOptions | None = None
    ) -> models.Names:
        """GET /repos"""
        return await self._request(operations.LIST, {"ids": ids}, options=options)

    async def str(
        self, body: Sequence[builtins.str], *, options: RequestOptions | None = None
    ) -> models.Names:
        """PUT /repos"""
        return await self._request(operations.STR, {}, body=body, options=options)

    async def dict(
        self,
        dict: PathValue,
        *,
        list: Sequence[builtins.str] | None = None,
        str: builtins.str | None = None,
        options: RequestOptions | None = None,
    ) -> builtins.dict[builtins.str, builtins.list[builtins.str]]:
        """GET /repos/{dict}"""
        return await self._request(
            operations.DICT, {"dict": dict, "list": list, "str": str}, options=options
        )

    @property
    def with_raw_response(self) -> AsyncReposWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncReposWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncReposWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncReposWithStreamingResponse(self)


class AsyncReposWithRawResponse:
    """`AsyncRepos` with whole replies."""

    def __init__(self, resource: AsyncRepos) -> None:
        raw = raw_of_async(resource)
        self.list = as_raw_async(raw.list)
        self.str = as_raw_async(raw.str)
        self.dict = as_raw_async(raw.dict)


class AsyncReposWithStreamingResponse:
    """`AsyncRepos` with replies read piece by piece."""

    def __init__(self, resource: AsyncRepos) -> None:
        streamed = streamed_of_async(resource)
        self.list = as_streamed_async(streamed.list)
        self.str = as_streamed_async(streamed.str)
        self.dict = as_streamed_async(streamed.dict)
