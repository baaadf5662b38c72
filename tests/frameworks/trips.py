"""Every operation of a document that a framework emitted, called on its server; what is sent must come back."""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from contract.limits import texts
from contract.schemas import bounds
from contract.subjects import Subject
from contract.trial import Tally, Trial, _forms
from contract.typed import Typed
from hypothesis import strategies as st
from hypothesis.errors import HypothesisException
from msgspec.structs import replace
from support.flavours import Flavour

from clientloom import ir
from clientloom.cli.init import init
from clientloom.config.records import load_config
from clientloom.pipeline import understand
from frameworks.kept import lost, spoken

Draw = Callable[[st.SearchStrategy[Any]], Any]
Name = tuple[str, str]  # method and path


class Drawn(Typed):
    """Values that servers can tell apart from others."""

    in_form = False
    leaves: Mapping[Any, st.SearchStrategy[Any]] = {}

    def value(self, draw: Draw, form: Any, kind: Any = None, limits: Any = ir.NO_CONSTRAINTS, **more: Any) -> Any:
        schema = self.replies.whole(more.get("schema") or {})
        within = [self.replies.whole(each) for each in schema.get("anyOf", ()) if each.get("type") != "null"]
        if len(within) == 1 and limits == ir.NO_CONSTRAINTS:
            limits = bounds(within[0])
        if form in self.leaves:
            return draw(self.leaves[form])
        if form is Decimal and schema.get("pattern"):
            return draw(_decimals(schema["pattern"]))
        if form is Decimal:
            least = max([each["minimum"] for each in within if "minimum" in each], default=-10_000)
            return draw(st.decimals(least, 10_000, places=4))
        if form is str and self.in_form:  # FastAPI takes an empty text of a form for none
            limits = replace(limits, min_length=max(1, limits.min_length or 0))
        found = super().value(draw, form, kind, limits, **more)
        # a set has no order: the servers sort theirs
        return sorted(found) if schema.get("uniqueItems") and isinstance(found, list) else found

    def _one_of(self, draw: Draw, variants: tuple[Any, ...], *more: Any) -> Any:
        listed = [each for each in variants if isinstance(each, type) and issubclass(each, enum.Enum)]
        return super()._one_of(draw, tuple(listed) or variants, *more)


@cache
def _decimals(pattern: str) -> st.SearchStrategy[Decimal]:
    """Numbers whose text has a pattern, which may allow no digits at all."""
    return texts(ir.Constraints(pattern=pattern)).filter(lambda text: any(map(str.isdigit, text))).map(Decimal)


class Asked:
    """One call: its arguments, which a rule may change, and what came."""

    def __init__(self, trips: Trips, draw: Draw, arguments: dict[str, Any]) -> None:
        self.trips, self.draw, self.arguments = trips, draw, arguments
        self.result: Any = None
        self.instead: Callable[..., Any] | None = None  # what is called, where it is not the plain method

    def call(self, name: Name, **arguments: Any) -> Any:
        """Another operation of the same client."""
        trips = self.trips
        return trips.flavour.run(trips.subject.method(trips.client, trips.operations[name])(**arguments))

    def with_credentials(self, name: Name, scheme: str, credentials: Any) -> None:
        """Calls with a client of these credentials, which nobody else has."""
        trips = self.trips
        known = {trips.subject.known.names.schemes[scheme]: credentials}
        client = trips.subject.client(trips.url, is_async=trips.flavour.is_async, **known)
        method = trips.subject.method(client, trips.operations[name])

        def call(**arguments: Any) -> Any:
            try:
                return trips.flavour.run(method(**arguments))
            finally:
                trips.flavour.run(client.close())

        self.instead = call

    def streamed(self, name: Name, **arguments: Any) -> bytes:
        """The content of a reply, read as it comes."""
        trips = self.trips
        operation = trips.operations[name]
        resource = getattr(trips.client, trips.subject.known.names.resources[trips.subject.tag(operation)].attribute)
        method = getattr(resource.with_streaming_response, trips.subject.known.names.operations[operation.id])
        return bytes(trips.flavour.within(method(**arguments), lambda reply: reply.read()))

    def made(self, name: Name) -> tuple[Any, Any]:
        """A body for another operation of the same client, and what came of it."""
        trips = self.trips
        operation = trips.operations[name]
        form = _forms(trips.subject.method(trips.client, operation))[0]
        body = trips.arguments_of(operation, form, self.draw)["body"]
        return body, self.call(name, body=body)

    @property
    def error(self) -> type[Exception]:
        """What a reply with a status of failure raises."""
        found: type[Exception] = self.trips.subject.module("errors").ApiError
        return found

    def all(self) -> list[Any]:
        """Everything a pager or a stream gives."""
        return self.trips.flavour.all(self.result)

    def expect(self, given: Any, got: Any) -> None:
        assert (found := lost(given, got)) is None, found


