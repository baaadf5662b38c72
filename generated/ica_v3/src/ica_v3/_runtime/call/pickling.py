"""What a pickle keeps of a client and of the arguments of a call: no secret that was given, and no connection."""

from __future__ import annotations

import pickle
import sys
from collections.abc import Mapping
from typing import Any

from ..http.messages import may_be_secret
from ..options import RequestOptions, Settings, Unseen
from ..request.operation import operation_at, place_of
from ..service import Origin
from .arguments import CallArguments
from .preparation import Core

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
