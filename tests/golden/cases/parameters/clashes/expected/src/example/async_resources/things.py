"""Async resource: things."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .. import types
from .._operations import things as _operations
from .._runtime.options import RequestOptions
from .._runtime.parameters import PathValue
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncThings(AsyncResource):
    """The things operations."""

    async def post_thing(
        self,
        id_path: PathValue,
        data: Mapping[str, types.JsonValue],
        *,
        id_query: str | None = None,
        id_header: str | None = None,
        page_size_query_camel: int | None = None,
        page_size: int | None = None,
        page_dash_size: int | None = None,
        options_query: str | None = None,
        body_header: str | None = None,
        operations: str | None = None,
        list: Sequence[str] | None = None,
        data_query: str | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """POST /things/{id}"""
        return await self._request(
            _operations.POST_THING,
            {
                "id": id_path,
                "id@query": id_query,
                "id@header": id_header,
                "pageSize": page_size_query_camel,
                "page_size": page_size,
                "page-size": page_dash_size,
                "options": options_query,
                "body": body_header,
                "operations": operations,
                "list": list,
                "data": data_query,
            },
            body=data,
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
        self.post_thing = as_raw_async(raw.post_thing)


class AsyncThingsWithStreamingResponse:
    """`AsyncThings` with replies read piece by piece."""

    def __init__(self, resource: AsyncThings) -> None:
        streamed = streamed_of_async(resource)
        self.post_thing = as_streamed_async(streamed.post_thing)
