"""Resource: VirtualMachines."""

from __future__ import annotations

from .._operations import virtual_machines as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class VirtualMachines(Resource):
    """The VirtualMachines operations."""

    def list(self, *, options: RequestOptions | None = None) -> None:
        """GET /machines

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /machines
        options = options and unseen(options)
        return self._request(operations.LIST, {}, options=options)

    @property
    def with_raw_response(self) -> VirtualMachinesWithRawResponse:
        """The same methods, each returning the whole reply."""
        return VirtualMachinesWithRawResponse(self)

    @property
    def with_streaming_response(self) -> VirtualMachinesWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return VirtualMachinesWithStreamingResponse(self)


class VirtualMachinesWithRawResponse:
    """The methods of `VirtualMachines`, each returning the whole reply."""

    def __init__(self, resource: VirtualMachines) -> None:
        raw = raw_of(resource)
        self.list = as_raw(raw.list)


class VirtualMachinesWithStreamingResponse:
    """The methods of `VirtualMachines`, each returning a reply to be read piece by
    piece.
    """

    def __init__(self, resource: VirtualMachines) -> None:
        streamed = streamed_of(resource)
        self.list = as_streamed(streamed.list)
