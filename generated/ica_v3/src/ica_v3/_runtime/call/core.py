"""The cores of the two clients: they carry out calls over a transport of their own, which is made at the first call."""

from __future__ import annotations

import os
import warnings
from abc import abstractmethod
from collections.abc import Coroutine, Generator
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ..options import Settings
from ..response.reader import Reader
from ..support.locks import Lock, forks
from .arguments import CallArguments
from .drivers import adrive, drive
from .effects import Call, Effect, Exchange
from .flow import exchange
from .preparation import Core, Mode, Shared, shared_by

if TYPE_CHECKING:
    from ..http.messages import AsyncTransport, Transport
    from ..response.raw import RawResponse
    from ..response.streamed import AsyncStreamedResponse, StreamedResponse
    from ..service import Origin


_TransportT = TypeVar("_TransportT")


def _matters(variable: str) -> bool:
    """Whether a variable names a proxy, or authorities that are not there."""
    if variable in ("SSL_CERT_FILE", "SSL_CERT_DIR"):
        return not os.path.exists(os.environ[variable])
    return variable[-6:].lower() == "_proxy"


class _Pool(Generic[_TransportT]):
    """Holds the transport that a client sends through: one that its caller brought, or one of its own."""

    __slots__ = ("_closed", "_forks", "_given", "_lock", "_name", "_own", "owned")

    def __init__(
        self, name: str, given: _TransportT | None, base_url: str = ""
    ) -> None:
        if given is None and base_url and any(map(_matters, os.environ)):
            # the transport is made with the first call, but what cannot be used is told now
            from ..transports.proxies import check_environment

            check_environment(base_url)
        self._name = name
        self._given = given
        self._own: _TransportT | None = None
        self._closed = False
        self._lock = Lock()
        self._forks = forks.count
        self.owned = True  # there is a client that closes it

    @property
    def given(self) -> Any:
        """The transport that the caller brought, if any."""
        return self._given

    def transport(self) -> _TransportT:
        # looked at here, too: most calls need not ask
        if (self._closed or self._forks != forks.count) and self._check():
            # the parent's sockets are the parent's: leave them alone
            self._own = None
        if self._given is not None:
            return self._given
        own = self._own
        if own is None:
            with self._lock:
                own = self._own
                if own is None:
                    own = self._own = self._made()
        return own

    @abstractmethod
    def _made(self) -> _TransportT:
        """A transport of the client's own."""

    def _check(self) -> bool:
        """RuntimeError once closed; True in a process that was forked off since the last call."""
        if self._closed:
            raise RuntimeError(f"this {self._name} client is closed")
        forked = self._forks != forks.count
        self._forks = forks.count
        return forked

    def _leave(self) -> _TransportT | None:
        """The transport to close, if there is one; nothing is sent any more."""
        self._closed = True
        own, self._own = self._own, None
        return own if self._given is None else self._given

    def __del__(self) -> None:
        left = getattr(self, "_own", None) is not None and self._forks == forks.count
        if left and self.owned:
            warnings.warn(
                f"a {self._name} client was never closed: use it in a `with`",
                ResourceWarning,
                stacklevel=2,
            )


class SyncPool(_Pool["Transport"]):
    """Holds the transport of a sync client."""

    __slots__ = ()

    def _made(self) -> Transport:
        from ..transports import default_transport

        return default_transport()

    def close(self) -> None:
        transport = self._leave()
        if transport is not None:
            transport.close()


class AsyncPool(_Pool["AsyncTransport"]):
    """Holds the transport of an async client, which knows by itself in which event loop it is used."""

    __slots__ = ()

    def _made(self) -> AsyncTransport:
        from ..transports import default_async_transport

        return default_async_transport()

    async def close(self) -> None:
        transport = self._leave()
        if transport is not None:
            await transport.aclose()


class SyncCore(Core):
    """Drives the flow with blocking calls."""

    __slots__ = ("pool",)

    def __init__(
        self, shared: Shared, settings: Settings, pool: SyncPool, mode: Mode = "result"
    ) -> None:
        super().__init__(shared, settings, mode)
        self.pool = pool

    def __reduce__(self) -> tuple[Any, ...]:
        return _reduced(self)

    def derived(
        self, settings: Settings | None = None, mode: Mode | None = None
    ) -> SyncCore:
        return SyncCore(
            self.shared, settings or self.settings, self.pool, mode or self.mode
        )

    def request(self, arguments: CallArguments) -> Any:
        call = self.prepare(arguments)
        if self.mode == "result":
            if call.stream:
                from ..response.event_stream import answer

                return answer(self.opened, call)
            if call.settings.tracing is not None:
                return self.result(call)[1]
            ended = drive(self.pool.transport(), exchange(call))
            return self.shared.reader.result(call, ended)
        if self.mode == "raw":
            return self._raw(call)
        # the call is checked now and sent when its `with` begins
        from ..response.streamed import Opening

        return Opening(lambda: self.opened(call))

    def paginate(self, arguments: CallArguments) -> Any:
        if self.mode != "result":
            return self.request(arguments)
        from ..paging.pager import Pager

        pager: Pager[Any, Any] = Pager(self, arguments)
        return pager

    def result(self, call: Call) -> tuple[Any, Any]:
        """What the reply of a page says of itself, and its decoded content."""
        ended, result = self._run(call, self.shared.reader)
        return ended.info, result

    def _raw(self, call: Call) -> RawResponse[Any]:
        from ..response.raw import raw_response

        return raw_response(call, self.shared.reader, self._run(call)[0])

    def opened(self, call: Call) -> StreamedResponse[Any]:
        from ..response.streamed import opened

        return opened(call, self.shared.reader, self._run(call)[0])

    def _run(self, call: Call, reader: Reader | None = None) -> tuple[Exchange, Any]:
        transport = self.pool.transport()
        return drive(transport, _flow(call, transport, reader))


