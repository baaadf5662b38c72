"""Resource: calls."""

from __future__ import annotations

import uuid

from .._operations import calls as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Calls(Resource):
    """The calls operations."""

    def start_job(
        self,
        *,
        idempotency_key: uuid.UUID | str | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """POST /a

        Args:
            idempotency_key: Keeps it from being started twice. Generated for every call
                unless given.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # POST /a
        options = options and unseen(options)
        return self._request(
            operations.START_JOB, {"Idempotency-Key": idempotency_key}, options=options
        )

    def refresh(self, *, options: RequestOptions | None = None) -> None:
        """PATCH /a

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # PATCH /a
        options = options and unseen(options)
        return self._request(operations.REFRESH, {}, options=options)

    def trace(self, *, options: RequestOptions | None = None) -> None:
        """TRACE /a

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # TRACE /a
        options = options and unseen(options)
        return self._request(operations.TRACE, {}, options=options)

    @property
    def with_raw_response(self) -> CallsWithRawResponse:
        """The same methods, each returning the whole reply."""
        return CallsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> CallsWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return CallsWithStreamingResponse(self)


class CallsWithRawResponse:
    """The methods of `Calls`, each returning the whole reply."""

    def __init__(self, resource: Calls) -> None:
        raw = raw_of(resource)
        self.start_job = as_raw(raw.start_job)
        self.refresh = as_raw(raw.refresh)
        self.trace = as_raw(raw.trace)


class CallsWithStreamingResponse:
    """The methods of `Calls`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Calls) -> None:
        streamed = streamed_of(resource)
        self.start_job = as_streamed(streamed.start_job)
        self.refresh = as_streamed(streamed.refresh)
        self.trace = as_streamed(streamed.trace)
