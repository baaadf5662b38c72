"""Views of the models: modules of schemas that need each other, with the parts that only they have."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from msgspec.structs import replace

from clientloom import ir
from clientloom.naming import Names
from clientloom.naming.components import components
from clientloom.naming.modules import ModuleGroup
from clientloom.naming.symbols import open_literals, typed_parts
from clientloom.python.code_printer import (
    Annotated,
    Doc,
    Group,
    Named,
    call,
    constant,
    declaration,
    flat,
    mapping,
    render,
    sequence,
    statement,
)
from clientloom.python.directions import request_only, sent_in_parts, sent_only
from clientloom.python.docstrings import field_docstring, symbol_docstring
from clientloom.python.formed import written_otherwise
from clientloom.python.imports import Imports
from clientloom.python.lazy import lazy_module
from clientloom.python.literals import listed, literal_doc
from clientloom.python.model_types import Directions, ModelAnnotator
from clientloom.python.text import literal, prose_docstring, string
from clientloom.python.types import RUNTIME, join
from clientloom.python.views import AliasView, ClassView, DefinitionView, FieldView, LazyModule, ModelModule


def model_modules(api: ir.Api, names: Names) -> tuple[ModelModule, ...]:
    """Every module of the models package, by name."""
    directions = Directions(sent_only(api), request_only(api), sent_in_parts(api))
    enumerating = frozenset(owner for owner, _ in names.literals)
    found = [_module(api, names, group, directions, enumerating) for group in names.groups]
    return tuple(sorted(found, key=lambda module: module.name))


def models_package(api: ir.Api, names: Names) -> LazyModule:
    """`models/__init__.py`: every class and alias, loaded at first use."""
    where = {name: names.modules[key] for key, name in names.symbols.items()}
    where |= {name: names.modules[key] for (key, _), name in names.literals.items()}
    return lazy_module(prose_docstring(f"The models of {api.title}.", indent=0), where)


def _module(
    api: ir.Api, names: Names, group: ModuleGroup, directions: Directions, enumerating: frozenset[str]
) -> ModelModule:
    """`enumerating` are the symbols in whose types an inline enum has a name."""
    own = {key: api.symbols[key] for key in (*group.parts, *group.heads)}
    symbols = list(own.values())
    imports = Imports(_taken(names, symbols, enumerating), names.runtime)
    annotator = ModelAnnotator(api, names, imports, frozenset(own), directions)
    annotator.recursive = _recursive_aliases(symbols)
    definitions: list[DefinitionView] = []
    for symbol in _ordered(own, annotator.recursive, names):
        annotator.owner = symbol.id
        if symbol.id in enumerating:
            definitions += _literals(symbol, annotator, names)
        definitions.append(_definition(symbol, annotator, names))
        annotator.defined.add(symbol.id)
    return ModelModule(
        names.modules[group.heads[0]],
        prose_docstring(_about(group, api, names), indent=0),
        imports.lines(),
        tuple(_spaced(definitions)),
    )


def _about(group: ModuleGroup, api: ir.Api, names: Names) -> str:
    heads = sorted(names.symbols[key] for key in group.heads)
    what = f"Models that hold each other: {', '.join(heads)}"
    if len(heads) == 1:
        kind = "model" if isinstance(api.symbols[group.heads[0]], ir.ModelDef) else "type"
        what = f"The {heads[0]} {kind}"
    return f"{what}, and its parts." if group.parts and len(heads) == 1 else f"{what}."


def _spaced(definitions: Sequence[DefinitionView]) -> Iterator[DefinitionView]:
    """Aliases that follow a class know it: there the space is wider."""
    for number, definition in enumerate(definitions):
        if isinstance(definition, AliasView) and number and isinstance(definitions[number - 1], ClassView):
            yield replace(definition, after_class=True)
        else:
            yield definition


def _taken(names: Names, symbols: Sequence[ir.Symbol], enumerating: Collection[str]) -> set[str]:
    taken = {names.symbols[symbol.id] for symbol in symbols}
    for symbol in symbols:
        if symbol.id in enumerating:
            own = ((symbol.id, wire) for wire, _ in typed_parts(symbol))
            taken.update(names.literals[key] for key in own if key in names.literals)
        if isinstance(symbol, ir.ModelDef):
            taken.update(names.fields[symbol.id, field.wire_name] for field in symbol.fields)
            if symbol.tag is not None:
                taken.add(names.fields[symbol.id, symbol.tag[0]])
    return taken


def is_marker(symbol: ir.Symbol, recursive: frozenset[str]) -> bool:
    """Whether a union (or an alias that holds itself) is decoded by the runtime, not by msgspec alone."""
    if isinstance(symbol, ir.UnionDef):
        return symbol.strategy != "native" or symbol.id in recursive
    return isinstance(symbol, ir.AliasDef) and symbol.id in recursive


def _recursive_aliases(symbols: Sequence[ir.Symbol]) -> frozenset[str]:
    """Aliases and native unions that hold themselves with no class between: they cannot be written out."""
    plain = {symbol.id: symbol for symbol in symbols if isinstance(symbol, ir.AliasDef) or _is_native(symbol)}
    if not plain:
        return frozenset()
    found: set[str] = set()
    for group in components(plain):
        if len(group) > 1 or any(key in ir.symbol_mentions(plain[key]) for key in group):
            found.update(group)
    return frozenset(found)


def _is_native(symbol: ir.Symbol) -> bool:
    return isinstance(symbol, ir.UnionDef) and symbol.strategy == "native"


def _ordered(own: Mapping[str, ir.Symbol], recursive: frozenset[str], names: Names) -> Iterator[ir.Symbol]:
    """What is needed first; what needs each other, by name."""
    for group in components(own):
        by_name = sorted(group, key=lambda key: names.symbols[key])
        yield from _ordered_together([own[key] for key in by_name], recursive)


def _ordered_together(symbols: Sequence[ir.Symbol], recursive: frozenset[str]) -> Iterator[ir.Symbol]:
    """Enums, then what is decoded late, then models, then the aliases and unions that are written out."""
    yield from (symbol for symbol in symbols if isinstance(symbol, ir.EnumDef))
    yield from (symbol for symbol in symbols if is_marker(symbol, recursive))
    yield from (symbol for symbol in symbols if isinstance(symbol, ir.ModelDef))
    plain = {
        symbol.id: symbol
        for symbol in symbols
        if isinstance(symbol, ir.AliasDef | ir.UnionDef) and not is_marker(symbol, recursive)
    }
    for group in components(plain):  # an alias after those it names
        yield from (plain[key] for key in group)


def _literals(symbol: ir.Symbol, annotator: ModelAnnotator, names: Names) -> Iterator[AliasView]:
    seen: set[str] = set()
    for wire, kind in typed_parts(symbol):
        key = (symbol.id, wire)
        if key not in names.literals or names.literals[key] in seen:
            continue
        seen.add(names.literals[key])
        literals = tuple(open_literals(kind, short=key in names.short_literals))
        values = tuple(value for found in literals for value in listed(found) or ())
        further = any(found.further for found in literals)
        yield _alias(annotator, names.literals[key], annotator.open_literal(values, further=further), "")


def _alias(annotator: ModelAnnotator, name: str, doc: Doc, docstring: str) -> AliasView:
    head = f"{name}: {annotator.imports.name('typing', 'TypeAlias')} = "
    return AliasView(render(Named(head, doc)), "", docstring)


def _definition(symbol: ir.Symbol, annotator: ModelAnnotator, names: Names) -> DefinitionView:
    match symbol:
        case ir.ModelDef():
            return _model(symbol, annotator, names)
        case ir.EnumDef():
            return _enum(symbol, annotator, names)
        case ir.UnionDef():
            return _union(symbol, annotator, names)
        case ir.AliasDef():
            if symbol.id in annotator.recursive:
                return _marker(symbol, (symbol.type,), annotator, names)
            doc = annotator.annotate(symbol.type, "")
            return _alias(annotator, names.symbols[symbol.id], doc, symbol_docstring(symbol, 0))


def _union(symbol: ir.UnionDef, annotator: ModelAnnotator, names: Names) -> DefinitionView:
    if is_marker(symbol, annotator.recursive):
        return _marker(symbol, symbol.variants, annotator, names)
    variants = [annotator.annotate(variant, "") for variant in symbol.variants]
    name = names.symbols[symbol.id]
    doc = join([*variants, *annotator.unknown(ir.RefType(symbol.id))])
    base = next(
        (doc for doc, each in zip(variants, symbol.variants, strict=True) if _is_base(each, annotator.api)), None
    )
    if base is None:
        return _alias(annotator, name, doc, symbol_docstring(symbol, 0))
    annotator.imports.name("typing", "TYPE_CHECKING")
    family = annotator.imports.name(f"{RUNTIME}.model", "family")
    others = join([variant for variant in variants if variant != base])
    head = f"{name}: {annotator.imports.name('typing', 'TypeAlias')} = "
    return AliasView(
        statement("", Named(head, doc), indent=4),
        statement("", Named(f"{name} = ", call(family, [others, Named("lambda: ", base)])), indent=4),
        symbol_docstring(symbol, 4),
    )


def _is_base(kind: ir.Type, api: ir.Api) -> bool:
    """Whether a variant is the base of a family, which is for kinds without a model."""
    symbol = api.symbols[kind.target] if isinstance(kind, ir.RefType) else None
    return isinstance(symbol, ir.ModelDef) and symbol.others is not None


def _marker(
    symbol: ir.UnionDef | ir.AliasDef, variants: tuple[ir.Type, ...], annotator: ModelAnnotator, names: Names
) -> AliasView:
    name = names.symbols[symbol.id]
    annotator.imports.name("typing", "TYPE_CHECKING")
    union = annotator.imports.name(f"{RUNTIME}.model", "union")
    annotator.wire, annotator.late = "", False
    docs = [annotator.of(variant) for variant in variants]
    others = annotator.unknown(ir.RefType(symbol.id)) if isinstance(symbol, ir.UnionDef) else []
    seen_by_checkers = join([*docs, *others])
    if annotator.late:
        seen_by_checkers = string(flat(seen_by_checkers))
    head = f"{name}: {annotator.imports.name('typing', 'TypeAlias')} = "
    choices = Group("(", tuple(docs), ")")
    arguments: list[Doc] = [string(name), Named("lambda: ", choices)]
    if isinstance(symbol, ir.UnionDef) and symbol.discriminator is not None and symbol.strategy != "structural":
        arguments.append(f"discriminator={string(symbol.discriminator)}")
        table = mapping((literal(value), str(index)) for value, index in symbol.mapping)
        arguments.append(Named("mapping=", table))
    return AliasView(
        statement("", Named(head, seen_by_checkers), indent=4),
        statement("", Named(f"{name} = ", call(union, arguments)), indent=4),
        symbol_docstring(symbol, 4),
    )


def _enum(symbol: ir.EnumDef, annotator: ModelAnnotator, names: Names) -> DefinitionView:
    name = names.symbols[symbol.id]
    values = [member.value for member in symbol.members]
    if symbol.base not in ("string", "integer") or any(isinstance(value, bool | float) for value in values):
        kind = ir.LiteralType(tuple(values), symbol.base)
        possible = listed(kind)
        doc = annotator.open_literal(possible, further=symbol.further) if possible is not None else annotator.of(kind)
        return _alias(annotator, name, doc, symbol_docstring(symbol, 0))
    word = f"{'Free' if symbol.further else 'Open'}{'Str' if symbol.base == 'string' else 'Int'}Enum"
    base = annotator.imports.name(f"{RUNTIME}.model", word)
    annotator.imports.name("typing", "TYPE_CHECKING")
    fields = tuple(
        FieldView(
            constant(names.enum_members[symbol.id, number], literal(member.value), 4),
            prose_docstring(member.description or "", indent=4),
        )
        for number, member in enumerate(symbol.members)
    )
    return ClassView(
        f"class {name}({base}):",
        symbol_docstring(symbol, 4) or prose_docstring(f"The values of {name} that the API declares.", indent=4),
        fields,
        is_enum=True,
        other=_other_value(values),
    )


def _other_value(values: Sequence[str | int | float | bool]) -> str:
    """A value that no member has, as code."""
    if all(isinstance(value, str) for value in values):
        other = "any other value"
        while other in values:
            other += " "
        return string(other)
    return str(min([0, *(int(value) for value in values)]) - 1)


def _model(symbol: ir.ModelDef, annotator: ModelAnnotator, names: Names) -> ClassView:
    name = names.symbols[symbol.id]
    header: list[Doc] = [_base(symbol, annotator)]
    python = {field.wire_name: names.fields[symbol.id, field.wire_name] for field in symbol.fields}
    if symbol.tag is not None:
        python[symbol.tag[0]] = names.fields[symbol.id, symbol.tag[0]]
    renamed = [(string(own), string(wire)) for wire, own in python.items() if own != wire]
    if renamed:
        header.append(Named("rename=", mapping(renamed)))
    if symbol.tag is not None:
        header += [f"tag_field={string(symbol.tag[0])}", f"tag={string(symbol.tag[1])}"]
    if symbol.untagged:
        header.append("untagged=True")
    if symbol.others is not None:
        wire, values = symbol.others
        header.append(Named("others=", mapping([(string(wire), sequence([literal(each) for each in values]))])))
    secret = [string(python[field.wire_name]) for field in symbol.fields if field.secret]
    if secret:
        header.append(Named("secret=", sequence(secret)))
    if symbol.additional == ir.ANY:
        header.append("further=True")
    for keyword, wires in written_otherwise(annotator.api, symbol):
        header.append(Named(f"{keyword}=", sequence(string(python.get(wire, wire)) for wire in wires)))
    fields = [
        *_tag_field(symbol, annotator, names),
        *(_field(field, symbol, annotator, names) for field in symbol.fields),
    ]
    docstring = symbol_docstring(symbol, 4)
    if not docstring and not fields:
        docstring = prose_docstring("An object of which the API declares no fields.", indent=4)
    return ClassView(render(call(f"class {name}", header), tail=1) + ":", docstring, tuple(fields))


def _base(symbol: ir.ModelDef, annotator: ModelAnnotator) -> Doc:
    if symbol.additional is not None and symbol.additional != ir.ANY:
        base = annotator.imports.name(f"{RUNTIME}.model", "OpenModel")
        return Group(f"{base}[", (annotator.annotate(symbol.additional, ""),), "]")
    return annotator.imports.name(f"{RUNTIME}.model", "ClosedModel" if symbol.closed else "Model")


def _tag_field(symbol: ir.ModelDef, annotator: ModelAnnotator, names: Names) -> Iterator[FieldView]:
    """The model's tag: a constructor takes it, so to checkers it is a field; it is never asked for."""
    if symbol.tag is None:
        return
    wire, value = symbol.tag
    name = names.fields[symbol.id, wire]
    only = literal_doc(annotator.imports.name("typing", "Literal"), (value,))
    annotator.imports.name("typing", "TYPE_CHECKING")
    seen = declaration(Annotated(name, only, string(value)), 8)
    yield FieldView(f"    if TYPE_CHECKING:\n{seen}\n    else:\n{constant(name, string(value), 8)}", "")


def _field(field: ir.Field, owner: ir.ModelDef, annotator: ModelAnnotator, names: Names) -> FieldView:
    default: str | None = None
    if field.fixed is not None:
        called = annotator.imports.name(f"{RUNTIME}.model", "fixed")
        default = f"{called}({string(field.fixed)}{'' if field.required else ', optional=True'})"
    elif not field.required:
        default = "None"
    elif field.read_only:
        default = f"{annotator.imports.name(f'{RUNTIME}.model', 'read_only')}()"
    elif field.write_only:
        default = f"{annotator.imports.name(f'{RUNTIME}.model', 'write_only')}()"
    doc = annotator.annotate(field.type, field.wire_name, may_be_left_out=not field.required)
    name = names.fields[owner.id, field.wire_name]
    return FieldView(declaration(Annotated(name, doc, default), 4), field_docstring(field))
