"""Names of models, enums, unions and aliases, of their modules, fields, members and inline enums."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from clientloom import ir
from clientloom.config.records import Config
from clientloom.diagnostics.records import Diagnostic
from clientloom.ir.walk import inner_types
from clientloom.naming.modules import ModuleGroup, module_groups
from clientloom.naming.packages import tails
from clientloom.naming.pins import key_of_field, refuse_doubles, renamed
from clientloom.naming.published import NOTHING, Held, Published, refuse_published, settle_published, with_choice
from clientloom.naming.reserved import MODEL_ATTRIBUTES, MODULES
from clientloom.naming.rules import (
    class_name,
    enum_alternatives,
    enum_member_name,
    field_name,
    given_member_name,
    module_name,
    signed_member_name,
)
from clientloom.naming.scopes import COMPONENT, DERIVED, NORMAL, PINNED, PLAIN, SHARED, Claim, settle
from clientloom.naming.words import pascal, shape, spelled

# The key of a class scope: a symbol (id, None) or an inline enum (owner's id, wire name).
ClassKey = tuple[str, str | None]

_MOUTHFUL = 60  # letters of a class name
_GENERIC = re.compile(r"(?:Item|Value|Option|Member|Part)[0-9]*")
_LONG = 40  # columns; a shorter list of values reads better in its place


class SymbolNames(Struct, frozen=True):
    symbols: dict[str, str]
    groups: tuple[ModuleGroup, ...]
    modules: dict[str, str]
    fields: dict[tuple[str, str], str]
    literals: dict[tuple[str, str], str]
    short_literals: frozenset[tuple[str, str]]
    enum_members: dict[tuple[str, int], str]
    notes: tuple[Diagnostic, ...]


def name_symbols(api: ir.Api, config: Config, published: Published) -> SymbolNames:
    """Every name of the models package."""
    held = published.classes
    chosen, clashes = settle_published(_class_claims(api, config, held), held)
    pinned: dict[ClassKey, str] = {(key, None): key for key in config.names if key in api.symbols}
    refuse_published(config, "models", held, chosen, pinned)
    refuse_doubles(config, "models", ((key[0], name) for key, name in chosen.items() if key[1] is None))
    symbols = {key: name for (key, wire), name in chosen.items() if wire is None}
    literals = {(key, wire): name for (key, wire), name in chosen.items() if wire is not None}
    notes = tuple(
        renamed("schemas", clash.name, [(key[0], chosen[key]) for key in clash.keys], config)
        for clash in clashes
        if all(key[1] is None and api.symbols[key[0]].hint.component for key in clash.keys)
    )
    classes = frozenset(chosen.values())
    # where a field's schema is a class of its own, the pin of that pointer is the class's
    pins = {key: name for key, name in config.names.items() if key not in api.symbols}
    fields: dict[tuple[str, str], str] = {}
    members: dict[tuple[str, int], str] = {}
    for symbol in api.symbols.values():
        if isinstance(symbol, ir.ModelDef):
            fields.update(_name_fields(symbol, pins, classes, published.fields.get(symbol.id, NOTHING), config))
        elif isinstance(symbol, ir.EnumDef):
            members.update(_name_members(symbol, published.members.get(symbol.id, NOTHING)))
    groups = module_groups(api)
    modules = _name_modules(groups, symbols)
    short = frozenset(_short(api, literals)) if held.names else frozenset[tuple[str, str]]()
    return SymbolNames(symbols, groups, modules, fields, literals, short, members, notes)


def _class_claims(api: ir.Api, config: Config, held: Held) -> Iterator[Claim[ClassKey]]:
    for symbol in api.symbols.values():
        pinned = config.names.get(symbol.id)
        if pinned is not None:
            yield Claim((symbol.id, None), pinned, symbol.id, PINNED)
        elif symbol.hint.component:
            yield _component_claim(symbol)
        else:
            yield _inline_claim(symbol)
    for symbol in api.symbols.values():
        yield from _literal_claims(symbol, held)


def _component_claim(symbol: ir.Symbol) -> Claim[ClassKey]:
    parts, group = symbol.hint.parts, symbol.hint.group
    raw = " ".join(parts)
    ends = tails(raw)
    plain = class_name(raw)

    def others() -> Iterator[str]:
        if group:
            yield class_name(f"{group} {raw}")
        yield from (class_name(end) for end in ends)
        yield plain
        yield class_name(spelled(raw))
        yield plain + shape(raw).capitalize()

    name = class_name(ends[0]) if ends else plain
    return Claim((symbol.id, None), name, symbol.id, PLAIN if name == raw else COMPONENT, others)


def _inline_claim(symbol: ir.Symbol) -> Claim[ClassKey]:
    parts = symbol.hint.parts
    first, *longer = _inline_names(parts)
    kind = {ir.ModelDef: "Model", ir.EnumDef: "Enum", ir.UnionDef: "Union", ir.AliasDef: "Type"}[type(symbol)]

    def others() -> Iterator[str]:
        if shared:
            yield first
        if symbol.hint.group:
            yield _inline_names((symbol.hint.group, *parts))[0]
        yield from longer
        yield f"{(longer or [first])[-1]}{kind}"
        yield class_name(" ".join(spelled(part) for part in parts))

    shared = symbol.hint.shared
    if shared and len(class_name(shared)) <= _MOUTHFUL:
        return Claim((symbol.id, None), class_name(shared), symbol.id, SHARED, others)
    return Claim((symbol.id, None), first, symbol.id, NORMAL, others)


def _inline_names(parts: tuple[str, ...]) -> list[str]:
    """From what an inline schema belongs to down to itself; where that is a mouthful, shorter ones first: the owner and
    the last word that says something, then with ever more of the way between."""
    words_ = [pascal(part) or pascal(spelled(part)) for part in parts]
    full = class_name("".join(words_))
    if len(full) <= _MOUTHFUL or len(words_) == 1:
        return [full]
    start = len(words_) - 1
    while start > 1 and _GENERIC.fullmatch(words_[start]):
        start -= 1
    return [class_name("".join([words_[0], *words_[cut:]])) for cut in range(start, 0, -1)]


def _short(api: ir.Api, literals: Mapping[tuple[str, str], str]) -> Iterator[tuple[str, str]]:
    """The inline enums that have a name because it is published: their lists have become short."""
    for id_, wire in literals:
        if not any(has_open_literal(kind) for own, kind in typed_parts(api.symbols[id_]) if own == wire):
            yield id_, wire


def _literal_claims(symbol: ir.Symbol, held: Held) -> Iterator[Claim[ClassKey]]:
    parts = [
        (wire, kind)
        for wire, kind in typed_parts(symbol)
        if has_open_literal(kind) or ((symbol.id, wire) in held.names and with_choice(kind))
    ]
    if not parts:
        return
    owner = "".join([pascal(part) or pascal(spelled(part)) for part in symbol.hint.parts])
    for wire, _ in parts:
        name = class_name(owner + (pascal(wire) or pascal(spelled(wire))) if wire else f"{owner}Value")
        if len(name) > _MOUTHFUL and (symbol.id, wire) not in held.names:
            continue

        def others(name: str = name, wire: str = wire) -> Iterator[str]:
            yield f"{name}Value"
            yield class_name(f"{owner} {spelled(wire)}")

        yield Claim((symbol.id, wire), name, f"{symbol.id} {wire}", DERIVED, others)


def typed_parts(symbol: ir.Symbol) -> Iterator[tuple[str, ir.Type]]:
    """The types that a symbol's text writes out, by wire name; "" for a type of the symbol itself."""
    match symbol:
        case ir.ModelDef():
            for field in symbol.fields:
                yield field.wire_name, field.type
            if symbol.additional is not None:
                yield "", symbol.additional
        case ir.UnionDef():
            for variant in symbol.variants:
                yield "", variant
        case ir.AliasDef():
            yield "", symbol.type
        case ir.EnumDef():
            pass


