"""Resource: Tokens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .. import models
from .._operations import tokens as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import (
    Resource,
    as_raw,
    as_streamed,
    hides_arguments,
    raw_of,
    streamed_of,
)


class Tokens(Resource):
    """Access tokens: get, extend, describe and revoke them."""

    @hides_arguments
    def create_token(
        self,
        *,
        x_api_key: str | None = None,
        client_id: str | None = None,
        api_key: str | None = None,
        domain: str | None = None,
        data: str | None = None,
        scopes: Sequence[str] | None = None,
        cwid: str | None = None,
        cid: str | None = None,
        return_session_token: bool | None = None,
        options: RequestOptions | None = None,
    ) -> models.TokenResponse:
        """Get a token.

        Issues the token with which the services of the platform are called. The caller
        proves its identity with user name and password or with an API key; everything
        else comes in the query.

        Args:
            x_api_key: API key to issue the token for.
            client_id: Client that asks; it becomes the authorized party of the token.
            api_key: API key in the query. This is obsolete: send the header X-API-Key
                instead.
            domain: Name of the domain to log in to.
            data: Free text to carry in the session field of the token.
            scopes: Limits the token to these scopes.
            cwid: ID of the workgroup to make current on the token.
            cid: ID of the context to make current on the token.
            return_session_token: Set to true to receive a session token (psToken) in
                place of a JWT.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            BadRequestError, UnauthorizedError, ForbiddenError, ApiError: 400, 401, 403
                or any other status; `body` is `models.ErrorResponse`.
        """
        # POST /v1/tokens
        return self._request(
            operations.CREATE_TOKEN,
            {
                "X-API-Key": x_api_key,
                "clientId": client_id,
                "api_key": api_key,
                "domain": domain,
                "data": data,
                "scopes": scopes,
                "cwid": cwid,
                "cid": cid,
                "returnSessionToken": return_session_token,
            },
            options=options,
        )

    @hides_arguments
    def revoke_token(
        self,
        body: models.AccessTokenRequest | Mapping[str, object] | None = None,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Revoke a token.

        Makes the token in the body useless. This is a DELETE with a body.

        Args:
            body: The psToken or JWT to revoke.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            BadRequestError, ApiError: 400 or any other status; `body` is
                `models.ErrorResponse`.
        """
        # DELETE /v1/tokens
        return self._request(operations.REVOKE_TOKEN, {}, body=body, options=options)

    @hides_arguments
    def refresh_token(
        self,
        body: models.AccessTokenRequest | Mapping[str, object] | None = None,
        *,
        options: RequestOptions | None = None,
    ) -> models.TokenResponse:
        """Extend a session.

        Extends the session behind the session token (psToken) in the body.

        Args:
            body: The psToken to refresh.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            BadRequestError, UnauthorizedError, ApiError: 400, 401 or any other status;
                `body` is `models.ErrorResponse`.
        """
        # POST /v1/tokens:refresh
        return self._request(operations.REFRESH_TOKEN, {}, body=body, options=options)

    def get_token_details(
        self, *, options: RequestOptions | None = None
    ) -> models.TokenDetailResponse:
        """Describe the current token.

        Returns the user, workgroup, tenant and access list that the token in use stands
        for.

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            UnauthorizedError, ApiError: 401 or any other status.
        """
        # GET /v1/tokens/details
        options = options and unseen(options)
        return self._request(operations.GET_TOKEN_DETAILS, {}, options=options)

    @property
    def with_raw_response(self) -> TokensWithRawResponse:
        """The same methods, each returning the whole reply."""
        return TokensWithRawResponse(self)

    @property
    def with_streaming_response(self) -> TokensWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return TokensWithStreamingResponse(self)


class TokensWithRawResponse:
    """The methods of `Tokens`, each returning the whole reply."""

    def __init__(self, resource: Tokens) -> None:
        raw = raw_of(resource)
        self.create_token = as_raw(raw.create_token)
        self.revoke_token = as_raw(raw.revoke_token)
        self.refresh_token = as_raw(raw.refresh_token)
        self.get_token_details = as_raw(raw.get_token_details)


class TokensWithStreamingResponse:
    """The methods of `Tokens`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Tokens) -> None:
        streamed = streamed_of(resource)
        self.create_token = as_streamed(streamed.create_token)
        self.revoke_token = as_streamed(streamed.revoke_token)
        self.refresh_token = as_streamed(streamed.refresh_token)
        self.get_token_details = as_streamed(streamed.get_token_details)
