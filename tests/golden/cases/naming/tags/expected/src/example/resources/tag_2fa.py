"""Resource: 2FA."""

from __future__ import annotations

from .._operations import tag_2fa as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Tag2FA(Resource):
    """The 2FA operations."""

    def g(self, *, options: RequestOptions | None = None) -> None:
        """GET /g

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /g
        options = options and unseen(options)
        return self._request(operations.G, {}, options=options)

    @property
    def with_raw_response(self) -> Tag2FAWithRawResponse:
        """The same methods, each returning the whole reply."""
        return Tag2FAWithRawResponse(self)

    @property
    def with_streaming_response(self) -> Tag2FAWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return Tag2FAWithStreamingResponse(self)


class Tag2FAWithRawResponse:
    """The methods of `Tag2FA`, each returning the whole reply."""

    def __init__(self, resource: Tag2FA) -> None:
        raw = raw_of(resource)
        self.g = as_raw(raw.g)


class Tag2FAWithStreamingResponse:
    """The methods of `Tag2FA`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Tag2FA) -> None:
        streamed = streamed_of(resource)
        self.g = as_streamed(streamed.g)
