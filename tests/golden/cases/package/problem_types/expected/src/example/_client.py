"""The clients of Example."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from . import async_resources, resources
from ._runtime.client import AsyncClient, SyncClient
from ._runtime.drift import Drift
from ._runtime.hooks import Hooks
from ._runtime.middleware import AsyncMiddleware, Middleware
from ._runtime.options import Retry, Timeout
from ._runtime.tracing import Tracing
from ._runtime.transport import AsyncTransport, Transport
from ._service import SERVICE


class ExampleClient(SyncClient):
    """Example.

    Use it in a `with` block, or call `close` when done.

    `base_url` or `EXAMPLE_BASE_URL` chooses the server.
    """

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
            middleware=middleware,
            tracing=tracing,
        )

    @cached_property
    def orders(self) -> resources.Orders:
        """The orders operations."""
        return resources.Orders(self._core)


class AsyncExampleClient(AsyncClient):
    """Example.

    Use it in an `async with` block, or call `close` when done.

    `base_url` or `EXAMPLE_BASE_URL` chooses the server.
    """

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
            middleware=middleware,
            tracing=tracing,
        )

    @cached_property
    def orders(self) -> async_resources.AsyncOrders:
        """The orders operations."""
        return async_resources.AsyncOrders(self._core)
