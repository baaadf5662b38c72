"""A canary in every place that holds a secret, and everything that a call shows, searched for it."""

from __future__ import annotations

import base64
import pickle
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from clientloom import ir
from clientloom.naming.operations import first_tag
from clientloom.python.secret_operations import takes_secrets
from support import packages, samples
from support.clients import Calls

CANARY = "cAnArY-5d1e7c"
# what basic authentication makes of it, for a user and for a client
PAIRS = tuple(base64.b64encode(f"{name}:{CANARY}".encode()).decode() for name in ("user", "id"))
SECRETS = (CANARY, *PAIRS)
_TESTS = str(Path(__file__).resolve().parents[1])


class Canaries(samples.Maker):
    """Samples whose secret fields hold the canary."""

    def _model(self, symbol: ir.ModelDef) -> dict[str, Any]:
        value = super()._model(symbol)
        for item in symbol.fields:
            if item.secret and item.wire_name in value:
                value[item.wire_name] = _filled(value[item.wire_name])
        return value


def _filled(value: Any) -> Any:
    """A sample with the canary in place of every text."""
    if isinstance(value, dict):
        return {key: _filled(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_filled(item) for item in value]
    return CANARY if isinstance(value, str) else value


class Package:
    """One of the packages, with what the generator knows of its secrets."""

    def __init__(self, name: str) -> None:
        known = packages.understood(name)
        self.name = name
        self.api = known.api
        self.names = known.names

    def secret_operations(self) -> list[ir.Operation]:
        """Operations that are given secrets."""
        return [operation for operation in self.api.operations if takes_secrets(operation, self.api)]

    def secret_replies(self) -> list[ir.Operation]:
        """Operations whose replies bring secrets."""
        return [each for each in self.api.operations if CANARY in str(self.reply(each))]

    def plain_operation(self) -> ir.Operation:
        """One that is given no secret and only reads."""
        return next(
            each
            for each in self.api.operations
            if each.method == "GET" and not each.paging and each.body is None and not takes_secrets(each, self.api)
        )

    def schemes(self) -> Iterator[tuple[str, ir.SecurityScheme, ir.Operation]]:
        """Each scheme: its argument, what it is, and an operation that is sent with it alone."""
        for scheme in self.api.security_schemes:
            for operation in self.api.operations:
                if not operation.paging and any(
                    [name for name, _ in way] == [scheme.name] for way in operation.security
                ):
                    yield self.names.schemes[scheme.name], scheme, operation
                    break

    def arguments(self, operation: ir.Operation) -> dict[str, Any]:
        """Every argument of a call, the canary in each that holds a secret."""
        maker = Canaries(self.api.symbols, True)
        given: dict[str, Any] = {}
        for parameter in operation.parameters:
            value = _filled(maker.of(parameter.type)) if parameter.secret else maker.of(parameter.type)
            if parameter.secret or parameter.required:
                given[self.names.parameters[operation.id, parameter.id]] = value
        if operation.body is not None:
            content = next(each for each in operation.body.contents if each.type is not None)
            assert content.type is not None
            given[self.names.bodies[operation.id]] = maker.of(content.type)
        return given

    def reply(self, operation: ir.Operation) -> Any:
        """What a success brings, the canary in each field that is a secret; None where it brings no JSON."""
        maker = Canaries(self.api.symbols, True)
        for reply in operation.replies:
            for content in reply.contents:
                if reply.success and content.type is not None and content.kind == "json":
                    return maker.of(content.type)
        return None

    def outcome(self, calls: Calls, client: Any, operation: ir.Operation, mode: str) -> Any:
        """What comes of a call, whichever way its reply is wanted."""
        result = self.call(client, operation, mode)
        if mode == "with_streaming_response":
            return calls.within(result, lambda reply: reply.parse())
        found = calls.run(result)
        return found.parse() if mode else found

    def call(self, client: Any, operation: ir.Operation, mode: str = "", **more: Any) -> Any:
        """The call as a user makes it; `mode` is how the reply is wanted."""
        resource = getattr(client, self.names.resources[first_tag(operation)].attribute)
        resource = getattr(resource, mode) if mode else resource
        result = getattr(resource, self.names.operations[operation.id])(**self.arguments(operation), **more)
        return result.first_page() if hasattr(result, "first_page") else result


def chain(error: BaseException) -> list[BaseException]:
    """The error, and all that it came from."""
    found: list[BaseException] = []
    left: list[BaseException | None] = [error]
    while left:
        link = left.pop()
        if link is not None and link not in found:
            found.append(link)
            left += [link.__cause__, link.__context__]
    return found


def frames(error: BaseException) -> list[str]:
    """The variables of every frame but those of the tests, which hold the canary as any caller's do."""
    found: list[str] = []
    for link in chain(error):
        trace = link.__traceback__
        while trace is not None:
            frame = trace.tb_frame
            if not frame.f_code.co_filename.startswith(_TESTS):
                held = {name: _shown(value) for name, value in frame.f_locals.items()}
                found.append(f"{frame.f_code.co_filename}:{frame.f_code.co_name}: {held}")
            trace = trace.tb_next
    return found


def _shown(value: object) -> str:
    try:
        return repr(value)
    except Exception as error:  # a half-made object
        return f"<{type(error).__name__}>"


def of_error(error: BaseException, *, kept: Sequence[str] = ()) -> dict[str, str]:
    """Everything that an error shows, by channel. `kept` are attributes that may hold what a server sent."""
    shown = {"frames": "\n".join(frames(error))}
    for number, link in enumerate(chain(error)):
        held = {name: value for name, value in vars(link).items() if name not in kept}
        shown |= {f"str {number}": str(link), f"repr {number}": repr(link), f"attributes {number}": repr(held)}
        shown |= {f"{name} {number}": _shown(vars(value)) for name, value in held.items() if hasattr(value, "__dict__")}
    if not kept:
        shown["pickle"] = repr(pickle.dumps(error))
    return shown


def of_client(client: Any) -> dict[str, str]:
    """Everything that a client shows, by channel."""
    core = client._core
    parts = (client, core, core.shared, core.shared.credentials, core.settings, core.shared.reader, core.pool)
    return {
        **{f"repr of {type(part).__name__}": repr(part) for part in parts},
        "attributes": repr(vars(client)),
        "drift": f"{client.drift}{list(client.drift)!r}",
        "pickled client": repr(pickle.dumps(client)),
    }


def assert_unseen(shown: dict[str, str], *more: object) -> None:
    for channel, text in {**shown, **{f"more {number}": str(each) for number, each in enumerate(more)}}.items():
        for secret in SECRETS:
            assert secret not in text, f"{channel}: {text[max(text.index(secret) - 500, 0) :][:700]}"


def fails(calls: Calls, begin: Callable[[], Any]) -> BaseException:
    """What a call raises."""
    try:
        calls.run(begin())
    except (Exception, KeyboardInterrupt) as error:
        return error
    raise AssertionError("the call did not fail")
