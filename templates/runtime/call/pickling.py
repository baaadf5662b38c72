"""Clients, and what belongs to them, in another process: what a pickle keeps, and how it comes to life there."""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Mapping
from importlib import import_module
from typing import Any

from ..auth.credentials import Plan
from ..http.messages import Request, may_be_secret
from ..observability.logs import Log
from ..options import RequestOptions, Settings, Unseen
from ..request.operation import Operation
from ..service import Origin
from ..support.locks import Lock
from .arguments import CallArguments
from .client import shared_by
from .core import AsyncCore, Core, Mode, SyncCore
from .effects import Call
from .pool import AsyncPool, SyncPool
from .retry_budget import Budget

# what is before it in the name of a module is a package that we generated
_OPERATIONS = "._operations."

# One core for all that came of one client: every unpickled method would otherwise open connections of its own.
_revived: dict[tuple[bytes, type[Core], int], Core] = {}
_MOST = 16  # what came of other clients meanwhile stays alive where it is in use
_lock = Lock()

# they pickle functions by value, where pickle itself needs to find them again by name
_BY_VALUE = frozenset({"cloudpickle", "dill"})


def kept(core: Core) -> tuple[Origin, Settings]:
    """What a pickle keeps of a client: everything but its explicit secrets and its connections."""
    shared, settings = core.shared, core.settings
    origin = shared.origin
    _check("on_drift", origin.on_drift)
    if settings.hooks is not None:
        for name, hook in vars(settings.hooks).items():
            _check(f"the hook {name!r}", hook)
    for each in settings.middleware:
        _check("the middleware", each)
    return (
        Origin(
            origin.service,
            origin.url,
            origin.strict,
            origin.on_drift,
            origin.transport,
            shared.credentials.explicit(),
            origin.parts,
        ),
        settings.replaced(
            _harmless(core, settings.headers), _harmless(core, settings.query)
        ),
    )


def _harmless(core: Core, given: Mapping[str, Any] | None) -> Mapping[str, Any] | None:
    """Headers or a query without what may be a secret."""
    if not given:
        return None
    secret = core.shared.credentials.header_names()
    return Unseen(
        {
            name: value
            for name, value in given.items()
            if name.lower() not in secret and not may_be_secret(name)
        }
    )


def _kept_options(core: Core, options: RequestOptions | None) -> RequestOptions | None:
    """The options of a call without what may be a secret."""
    if not options or not options.keys() & {"headers", "query"}:
        return options
    kept: Any = dict(options)
    for name in ("headers", "query"):
        if name in kept:
            kept[name] = _harmless(core, kept[name]) or {}
    found: RequestOptions = kept
    return found


def kept_arguments(core: Core, arguments: CallArguments) -> tuple[Any, ...]:
    """What a call is given, in a form that pickles."""
    return (
        place_of(arguments.operation),
        arguments.parameters,
        arguments.body,
        arguments.version,
        arguments.accept,
        arguments.content_type,
        _kept_options(core, arguments.options),
    )


def arguments_again(place: tuple[str, str], *given: Any) -> CallArguments:
    return CallArguments(operation_at(place), *given)


def _check(what: str, function: Any) -> None:
    if any(name.rpartition(".")[2] in _BY_VALUE for name in sys.modules):
        return
    try:
        pickle.dumps(function)
    except Exception as error:
        raise TypeError(
            f"{what} cannot be pickled ({error}): give a function of a module in place of a lambda or an inner "
            "function, or pickle a client without it"
        ) from None


def reduced(core: Core) -> tuple[Any, ...]:
    """How a core pickles, and with it resources, their methods and pagers."""
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


def place_of(operation: Operation[Any]) -> tuple[str, str]:
    """The module and the name of an operation's constant: it holds functions, and does not pickle itself."""
    for module in [name for name in sys.modules if _OPERATIONS in name]:
        for name, value in vars(sys.modules[module]).items():
            if value is operation:
                return module, name
    raise TypeError(
        f"{operation!r} is not in a module of operations: it cannot be pickled"
    )


def operation_at(place: tuple[str, str]) -> Any:
    module, name = place
    return getattr(import_module(module), name)


def reduced_call(call: Call) -> tuple[Any, ...]:
    """What a kept reply knows of its call: what it takes to decode it, and nothing that was sent."""
    return _call, (
        place_of(call.operation),
        call.request.method,
        call.url,
        call.version,
        call.accept,
    )


def _call(
    place: tuple[str, str],
    method: str,
    url: str,
    version: str | None,
    accept: str | None,
) -> Call:
    return Call(
        CallArguments(operation_at(place), {}, version=version, accept=accept),
        Request(method, url, {}),
        Settings(),
        Plan(()),
        Budget(None),
        Log(place[0].partition(_OPERATIONS)[0]),
        None,
        False,
    )
