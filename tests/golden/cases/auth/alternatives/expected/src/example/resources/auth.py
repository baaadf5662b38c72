"""Resource: auth."""

from __future__ import annotations

from .._operations import auth as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Auth(Resource):
    """The auth operations."""

    def either(self, *, options: RequestOptions | None = None) -> None:
        """GET /both"""
        return self._request(operations.EITHER, {}, options=options)

    def open(self, *, options: RequestOptions | None = None) -> None:
        """GET /open"""
        return self._request(operations.OPEN, {}, options=options)

    def maybe(self, *, options: RequestOptions | None = None) -> None:
        """GET /maybe"""
        return self._request(operations.MAYBE, {}, options=options)

    def own(self, *, options: RequestOptions | None = None) -> None:
        """GET /own"""
        return self._request(operations.OWN, {}, options=options)

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
        self.either = as_raw(raw.either)
        self.open = as_raw(raw.open)
        self.maybe = as_raw(raw.maybe)
        self.own = as_raw(raw.own)


class AuthWithStreamingResponse:
    """`Auth` with replies read piece by piece."""

    def __init__(self, resource: Auth) -> None:
        streamed = streamed_of(resource)
        self.either = as_streamed(streamed.either)
        self.open = as_streamed(streamed.open)
        self.maybe = as_streamed(streamed.maybe)
        self.own = as_streamed(streamed.own)
