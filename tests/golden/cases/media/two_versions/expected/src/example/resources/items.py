"""Resource: items."""

from __future__ import annotations

from collections.abc import Mapping
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
        version: Literal["v4"] = "v4",
        options: RequestOptions | None = None,
    ) -> models.ItemV4: ...
    @overload
    def get_item(
        self,
        id: PathValue,
        *,
        version: Literal["v3"],
        options: RequestOptions | None = None,
    ) -> models.ItemV3: ...
    @overload
    def get_item(
        self,
        id: PathValue,
        *,
        version: Literal["v3", "v4"],
        options: RequestOptions | None = None,
    ) -> models.ItemV4 | models.ItemV3: ...
    def get_item(
        self,
        id: PathValue,
        *,
        version: Literal["v3", "v4"] = "v4",
        options: RequestOptions | None = None,
    ) -> models.ItemV4 | models.ItemV3:
        """Get an item.

        Args:
            version: Media version, sent in `Accept`.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            ApiError: Any error status; `body` is `models.Problem`.
        """
        # GET /items/{id}
        options = options and unseen(options)
        return self._request(
            operations.GET_ITEM, {"id": id}, version=version, options=options
        )

    @overload
    def put_item(
        self,
        id: PathValue,
        body: models.ItemV4 | Mapping[str, object],
        *,
        version_query: str | None = None,
        accept_query: str | None = None,
        version: Literal["v4"] = "v4",
        options: RequestOptions | None = None,
    ) -> models.ItemV4: ...
    @overload
    def put_item(
        self,
        id: PathValue,
        body: models.ItemV3 | Mapping[str, object],
        *,
        version: Literal["v3"],
        version_query: str | None = None,
        accept_query: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.ItemV3: ...
    @overload
    def put_item(
        self,
        id: PathValue,
        body: models.ItemV4 | models.ItemV3 | Mapping[str, object],
        *,
        version: Literal["v3", "v4"],
        version_query: str | None = None,
        accept_query: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.ItemV4 | models.ItemV3: ...
    def put_item(
        self,
        id: PathValue,
        body: models.ItemV4 | models.ItemV3 | Mapping[str, object],
        *,
        version_query: str | None = None,
        accept_query: str | None = None,
        version: Literal["v3", "v4"] = "v4",
        options: RequestOptions | None = None,
    ) -> models.ItemV4 | models.ItemV3:
        """PUT /items/{id}

        Args:
            version: Media version, sent in `Accept` and `Content-Type`.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # PUT /items/{id}
        options = options and unseen(options)
        return self._request(
            operations.PUT_ITEM,
            {"id": id, "version": version_query, "accept": accept_query},
            body=body,
            version=version,
            options=options,
        )

    def delete_item(
        self, id: PathValue, *, options: RequestOptions | None = None
    ) -> None:
        """DELETE /items/{id}

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            ApiError: Any error status; `body` is `models.Problem`.
        """
        # DELETE /items/{id}
        options = options and unseen(options)
        return self._request(operations.DELETE_ITEM, {"id": id}, options=options)

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
        self.put_item = as_raw(raw.put_item)
        self.delete_item = as_raw(raw.delete_item)


class ItemsWithStreamingResponse:
    """The methods of `Items`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Items) -> None:
        streamed = streamed_of(resource)
        self.get_item = as_streamed(streamed.get_item)
        self.put_item = as_streamed(streamed.put_item)
        self.delete_item = as_streamed(streamed.delete_item)