class AsyncCore(Core):
    """Drives the flow with awaits."""

    __slots__ = ("pool",)

    def __init__(
        self, shared: Shared, settings: Settings, pool: AsyncPool, mode: Mode = "result"
    ) -> None:
        super().__init__(shared, settings, mode)
        self.pool = pool

    def __reduce__(self) -> tuple[Any, ...]:
        return _reduced(self)

    def derived(
        self, settings: Settings | None = None, mode: Mode | None = None
    ) -> AsyncCore:
        return AsyncCore(
            self.shared, settings or self.settings, self.pool, mode or self.mode
        )

    async def request(self, arguments: CallArguments) -> Any:
        if arguments.body is None:
            call = self.prepare(arguments)
        else:
            from ..request.bodies import is_on_disk
            from ..support.event_loops import in_thread

            on_disk = is_on_disk(arguments.operation.body, arguments.body)
            call = (
                await in_thread(self.prepare, arguments)
                if on_disk
                else self.prepare(arguments)
            )
        if self.mode == "result":
            if call.stream:
                from ..response.event_stream import aanswer

                return await aanswer(self.opened, call)
            if call.settings.tracing is not None:
                return (await self.result(call))[1]
            ended = await adrive(self.pool.transport(), exchange(call))
            return self.shared.reader.result(call, ended)
        if self.mode == "raw":
            return await self._raw(call)
        return await self.opened(call)

    def paginate(self, arguments: CallArguments) -> Any:
        if self.mode != "result":
            return self.request(arguments)
        from ..paging.pager import AsyncPager

        pager: AsyncPager[Any, Any] = AsyncPager(self, arguments)
        return pager

    async def result(self, call: Call) -> tuple[Any, Any]:
        """What the reply of a page says of itself, and its decoded content."""
        ended, result = await self._run(call, self.shared.reader)
        return ended.info, result

    async def _raw(self, call: Call) -> RawResponse[Any]:
        from ..response.raw import raw_response

        return raw_response(call, self.shared.reader, (await self._run(call))[0])

    async def opened(self, call: Call) -> AsyncStreamedResponse[Any]:
        from ..response.streamed import aopened

        return await aopened(call, self.shared.reader, (await self._run(call))[0])

    def _run(
        self, call: Call, reader: Reader | None = None
    ) -> Coroutine[Any, Any, tuple[Exchange, Any]]:
        transport = self.pool.transport()
        return adrive(transport, _flow(call, transport, reader))


def _flow(
    call: Call, transport: object, reader: Reader | None
) -> Generator[Effect, Any, tuple[Exchange, Any]]:
    """What a call comes to, inside a span where there is to be one; with a reader its result, too."""
    tracing = call.settings.tracing
    if tracing is not None:
        from ..observability.spans import spanned

        result = None if reader is None else reader.result
        return spanned(
            tracing.tracer(call.log.logger.name),
            call,
            transport,
            exchange(call),
            result,
        )
    return _exchanged(call, reader)


def _exchanged(
    call: Call, reader: Reader | None
) -> Generator[Effect, Any, tuple[Exchange, Any]]:
    ended = yield from exchange(call)
    return ended, None if reader is None else reader.result(call, ended)


# One core for all that came of one client: every unpickled method would otherwise open connections of its own.
_revived: dict[tuple[bytes, type[Core], int], Core] = {}

_MOST = 16  # what came of other clients meanwhile stays alive where it is in use

_lock = Lock()


def _reduced(core: Core) -> tuple[Any, ...]:
    """How a core pickles, and with it resources, their methods and pagers."""
    from .pickling import kept

    return revived, (type(core), core.shared.token(), *kept(core), core.mode)


def revived(
    kind: type[Core], token: bytes, origin: Origin, settings: Settings, mode: Mode
) -> Core:
    """The core again, over the connections that this process has for all that came of the same client."""
    # the credentials are read from the environment: where that has changed, they are read again
    known = hash(tuple([os.environ.get(name) for name in origin.service.variables()]))
    with _lock:
        key = (token, kind, known)
        core = _revived.pop(key, None) or _made(kind, origin, settings)
        _revived[key] = core
        while len(_revived) > _MOST:
            del _revived[next(iter(_revived))]
    if core.mode == mode and core.settings == settings:
        return core
    return core.derived(settings, mode)


def _made(kind: type[Core], origin: Origin, settings: Settings) -> Core:
    shared, name = shared_by(origin, {}), origin.service.name
    if kind is SyncCore:
        pool = SyncPool(name, origin.transport, shared.bases.default)
        pool.owned = False
        return SyncCore(shared, settings, pool)
    async_pool = AsyncPool(name, origin.transport, shared.bases.default)
    async_pool.owned = False
    return AsyncCore(shared, settings, async_pool)
