"""The clients of Example."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import Literal

from . import async_resources, resources
from ._runtime.client import (
    AsyncClient,
    AsyncMiddleware,
    AsyncTransport,
    Drift,
    Hooks,
    Middleware,
    SyncClient,
    Tracing,
    Transport,
)
from ._runtime.options import Limits, Retry, Timeout
from ._service import SERVICE


class ExampleClient(SyncClient):
    """Example.

    Use it in a `with` block, or call `close` when done.

    `base_url` or `EXAMPLE_BASE_URL` chooses the server. Parts of its address: `region`
    or `EXAMPLE_REGION`, `port` or `EXAMPLE_PORT`.

    Args:
        timeout: Seconds for each step of an attempt, or a `Timeout`. By default 5 to
            connect, and 60 each to read, to write and to wait for a free connection.
        deadline: Seconds for a whole call, with its retries and the waiting between
            them. By default there is none.
        retries: How many attempts may follow the first one, or a `Retry`. By default 2.
        headers: Headers of every call, beside those that the client sends by itself.
        transport: What sends the requests, in place of a transport over httpx2. It is
            closed with the client.
        strict: Whether a reply that is not what the API's description says raises
            `DecodeError`. By default it is read as far as it goes, and noted in
            `drift`.
        on_drift: Called with each such difference, once for each place.
        hooks: Functions that are told of every attempt.
        middleware: Functions around every attempt, the first of them outermost; they
            may change what is sent.
        tracing: `Tracing()` makes an OpenTelemetry span of each call. It needs the
            extra `otel`.
        limits: How much of a reply is taken at most, as `Limits`.

    Raises:
        ValueError, TypeError: An argument, or a variable in its place, that cannot be
            used: the message names it.
    """

    def __init__(
        self,
        *,
        base_url: str | None = None,
        region: Literal["eu", "us"] | None = None,
        port: str | None = None,
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
            {},
            base_url=base_url,
            server_variables={"region": region, "port": port},
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
    def servers(self) -> resources.Servers:
        """The servers operations."""
        return resources.Servers(self._core)


class AsyncExampleClient(AsyncClient):
    """Example.

    Use it in an `async with` block, or call `close` when done.

    `base_url` or `EXAMPLE_BASE_URL` chooses the server. Parts of its address: `region`
    or `EXAMPLE_REGION`, `port` or `EXAMPLE_PORT`.

    Args:
        timeout: Seconds for each step of an attempt, or a `Timeout`. By default 5 to
            connect, and 60 each to read, to write and to wait for a free connection.
        deadline: Seconds for a whole call, with its retries and the waiting between
            them. By default there is none.
        retries: How many attempts may follow the first one, or a `Retry`. By default 2.
        headers: Headers of every call, beside those that the client sends by itself.
        transport: What sends the requests, in place of a transport over httpx2. It is
            closed with the client.
        strict: Whether a reply that is not what the API's description says raises
            `DecodeError`. By default it is read as far as it goes, and noted in
            `drift`.
        on_drift: Called with each such difference, once for each place.
        hooks: Functions that are told of every attempt.
        middleware: Functions around every attempt, the first of them outermost; they
            may change what is sent.
        tracing: `Tracing()` makes an OpenTelemetry span of each call. It needs the
            extra `otel`.
        limits: How much of a reply is taken at most, as `Limits`.

    Raises:
        ValueError, TypeError: An argument, or a variable in its place, that cannot be
            used: the message names it.
    """

    def __init__(
        self,
        *,
        base_url: str | None = None,
        region: Literal["eu", "us"] | None = None,
        port: str | None = None,
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
            {},
            base_url=base_url,
            server_variables={"region": region, "port": port},
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
    def servers(self) -> async_resources.AsyncServers:
        """The servers operations."""
        return async_resources.AsyncServers(self._core)
