"""Resource: things."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .. import types
from .._operations import things as _operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import (
    PathValue,
    Resource,
    as_raw,
    as_streamed,
    raw_of,
    streamed_of,
)


class Things(Resource):
    """The things operations."""

    def post_thing(
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
        """POST /things/{id}

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # POST /things/{id}
        options = options and unseen(options)
        return self._request(
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
        self.post_thing = as_raw(raw.post_thing)


class ThingsWithStreamingResponse:
    """The methods of `Things`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Things) -> None:
        streamed = streamed_of(resource)
        self.post_thing = as_streamed(streamed.post_thing)
