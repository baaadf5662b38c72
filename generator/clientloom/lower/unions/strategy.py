"""Decides how the variant of each named union is found, when every model is known: by tags, a table, or structure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from clientloom.ir import (
    ANY,
    AliasDef,
    EnumDef,
    Field,
    LiteralType,
    MapType,
    ModelDef,
    NullableType,
    RefType,
    Scalar,
    Symbol,
    Type,
    UnionDef,
    UnionStrategy,
    UnionType,
)
from clientloom.ir.walk import unaliased, underlying_values
from clientloom.lower.naming_hints import is_named
from clientloom.pointers import escape, unescape

if TYPE_CHECKING:
    from clientloom.lower.lowered_schemas import LoweredSchemas, UndecidedUnion
    from clientloom.lower.schema_index import SchemaIndex


# The value that selects a variant: a text, or a number where the property holds numbers
_Value: TypeAlias = str | int


class _Plan(Struct):
    """What is known of one union: its discriminator, and the values of each variant."""

    union: UndecidedUnion
    models: list[str | None]  # symbol id of the model behind each variant
    wire: str | None
    values: list[tuple[_Value, ...]]  # by variant
    bases: frozenset[str] = frozenset()  # models for undeclared kinds, which must say what they are

    @property
    def is_discriminated(self) -> bool:
        """Whether the property selects some variants, and no value selects two."""
        said = [value for values in self.values for value in values]
        return self.wire is not None and bool(said) and len(set(said)) == len(said)

    @property
    def can_be_native(self) -> bool:
        """Whether every object variant is a model with one text of its own."""
        objects = [
            values
            for model, values in zip(self.models, self.values, strict=True)
            if model is not None and (values or model not in self.bases)
        ]
        alone = all(len(values) == 1 and isinstance(values[0], str) for values in objects)
        return self.is_discriminated and len(objects) > 1 and alone


def decide_strategies(index: SchemaIndex, result: LoweredSchemas) -> None:
    """Give every UnionDef its strategy and mapping, and the models of native ones their tag."""
    symbols = result.symbols
    plans = [_plan(index, symbols, union) for union in result.unions.values() if union.id in symbols]
    claims: dict[str, set[tuple[str, str]]] = {}
    for plan in plans:
        if plan.can_be_native and _no_maps(symbols, plan):
            for model, values in zip(plan.models, plan.values, strict=True):
                if model is not None and values and plan.wire is not None:
                    claims.setdefault(model, set()).add((plan.wire, str(values[0])))
    for id_ in result.open_enums:
        _allow_further(symbols, id_)
    others: list[_Plan] = []
    for plan in plans:
        native = (
            plan.can_be_native
            and _no_maps(symbols, plan)
            and all(len(claims[model]) == 1 for model in plan.models if model in claims)
        )
        _settle(index, symbols, plan, native=native)
        if not native:
            others.append(plan)
        else:
            for model, values in zip(plan.models, plan.values, strict=True):
                if model is not None and values:
                    _tag(symbols, model, next(iter(claims[model])), plan.union)

    _fix(symbols, others)
    for plan in plans:
        _open_base(index, symbols, plan)


def is_base(model: str) -> bool:
    """Whether a model is the base of a family by itself."""
    return model.endswith("/discriminator")


def _open_base(index: SchemaIndex, symbols: dict[str, Symbol], plan: _Plan) -> None:
    """Let the base of a family take the kinds that have no model, whatever properties they have."""
    family, id_ = index.families.get(plan.union.id), f"{plan.union.id}/discriminator"
    symbol = symbols.get(id_)
    if family is None or not isinstance(symbol, ModelDef):
        return
    values = _mapped(symbols, plan.union, plan.models, family.wire)
    if id_ in plan.models and values[plan.models.index(id_)]:
        return  # it is one of the kinds itself
    known = [value for each in values for value in each]
    if not family.mapping:
        known += (unescape(each.pointer.rsplit("/", 1)[-1]) for each in family.children)
    additional = ANY if symbol.additional is None else symbol.additional
    others = (family.wire, tuple(dict.fromkeys(known)))
    symbols[id_] = replace(symbol, others=others, additional=additional, closed=False)


def _fix(symbols: dict[str, Symbol], plans: Sequence[_Plan]) -> None:
    """Give the models of unions that msgspec cannot discriminate by a tag the value of each discriminator."""
    claims: dict[tuple[str, str], set[_Value]] = {}
    for plan in plans:
        for wire in dict.fromkeys(each.wire for each in plan.union.discriminators):
            for model, values in zip(plan.models, _mapped(symbols, plan.union, plan.models, wire), strict=True):
                if model is not None:
                    claims.setdefault((model, wire), set()).update(values)
    for (model, wire), said in claims.items():
        texts = sorted(value for value in said if isinstance(value, str))
        symbol = symbols[model]
        if not isinstance(symbol, ModelDef) or len(texts) < len(said):
            continue
        if len(texts) == 1:
            symbols[model] = _fixed_at(symbols, symbol, wire, texts[0])
        elif texts and all(field.wire_name != wire for field in symbol.fields):
            symbols[model] = _with_discriminator(symbol, wire, texts)


def _fixed_at(symbols: Mapping[str, Symbol], symbol: ModelDef, wire: str, value: str) -> ModelDef:
    """The model with a property that has one value. A property that lists others, too, is left as it is."""
    type_ = LiteralType((value,), "string", const=True)
    found = next((field for field in symbol.fields if field.wire_name == wire), None)
    if symbol.tag is not None and symbol.tag[0] == wire:
        return symbol
    if found is None:
        added = Field(f"{symbol.id}/properties/{escape(wire)}", wire, type_, required=False, fixed=value)
        return replace(symbol, fields=(*symbol.fields, added))
    plain = underlying_values(symbols, found.type)
    listed = plain.values if isinstance(plain, LiteralType) else (value,)
    if listed != (value,) or isinstance(found.type, NullableType):
        return symbol
    corrected = replace(found, type=type_, fixed=value)
    return replace(symbol, fields=tuple(corrected if field is found else field for field in symbol.fields))


def _with_discriminator(symbol: ModelDef, wire: str, values: Sequence[str]) -> ModelDef:
    """The model with a property that only its unions declare, each with another value: the caller gives it."""
    type_ = LiteralType(tuple(values), "string")
    added = Field(f"{symbol.id}/properties/{escape(wire)}", wire, type_, required=True, write_only=True)
    return replace(symbol, fields=(*symbol.fields, added))


def _settle(index: SchemaIndex, symbols: dict[str, Symbol], plan: _Plan, *, native: bool) -> None:
    id_ = plan.union.id
    symbol = symbols[id_]
    if not isinstance(symbol, UnionDef):
        return
    if not plan.is_discriminated:
        return
    if native and any(model is None for model in plan.models):
        _split(index, symbols, plan, symbol)
        return
    mapping = tuple((value, index) for index, values in enumerate(plan.values) for value in values)
    strategy: UnionStrategy = "native" if native else "discriminator"
    symbols[id_] = replace(symbol, strategy=strategy, discriminator=plan.wire, mapping=mapping)


def _split(index: SchemaIndex, symbols: dict[str, Symbol], plan: _Plan, symbol: UnionDef) -> None:
    """Models with tags beside other kinds: a native union of the models, inside a union by JSON kind."""
    inner_id = f"{symbol.id}/objects"
    rows = zip(symbol.variants, plan.values, plan.models, strict=True)
    pairs = [(each, values) for each, values, model in rows if model]
    others = tuple(each for each, model in zip(symbol.variants, plan.models, strict=True) if model is None)
    symbols[inner_id] = UnionDef(
        inner_id,
        index.hints.of(inner_id),
        tuple(each for each, _ in pairs),
        "native",
        plan.wire,
        tuple((value, index) for index, (_, values) in enumerate(pairs) for value in values),
    )
    outer = UnionType((RefType(inner_id), *others))
    symbols[symbol.id] = AliasDef(symbol.id, symbol.hint, outer, symbol.docs)


def _no_maps(symbols: Mapping[str, Symbol], plan: _Plan) -> bool:
    """No free-form object among the variants: it would take what belongs to a tagged one."""
    return all(
        model is not None or _kind_is_not_object(symbols, variant)
        for model, variant in zip(plan.models, plan.union.variants, strict=True)
    )


def _kind_is_not_object(symbols: Mapping[str, Symbol], type_: Type) -> bool:
    plain = unaliased(symbols, type_)
    if isinstance(plain, RefType):
        return isinstance(symbols.get(plain.target), EnumDef)
    return not isinstance(plain, MapType)


def _plan(index: SchemaIndex, symbols: Mapping[str, Symbol], union: UndecidedUnion) -> _Plan:
    models = [_model(symbols, variant) for variant in union.variants]
    names = list(dict.fromkeys(each.wire for each in union.discriminators))
    if len(names) == 1:
        bases = frozenset(f"{id_}/discriminator" for id_, each in index.families.items() if not each.has_base)
        plan = _Plan(union, models, names[0], _mapped(symbols, union, models, names[0]), bases)
        if plan.is_discriminated:
            return plan
    found = _constant_property(symbols, [None if model is None or is_base(model) else model for model in models])
    if found is not None:
        return _Plan(union, models, found[0], found[1])
    return _Plan(union, models, None, [() for _ in models])


def _model(symbols: Mapping[str, Symbol], type_: Type) -> str | None:
    plain = unaliased(symbols, type_)
    symbol = symbols.get(plain.target) if isinstance(plain, RefType) else None
    return symbol.id if isinstance(symbol, ModelDef) else None


def _mapped(
    symbols: Mapping[str, Symbol], union: UndecidedUnion, models: Sequence[str | None], wire: str
) -> list[tuple[_Value, ...]]:
    """The values of each variant: from the mapping, else the one its own schema fixes, else its component's name; but
    the last not where there are several discriminators, for each is for some of the variants."""
    alone = all(each.wire == wire for each in union.discriminators)
    numbers = any(_holds_numbers(symbols, model, wire) for model in models if model is not None)
    pairs = [
        (_as_number(value) if numbers else value, pointer)
        for each in union.discriminators
        if each.wire == wire
        for value, pointer in each.mapping
    ]
    values: list[tuple[_Value, ...]] = []
    taken: set[_Value] = {value for value, _ in pairs}
    for variant, pointers, model in zip(union.variants, union.pointers, models, strict=True):
        ids = {*pointers, *((model,) if model is not None else ())}
        if isinstance(variant, RefType):
            ids.add(variant.target)
        said: tuple[_Value, ...] = tuple(dict.fromkeys(value for value, pointer in pairs if pointer in ids))
        if not said and model is not None and is_base(model):
            others = taken.union(*values)
            said = tuple(value for value in _default(symbols, model, wire) if value not in others)
        elif not said and model is not None:
            fixed = _fixed(symbols, model, wire)
            said = tuple(value for value in fixed or () if value not in taken)
            if not fixed and not numbers and alone:
                names = [unescape(each.rsplit("/", 1)[-1]) for each in (*pointers, model) if is_named(each)]
                said = tuple(name for name in names[:1] if name not in taken)
        values.append(said)
    return values


def _constant_property(
    symbols: Mapping[str, Symbol], models: Sequence[str | None]
) -> tuple[str, list[tuple[_Value, ...]]] | None:
    """A property that every model has, with different values in each."""
    real = [model for model in models if model is not None]
    if len(real) < 2:
        return None
    candidates: list[tuple[int, int, str, list[tuple[_Value, ...]]]] = []
    for wire in _wires(symbols, real[0]):
        fixed = [_fixed(symbols, model, wire) for model in real]
        if any(not each for each in fixed):
            continue
        said = [value for each in fixed for value in each or ()]
        if len(set(said)) != len(said):
            continue
        by_model = dict(zip(real, fixed, strict=True))
        values = [(by_model[model] or ()) if model is not None else () for model in models]
        optional = sum(not _is_required(symbols, model, wire) for model in real)
        candidates.append((max(len(each or ()) for each in fixed), optional, wire, values))
    if not candidates:
        return None
    _, _, wire, values = min(candidates, key=lambda each: each[:3])
    return wire, values


def _wires(symbols: Mapping[str, Symbol], model: str) -> Iterable[str]:
    symbol = symbols[model]
    return [field.wire_name for field in symbol.fields] if isinstance(symbol, ModelDef) else []


def _is_required(symbols: Mapping[str, Symbol], model: str, wire: str) -> bool:
    symbol = symbols[model]
    return isinstance(symbol, ModelDef) and any(field.wire_name == wire and field.required for field in symbol.fields)


def _fixed(symbols: Mapping[str, Symbol], model: str, wire: str) -> tuple[_Value, ...] | None:
    """The texts or whole numbers that a model's property is limited to; None where it is not."""
    symbol = symbols[model]
    if not isinstance(symbol, ModelDef):
        return None
    if symbol.tag is not None and symbol.tag[0] == wire:
        return (symbol.tag[1],)
    for field in symbol.fields:
        if field.wire_name == wire:
            return _listed(symbols, field.type)
    return None


