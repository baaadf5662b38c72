"""Resource: Machines."""

from __future__ import annotations

from .._operations import machines as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Machines(Resource):
    """The Machines operations."""

    def virtual_machines_put(self, *, options: RequestOptions | None = None) -> None:
        """PUT /machines

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # PUT /machines
        options = options and unseen(options)
        return self._request(operations.VIRTUAL_MACHINES_PUT, {}, options=options)

    @property
    def with_raw_response(self) -> MachinesWithRawResponse:
        """The same methods, each returning the whole reply."""
        return MachinesWithRawResponse(self)

    @property
    def with_streaming_response(self) -> MachinesWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return MachinesWithStreamingResponse(self)


class MachinesWithRawResponse:
    """The methods of `Machines`, each returning the whole reply."""

    def __init__(self, resource: Machines) -> None:
        raw = raw_of(resource)
        self.virtual_machines_put = as_raw(raw.virtual_machines_put)


class MachinesWithStreamingResponse:
    """The methods of `Machines`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Machines) -> None:
        streamed = streamed_of(resource)
        self.virtual_machines_put = as_streamed(streamed.virtual_machines_put)
