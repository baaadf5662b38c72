"""Async resource: paths."""

from __future__ import annotations

from .._operations import paths as operations
from .._runtime.options import RequestOptions
from .._runtime.parameters import PathValue
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncPaths(AsyncResource):
    """The paths operations."""

    async def get_three(
        self,
        one: PathValue,
        two: int,
        three: PathValue,
        *,
        q: str,
        options: RequestOptions | None = None,
    ) -> None:
        """GET /a/{one}/b/{two}/c/{three}"""
        return await self._request(
            operations.GET_THREE,
            {"three": three, "q": q, "two": two, "one": one},
            options=options,
        )

    async def get_four(
        self,
        *,
        one: PathValue,
        two: PathValue,
        three: PathValue,
        four: PathValue,
        q: int | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """GET /a/{one}/b/{two}/c/{three}/d/{four}

        Args:
            four: The fourth.
            q: Says more than the path item.
        """
        return await self._request(
            operations.GET_FOUR,
            {"one": one, "two": two, "three": three, "four": four, "q": q},
            options=options,
        )

    async def post_four(
        self,
        *,
        one: PathValue,
        two: PathValue,
        three: PathValue,
        four: PathValue,
        body: str,
        q: str | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """POST /a/{one}/b/{two}/c/{three}/d/{four}

        Args:
            four: The fourth.
        """
        return await self._request(
            operations.POST_FOUR,
            {"one": one, "two": two, "three": three, "four": four, "q": q},
            body=body,
            options=options,
        )

    async def put_four(
        self,
        *,
        one: PathValue,
        two: PathValue,
        three: PathValue,
        four: PathValue,
        body: str | None = None,
        q: str | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """PUT /a/{one}/b/{two}/c/{three}/d/{four}

        Args:
            four: The fourth.
        """
        return await self._request(
            operations.PUT_FOUR,
            {"one": one, "two": two, "three": three, "four": four, "q": q},
            body=body,
            options=options,
        )

    @property
    def with_raw_response(self) -> AsyncPathsWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncPathsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncPathsWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncPathsWithStreamingResponse(self)


class AsyncPathsWithRawResponse:
    """`AsyncPaths` with whole replies."""

    def __init__(self, resource: AsyncPaths) -> None:
        raw = raw_of_async(resource)
        self.get_three = as_raw_async(raw.get_three)
        self.get_four = as_raw_async(raw.get_four)
        self.post_four = as_raw_async(raw.post_four)
        self.put_four = as_raw_async(raw.put_four)


class AsyncPathsWithStreamingResponse:
    """`AsyncPaths` with replies read piece by piece."""

    def __init__(self, resource: AsyncPaths) -> None:
        streamed = streamed_of_async(resource)
        self.get_three = as_streamed_async(streamed.get_three)
        self.get_four = as_streamed_async(streamed.get_four)
        self.post_four = as_streamed_async(streamed.post_four)
        self.put_four = as_streamed_async(streamed.put_four)
