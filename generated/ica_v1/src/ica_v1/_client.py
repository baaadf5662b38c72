"""The clients of Illumina Connected Analytics v1."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from . import async_resources, resources
from ._runtime.client import (
    AsyncClient,
    AsyncMiddleware,
    AsyncToken,
    AsyncTransport,
    Drift,
    Hooks,
    Middleware,
    SyncClient,
    Token,
    Tracing,
    Transport,
    hides_arguments,
)
from ._runtime.options import Limits, Retry, Timeout
from ._service import SERVICE


class IcaV1Client(SyncClient):
    """Illumina Connected Analytics v1.

    Use it in a `with` block, or call `close` when done.

    Calls raise errors of `ica_v1.errors`: `ApiError`, or its subclass for the status,
    for an error reply, `TransportError` where no whole reply came, `DecodeError` where
    it cannot be decoded, `MissingCredentialsError` where credentials are needed and
    missing.

    Args:
        base_url: URL of the server. By default the environment's `ICA_V1_BASE_URL` or
            `ICA_BASE_URL`, else https://use1.platform.illumina.com.
        basic: Pair of user name and password. By default the environment's
            `ICA_V1_BASIC_USERNAME` and `ICA_V1_BASIC_PASSWORD`.
        bearer: API key, or a function or `Grant` that gets one. By default the
            environment's `ICA_V1_BEARER` or `ICA_ACCESS_TOKEN`.
        timeout: Seconds for each step of an attempt, or a `Timeout`. By default 5 to
            connect, and 60 each to read, to write and to wait for a free connection.
        deadline: Seconds for a whole call, with its retries and the pauses between
            them. By default none.
        retries: How many attempts may follow the first one, or a `Retry`. By default 2.
        headers: Headers of every call, beside those that the client sends by itself.
        transport: What sends the requests. By default a transport over httpx2. It is
            closed with the client.
        strict: Whether a reply that the API's description does not allow raises
            `DecodeError`. By default it is decoded as far as possible, and reported in
            `drift`.
        on_drift: Called with each such difference, once for each place.
        hooks: Functions that are called before and after every attempt.
        middleware: Functions around every attempt, the first of them outermost; they
            may change what is sent.
        tracing: `Tracing()` makes an OpenTelemetry span of each call. It needs the
            extra `otel`.
        limits: How many bytes of a reply are held at most, as `Limits`. By default 256
            MiB.

    Raises:
        ValueError: There is no absolute `base_url`; `timeout`, `deadline`, `retries` or
            `limits` is out of range; or a header or a credential cannot be sent.
        TypeError: An argument is of another type.
    """

    @hides_arguments
    def __init__(
        self,
        *,
        base_url: str | None = None,
        basic: tuple[str, str] | None = None,
        bearer: Token | None = None,
        timeout: float | Timeout | None = None,
        deadline: float | None = None,
        retries: int | Retry | None = None,
        headers: Mapping[str, str] | None = None,
        transport: Transport | None = None,
        strict: bool = False,
        on_drift: Callable[[Drift], None] | None = None,
        hooks: Hooks | None = None,
        middleware: Sequence[Middleware] | None = None,
        tracing: Tracing | None = None,
        limits: Limits | None = None,
    ) -> None:
        super().__init__(
            SERVICE,
            {"Basic": basic, "Bearer": bearer},
            base_url=base_url,
            timeout=timeout,
            deadline=deadline,
            retries=retries,
            headers=headers,
            transport=transport,
            strict=strict,
            on_drift=on_drift,
            hooks=hooks,
            limits=limits,
            middleware=middleware,
            tracing=tracing,
        )

    @cached_property
    def files(self) -> resources.Files:
        """Files in the volumes of the data store, and their upload."""
        return resources.Files(self._core)

    @cached_property
    def regions(self) -> resources.Regions:
        """Regions in which the platform runs."""
        return resources.Regions(self._core)

    @cached_property
    def task_runs(self) -> resources.TaskRuns:
        """Single runs of an execution: start, watch and stop them."""
        return resources.TaskRuns(self._core)

    @cached_property
    def task_versions(self) -> resources.TaskVersions:
        """Versions of a task, each with its own execution, and their launch."""
        return resources.TaskVersions(self._core)

    @cached_property
    def tasks(self) -> resources.Tasks:
        """Named units of work that can be run again and again."""
        return resources.Tasks(self._core)

    @cached_property
    def tokens(self) -> resources.Tokens:
        """Access tokens: get, extend, describe and revoke them."""
        return resources.Tokens(self._core)

    @cached_property
    def workflow_runs(self) -> resources.WorkflowRuns:
        """Runs of whole workflows: list and stop them."""
        return resources.WorkflowRuns(self._core)


class AsyncIcaV1Client(AsyncClient):
    """Illumina Connected Analytics v1.

    Use it in an `async with` block, or call `close` when done.

    Calls raise errors of `ica_v1.errors`: `ApiError`, or its subclass for the status,
    for an error reply, `TransportError` where no whole reply came, `DecodeError` where
    it cannot be decoded, `MissingCredentialsError` where credentials are needed and
    missing.

    Args:
        base_url: URL of the server. By default the environment's `ICA_V1_BASE_URL` or
            `ICA_BASE_URL`, else https://use1.platform.illumina.com.
        basic: Pair of user name and password. By default the environment's
            `ICA_V1_BASIC_USERNAME` and `ICA_V1_BASIC_PASSWORD`.
        bearer: API key, or a function or `Grant` that gets one. By default the
            environment's `ICA_V1_BEARER` or `ICA_ACCESS_TOKEN`.
        timeout: Seconds for each step of an attempt, or a `Timeout`. By default 5 to
            connect, and 60 each to read, to write and to wait for a free connection.
        deadline: Seconds for a whole call, with its retries and the pauses between
            them. By default none.
        retries: How many attempts may follow the first one, or a `Retry`. By default 2.
        headers: Headers of every call, beside those that the client sends by itself.
        transport: What sends the requests. By default a transport over httpx2. It is
            closed with the client.
        strict: Whether a reply that the API's description does not allow raises
            `DecodeError`. By default it is decoded as far as possible, and reported in
            `drift`.
        on_drift: Called with each such difference, once for each place.
        hooks: Functions that are called before and after every attempt.
        middleware: Functions around every attempt, the first of them outermost; they
            may change what is sent.
        tracing: `Tracing()` makes an OpenTelemetry span of each call. It needs the
            extra `otel`.
        limits: How many bytes of a reply are held at most, as `Limits`. By default 256
            MiB.

    Raises:
        ValueError: There is no absolute `base_url`; `timeout`, `deadline`, `retries` or
            `limits` is out of range; or a header or a credential cannot be sent.
        TypeError: An argument is of another type.
    """

    @hides_arguments
    def __init__(
        self,
        *,
        base_url: str | None = None,
        basic: tuple[str, str] | None = None,
        bearer: AsyncToken | None = None,
        timeout: float | Timeout | None = None,
        deadline: float | None = None,
        retries: int | Retry | None = None,
        headers: Mapping[str, str] | None = None,
        transport: AsyncTransport | None = None,
        strict: bool = False,
        on_drift: Callable[[Drift], None] | None = None,
        hooks: Hooks | None = None,
        middleware: Sequence[AsyncMiddleware] | None = None,
        tracing: Tracing | None = None,
        limits: Limits | None = None,
    ) -> None:
        super().__init__(
            SERVICE,
            {"Basic": basic, "Bearer": bearer},
            base_url=base_url,
            timeout=timeout,
            deadline=deadline,
            retries=retries,
            headers=headers,
            transport=transport,
            strict=strict,
            on_drift=on_drift,
            hooks=hooks,
            limits=limits,
            middleware=middleware,
            tracing=tracing,
        )

    @cached_property
    def files(self) -> async_resources.AsyncFiles:
        """Files in the volumes of the data store, and their upload."""
        return async_resources.AsyncFiles(self._core)

    @cached_property
    def regions(self) -> async_resources.AsyncRegions:
        """Regions in which the platform runs."""
        return async_resources.AsyncRegions(self._core)

    @cached_property
    def task_runs(self) -> async_resources.AsyncTaskRuns:
        """Single runs of an execution: start, watch and stop them."""
        return async_resources.AsyncTaskRuns(self._core)

    @cached_property
    def task_versions(self) -> async_resources.AsyncTaskVersions:
        """Versions of a task, each with its own execution, and their launch."""
        return async_resources.AsyncTaskVersions(self._core)

    @cached_property
    def tasks(self) -> async_resources.AsyncTasks:
        """Named units of work that can be run again and again."""
        return async_resources.AsyncTasks(self._core)

    @cached_property
    def tokens(self) -> async_resources.AsyncTokens:
        """Access tokens: get, extend, describe and revoke them."""
        return async_resources.AsyncTokens(self._core)

    @cached_property
    def workflow_runs(self) -> async_resources.AsyncWorkflowRuns:
        """Runs of whole workflows: list and stop them."""
        return async_resources.AsyncWorkflowRuns(self._core)
