"""Resource: items."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

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

    def get_item(
        self,
        id: PathValue,
        *,
        version: Literal["v3"] = "v3",
        options: RequestOptions | None = None,
    ) -> models.Item:
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

    def count_items(self, *, options: RequestOptions | None = None) -> int:
        """GET /items

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /items
        options = options and unseen(options)
        return self._request(operations.COUNT_ITEMS, {}, options=options)

    def add_item(
        self,
        body: models.Item | Mapping[str, object],
        *,
        version: Literal["v3", "v4"] = "v4",
        options: RequestOptions | None = None,
    ) -> models.Item:
        """POST /items

        Args:
            version: Media version, sent in `Accept` and `Content-Type`.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # POST /items
        options = options and unseen(options)
        return self._request(
            operations.ADD_ITEM, {}, body=body, version=version, options=options
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
        self.count_items = as_raw(raw.count_items)
        self.add_item = as_raw(raw.add_item)


class ItemsWithStreamingResponse:
    """The methods of `Items`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Items) -> None:
        streamed = streamed_of(resource)
        self.get_item = as_streamed(streamed.get_item)
        self.count_items = as_streamed(streamed.count_items)
        self.add_item = as_streamed(streamed.add_item)
