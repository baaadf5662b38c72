"""Resource: zoo."""

from __future__ import annotations

from .._operations import zoo as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Zoo(Resource):
    """The zoo operations."""

    def get_pet(self, *, options: RequestOptions | None = None) -> None:
        """GET /other

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /other
        options = options and unseen(options)
        return self._request(operations.GET_PET, {}, options=options)

    @property
    def with_raw_response(self) -> ZooWithRawResponse:
        """The same methods, each returning the whole reply."""
        return ZooWithRawResponse(self)

    @property
    def with_streaming_response(self) -> ZooWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return ZooWithStreamingResponse(self)


class ZooWithRawResponse:
    """The methods of `Zoo`, each returning the whole reply."""

    def __init__(self, resource: Zoo) -> None:
        raw = raw_of(resource)
        self.get_pet = as_raw(raw.get_pet)


class ZooWithStreamingResponse:
    """The methods of `Zoo`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Zoo) -> None:
        streamed = streamed_of(resource)
        self.get_pet = as_streamed(streamed.get_pet)
