"""The core of a client: what all calls share, and how one is made ready and carried out."""

from __future__ import annotations

import os
import sys
from abc import abstractmethod
from collections.abc import Coroutine, Generator, Mapping
from typing import TYPE_CHECKING, Any, Literal, Self, TypeAlias

from ..errors import without_frames
from ..observability.logs import Log
from ..options import Settings, merged_headers
from ..request.build import Draft, built
from ..response.reader import RawResponse, Reader, may_stream, raw_response
from .arguments import CallArguments
from .drivers import adrive, drive
from .effects import Call, Effect, Exchange
from .flow import exchange
from .retry_budget import Budgets

if TYPE_CHECKING:
    from ..auth.credentials import Credentials, Plan
    from ..http.messages import Request
    from ..request.operation import Operation
    from ..response.streamed import AsyncStreamedResponse, StreamedResponse
    from ..service import Bases, Origin
    from .pool import AsyncPool, SyncPool
    from .retry_budget import Budget

# what a call gives back: the decoded result, a RawResponse, or a streamed response to be opened
Mode: TypeAlias = Literal["result", "raw", "stream"]
_Common: TypeAlias = "tuple[Draft, Plan, Budget, bool]"


class Shared:
    """What a client and all that are derived from it have in common."""

    __slots__ = (
        "_token",
        "bases",
        "budgets",
        "credentials",
        "log",
        "origin",
        "reader",
        "service",
        "user_agent",
    )

    def __init__(
        self,
        origin: Origin,
        bases: Bases,
        credentials: Credentials,
        reader: Reader,
        budgets: Budgets,
    ) -> None:
        self.origin = origin
        self.service = service = origin.service
        self.bases = bases
        self.credentials = credentials
        self.reader = reader
        self.budgets = budgets
        self.log = Log(service.name)
        self.user_agent = {
            "User-Agent": f"{service.distribution or service.name}/{service.version} clientloom"
        }
        self._token: bytes | None = None

    def token(self) -> bytes:
        """What tells this client from others in other processes."""
        if self._token is None:
            self._token = os.urandom(16)
        return self._token


class Core:
    """Everything about a call but the sending."""

    __slots__ = ("_common", "_headers", "mode", "settings", "shared")

    def __init__(
        self, shared: Shared, settings: Settings, mode: Mode = "result"
    ) -> None:
        self.shared = shared
        self.settings = settings
        self.mode: Mode = mode
        self._headers = merged_headers(shared.user_agent, settings.headers)
        # what all calls of an operation have in common, where they have no options of their own
        self._common: dict[tuple[Operation[Any], str | None], _Common] = {}

    @abstractmethod
    def derived(
        self, settings: Settings | None = None, mode: Mode | None = None
    ) -> Core:
        """A core with other settings or another kind of answer, on the same pool."""

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        from .pickling import reduced

        return reduced(self)

    def prepare(self, arguments: CallArguments) -> Call:
        """The call, checked and ready. Everything that is wrong before sending is raised here."""
        outer = sys.exception()
        try:
            settings = self.settings
            if arguments.options:
                settings = settings.merged(arguments.options)
                headers = merged_headers(self.shared.user_agent, settings.headers)
                common = self._of(arguments, settings, headers)
            elif arguments.accept is not None:
                common = self._of(arguments, settings, self._headers)
            else:
                asked = (arguments.operation, arguments.version)
                kept = self._common.get(asked)
                if kept is None:
                    kept = self._of(arguments, settings, self._headers)
                    self._common[asked] = kept
                common = kept
            draft, plan, budget, streams = common
            request = built(draft, arguments, settings.query)
        except Exception as error:
            if self._may_be_secret(arguments):
                # what puts a request together works on plain values
                raise without_frames(error, outer)  # noqa: B904
            raise
        key = settings.idempotency_key
        if arguments.operation.idempotency_key is not None or key is not None:
            key = _keyed(request, arguments.operation.idempotency_key, key)
        stream = self.mode == "stream" or (streams and self.mode == "result")
        log = self.shared.log
        return Call(arguments, request, settings, plan, budget, log, key, stream)

    def _may_be_secret(self, arguments: CallArguments) -> bool:
        """Whether a caller gave headers or a query of his own, or the document calls something secret."""
        from .masks import takes_secrets

        own, options = self.settings, arguments.options or {}
        if own.headers or own.query or "headers" in options or "query" in options:
            return True
        return takes_secrets(arguments.operation)

    def _of(
        self,
        arguments: CallArguments,
        settings: Settings,
        headers: Mapping[str, str | None] | None,
    ) -> _Common:
        shared = self.shared
        operation = arguments.operation
        base_url = shared.bases.for_servers(operation.servers)
        credentials = shared.credentials
        plan = credentials.choose(operation.id, operation.security, settings.headers)
        if base_url[:5].lower() == "http:" and (
            plan.credentials or credentials.in_headers(settings.headers)
        ):
            from ..auth.plain_http import warn

            warn(base_url, credentials.warned)
        return (
            Draft(operation, arguments.version, arguments.accept, base_url, headers),
            plan,
            shared.budgets.of(settings.retry),
            may_stream(operation),
        )


def _keyed(request: Request, name: str | None, key: str | None) -> str:
    """The idempotency key that the request is sent with, which is put into it."""
    import uuid

    name = name or "Idempotency-Key"
    key = key or request.header(name) or str(uuid.uuid4())
    request.set_header(name, key)
    return key


class SyncCore(Core):
    """Drives the flow with blocking calls."""

    __slots__ = ("pool",)

    def __init__(
        self, shared: Shared, settings: Settings, pool: SyncPool, mode: Mode = "result"
    ) -> None:
        super().__init__(shared, settings, mode)
        self.pool = pool

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

                return answer(self, call)
            if call.settings.tracing is not None:
                return self.result(call)[1]
            ended = drive(self.pool.transport(), exchange(call))
            return self.shared.reader.result(call, ended)
        if self.mode == "raw":
            return self._raw(call)
        # the call is checked now and sent when its `with` begins
        from ..response.stream_opening import Opening

        return Opening(lambda: self.opened(call))

    def paginate(self, arguments: CallArguments) -> Any:
        if self.mode != "result":
            return self.request(arguments)
        from ..paging.pager import Pager

        return Pager(self, arguments)

    def result(self, call: Call) -> tuple[Any, Any]:
        """What the reply of a page says of itself, and its decoded content."""
        ended, result = self._run(call, self.shared.reader)
        return ended.info, result

    def _raw(self, call: Call) -> RawResponse[Any]:
        return raw_response(call, self.shared.reader, self._run(call)[0])

    def opened(self, call: Call) -> StreamedResponse[Any]:
        from ..response.stream_opening import opened

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
            from ..request.disk import is_on_disk
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

                return await aanswer(self, call)
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

        return AsyncPager(self, arguments)

    async def result(self, call: Call) -> tuple[Any, Any]:
        """What the reply of a page says of itself, and its decoded content."""
        ended, result = await self._run(call, self.shared.reader)
        return ended.info, result

    async def _raw(self, call: Call) -> RawResponse[Any]:
        return raw_response(call, self.shared.reader, (await self._run(call))[0])

    async def opened(self, call: Call) -> AsyncStreamedResponse[Any]:
        from ..response.stream_opening import aopened

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
        return tracing.exchange(call, transport, reader)
    return _exchanged(call, reader)


def _exchanged(
    call: Call, reader: Reader | None
) -> Generator[Effect, Any, tuple[Exchange, Any]]:
    ended = yield from exchange(call)
    return ended, None if reader is None else reader.result(call, ended)
