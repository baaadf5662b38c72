"""The clients of FINBOURNE Workflow API."""

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


class LusidWorkflowClient(SyncClient):
    """FINBOURNE Workflow API.

    Use it in a `with` block, or call `close` when done.

    Calls raise errors of `lusid_workflow.errors`: `ApiError`, or its subclass for the
    status, for an error reply, `TransportError` where no whole reply came,
    `DecodeError` where it cannot be decoded, `MissingCredentialsError` where
    credentials are needed and missing.

    Args:
        base_url: URL of the server. By default the environment's
            `LUSID_WORKFLOW_BASE_URL` or `FBN_WORKFLOW_URL`, else
            https://www.lusid.com/workflow.
        oauth2: OAuth2 access token, or a function or `Grant` that gets one, or a pair
            of user name and password. By default the environment's
            `LUSID_WORKFLOW_OAUTH2` or `FBN_ACCESS_TOKEN` or `FBN_USERNAME` and
            `FBN_PASSWORD` and `FBN_TOKEN_URL` and `FBN_CLIENT_ID` and
            `FBN_CLIENT_SECRET`.
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
        oauth2: Token | tuple[str, str] | None = None,
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
            {"oauth2": oauth2},
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
    def event_handlers(self) -> resources.EventHandlers:
        """Keep the rules that turn events into work on tasks."""
        return resources.EventHandlers(self._core)

    @cached_property
    def task_definitions(self) -> resources.TaskDefinitions:
        """Read the state machines that tasks are made from."""
        return resources.TaskDefinitions(self._core)

    @cached_property
    def tasks(self) -> resources.Tasks:
        """Create, read, change, delete and list tasks, and follow their history."""
        return resources.Tasks(self._core)

    @cached_property
    def workers(self) -> resources.Workers:
        """Register workers and run them."""
        return resources.Workers(self._core)


class AsyncLusidWorkflowClient(AsyncClient):
    """FINBOURNE Workflow API.

    Use it in an `async with` block, or call `close` when done.

    Calls raise errors of `lusid_workflow.errors`: `ApiError`, or its subclass for the
    status, for an error reply, `TransportError` where no whole reply came,
    `DecodeError` where it cannot be decoded, `MissingCredentialsError` where
    credentials are needed and missing.

    Args:
        base_url: URL of the server. By default the environment's
            `LUSID_WORKFLOW_BASE_URL` or `FBN_WORKFLOW_URL`, else
            https://www.lusid.com/workflow.
        oauth2: OAuth2 access token, or a function or `Grant` that gets one, or a pair
            of user name and password. By default the environment's
            `LUSID_WORKFLOW_OAUTH2` or `FBN_ACCESS_TOKEN` or `FBN_USERNAME` and
            `FBN_PASSWORD` and `FBN_TOKEN_URL` and `FBN_CLIENT_ID` and
            `FBN_CLIENT_SECRET`.
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
        oauth2: AsyncToken | tuple[str, str] | None = None,
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
            {"oauth2": oauth2},
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
    def event_handlers(self) -> async_resources.AsyncEventHandlers:
        """Keep the rules that turn events into work on tasks."""
        return async_resources.AsyncEventHandlers(self._core)

    @cached_property
    def task_definitions(self) -> async_resources.AsyncTaskDefinitions:
        """Read the state machines that tasks are made from."""
        return async_resources.AsyncTaskDefinitions(self._core)

    @cached_property
    def tasks(self) -> async_resources.AsyncTasks:
        """Create, read, change, delete and list tasks, and follow their history."""
        return async_resources.AsyncTasks(self._core)

    @cached_property
    def workers(self) -> async_resources.AsyncWorkers:
        """Register workers and run them."""
        return async_resources.AsyncWorkers(self._core)
