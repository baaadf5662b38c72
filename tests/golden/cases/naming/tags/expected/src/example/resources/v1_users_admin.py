"""Resource: v1.users.Admin."""

from __future__ import annotations

from .._operations import v1_users_admin as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class V1UsersAdmin(Resource):
    """The v1.users.Admin operations."""

    def f(self, *, options: RequestOptions | None = None) -> None:
        """GET /f

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /f
        options = options and unseen(options)
        return self._request(operations.F, {}, options=options)

    @property
    def with_raw_response(self) -> V1UsersAdminWithRawResponse:
        """The same methods, each returning the whole reply."""
        return V1UsersAdminWithRawResponse(self)

    @property
    def with_streaming_response(self) -> V1UsersAdminWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return V1UsersAdminWithStreamingResponse(self)


class V1UsersAdminWithRawResponse:
    """The methods of `V1UsersAdmin`, each returning the whole reply."""

    def __init__(self, resource: V1UsersAdmin) -> None:
        raw = raw_of(resource)
        self.f = as_raw(raw.f)


class V1UsersAdminWithStreamingResponse:
    """The methods of `V1UsersAdmin`, each returning a reply to be read piece by
    piece.
    """

    def __init__(self, resource: V1UsersAdmin) -> None:
        streamed = streamed_of(resource)
        self.f = as_streamed(streamed.f)
