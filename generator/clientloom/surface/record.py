"""The rows of what is there now, and of what was there once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from clientloom import ir
from clientloom.config.records import Config
from clientloom.naming import Names
from clientloom.naming.choices import literals_in
from clientloom.naming.headers import headers_of
from clientloom.naming.operations import first_tag
from clientloom.naming.symbols import open_literals, typed_parts
from clientloom.python.environment import base_url_variables, credentials
from clientloom.python.signatures import POSITIONAL, path_parameters
from clientloom.surface.classes import normal
from clientloom.surface.operations import key_of
from clientloom.surface.records import Row, Surface
from clientloom.surface.type_text import TypeTexts

# facts about a name, which are not names themselves and go with it
_FACTS = (" @ ", " | ", " $")


def record(api: ir.Api, names: Names, config: Config, before: Surface | None, further: Collection[str]) -> Surface:
    """The surface of a package; what `before` has and the package has not is gone, and stays. `further` are
    symbols that stand for further published names of a class."""
    rows: dict[str, Row] = {}
    texts = TypeTexts(names.symbols)
    rows.update(_client(api, names, config))
    for operation in api.operations:
        rows.update(_method(operation, names, config, texts))
    rows.update(_models(api, names, texts))
    for id_ in further:
        rows[f"models.{names.symbols[id_]}"]["same"] = True
    rows.update(_choices(api, names))
    rows.update(_headers(api, names, texts))
    for each in api.incoming:
        incoming: Row = {"kind": each.kind, "method": each.method, "called": each.called}
        rows[f"webhooks.{names.incoming[each.id]}"] = {
            **incoming,
            "types": {content.media_type: texts.of(content.type) for content in each.contents},
        }
    for error in config.errors:
        row = rows.setdefault(f"errors.{error.name}", {"base": error.base, "types": []})
        row["types"] = sorted([*row["types"], error.type])
    if before is not None:
        rows.update(_gone(before.rows, rows))
    return Surface(rows)


def _gone(before: Mapping[str, Row], rows: Mapping[str, Row]) -> Iterator[tuple[str, Row]]:
    lost = [name for name in before if name not in rows]
    places = {(name[0], name.partition(" @ ")[2]) for name in rows if " @ " in name} if lost else set[tuple[str, str]]()
    for name in lost:
        row = before[name]
        own, at, place = name.partition(" @ ")
        if at and name.startswith(("models.", "types.")):
            # else it is another's now, or goes with a name that is there without it
            if (name[0], place) not in places and (name.startswith("models.") or own not in rows):
                yield name, {"gone": True}
        elif not any(sign in name for sign in _FACTS):
            yield name, row if row.get("gone") else {**row, "gone": True}


def _client(api: ir.Api, names: Names, config: Config) -> Iterator[tuple[str, Row]]:
    row: Row = {"class": names.client}
    if config.media.default is not None:
        row["default_version"] = config.media.default
    yield "client", row
    for server in api.servers:
        yield f"client @ {server.url}", {}
    own = {each.argument: each for each in credentials(api, names, config)}
    for scheme in api.security_schemes:
        argument = names.schemes[scheme.name]
        yield (
            f"client({argument})",
            _without_empty({"scheme": scheme.name, "kind": scheme.kind, "in": scheme.place, "wire": scheme.wire_name}),
        )
        if argument in own:
            for variable in sorted({each for way in own[argument].ways for each in way} | set(own[argument].files)):
                yield f"client ${variable}", {"argument": argument}
    for variable in base_url_variables(config):
        yield f"client ${variable}", {"argument": "base_url"}
    for each in api.servers[0].variables if api.servers else ():
        if each.name in names.server_variables:
            row = {"variable": each.name, "default": each.default, "values": sorted(each.enum)}
            yield f"client({names.server_variables[each.name]})", _without_empty(row)
    for tag, resource in names.resources.items():
        yield (
            f"client.{resource.attribute}",
            {"tag": tag, "class": resource.class_name, "module": resource.module},
        )


def _method(operation: ir.Operation, names: Names, config: Config, texts: TypeTexts) -> Iterator[tuple[str, Row]]:
    me = f"client.{names.resources[first_tag(operation)].attribute}.{names.operations[operation.id]}"
    returns: dict[str, str] = {}
    errors: dict[str, str] = {}
    for reply in operation.replies:
        into = returns if reply.success else errors
        for content in reply.contents:
            into[f"{reply.status} {content.media_type}"] = texts.of(content.type)
        if not reply.contents:
            into[reply.status] = "None"
    row: Row = {
        "operation": key_of(operation),
        "id": operation.operation_id,
        "versions": list(operation.versions),
        "version": operation.default_version,
        "returns": returns,
        "errors": errors,
        "pages": [_paging(each, texts) for each in operation.paging],
        "headers": names.headers.get(operation.id),
        "retry": operation.retry_safe,
        "idempotency_key": operation.idempotency_key,
        "deprecated": operation.docs.deprecated,
    }
    row = _without_empty(row)
    row["security"] = sorted(_alternative(each) for each in operation.security)
    yield me, row
    in_path = path_parameters(operation)
    positional = {each.id for each in in_path} if len(in_path) <= POSITIONAL else set[str]()
    for each in operation.parameters:
        argument: Row = {
            "in": each.place,
            "wire": each.wire_name,
            "pass": "positional" if each.id in positional else "keyword",
            "required": each.needed,
            "type": texts.of(each.type),
        }
        if each.has_default:
            argument["default"] = each.default
        yield f"{me}({names.parameters[operation.id, each.id]})", argument
    if operation.body is not None:
        yield (
            f"{me}({names.bodies[operation.id]})",
            {
                "in": "body",
                "pass": "positional" if len(in_path) <= POSITIONAL else "keyword",
                "required": operation.body.required,
                "types": {content.media_type: texts.of(content.type) for content in operation.body.contents},
            },
        )


def _alternative(schemes: Iterable[tuple[str, tuple[str, ...]]]) -> str:
    return " + ".join(sorted(f"{name}({' '.join(sorted(scopes))})" if scopes else name for name, scopes in schemes))


def _paging(paging: ir.Paging, texts: TypeTexts) -> Row:
    arguments = (paging.cursor_parameter, paging.offset_parameter, paging.page_parameter, paging.size_parameter)
    return _without_empty(
        {
            "version": paging.version,
            "style": paging.style,
            "page": texts.of(paging.body_type),
            "item": texts.of(paging.item_type),
            "arguments": sorted({each for each in arguments if each}),
            "cap": paging.cap,
        }
    )


def _models(api: ir.Api, names: Names, texts: TypeTexts) -> Iterator[tuple[str, Row]]:
    behind: dict[str, list[str]] = {}
    for pointer, heir in api.stand_ins.items():
        behind.setdefault(heir, []).append(pointer)
    enumerating: dict[str, list[str]] = {}
    for owner, wire in names.literals:
        enumerating.setdefault(owner, []).append(wire)
    for id_, symbol in api.symbols.items():
        me = f"models.{names.symbols[id_]}"
        row = _class(symbol, texts)
        if symbol.hint.title and not symbol.hint.component:
            row["title"] = symbol.hint.title
        if symbol.docs.deprecated:
            row["deprecated"] = True
        yield me, row
        for pointer in (id_, *behind.get(id_, ())):
            yield f"{me} @ {normal(pointer)}", {}
        match symbol:
            case ir.ModelDef():
                for each in symbol.fields:
                    yield f"{me}.{names.fields[id_, each.wire_name]}", _field(each, texts)
                if symbol.tag is not None:
                    wire, value = symbol.tag
                    yield f"{me}.{names.fields[id_, wire]}", {"wire": wire, "type": "str", "tag": value}
            case ir.EnumDef():
                for number, member in enumerate(symbol.members):
                    yield f"{me}.{names.enum_members[id_, number]}", {"value": member.value}
            case ir.UnionDef():
                tags: dict[int, list[str | int]] = {}
                for tag, at in symbol.mapping:
                    tags.setdefault(at, []).append(tag)
                for at, variant in enumerate(symbol.variants):
                    yield f"{me} | {texts.of(variant)}", {"tags": sorted(tags[at], key=str)} if at in tags else {}
            case ir.AliasDef():
                pass
        for wire in enumerating.get(id_, ()):
            short = (id_, wire) in names.short_literals
            kinds = [kind for own, kind in typed_parts(symbol) if own == wire]
            values = {repr(v): v for kind in kinds for found in open_literals(kind, short=short) for v in found.values}
            literal = {"kind": "literal", "of": me, "wire": wire, "values": [values[key] for key in sorted(values)]}
            yield f"models.{names.literals[id_, wire]}", literal


def _class(symbol: ir.Symbol, texts: TypeTexts) -> Row:
    match symbol:
        case ir.ModelDef():
            further = texts.of(symbol.additional) if symbol.additional is not None else None
            return _without_empty({"kind": "model", "closed": symbol.closed, "further": further})
        case ir.EnumDef():
            return _without_empty({"kind": "enum", "base": symbol.base, "further": symbol.further})
        case ir.UnionDef():
            return _without_empty({"kind": "union", "strategy": symbol.strategy, "by": symbol.discriminator})
        case ir.AliasDef():
            return {"kind": "alias", "type": texts.of(symbol.type)}


def _field(field: ir.Field, texts: TypeTexts) -> Row:
    row: Row = {"wire": field.wire_name, "type": texts.of(field.type), "required": field.required}
    if field.has_default:
        row["default"] = field.default
    if field.read_only:
        row["read_only"] = True
    if field.write_only:
        row["write_only"] = True
    if field.secret:
        row["secret"] = True
    if field.docs.deprecated:
        row["deprecated"] = True
    return row


def _choices(api: ir.Api, names: Names) -> Iterator[tuple[str, Row]]:
    for literal, name in names.choices.items():
        yield f"types.{name}", {"kind": "literal", "values": sorted(literal.values, key=repr)}
    for operation in api.operations if names.choices else ():
        for each in operation.parameters:
            for literal in literals_in(each.type):
                if literal in names.choices:
                    yield f"types.{names.choices[literal]} @ {key_of(operation)} {each.place}.{each.wire_name}", {}


def _headers(api: ir.Api, names: Names, texts: TypeTexts) -> Iterator[tuple[str, Row]]:
    for operation in api.operations:
        if operation.id not in names.headers:
            continue
        me = f"headers.{names.headers[operation.id]}"
        yield me, {"operation": key_of(operation)}
        for wire, each in headers_of(operation).items():
            row: Row = {"wire": wire, "type": texts.of(each.type)}
            yield f"{me}.{names.header_fields[operation.id, wire]}", row


def _without_empty(row: Row) -> Row:
    """The row without what says nothing."""
    return {key: value for key, value in row.items() if value not in (None, False, [], {})}
