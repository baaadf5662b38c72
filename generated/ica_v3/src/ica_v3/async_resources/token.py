"""Async resource: Token."""

from __future__ import annotations

from typing import Literal

from .. import models
from .._operations import token as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncToken(AsyncResource):
    """Obtain tokens for the other calls."""

    async def create_jwt_token(
        self,
        *,
        tenant: str | None = None,
        version: Literal["v3"] = "v3",
        options: RequestOptions | None = None,
    ) -> models.Token:
        """Issue a JWT.

        Exchanges an API key, basic credentials or a psToken for a JWT. Basic
        credentials do not work for accounts with single sign-on.

        Args:
            tenant: Tenant name, needed when the account belongs to several tenants.
            version: Media version, sent in `Accept`.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            ApiError: Any error status; `body` is `models.Problem`.
        """
        # POST /api/tokens
        options = options and unseen(options)
        return await self._request(
            operations.CREATE_JWT_TOKEN,
            {"tenant": tenant},
            version=version,
            options=options,
        )

    @property
    def with_raw_response(self) -> AsyncTokenWithRawResponse:
        """The same methods, each returning the whole reply."""
        return AsyncTokenWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncTokenWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return AsyncTokenWithStreamingResponse(self)


class AsyncTokenWithRawResponse:
    """The methods of `AsyncToken`, each returning the whole reply."""

    def __init__(self, resource: AsyncToken) -> None:
        raw = raw_of_async(resource)
        self.create_jwt_token = as_raw_async(raw.create_jwt_token)


class AsyncTokenWithStreamingResponse:
    """The methods of `AsyncToken`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: AsyncToken) -> None:
        streamed = streamed_of_async(resource)
        self.create_jwt_token = as_streamed_async(streamed.create_jwt_token)
