"""The bases of the two clients: how they are made, derived, pickled and closed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from types import TracebackType
from typing import Any, Generic, Self, TypeVar, Unpack

from ..drift import Drift, DriftLog
from ..http.messages import AsyncTransport, Transport
from ..http.timeout import Timeout, positive
from ..observability.hooks import Hooks
from ..observability.middleware import AsyncMiddleware, Middleware
from ..observability.tracing import Tracing
from ..options import (
    Limits,
    RequestOptions,
    Retry,
    Settings,
    around,
    checked_headers,
    checked_transport,
    merged_headers,
    of_kind,
)
from ..service import Origin, Service
from .arguments import hides_arguments
from .core import AsyncCore, AsyncPool, SyncCore, SyncPool
from .preparation import Shared, shared_by

AnyCore = TypeVar("AnyCore", SyncCore, AsyncCore)


def _settings(
    timeout: float | Timeout | None,
    deadline: float | None,
    retries: int | Retry | None,
    headers: Mapping[str, str] | None,
    hooks: Hooks | None,
    middleware: Sequence[Middleware] | Sequence[AsyncMiddleware] | None,
    tracing: Tracing | None,
    limits: Limits | None,
) -> Settings:
    settings = Settings(
        timeout=Timeout() if timeout is None else Timeout.of(timeout),
        deadline=None if deadline is None else positive(deadline, "deadline"),
        retry=Retry() if retries is None else Retry.of(retries),
        headers=merged_headers(None, checked_headers(headers)),
        hooks=of_kind(hooks, Hooks, "hooks"),
        middleware=around(middleware or ()),
        tracing=of_kind(tracing, Tracing, "tracing"),
        limits=of_kind(limits, Limits, "limits") or Limits(),
    )
    if settings.middleware or settings.tracing is not None:
        from .preload import load_for

        load_for(settings.middleware, settings.tracing)
    return settings


class _Client(Generic[AnyCore]):
    """What both clients have in common."""

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

    def _derive(self, core: AnyCore) -> Self:
        derived = object.__new__(type(self))
        derived._core = core
        derived._derived = True
        return derived

    def __copy__(self) -> Self:
        """The same client once more. Like one of `with_options`, it ends with the one it comes from."""
        copied = self._derive(self._core)
        vars(copied).update(self._own())
        return copied

    def __deepcopy__(self, memo: object) -> Self:
        return self.__copy__()

    def _own(self) -> dict[str, Any]:
        """What a subclass has put in: neither resources nor what makes a client."""
        return {
            name: value
            for name, value in vars(self).items()
            if name not in ("_core", "_derived")
            and not isinstance(getattr(type(self), name, None), cached_property)
        }

    def __getstate__(self) -> object:
        from .pickling import kept

        return kept(self._core), self._own()

    def _restored(self, state: Any) -> tuple[Shared, Settings]:
        (origin, settings), own = state
        vars(self).update(own)
        self._derived = False
        return shared_by(origin, {}), settings

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
        server_variables: Mapping[str, str | None] | None = None,
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
        checked_transport(transport, "close")
        settings = _settings(
            timeout, deadline, retries, headers, hooks, middleware, tracing, limits
        )
        origin = Origin(
            service, base_url, strict, on_drift, transport, parts=server_variables
        )
        self._derived = False
        shared = shared_by(origin, credentials)
        pool = SyncPool(service.name, transport, shared.bases.default)
        self._core = SyncCore(shared, settings, pool)

    @hides_arguments
    def with_options(self, **options: Unpack[RequestOptions]) -> Self:
        """A client with other options that shares this one's connections, credentials and reports.

        It need not be closed; it ends with the client it comes from.
        """
        return self._derive(self._core.derived(self._options(options)))

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

    def __setstate__(self, state: object) -> None:
        shared, settings = self._restored(state)
        name, given = shared.service.name, shared.origin.transport
        pool = SyncPool(name, given, shared.bases.default)
        self._core = SyncCore(shared, settings, pool)


class AsyncClient(_Client[AsyncCore]):
    """The base of a package's async client. Use it in an `async with`, or close it."""

    def __init__(
        self,
        service: Service,
        credentials: Mapping[str, object],
        *,
        base_url: str | None = None,
        server_variables: Mapping[str, str | None] | None = None,
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
        checked_transport(transport, "aclose")
        from .preload import load

        settings = _settings(
            timeout, deadline, retries, headers, hooks, middleware, tracing, limits
        )
        origin = Origin(
            service, base_url, strict, on_drift, transport, parts=server_variables
        )
        self._derived = False
        load(transport=transport is None)
        shared = shared_by(origin, credentials)
        pool = AsyncPool(service.name, transport, shared.bases.default)
        self._core = AsyncCore(shared, settings, pool)

    @hides_arguments
    def with_options(self, **options: Unpack[RequestOptions]) -> Self:
        """A client with other options that shares this one's connections, credentials and reports.

        It need not be closed; it ends with the client it comes from.
        """
        return self._derive(self._core.derived(self._options(options)))

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

    def __setstate__(self, state: object) -> None:
        from .preload import load

        shared, settings = self._restored(state)
        load(transport=shared.origin.transport is None)
        name, given = shared.service.name, shared.origin.transport
        pool = AsyncPool(name, given, shared.bases.default)
        self._core = AsyncCore(shared, settings, pool)
