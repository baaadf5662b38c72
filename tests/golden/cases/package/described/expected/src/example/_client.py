"""The clients of Pet Store API."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime.client import AsyncClient, SyncClient
from ._service import SERVICE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ._runtime.auth import AsyncToken, Token
    from ._runtime.drift import Drift
    from ._runtime.hooks import Hooks
    from ._runtime.options import Retry, Timeout
    from ._runtime.transport import AsyncTransport, Transport
    from .async_resources.pets import AsyncPets
    from .resources.pets import Pets


class Store(SyncClient):
    """Pet Store API.

    Use it in a `with` block, or call `close` when done.

    Credentials are given, or found in the environment:

    - `api_key` or `EXAMPLE_API_KEY`: API key.

    `base_url` or `EXAMPLE_BASE_URL` chooses the server.
    """

    def __init__(
        self,
        *,
        base_url: str | None = None,
        api_key: Token | None = None,
        timeout: float | Timeout | None = None,
        deadline: float | None = None,
        retries: int | Retry | None = None,
        headers: Mapping[str, str] | None = None,
        transport: Transport | None = None,
        strict: bool = False,
        on_drift: Callable[[Drift], None] | None = None,
        hooks: Hooks | None = None,
    ) -> None:
        super().__init__(
            SERVICE,
            {"ApiKey": api_key},
            base_url=base_url,
            timeout=timeout,
            deadline=deadline,
            retries=retries,
            headers=headers,
            transport=transport,
            strict=strict,
            on_drift=on_drift,
            hooks=hooks,
        )

    @cached_property
    def pets(self) -> Pets:
        """The pets operations."""
        from .resources.pets import Pets

        return Pets(self._core)


class AsyncStore(AsyncClient):
    """Pet Store API.

    Use it in an `async with` block, or call `close` when done.

    Credentials are given, or found in the environment:

    - `api_key` or `EXAMPLE_API_KEY`: API key.

    `base_url` or `EXAMPLE_BASE_URL` chooses the server.
    """

    def __init__(
        self,
        *,
        base_url: str | None = None,
        api_key: AsyncToken | None = None,
        timeout: float | Timeout | None = None,
        deadline: float | None = None,
        retries: int | Retry | None = None,
        headers: Mapping[str, str] | None = None,
        transport: AsyncTransport | None = None,
        strict: bool = False,
        on_drift: Callable[[Drift], None] | None = None,
        hooks: Hooks | None = None,
    ) -> None:
        super().__init__(
            SERVICE,
            {"ApiKey": api_key},
            base_url=base_url,
            timeout=timeout,
            deadline=deadline,
            retries=retries,
            headers=headers,
            transport=transport,
            strict=strict,
            on_drift=on_drift,
            hooks=hooks,
        )

    @cached_property
    def pets(self) -> AsyncPets:
        """The pets operations."""
        from .async_resources.pets import AsyncPets

        return AsyncPets(self._core)