def has_open_literal(kind: ir.Type) -> bool:
    """Whether a type has an inline enum that gets a name."""
    if isinstance(kind, (ir.Scalar, ir.RefType)):  # as most are
        return False
    return any(True for _ in open_literals(kind))


def open_literals(kind: ir.Type, *, short: bool = False) -> Iterator[ir.LiteralType]:
    """The inline enums inside a type that are open and long, so that they get a name; `short`: the others too."""
    stack: list[ir.Type] = [kind]
    while stack:
        current = stack.pop()
        if isinstance(current, ir.LiteralType) and (needs_name(current) or (short and not current.const)):
            yield current
        stack.extend(inner_types(current))


def needs_name(literal: ir.LiteralType) -> bool:
    """A long open enum that Python can list gets a name of its own; one of floats or booleans is a scalar."""
    if literal.const or any(isinstance(value, bool | float) for value in literal.values):
        return False
    return sum(len(repr(value)) + 2 for value in literal.values) + len("OpenStr | Literal") > _LONG


def _name_modules(groups: Sequence[ModuleGroup], symbols: dict[str, str]) -> dict[str, str]:
    claims: list[Claim[int]] = []
    for number, group in enumerate(groups):
        lead = min(group.heads, key=lambda key: (len(symbols[key]), symbols[key], key))
        name = symbols[lead]

        def others(name: str = name) -> Iterator[str]:
            yield f"{module_name(name)}_{shape(name)}"

        claims.append(Claim(number, module_name(name), lead, NORMAL, others))
    chosen, _ = settle(claims, reserved=MODULES, fold=True)
    return {key: chosen[number] for number, group in enumerate(groups) for key in (*group.parts, *group.heads)}