def _default(symbols: Mapping[str, Symbol], model: str, wire: str) -> tuple[str, ...]:
    """What the base of a family says of itself: the default of the property. It has no other value of its own."""
    symbol = symbols[model]
    fields = symbol.fields if isinstance(symbol, ModelDef) else ()
    return tuple(field.default for field in fields if field.wire_name == wire and isinstance(field.default, str))


def _listed(symbols: Mapping[str, Symbol], type_: Type) -> tuple[_Value, ...] | None:
    plain = underlying_values(symbols, type_)
    if not isinstance(plain, LiteralType):
        return None
    texts = tuple(value for value in plain.values if isinstance(value, str))
    numbers = tuple(value for value in plain.values if isinstance(value, int) and not isinstance(value, bool))
    return texts if len(texts) == len(plain.values) else numbers if len(numbers) == len(plain.values) else None


def _holds_numbers(symbols: Mapping[str, Symbol], model: str, wire: str) -> bool:
    symbol = symbols[model]
    kinds = [field.type for field in symbol.fields if field.wire_name == wire] if isinstance(symbol, ModelDef) else []
    plain = underlying_values(symbols, kinds[0]) if kinds else None
    return (isinstance(plain, Scalar) and plain.kind == "integer") or (
        isinstance(plain, LiteralType) and plain.base == "integer"
    )