Check = Callable[[], None]
Rule = Callable[[Asked], Check]


def made(name: str, document: bytes, ending: str, folder: Path) -> Subject:
    """The package of a document, by the settings that `init` writes for it, untouched."""
    file = folder / f"{name}.{ending}"
    file.write_bytes(document)
    settings = folder / "settings" / "client.toml"
    init(file, settings)
    return Subject(name, folder, understand(load_config(settings)))


class Trips(Trial):
    """The calls of one package on the server that its document is of. `rules` are for what does not simply echo."""

    def __init__(
        self,
        subject: Subject,
        flavour: Flavour,
        url: str,
        rules: Mapping[Name, Rule],
        leaves: Mapping[Any, st.SearchStrategy[Any]] | None = None,
        **credentials: Any,
    ) -> None:
        self.subject, self.flavour, self.rules, self.tally = subject, flavour, rules, Tally()
        self.url = url
        self.client = subject.client(url, is_async=flavour.is_async, **credentials)
        marks, files = (subject.module(f"_runtime.{name}") for name in ("serialization.sentinels", "request.files"))
        subject.typed = self.drawn = Drawn(subject.known, subject.replies, marks, files)
        self.drawn.leaves = leaves or {}
        self.operations = {(each.method.upper(), each.path): each for each in subject.known.api.operations}

    def once(self, operation: ir.Operation, call: Callable[..., Any], draw: Draw) -> None:
        form = draw(st.sampled_from(_forms(call)))
        asked = Asked(self, draw, self.arguments_of(operation, form, draw))
        try:
            check = self.rules.get((operation.method.upper(), operation.path), echoed)(asked)
            asked.result = self.flavour.run((asked.instead or call)(**asked.arguments))
            check()
        except HypothesisException:
            raise
        except Exception as error:
            told = f"{operation.id}({asked.arguments!r})\n{asked.result!r}\n{type(error).__name__}: {error}"
            raise AssertionError(told) from error
        self.tally.calls += 1

    def arguments_of(self, operation: ir.Operation, form: Any, draw: Draw) -> dict[str, Any]:
        self.drawn.in_form = operation.body is not None and operation.body.contents[0].kind != "json"
        return super().arguments_of(operation, form, draw)

    def _is_json(self, operation: ir.Operation) -> bool:
        """Bodies are models here, whose values can be told from texts when they come back."""
        return False


@dataclass(frozen=True)
class Emitted:
    """A document that a framework emitted, and the server that it is of."""

    subject: Subject
    url: str
    rules: Mapping[Name, Rule]
    leaves: Mapping[Any, st.SearchStrategy[Any]] = field(default_factory=dict[Any, Any])
    credentials: Mapping[str, str] = field(default_factory=dict[str, str])

    @property
    def names(self) -> list[Name]:
        return [(each.method.upper(), each.path) for each in self.subject.known.api.operations]

    def lost(self, kind: str, samples: int) -> str:
        """Every operation, called with one client: what does not round trip, and how."""
        flavour, found = Flavour(kind), list[str]()
        trips = Trips(self.subject, flavour, self.url, self.rules, self.leaves, **self.credentials)
        for operation in self.subject.known.api.operations:
            try:
                trips.run(operation, samples)
            except (AssertionError, HypothesisException) as error:
                found.append(f"{operation.method} {operation.path}: {error}")
        trips.close()
        flavour.close()
        return "\n\n".join(found)


def echoed(asked: Asked) -> Check:
    """The reply is what was given: the body, or each argument under its name."""

    def check() -> None:
        result = asked.result
        if hasattr(result, "__next__") or hasattr(result, "__anext__"):
            result = [spoken(each) for each in asked.all()]
        arguments = {name: one for name, one in asked.arguments.items() if name != "body" and one is not None}
        body = asked.arguments.get("body")
        if hasattr(result, "__struct_fields__") and arguments:
            asked.expect(arguments, result)
        if body is not None or not arguments:
            asked.expect({} if body is None and hasattr(result, "__struct_fields__") else body, result)
        elif not hasattr(result, "__struct_fields__"):
            (only,) = arguments.values()
            asked.expect(only, result)

    return check


def body(asked: Asked) -> Check:
    """The reply is the body."""
    return lambda: asked.expect(asked.arguments["body"], asked.result)


def gives(value: Any) -> Rule:
    """The reply is always the same."""
    return lambda asked: lambda: asked.expect(value, asked.result)
