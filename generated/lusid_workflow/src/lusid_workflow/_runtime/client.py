"""The bases of the two clients: how they are made, derived, pickled and closed."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Mapping, Sequence
from types import TracebackType
from typing import Any, Generic, Self, TypeVar, Unpack

from .auth import Credentials
from .core import AsyncCore, Shared, SyncCore
from .drift import Drift, DriftLog
from .hooks import Hooks
from .middleware import AsyncMiddleware, Middleware
from .options import (
    RequestOptions,
    Retry,
    Settings,
    Timeout,
    Unseen,
    around,
    positive,
)
from .pool import AsyncPool, SyncPool
from .responses import Reader
from .retries import Budgets
from .service import Service
from .tracing import Tracing
from .transport import AsyncTransport, Transport, may_be_secret

AnyCore = TypeVar("AnyCore", SyncCore, AsyncCore)


class _State:
    """What a client is made from, without its secrets: what a pickle keeps."""

    __slots__ = (
        "dropped",
        "on_drift",
        "service",
        "settings",
        "strict",
        "transport",
        "url",
    )

    def __init__(
        self,
        service: Service,
        url: str | None,
        settings: Settings,
        strict: bool,
        on_drift: Callable[[Drift], None] | None,
        transport: Any,
    ) -> None:
        self.service = service
        self.url = url
        self.settings = settings
        self.strict = strict
        self.on_drift = on_drift
        self.transport = transport
        self.dropped: tuple[str, ...] = ()

    def shared(self, given: Mapping[str, object]) -> Shared:
        service = self.service
        bases = service.bases(self.url)
        return Shared(
            service,
            bases,
            Credentials(
                service.schemes, given, os.environ, self.dropped, bases.default
            ),
            Reader(
                DriftLog(logging.getLogger(service.name), self.on_drift), self.strict
            ),
            Budgets(),
        )


def _settings(
    timeout: float | Timeout | None,
    deadline: float | None,
    retries: int | Retry | None,
    headers: Mapping[str, str] | None,
    hooks: Hooks | None,
    middleware: Sequence[Middleware] | Sequence[AsyncMiddleware] | None,
    tracing: Tracing | None,
) -> Settings:
    return Settings(
        timeout=Timeout() if timeout is None else Timeout.of(timeout),
        deadline=None if deadline is None else positive(deadline, "deadline"),
        retry=Retry() if retries is None else Retry.of(retries),
        headers=Unseen(headers) if headers else None,
        hooks=hooks,
        middleware=around(middleware or ()),
        tracing=tracing,
    )


class _Client(Generic[AnyCore]):
    """What both clients have in common."""

    _state: _State
    _core: AnyCore
    _derived: bool

    @property
    def base_url(self) -> str:
        """The address that paths are put behind."""
        return self._core.shared.bases.default

    @property
    def drift(self) -> DriftLog:
        """What the server sent that the document does not say, once for each place."""
        return self._core.shared.reader.drift

    def _options(self, options: RequestOptions) -> Settings:
        if "idempotency_key" in options:
            raise TypeError(
                "an idempotency key belongs to one call: give it in options= there"
            )
        return self._core.settings.merged(options)

    def __getstate__(self) -> dict[str, Any]:
        state, core = self._state, self._core
        secret = core.shared.credentials.header_names()

        def kept(given: Mapping[str, Any] | None) -> Mapping[str, Any] | None:
            if not given:
                return None
            return Unseen(
                {
                    name: value
                    for name, value in given.items()
                    if name.lower() not in secret and not may_be_secret(name)
                }
            )

        return {
            "service": state.service,
            "url": state.url,
            "settings": core.settings.replaced(
                kept(core.settings.headers), kept(core.settings.query)
            ),
            "strict": state.strict,
            "on_drift": state.on_drift,
            "transport": state.transport,
            "dropped": core.shared.credentials.explicit(),
        }

    def _restored(self, kept: dict[str, Any]) -> Shared:
        state = _State(
            kept["service"],
            kept["url"],
            kept["settings"],
            kept["strict"],
            kept["on_drift"],
            kept["transport"],
        )
        state.dropped = kept["dropped"]
        self._state = state
        self._derived = False
        return state.shared({})

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.base_url}>"


class SyncClient(_Client[SyncCore]):
    """The base of a package's client. Use it in a `with`, or close it."""

    def __init__(
        self,
        service: Service,
        credentials: Mapping[str, object],
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
        settings = _settings(
            timeout, deadline, retries, headers, hooks, middleware, tracing
        )
        self._state = _State(service, base_url, settings, strict, on_drift, transport)
        self._derived = False
        self._core = SyncCore(
            self._state.shared(credentials), settings, SyncPool(service.name, transport)
        )

    def with_options(self, **options: Unpack[RequestOptions]) -> Self:
        """A client with other options that shares this one's connections, credentials and reports.

        It need not be closed; it ends with the client it comes from.
        """
        derived = object.__new__(type(self))
        derived._state = self._state
        derived._core = self._core.derived(self._options(options))
        derived._derived = True
        return derived

    def close(self) -> None:
        """Close the connections. A derived client leaves them to the one it comes from."""
        if not self._derived:
            self._core.pool.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __setstate__(self, kept: dict[str, Any]) -> None:
        shared = self._restored(kept)
        self._core = SyncCore(
            shared, kept["settings"], SyncPool(shared.service.name, kept["transport"])
        )


class AsyncClient(_Client[AsyncCore]):
    """The base of a package's async client. Use it in an `async with`, or close it."""

    def __init__(
        self,
        service: Service,
        credentials: Mapping[str, object],
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
        settings = _settings(
            timeout, deadline, retries, headers, hooks, middleware, tracing
        )
        self._state = _State(service, base_url, settings, strict, on_drift, transport)
        self._derived = False
        self._core = AsyncCore(
            self._state.shared(credentials),
            settings,
            AsyncPool(service.name, transport),
        )

    def with_options(self, **options: Unpack[RequestOptions]) -> Self:
        """A client with other options that shares this one's connections, credentials and reports.

        It need not be closed; it ends with the client it comes from.
        """
        derived = object.__new__(type(self))
        derived._state = self._state
        derived._core = self._core.derived(self._options(options))
        derived._derived = True
        return derived

    async def close(self) -> None:
        """Close the connections. A derived client leaves them to the one it comes from."""
        if not self._derived:
            await self._core.pool.close()

    async def aclose(self) -> None:
        """The same as `close()`, for `contextlib.aclosing`."""
        await self.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

    def __setstate__(self, kept: dict[str, Any]) -> None:
        shared = self._restored(kept)
        self._core = AsyncCore(
            shared, kept["settings"], AsyncPool(shared.service.name, kept["transport"])
        )