def _as_number(value: str) -> _Value:
    """A key of a mapping, which is text even where it means a number."""
    try:
        return int(value)
    except ValueError:
        return value


def _allow_further(symbols: dict[str, Symbol], id_: str) -> None:
    """Let an enum, or what an alias names, take any value of its kind."""
    for _ in range(64):
        symbol = symbols.get(id_)
        if isinstance(symbol, EnumDef):
            symbols[id_] = replace(symbol, further=True)
        if not isinstance(symbol, AliasDef):
            return
        if isinstance(symbol.type, LiteralType):
            symbols[id_] = replace(symbol, type=replace(symbol.type, further=True))
        if not isinstance(symbol.type, RefType):
            return
        id_ = symbol.type.target


def _tag(symbols: dict[str, Symbol], model: str, tag: tuple[str, str], union: UndecidedUnion) -> None:
    symbol = symbols[model]
    if isinstance(symbol, ModelDef) and symbol.tag is None:
        fields = tuple(field for field in symbol.fields if field.wire_name != tag[0])
        declared = next((field for field in symbol.fields if field.wire_name == tag[0]), None)
        # a discriminator has to be there, even where it is not required
        untagged = declared is not None and not declared.required and (declared.has_default or not union.discriminators)
        symbols[model] = replace(symbol, fields=fields, tag=tag, untagged=untagged)
