"""What was published, in terms of what is there now: every scope of names, and what an operation is held to."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from clientloom import ir
from clientloom.config.records import Config
from clientloom.diagnostics.records import Diagnostic, Place, some_of
from clientloom.naming import ResourceNames
from clientloom.naming.choices import literals_in
from clientloom.naming.headers import headers_of
from clientloom.naming.operations import first_tag
from clientloom.naming.published import Held, Published
from clientloom.naming.rules import attribute_name, field_name
from clientloom.surface.classes import ClassMatch, normal
from clientloom.surface.former import Former, FormerMethod, by_meaning
from clientloom.surface.operations import key_of, match_arguments, match_operations, translated, unique
from clientloom.surface.records import Row, Surface, contradictory

_MOST = 6  # names in one line of advice


class Recalled(Struct, frozen=True):
    """The API with what the surface settles of it, the names that it holds, and what there is to say. `further` are
    symbols that stand for further published names of a class."""

    api: ir.Api
    published: Published
    further: frozenset[str]
    notes: tuple[Diagnostic, ...]


def pointers_of(former: Former) -> Callable[[Sequence[ir.Operation]], Mapping[str, str]]:
    """The published classes by the pointers of their schemas, where the operations are now."""

    def found(operations: Sequence[ir.Operation]) -> dict[str, str]:
        moved = match_operations(former, operations)
        # what is gone may come back, and is itself then; it never stands before what is there
        known = [
            (each.gone or gone, name, normal(translated(pointer, moved)))
            for name, each in former.classes.items()
            for pointer, gone in each.pointers.items()
        ]
        return {pointer: name for _, name, pointer in sorted(known, reverse=True)}

    return found


def recall(former: Former, surface: Surface, api: ir.Api, config: Config) -> Recalled:
    """Find what is published in what is there."""
    moved = match_operations(former, api.operations)
    methods = {moved[key]: method for key, method in former.operations().items() if key in moved}
    tags = _tags(former, api)
    written = {each.id: first_tag(each) for each in api.operations}
    api = _settled(api, former, methods, tags, config)
    classes = ClassMatch(former, api, moved, config.names)
    own = api.symbols
    api = _with_aliases(api, former, classes)
    by_id = {each.id: methods[key_of(each)] for each in api.operations if key_of(each) in methods}
    return Recalled(
        api,
        Published(
            classes=_classes(former, classes),
            fields=dict(_fields(former, api, classes)),
            members=dict(_members(former, api, classes)),
            resources=_resource_names(former, tags),
            former_resources=tuple(_resource(name, each) for name, each in former.resources.items()),
            methods=_methods(former, api, by_id, tags),
            arguments={
                each.id: Held(match_arguments(by_id[each.id], each), frozenset(by_id[each.id].arguments))
                for each in api.operations
                if each.id in by_id
            },
            bodies=dict(_bodies(by_id)),
            choices=_choices(former, api, by_id, moved),
            headers=_headers(former, api, moved),
            header_fields=dict(_header_fields(former, api, moved)),
            schemes=_held(
                _arguments(former, "scheme"), ("scheme",), {each.name: (each.name,) for each in api.security_schemes}
            ),
            server_variables=_held(_arguments(former, "variable"), ("variable",), _variables(api)),
            incoming=_held(
                former.webhooks,
                ("kind", "method", "called"),
                {e.id: (e.kind, e.method, e.called) for e in api.incoming},
            ),
        ),
        frozenset(api.symbols.keys() - own.keys()),
        (
            *contradictory(surface, config.surface_file),
            *_asks(classes, config),
            *_stays(api, written, by_id, config),
        ),
    )


def _resources(former: Former) -> Iterator[tuple[str, Row]]:
    """One for each tag: that which lives, where an owner has renamed it."""
    for name in by_meaning(former.resources, "tag").values():
        yield name, former.resources[name]


def _resource(name: str, row: Row) -> ResourceNames:
    return ResourceNames(name, row["class"], row["module"])


def _resource_names(former: Former, tags: Mapping[str, str]) -> dict[str, ResourceNames]:
    found: dict[str, ResourceNames] = {}
    for name, row in _resources(former):
        tag: str = row["tag"]
        found[tags.get(tag, tag)] = _resource(name, row)
    return found


def _tags(former: Former, api: ir.Api) -> dict[str, str]:
    """Tags of now, by what they were: those that are only spelled in another way."""
    present = {first_tag(each) for each in api.operations}
    lost = {
        name: row["tag"]
        for name, row in _resources(former)
        if row["tag"] and row["tag"] not in present and not row.get("gone")
    }
    known = {row["tag"] for row in former.resources.values()}
    fresh = unique({tag: attribute_name(tag) for tag in present if tag and tag not in known})
    return {tag: fresh[name] for name, tag in lost.items() if name in fresh}


def _settled(
    api: ir.Api, former: Former, methods: Mapping[str, FormerMethod], tags: Mapping[str, str], config: Config
) -> ir.Api:
    """Each operation in the resource that it is published in, and speaking the version that it spoke."""
    chosen = former.client.get("default_version") == config.media.default

    def settled(operation: ir.Operation) -> ir.Operation:
        method = methods.get(key_of(operation))
        if method is None:
            return operation
        row = former.resources.get(method.resource)
        tag = row["tag"] if row is not None else first_tag(operation)
        tag = tags.get(tag, tag)
        if tag != first_tag(operation):
            operation = replace(operation, tags=(tag, *operation.tags) if tag else ())
        version = method.row.get("version")
        wanted = config.media.default is not None and operation.default_version == config.media.default and not chosen
        if version in operation.versions and version != operation.default_version and not wanted:
            operation = replace(operation, default_version=version)
        return operation

    return replace(api, operations=tuple(map(settled, api.operations)))


def _with_aliases(api: ir.Api, former: Former, classes: ClassMatch) -> ir.Api:
    """Further published names of a class as symbols of their own."""
    symbols = dict(api.symbols)
    for name, target in sorted(classes.same.items()):
        pointer = next(iter(sorted(former.classes[name].pointers)), f"#/components/schemas/{name}")
        if pointer in symbols or pointer in api.stand_ins:
            continue
        symbols[pointer] = ir.AliasDef(pointer, ir.Hint((name,), component=True), ir.RefType(target))
        classes.names[pointer] = name
    return replace(api, symbols=symbols) if len(symbols) > len(api.symbols) else api


def _classes(former: Former, classes: ClassMatch) -> Held:
    names: dict[tuple[str, str | None], str] = {(id_, None): name for id_, name in classes.names.items()}
    names |= {(id_, wire): name for (id_, wire), name in classes.literals.items()}
    return Held(names, frozenset(former.classes))


def _fields(former: Former, api: ir.Api, classes: ClassMatch) -> Iterator[tuple[str, Held]]:
    # what has got another name has the fields of the class that it was
    named = {target: name for name, target in classes.same.items()} | classes.names
    for id_, name in named.items():
        symbol, was = api.symbols[id_], former.classes.get(name)
        if not isinstance(symbol, ir.ModelDef) or was is None:
            continue
        wires = [each.wire_name for each in symbol.fields]
        if symbol.tag is not None:
            wires.append(symbol.tag[0])
        known = was.fields
        names = {wire: known[wire] for wire in wires if wire in known}
        if len(names) < len(wires):
            living = {part: part for part, row in was.parts.items() if "wire" in row and not row.get("gone")}
            names |= _respelled(living, names, {wire: field_name(wire) for wire in wires if wire not in names})
        yield id_, Held(names, frozenset(was.parts))


def _respelled(living: Mapping[str, str], names: Mapping[str, str], fresh: Mapping[str, str]) -> dict[str, str]:
    """New keys of names that have lost theirs, where only the spelling has changed."""
    held = set(names.values())
    by_text = unique(fresh)
    return {str(by_text[name]): name for name in living if name not in held and name in by_text}


def _members(former: Former, api: ir.Api, classes: ClassMatch) -> Iterator[tuple[str, Held]]:
    for id_, name in classes.names.items():
        symbol, was = api.symbols[id_], former.classes.get(name)
        if not isinstance(symbol, ir.EnumDef) or was is None:
            continue
        known: dict[str, str] = {}
        for part, row in was.parts.items():
            if "value" in row:
                value = json.dumps(row["value"])
                if value not in known or was.parts[known[value]].get("gone"):
                    known[value] = part
        values = {number: json.dumps(member.value) for number, member in enumerate(symbol.members)}
        names = {number: known[value] for number, value in values.items() if value in known}
        yield id_, Held(names, frozenset(was.parts))


def _methods(
    former: Former, api: ir.Api, by_id: Mapping[str, FormerMethod], tags: Mapping[str, str]
) -> dict[str, Held]:
    taken: dict[str, set[str]] = {}
    for resource, name in former.methods:
        taken.setdefault(resource, set()).add(name)
    names: dict[str, dict[str, str]] = {}
    resources: dict[str, set[str]] = {}
    for operation in api.operations:
        method = by_id.get(operation.id)
        if method is not None:
            names.setdefault(first_tag(operation), {})[operation.id] = method.name
            resources.setdefault(first_tag(operation), set()).add(method.resource)
    for name, row in _resources(former):
        resources.setdefault(tags.get(row["tag"], row["tag"]), set()).add(name)
    return {
        tag: Held(names.get(tag, {}), frozenset(each for name in found for each in taken.get(name, ())))
        for tag, found in resources.items()
    }


def _bodies(by_id: Mapping[str, FormerMethod]) -> Iterator[tuple[str, str]]:
    for id_, method in by_id.items():
        name = by_meaning(method.arguments, "in").get(("body",))
        if name is not None:
            yield id_, name


def _choices(former: Former, api: ir.Api, by_id: Mapping[str, FormerMethod], moved: Mapping[str, str]) -> Held:
    """Each list of values where most of the arguments are that took it."""
    if not former.choices:
        return Held()
    takes: dict[str, list[ir.LiteralType]] = {}
    for operation in api.operations:
        for each in operation.parameters:
            takes[f"{key_of(operation)} {each.place}.{each.wire_name}"] = list(literals_in(each.type))
    claims: list[tuple[bool, int, str, ir.LiteralType]] = []
    for name, choice in former.choices.items():
        counts: dict[ir.LiteralType, int] = {}
        for use in choice.uses:
            was, _, argument = use.rpartition(" ")
            for literal in takes.get(f"{moved.get(was, was)} {argument}", ()):
                counts[literal] = counts.get(literal, 0) + 1
        claims += ((bool(choice.row.get("gone")), -count, name, literal) for literal, count in counts.items())
    names: dict[ir.LiteralType, str] = {}
    for _, _, name, literal in sorted(claims, key=lambda claim: (*claim[:3], repr(claim[3]))):
        if literal not in names and name not in names.values():
            names[literal] = name
    return Held(names, frozenset(former.choices))


def _headers(former: Former, api: ir.Api, moved: Mapping[str, str]) -> Held:
    rows = {name: _moved(each.row, moved) for name, each in former.headers.items()}
    return _held(rows, ("operation",), {each.id: (key_of(each),) for each in api.operations})


def _header_fields(former: Former, api: ir.Api, moved: Mapping[str, str]) -> Iterator[tuple[str, Held]]:
    found = by_meaning({name: _moved(each.row, moved) for name, each in former.headers.items()}, "operation")
    for operation in api.operations:
        name = found.get((key_of(operation),))
        if name is not None:
            parts = {part: {**row, "wire": row["wire"].lower()} for part, row in former.headers[name].parts.items()}
            yield operation.id, _held(parts, ("wire",), {wire: (wire.lower(),) for wire in headers_of(operation)})


def _moved(row: Row, moved: Mapping[str, str]) -> Row:
    return {**row, "operation": moved.get(row.get("operation", ""), row.get("operation"))}


def _arguments(former: Former, what: str) -> dict[str, Row]:
    """The arguments of the client that stand for schemes, or for variables."""
    return {name: row for name, row in former.client_arguments.items() if what in row}


def _variables(api: ir.Api) -> dict[str, tuple[str, ...]]:
    return {each.name: (each.name,) for each in (api.servers[0].variables if api.servers else ())}


def _held(rows: dict[str, Row], keys: Sequence[str], now: Mapping[str, tuple[object, ...]]) -> Held:
    """A scope whose things are identified by what their rows say."""
    known = by_meaning(rows, *keys)
    return Held({key: known[meaning] for key, meaning in now.items() if meaning in known}, frozenset(rows))


def _stays(
    api: ir.Api, written: Mapping[str, str], by_id: Mapping[str, FormerMethod], config: Config
) -> Iterator[Diagnostic]:
    """What is published in one resource, where the document has put it into another since."""
    found: dict[tuple[str, str], list[FormerMethod]] = {}
    for each in api.operations:
        method = by_id.get(each.id)
        if method is not None and written[each.id] != first_tag(each):
            found.setdefault((method.resource, written[each.id]), []).append(method)
    for (resource, tag), methods in sorted(found.items()):
        names = [f"client.{resource}.{method.name}" for method in methods]
        moves = " ".join(f"--forget {name}" for name in names[:_MOST])
        yield Diagnostic(
            "CL410",
            "note",
            f"The document says tag {tag!r} of {some_of(names)}, published in another resource, and there each stays.",
            f"To move them, which breaks what uses them: `clientloom generate {moves}`.",
            Place(config.surface_file),
        )


def _asks(classes: ClassMatch, config: Config) -> Iterable[Diagnostic]:
    for name, could in classes.asks:
        pins = " or ".join(f'"{id_}" = "{name}"' for id_ in could[:3])
        yield Diagnostic(
            "CL408",
            "note",
            f"models.{name} is not in the document any more, or it has become {could[0]}: no rule decides which.",
            f"If it is the same, pin it under [names]: {pins}. If it is not, nothing has to be done: the name stays "
            f"taken until `clientloom generate --forget models.{name}`.",
            Place(config.surface_file),
        )
