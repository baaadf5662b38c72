"""Async resource: customer-controller."""

from __future__ import annotations

from collections.abc import Mapping

from .. import models
from .._operations import customer_controller as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncCustomerController(AsyncResource):
    """The customer-controller operations."""

    async def find_all(
        self, *, options: RequestOptions | None = None
    ) -> list[models.Customer | None]:
        """GET /customers"""
        return await self._request(operations.FIND_ALL, {}, options=options)

    async def create(
        self,
        body: models.Customer | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> models.Address | None:
        """POST /customers"""
        return await self._request(operations.CREATE, {}, body=body, options=options)

    @property
    def with_raw_response(self) -> AsyncCustomerControllerWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncCustomerControllerWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncCustomerControllerWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncCustomerControllerWithStreamingResponse(self)


class AsyncCustomerControllerWithRawResponse:
    """`AsyncCustomerController` with whole replies."""

    def __init__(self, resource: AsyncCustomerController) -> None:
        raw = raw_of_async(resource)
        self.find_all = as_raw_async(raw.find_all)
        self.create = as_raw_async(raw.create)


class AsyncCustomerControllerWithStreamingResponse:
    """`AsyncCustomerController` with replies read piece by piece."""

    def __init__(self, resource: AsyncCustomerController) -> None:
        streamed = streamed_of_async(resource)
        self.find_all = as_streamed_async(streamed.find_all)
        self.create = as_streamed_async(streamed.create)
