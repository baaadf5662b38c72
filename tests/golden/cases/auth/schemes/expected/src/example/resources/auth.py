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

    def b(self, *, options: RequestOptions | None = None) -> None:
        """GET /b"""
        return self._request(operations.B, {}, options=options)

    def c(self, *, options: RequestOptions | None = None) -> None:
        """GET /c"""
        return self._request(operations.C, {}, options=options)

    def d(self, *, options: RequestOptions | None = None) -> None:
        """GET /d"""
        return self._request(operations.D, {}, options=options)

    def e(self, *, options: RequestOptions | None = None) -> None:
        """GET /e"""
        return self._request(operations.E, {}, options=options)

    def f(self, *, options: RequestOptions | None = None) -> None:
        """GET /f"""
        return self._request(operations.F, {}, options=options)

    def g(self, *, options: RequestOptions | None = None) -> None:
        """GET /g"""
        return self._request(operations.G, {}, options=options)

    def h(self, *, options: RequestOptions | None = None) -> None:
        """GET /h"""
        return self._request(operations.H, {}, options=options)

    def i(self, *, options: RequestOptions | None = None) -> None:
        """GET /i"""
        return self._request(operations.I, {}, options=options)

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
        self.b = as_raw(raw.b)
        self.c = as_raw(raw.c)
        self.d = as_raw(raw.d)
        self.e = as_raw(raw.e)
        self.f = as_raw(raw.f)
        self.g = as_raw(raw.g)
        self.h = as_raw(raw.h)
        self.i = as_raw(raw.i)


class AuthWithStreamingResponse:
    """`Auth` with replies read piece by piece."""

    def __init__(self, resource: Auth) -> None:
        streamed = streamed_of(resource)
        self.a = as_streamed(streamed.a)
        self.b = as_streamed(streamed.b)
        self.c = as_streamed(streamed.c)
        self.d = as_streamed(streamed.d)
        self.e = as_streamed(streamed.e)
        self.f = as_streamed(streamed.f)
        self.g = as_streamed(streamed.g)
        self.h = as_streamed(streamed.h)
        self.i = as_streamed(streamed.i)
