"""Resource: items."""

from __future__ import annotations

from typing import Literal, overload

from .. import models
from .._operations import items as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import (
    PathValue,
    Resource,
    as_raw,
    as_streamed,
    raw_of,
    streamed_of,
)


class Items(Resource):
    """The items operations."""

    @overload
    def get_item(
        self,
        id: PathValue,
        *,
        version: Literal["v3"] = "v3",
        options: RequestOptions | None = None,
    ) -> models.ItemV3: ...
    @overload
    def get_item(
        self,
        id: PathValue,
        *,
        version: Literal["v4"],
        options: RequestOptions | None = None,
    ) -> models.ItemV4: ...
    @overload
    def get_item(
        self,
        id: PathValue,
        *,
        version: Literal["v4", "v3"],
        options: RequestOptions | None = None,
    ) -> models.ItemV3 | models.ItemV4: ...
    def get_item(
        self,
        id: PathValue,
        *,
        version: Literal["v4", "v3"] = "v3",
        options: RequestOptions | None = None,
    ) -> models.ItemV3 | models.ItemV4:
        """GET /items/{id}

        Args:
            version: Media version, sent in `Accept`.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /items/{id}
        options = options and unseen(options)
        return self._request(
            operations.GET_ITEM, {"id": id}, version=version, options=options
        )

    @property
    def with_raw_response(self) -> ItemsWithRawResponse:
        """The same methods, each returning the whole reply."""
        return ItemsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> ItemsWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return ItemsWithStreamingResponse(self)


class ItemsWithRawResponse:
    """The methods of `Items`, each returning the whole reply."""

    def __init__(self, resource: Items) -> None:
        raw = raw_of(resource)
        self.get_item = as_raw(raw.get_item)


class ItemsWithStreamingResponse:
    """The methods of `Items`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Items) -> None:
        streamed = streamed_of(resource)
        self.get_item = as_streamed(streamed.get_item)