def _name_fields(
    model: ir.ModelDef, pins: Mapping[str, str], classes: frozenset[str], held: Held, config: Config
) -> dict[tuple[str, str], str]:
    wires = [(field.id, field.wire_name) for field in model.fields]
    if model.tag is not None:
        wires.append((f"{model.id}/properties/{model.tag[0]}", model.tag[0]))
    names = [_field_pin(id_, pins) or held.names.get(wire) or field_name(wire) for id_, wire in wires]
    taken = set(names)
    gone = held.taken.difference(held.names.values())
    if len(taken) == len(names) and taken.isdisjoint(MODEL_ATTRIBUTES | gone) and taken.isdisjoint(classes):
        chosen = {wire: name for (_, wire), name in zip(wires, names, strict=True)}  # mostly, without the machinery
    else:
        claims = [_field_claim(id_, wire, pins) for id_, wire in wires]
        chosen, _ = settle_published(claims, held, reserved=MODEL_ATTRIBUTES | classes)
        pinned = {wire: key for id_, wire in wires for key in (key_of_field(id_), id_) if key in pins}
        refuse_published(config, f"the fields of {model.id}", held, chosen, pinned)
    return {(model.id, wire): name for wire, name in chosen.items()}


def _field_pin(id_: str, pins: Mapping[str, str]) -> str | None:
    return (pins.get(key_of_field(id_)) or pins.get(id_)) if pins else None


def _field_claim(id_: str, wire: str, pins: Mapping[str, str]) -> Claim[str]:
    pinned = _field_pin(id_, pins)
    if pinned is not None:
        return Claim(wire, pinned, wire, PINNED)
    name = field_name(wire)

    def others() -> Iterator[str]:
        yield field_name(spelled(wire))
        yield f"{name}_{shape(wire)}"
        yield f"{name}_"

    if name in MODEL_ATTRIBUTES:
        return Claim(wire, name, wire, PLAIN if name == wire else NORMAL, lambda: (f"{name}_", *others()))
    return Claim(wire, name, wire, PLAIN if name == wire else NORMAL, others)


def _name_members(enum: ir.EnumDef, held: Held) -> Iterator[tuple[tuple[str, int], str]]:
    claims: list[Claim[int]] = []
    values = {member.value for member in enum.members}
    # `-name` next to `name` is the other way round
    signed = any(isinstance(value, str) and value[:1] in ("-", "+") and value[1:] in values for value in values)
    for number, member in enumerate(enum.members):
        given = given_member_name(member.name) if member.name else None
        value = member.value

        def others(value: str | int | float | bool = value) -> Iterator[str]:
            yield from enum_alternatives(value)

        name = given or (signed and signed_member_name(value)) or enum_member_name(value)
        rank = PLAIN if given or name == value else NORMAL
        claims.append(Claim(number, name, f"{type(value).__name__} {value!r}", rank, others))
    chosen, _ = settle_published(claims, held, reserved={"mro", "name", "value"})
    for number, name in chosen.items():
        yield (enum.id, number), name
