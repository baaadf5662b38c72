"""Resource: items."""

from __future__ import annotations

from .. import models, types
from .._operations import items as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Items(Resource):
    """The items operations."""

    def list_items(
        self,
        *,
        page_token: str | None = None,
        page_size: int | None = None,
        name: str | None = None,
        options: RequestOptions | None = None,
    ) -> types.Pager[models.Item, models.ItemPage]:
        """List items.

        Args:
            page_token: Where to go on.
            page_size: Default: `20`. At most 1000.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /items
        options = options and unseen(options)
        return self._paginate(
            operations.LIST_ITEMS,
            {"pageToken": page_token, "pageSize": page_size, "name": name},
            options=options,
        )

    def list_others(
        self, *, page_token: str | None = None, options: RequestOptions | None = None
    ) -> models.Item:
        """GET /others

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /others
        options = options and unseen(options)
        return self._request(
            operations.LIST_OTHERS, {"pageToken": page_token}, options=options
        )

    def list_excepted(
        self, *, page_token: str | None = None, options: RequestOptions | None = None
    ) -> models.ItemPage:
        """GET /excepted

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /excepted
        options = options and unseen(options)
        return self._request(
            operations.LIST_EXCEPTED, {"pageToken": page_token}, options=options
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
        self.list_items = as_raw(raw.list_items)
        self.list_others = as_raw(raw.list_others)
        self.list_excepted = as_raw(raw.list_excepted)


class ItemsWithStreamingResponse:
    """The methods of `Items`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Items) -> None:
        streamed = streamed_of(resource)
        self.list_items = as_streamed(streamed.list_items)
        self.list_others = as_streamed(streamed.list_others)
        self.list_excepted = as_streamed(streamed.list_excepted)
