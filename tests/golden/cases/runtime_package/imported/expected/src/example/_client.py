"""The clients of Pets."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from clientloom_runtime.client import (
    AsyncClient,
    AsyncMiddleware,
    AsyncTransport,
    Drift,
    Hooks,
    Middleware,
    SyncClient,
    Tracing,
    Transport,
    hides_arguments,
)
from clientloom_runtime.options import Limits, Retry, Timeout

from . import async_resources, resources
from ._service import SERVICE


class ExampleClient(SyncClient):
    """Pets.

    Use it in a `with` block, or call `close` when done.

    Calls raise errors of `example.errors`: `ApiError`, or its subclass for the status,
    for an error reply, `TransportError` where no whole reply came, `DecodeError` where
    it cannot be decoded.

    Args:
        base_url: URL of the server. By default the environment's `EXAMPLE_BASE_URL`,
            else https://pets.example/v1.
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
    def default(self) -> resources.Default:
        """Operations without a tag."""
        return resources.Default(self._core)


class AsyncExampleClient(AsyncClient):
    """Pets.

    Use it in an `async with` block, or call `close` when done.

    Calls raise errors of `example.errors`: `ApiError`, or its subclass for the status,
    for an error reply, `TransportError` where no whole reply came, `DecodeError` where
    it cannot be decoded.

    Args:
        base_url: URL of the server. By default the environment's `EXAMPLE_BASE_URL`,
            else https://pets.example/v1.
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
    def default(self) -> async_resources.AsyncDefault:
        """Operations without a tag."""
        return async_resources.AsyncDefault(self._core)
