"""Async resource: Workers."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from .. import models
from .._operations import workers as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import (
    AsyncResource,
    PathValue,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncWorkers(AsyncResource):
    """Register workers and run them."""

    async def create_worker(
        self,
        create_worker_request: models.CreateWorkerRequest | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> models.Worker:
        """Create a worker (experimental).

        Registers a worker under a key of your choice. A key that is already taken is
        refused.

        Args:
            create_worker_request: The worker to register.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            BadRequestError: 400; `body` is `models.LusidValidationProblemDetails`.
            ApiError: Any other status; `body` is `models.LusidProblemDetails`.
        """
        # POST /api/workers
        options = options and unseen(options)
        return await self._request(
            operations.CREATE_WORKER, {}, body=create_worker_request, options=options
        )

    async def run_worker(
        self,
        scope: PathValue,
        code: PathValue,
        run_worker_request: models.RunWorkerRequest | Mapping[str, object],
        *,
        as_at: datetime.datetime | None = None,
        options: RequestOptions | None = None,
    ) -> models.RunWorkerResponse:
        """Run a worker (experimental).

        Starts one run of a worker and returns the identifier of the run.

        Args:
            scope: Scope of the worker, 1 to 64 characters.
            code: Code of the worker, 1 to 64 characters.
            run_worker_request: Inputs and time limit for the run.
            as_at: System time at which to look up the worker; without it, the newest
                revision is run.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            BadRequestError: 400; `body` is `models.LusidValidationProblemDetails`.
            ApiError: Any other status; `body` is `models.LusidProblemDetails`.
        """
        # POST /api/workers/{scope}/{code}/$run
        options = options and unseen(options)
        return await self._request(
            operations.RUN_WORKER,
            {"scope": scope, "code": code, "asAt": as_at},
            body=run_worker_request,
            options=options,
        )

    @property
    def with_raw_response(self) -> AsyncWorkersWithRawResponse:
        """The same methods, each returning the whole reply."""
        return AsyncWorkersWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncWorkersWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return AsyncWorkersWithStreamingResponse(self)


class AsyncWorkersWithRawResponse:
    """The methods of `AsyncWorkers`, each returning the whole reply."""

    def __init__(self, resource: AsyncWorkers) -> None:
        raw = raw_of_async(resource)
        self.create_worker = as_raw_async(raw.create_worker)
        self.run_worker = as_raw_async(raw.run_worker)


class AsyncWorkersWithStreamingResponse:
    """The methods of `AsyncWorkers`, each returning a reply to be read piece by
    piece.
    """

    def __init__(self, resource: AsyncWorkers) -> None:
        streamed = streamed_of_async(resource)
        self.create_worker = as_streamed_async(streamed.create_worker)
        self.run_worker = as_streamed_async(streamed.run_worker)
