"""Resource: customer-controller."""

from __future__ import annotations

from collections.abc import Mapping

from .. import models
from .._operations import customer_controller as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class CustomerController(Resource):
    """The customer-controller operations."""

    def find_all(
        self, *, options: RequestOptions | None = None
    ) -> list[models.Customer | None]:
        """GET /customers"""
        return self._request(operations.FIND_ALL, {}, options=options)

    def create(
        self,
        body: models.Customer | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> models.Address | None:
        """POST /customers"""
        return self._request(operations.CREATE, {}, body=body, options=options)

    @property
    def with_raw_response(self) -> CustomerControllerWithRawResponse:
        """The same methods, each giving the whole reply."""
        return CustomerControllerWithRawResponse(self)

    @property
    def with_streaming_response(self) -> CustomerControllerWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return CustomerControllerWithStreamingResponse(self)


class CustomerControllerWithRawResponse:
    """`CustomerController` with whole replies."""

    def __init__(self, resource: CustomerController) -> None:
        raw = raw_of(resource)
        self.find_all = as_raw(raw.find_all)
        self.create = as_raw(raw.create)


class CustomerControllerWithStreamingResponse:
    """`CustomerController` with replies read piece by piece."""

    def __init__(self, resource: CustomerController) -> None:
        streamed = streamed_of(resource)
        self.find_all = as_streamed(streamed.find_all)
        self.create = as_streamed(streamed.create)
