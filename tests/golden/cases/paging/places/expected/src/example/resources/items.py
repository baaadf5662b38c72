"""Resource: items."""

from __future__ import annotations

from collections.abc import Mapping

from .. import models, types
from .._operations import items as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import (
    Resource,
    as_raw,
    as_streamed,
    hides_arguments,
    raw_of,
    streamed_of,
)


class Items(Resource):
    """The items operations."""

    def list_sent(
        self,
        *,
        x_token: str | None = None,
        limit: int | None = None,
        options: RequestOptions | None = None,
    ) -> types.Pager[models.Item, models.ListSentReply]:
        """GET /sent

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /sent
        options = options and unseen(options)
        return self._paginate(
            operations.LIST_SENT, {"x-token": x_token, "limit": limit}, options=options
        )

    @hides_arguments
    def list_told(
        self, *, token: str | None = None, options: RequestOptions | None = None
    ) -> types.Pager[models.Item, list[models.Item]]:
        """GET /told

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /told
        return self._paginate(operations.LIST_TOLD, {"token": token}, options=options)

    def list_held(
        self,
        *,
        pageable: models.Pageable | Mapping[str, object] | None = None,
        options: RequestOptions | None = None,
    ) -> types.Pager[models.Item, models.ItemPage]:
        """GET /held

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /held
        options = options and unseen(options)
        return self._paginate(
            operations.LIST_HELD, {"pageable": pageable}, options=options
        )

    def search_items(
        self,
        body: models.SearchItemsBody | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> types.Pager[models.Item, models.Linked]:
        """POST /items/search

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # POST /items/search
        options = options and unseen(options)
        return self._paginate(operations.SEARCH_ITEMS, {}, body=body, options=options)

    def create_items(
        self,
        body: models.CreateItemsBody | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> models.Linked:
        """POST /items

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # POST /items
        options = options and unseen(options)
        return self._request(operations.CREATE_ITEMS, {}, body=body, options=options)

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
        self.list_sent = as_raw(raw.list_sent)
        self.list_told = as_raw(raw.list_told)
        self.list_held = as_raw(raw.list_held)
        self.search_items = as_raw(raw.search_items)
        self.create_items = as_raw(raw.create_items)


class ItemsWithStreamingResponse:
    """The methods of `Items`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Items) -> None:
        streamed = streamed_of(resource)
        self.list_sent = as_streamed(streamed.list_sent)
        self.list_told = as_streamed(streamed.list_told)
        self.list_held = as_streamed(streamed.list_held)
        self.search_items = as_streamed(streamed.search_items)
        self.create_items = as_streamed(streamed.create_items)
