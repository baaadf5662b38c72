"""Resource: old."""

from __future__ import annotations

from .. import models
from .._operations import old as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import (
    PathValue,
    Resource,
    as_raw,
    as_streamed,
    raw_of,
    streamed_of,
)


class Old(Resource):
    """The old operations."""

    def get_old(
        self,
        id: PathValue,
        *,
        mode: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.Old:
        """Get the old thing.

        Deprecated.

        Use the new one.

        Args:
            id: Deprecated.
            mode: Not read any more. Deprecated. Default: `fast`.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /old/{id}
        options = options and unseen(options)
        return self._request(
            operations.GET_OLD, {"id": id, "mode": mode}, options=options
        )

    def delete_old(
        self, id: PathValue, *, options: RequestOptions | None = None
    ) -> None:
        """DELETE /old/{id}

        Deprecated.

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # DELETE /old/{id}
        options = options and unseen(options)
        return self._request(operations.DELETE_OLD, {"id": id}, options=options)

    @property
    def with_raw_response(self) -> OldWithRawResponse:
        """The same methods, each returning the whole reply."""
        return OldWithRawResponse(self)

    @property
    def with_streaming_response(self) -> OldWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return OldWithStreamingResponse(self)


class OldWithRawResponse:
    """The methods of `Old`, each returning the whole reply."""

    def __init__(self, resource: Old) -> None:
        raw = raw_of(resource)
        self.get_old = as_raw(raw.get_old)
        self.delete_old = as_raw(raw.delete_old)


class OldWithStreamingResponse:
    """The methods of `Old`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Old) -> None:
        streamed = streamed_of(resource)
        self.get_old = as_streamed(streamed.get_old)
        self.delete_old = as_streamed(streamed.delete_old)
