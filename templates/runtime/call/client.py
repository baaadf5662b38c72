"""The bases of the two clients: how they are made, derived, pickled and closed."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, wraps
from types import TracebackType
from typing import Any, Generic, ParamSpec, Self, TypeVar, Unpack

from ..auth.credentials import Credentials
from ..drift import Drift, DriftLog
from ..errors import bare
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
from ..response.reader import Reader
from ..service import Origin, Service
from .core import AsyncCore, Shared, SyncCore
from .pool import AsyncPool, SyncPool
from .retry_budget import Budgets

P = ParamSpec("P")
Result = TypeVar("Result")
AnyCore = TypeVar("AnyCore", SyncCore, AsyncCore)


def _confidential(method: Callable[P, Result]) -> Callable[P, Result]:
    """For what is given credentials and headers: what it raises has no frame of ours, whose variables hold them."""

    @wraps(method)
    def called(*args: P.args, **kwargs: P.kwargs) -> Result:
        outer = sys.exception()
        try:
            return method(*args, **kwargs)
        except Exception as error:
            del args, kwargs
            raise bare(error, outer)  # noqa: B904

    return called


def shared_by(origin: Origin, given: Mapping[str, object]) -> Shared:
    """What a client and all that are derived from it share; `given` are the secrets, by scheme."""
    service = origin.service
    if origin.on_drift is not None and not callable(origin.on_drift):
        raise TypeError("on_drift must be a function")
    of_kind(origin.strict, bool, "strict")
    bases = service.bases(origin.url, origin.parts)
    held = Credentials(
        service.schemes, given, os.environ, origin.dropped, bases.default
    )
    drift = DriftLog(logging.getLogger(service.name), origin.on_drift, held.hide)
    reader = Reader(drift, origin.strict, service.problems, service.home)
    return Shared(origin, bases, held, reader, Budgets())


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
    return Settings(
        timeout=Timeout() if timeout is None else Timeout.of(timeout),
        deadline=None if deadline is None else positive(deadline, "deadline"),
        retry=Retry() if retries is None else Retry.of(retries),
        headers=merged_headers(None, checked_headers(headers)),
        hooks=of_kind(hooks, Hooks, "hooks"),
        middleware=around(middleware or ()),
        tracing=of_kind(tracing, Tracing, "tracing"),
        limits=of_kind(limits, Limits, "limits") or Limits(),
    )


class _Client(Generic[AnyCore]):
    """What both clients have in common."""

    _core: AnyCore
    _derived: bool

    def __init_subclass__(cls) -> None:
        # the client of a package; what an owner derives from it is his to debug
        made = cls.__dict__.get("__init__")
        if made and cls.__module__ != __name__ == cls.__bases__[0].__module__:
            setattr(cls, "__init__", _confidential(made))  # noqa: B010

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

    @_confidential
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
        from ..support.preload import load

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

    @_confidential
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
        from ..support.preload import load

        shared, settings = self._restored(state)
        load(transport=shared.origin.transport is None)
        name, given = shared.service.name, shared.origin.transport
        pool = AsyncPool(name, given, shared.bases.default)
        self._core = AsyncCore(shared, settings, pool)
