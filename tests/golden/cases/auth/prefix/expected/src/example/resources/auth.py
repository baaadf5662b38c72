"""Resource: auth."""

from __future__ import annotations

from .._operations import auth as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Auth(Resource):
    """The auth operations."""

    def a(self, *, options: RequestOptions | None = None) -> None:
        """GET /a"""
        return self._request(operations.A, {}, options=options)

    @property
    def with_raw_response(self) -> AuthWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AuthWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AuthWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AuthWithStreamingResponse(self)


class AuthWithRawResponse:
    """`Auth` with whole replies."""

    def __init__(self, resource: Auth) -> None:
        raw = raw_of(resource)
        self.a = as_raw(raw.a)


class AuthWithStreamingResponse:
    """`Auth` with replies read piece by piece."""

    def __init__(self, resource: Auth) -> None:
        streamed = streamed_of(resource)
        self.a = as_streamed(streamed.a)
