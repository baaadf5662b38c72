"""Resource: Pet's "toys" & more."""

from __future__ import annotations

from .._operations import pets_toys_more as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class PetsToysMore(Resource):
    """What pets play with.

    Second paragraph.
    """

    def c(self, *, options: RequestOptions | None = None) -> None:
        """GET /c

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /c
        options = options and unseen(options)
        return self._request(operations.C, {}, options=options)

    @property
    def with_raw_response(self) -> PetsToysMoreWithRawResponse:
        """The same methods, each returning the whole reply."""
        return PetsToysMoreWithRawResponse(self)

    @property
    def with_streaming_response(self) -> PetsToysMoreWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return PetsToysMoreWithStreamingResponse(self)


class PetsToysMoreWithRawResponse:
    """The methods of `PetsToysMore`, each returning the whole reply."""

    def __init__(self, resource: PetsToysMore) -> None:
        raw = raw_of(resource)
        self.c = as_raw(raw.c)


class PetsToysMoreWithStreamingResponse:
    """The methods of `PetsToysMore`, each returning a reply to be read piece by
    piece.
    """

    def __init__(self, resource: PetsToysMore) -> None:
        streamed = streamed_of(resource)
        self.c = as_streamed(streamed.c)
