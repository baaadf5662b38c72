"""Resource: class."""

from __future__ import annotations

from .._operations import class_ as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Class(Resource):
    """The class operations."""

    def e(self, *, options: RequestOptions | None = None) -> None:
        """GET /e

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /e
        options = options and unseen(options)
        return self._request(operations.E, {}, options=options)

    @property
    def with_raw_response(self) -> ClassWithRawResponse:
        """The same methods, each returning the whole reply."""
        return ClassWithRawResponse(self)

    @property
    def with_streaming_response(self) -> ClassWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return ClassWithStreamingResponse(self)


class ClassWithRawResponse:
    """The methods of `Class`, each returning the whole reply."""

    def __init__(self, resource: Class) -> None:
        raw = raw_of(resource)
        self.e = as_raw(raw.e)


class ClassWithStreamingResponse:
    """The methods of `Class`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Class) -> None:
        streamed = streamed_of(resource)
        self.e = as_streamed(streamed.e)
