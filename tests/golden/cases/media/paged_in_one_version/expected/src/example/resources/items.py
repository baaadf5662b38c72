"""Resource: items."""

from __future__ import annotations

from typing import Any, Literal, overload

from .. import models, types
from .._operations import items as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import (
    Resource,
    as_raw,
    as_raw_mixed,
    as_streamed,
    as_streamed_mixed,
    raw_of,
    streamed_of,
)


class Items(Resource):
    """The items operations."""

    @overload
    def list_items(
        self,
        *,
        page_token: str | None = None,
        page_size: int | str | None = None,
        version: Literal["v4"] = "v4",
        options: RequestOptions | None = None,
    ) -> types.Pager[models.Item, models.ItemPage]: ...
    @overload
    def list_items(
        self,
        *,
        version: Literal["v3"],
        page_token: str | None = None,
        page_size: int | str | None = None,
        options: RequestOptions | None = None,
    ) -> models.ItemList: ...
    def list_items(
        self,
        *,
        page_token: str | None = None,
        page_size: int | str | None = None,
        version: Literal["v3", "v4"] = "v4",
        options: RequestOptions | None = None,
    ) -> Any:
        """GET /items

        Args:
            version: Media version, sent in `Accept`.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /items
        options = options and unseen(options)
        if version == "v3":
            return self._request(
                operations.LIST_ITEMS,
                {"pageToken": page_token, "pageSize": page_size},
                version=version,
                options=options,
            )
        return self._paginate(
            operations.LIST_ITEMS,
            {"pageToken": page_token, "pageSize": page_size},
            version=version,
            options=options,
        )

    @overload
    def list_things(
        self,
        *,
        page_token: str | None = None,
        version: Literal["v4"] = "v4",
        options: RequestOptions | None = None,
    ) -> types.Pager[models.Item, models.ItemPage]: ...
    @overload
    def list_things(
        self,
        *,
        version: Literal["v3"],
        page_token: str | None = None,
        options: RequestOptions | None = None,
    ) -> types.Pager[str, models.ThingPage]: ...
    @overload
    def list_things(
        self,
        *,
        version: Literal["v3", "v4"],
        page_token: str | None = None,
        options: RequestOptions | None = None,
    ) -> types.Pager[models.Item | str, models.ItemPage | models.ThingPage]: ...
    def list_things(
        self,
        *,
        page_token: str | None = None,
        version: Literal["v3", "v4"] = "v4",
        options: RequestOptions | None = None,
    ) -> types.Pager[models.Item | str, models.ItemPage | models.ThingPage]:
        """GET /things

        Args:
            version: Media version, sent in `Accept`.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /things
        options = options and unseen(options)
        return self._paginate(
            operations.LIST_THINGS,
            {"pageToken": page_token},
            version=version,
            options=options,
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
        self.list_items = as_raw_mixed(raw.list_items)
        self.list_things = as_raw(raw.list_things)


class ItemsWithStreamingResponse:
    """The methods of `Items`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Items) -> None:
        streamed = streamed_of(resource)
        self.list_items = as_streamed_mixed(streamed.list_items)
        self.list_things = as_streamed(streamed.list_things)
