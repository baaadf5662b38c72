"""Resource: Token."""

from __future__ import annotations

from typing import Literal

from .. import models
from .._operations import token as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Token(Resource):
    """Obtain tokens for the other calls."""

    def create_jwt_token(
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
        return self._request(
            operations.CREATE_JWT_TOKEN,
            {"tenant": tenant},
            version=version,
            options=options,
        )

    @property
    def with_raw_response(self) -> TokenWithRawResponse:
        """The same methods, each returning the whole reply."""
        return TokenWithRawResponse(self)

    @property
    def with_streaming_response(self) -> TokenWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return TokenWithStreamingResponse(self)


class TokenWithRawResponse:
    """The methods of `Token`, each returning the whole reply."""

    def __init__(self, resource: Token) -> None:
        raw = raw_of(resource)
        self.create_jwt_token = as_raw(raw.create_jwt_token)


class TokenWithStreamingResponse:
    """The methods of `Token`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Token) -> None:
        streamed = streamed_of(resource)
        self.create_jwt_token = as_streamed(streamed.create_jwt_token)
