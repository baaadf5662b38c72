"""Resource: ../../etc."""

from __future__ import annotations

from .._operations import etc as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Etc(Resource):
    """The ../../etc operations."""

    def go_import_os(self, *, options: RequestOptions | None = None) -> None:
        """GET /a

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /a
        options = options and unseen(options)
        return self._request(operations.GO_IMPORT_OS, {}, options=options)

    @property
    def with_raw_response(self) -> EtcWithRawResponse:
        """The same methods, each returning the whole reply."""
        return EtcWithRawResponse(self)

    @property
    def with_streaming_response(self) -> EtcWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return EtcWithStreamingResponse(self)


class EtcWithRawResponse:
    """The methods of `Etc`, each returning the whole reply."""

    def __init__(self, resource: Etc) -> None:
        raw = raw_of(resource)
        self.go_import_os = as_raw(raw.go_import_os)


class EtcWithStreamingResponse:
    """The methods of `Etc`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Etc) -> None:
        streamed = streamed_of(resource)
        self.go_import_os = as_streamed(streamed.go_import_os)
