"""Async resource: login."""

from __future__ import annotations

from collections.abc import Mapping

from .. import models
from .._operations import login as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    confidential,
    raw_of_async,
    streamed_of_async,
)


class AsyncLogin(AsyncResource):
    """The login operations."""

    @confidential
    async def login(
        self,
        body: models.LoginBody | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> str:
        """POST /login"""
        return await self._request(operations.LOGIN, {}, body=body, options=options)

    @property
    def with_raw_response(self) -> AsyncLoginWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncLoginWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncLoginWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncLoginWithStreamingResponse(self)


class AsyncLoginWithRawResponse:
    """`AsyncLogin` with whole replies."""

    def __init__(self, resource: AsyncLogin) -> None:
        raw = raw_of_async(resource)
        self.login = as_raw_async(raw.login)


class AsyncLoginWithStreamingResponse:
    """`AsyncLogin` with replies read piece by piece."""

    def __init__(self, resource: AsyncLogin) -> None:
        streamed = streamed_of_async(resource)
        self.login = as_streamed_async(streamed.login)
