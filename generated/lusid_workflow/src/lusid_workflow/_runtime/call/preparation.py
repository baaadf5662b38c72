"""How a call is made ready: what all calls of a client share, and all that is decided before anything is sent."""

from __future__ import annotations

import logging
import os
import sys
from abc import abstractmethod
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Self, TypeAlias

from ..auth.credentials import Credentials
from ..drift import DriftLog
from ..errors import without_frames
from ..observability.logs import Log
from ..options import Settings, merged_headers, of_kind
from ..request.build import Draft, built
from ..response.reader import Reader, may_stream
from ..service import Origin
from .arguments import CallArguments
from .effects import Call
from .retry_budget import Budgets

if TYPE_CHECKING:
    from ..auth.credentials import AppliedSchemes
    from ..http.messages import Request
    from ..request.operation import Operation
    from ..service import Bases
    from .retry_budget import Budget


# what a call gives back: the decoded result, a RawResponse, or a streamed response to be opened
Mode: TypeAlias = Literal["result", "raw", "stream"]

_Common: TypeAlias = "tuple[Draft, AppliedSchemes, Budget, bool]"


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
            draft, schemes, budget, streams = common
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
        return Call(arguments, request, settings, schemes, budget, log, key, stream)

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
        schemes = credentials.choose(operation.id, operation.security, settings.headers)
        if base_url[:5].lower() == "http:" and (
            schemes.credentials or credentials.in_headers(settings.headers)
        ):
            from ..auth.plain_http import warn

            warn(base_url, credentials.warned)
        return (
            Draft(operation, arguments.version, arguments.accept, base_url, headers),
            schemes,
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
