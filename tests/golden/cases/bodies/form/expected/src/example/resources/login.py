"""Resource: login."""

from __future__ import annotations

from collections.abc import Mapping

from .. import models
from .._operations import login as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    Resource,
    as_raw,
    as_streamed,
    hides_arguments,
    raw_of,
    streamed_of,
)


class Login(Resource):
    """The login operations."""

    @hides_arguments
    def login(
        self,
        body: models.LoginBody | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> str:
        """POST /login

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # POST /login
        return self._request(operations.LOGIN, {}, body=body, options=options)

    @property
    def with_raw_response(self) -> LoginWithRawResponse:
        """The same methods, each returning the whole reply."""
        return LoginWithRawResponse(self)

    @property
    def with_streaming_response(self) -> LoginWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return LoginWithStreamingResponse(self)


class LoginWithRawResponse:
    """The methods of `Login`, each returning the whole reply."""

    def __init__(self, resource: Login) -> None:
        raw = raw_of(resource)
        self.login = as_raw(raw.login)


class LoginWithStreamingResponse:
    """The methods of `Login`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Login) -> None:
        streamed = streamed_of(resource)
        self.login = as_streamed(streamed.login)
