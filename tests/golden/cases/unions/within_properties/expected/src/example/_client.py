"""The clients of Unions whose variants are unions too and take in what is said around
them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from ._runtime.client import AsyncClient, SyncClient
from ._runtime.drift import Drift
from ._runtime.hooks import Hooks
from ._runtime.middleware import AsyncMiddleware, Middleware
from ._runtime.options import Retry, Timeout
from ._runtime.tracing import Tracing
from ._runtime.transport import AsyncTransport, Transport
from ._service import SERVICE


class ExampleClient(SyncClient):
    """Unions whose variants are unions too and take in what is said around them.

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


class AsyncExampleClient(AsyncClient):
    """Unions whose variants are unions too and take in what is said around them.

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
