"""Walks types and symbols: what is behind aliases and null, what is reached, types with parts replaced."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from clientloom.ir import (
    AliasDef,
    EnumDef,
    JsonTextType,
    ListType,
    LiteralType,
    MapType,
    ModelDef,
    NullableType,
    Operation,
    RefType,
    Scalar,
    Symbol,
    TupleType,
    Type,
    UnionDef,
    UnionType,
    mentions,
    symbol_mentions,
)


def without_null(type_: Type) -> Type:
    """The type with null taken out."""
    return type_.type if isinstance(type_, NullableType) else type_


def unaliased(symbols: Mapping[str, Symbol], type_: Type) -> Type:
    """The type behind aliases."""
    return _behind(symbols, type_, null=False)


def underlying(symbols: Mapping[str, Symbol], type_: Type) -> Type:
    """The type behind aliases and null."""
    return _behind(symbols, type_, null=True)


def _behind(symbols: Mapping[str, Symbol], type_: Type, *, null: bool) -> Type:
    """Of aliases that only lead to each other it is one of them: until they are broken, a document may have such."""
    seen: tuple[str, ...] = ()
    while True:
        if null and isinstance(type_, NullableType):
            type_ = type_.type
            continue
        symbol = symbols.get(type_.target) if isinstance(type_, RefType) else None
        if not isinstance(symbol, AliasDef) or symbol.id in seen:
            return type_
        seen = (*seen, symbol.id)
        type_ = symbol.type


def underlying_values(symbols: Mapping[str, Symbol], type_: Type) -> Type:
    """The type behind aliases and null, of a named enum the literal of its values."""
    plain = underlying(symbols, type_)
    symbol = symbols.get(plain.target) if isinstance(plain, RefType) else None
    return literal_of(symbol) if isinstance(symbol, EnumDef) else plain


def literal_of(symbol: EnumDef) -> LiteralType:
    """The values of a named enum as a type without a name."""
    return LiteralType(tuple(member.value for member in symbol.members), symbol.base)


def inner_types(type_: Type) -> tuple[Type, ...]:
    """The types that values of a type are made of: items, variants, what may be null."""
    match type_:
        case ListType(inner) | MapType(inner) | NullableType(inner) | JsonTextType(inner):
            return (inner,)
        case TupleType(items, rest):
            return items if rest is None else (*items, rest)
        case UnionType(variants):
            return variants
        case Scalar() | LiteralType() | RefType():
            return ()


def parts(symbol: Symbol) -> Iterator[Type]:
    """The types that a symbol is made of."""
    match symbol:
        case ModelDef():
            for field in symbol.fields:
                yield field.type
            if symbol.additional is not None:
                yield symbol.additional
        case UnionDef():
            yield from symbol.variants
        case AliasDef():
            yield symbol.type
        case EnumDef():
            pass


def reachable(symbols: Mapping[str, Symbol], types: Iterable[Type | None]) -> set[str]:
    """The ids of all symbols that `types` lead to."""
    found: set[str] = set()
    stack = [target for type_ in types for target in mentions(type_)]
    while stack:
        target = stack.pop()
        symbol = symbols.get(target)
        if target in found or symbol is None:
            continue
        found.add(target)
        stack.extend(symbol_mentions(symbol))
    return found


def operation_types(operation: Operation) -> Iterator[Type]:
    """Every type that an operation takes or gives."""
    for parameter in operation.parameters:
        yield parameter.type
    contents = list(operation.body.contents) if operation.body is not None else []
    for reply in operation.replies:
        contents.extend(reply.contents)
        for header in reply.headers:
            yield header.type
    for content in contents:
        if content.type is not None:
            yield content.type


def rebuilt(type_: Type, change: Callable[[Type], Type]) -> Type:
    """A type with `change` applied to its innermost parts first; the same object where nothing changed."""
    new: Type = type_
    match type_:
        case Scalar() | LiteralType() | RefType():
            pass
        case NullableType(inner):
            value = rebuilt(inner, change)
            new = NullableType(value) if value is not inner else type_
        case ListType(inner, unique):
            item = rebuilt(inner, change)
            new = ListType(item, unique) if item is not inner else type_
        case MapType(inner, key):
            value, keys = rebuilt(inner, change), key and change(key)
            if value is not inner or keys is not key:
                new = MapType(value, keys if isinstance(keys, LiteralType | RefType) else key)
        case JsonTextType(inner):
            value = rebuilt(inner, change)
            new = JsonTextType(value) if value is not inner else type_
        case TupleType(items, rest):
            after = tuple(rebuilt(each, change) for each in items)
            end = rebuilt(rest, change) if rest is not None else None
            new = type_ if after == items and end == rest else TupleType(after, end)
        case UnionType(variants):
            after = tuple(rebuilt(each, change) for each in variants)
            new = type_ if after == variants else UnionType(after)
    return change(new)
