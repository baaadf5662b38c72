"""Which symbols a type, or a symbol, mentions."""

from __future__ import annotations

from collections.abc import Iterator

from clientloom.ir.symbols import AliasDef, ModelDef, Symbol, UnionDef
from clientloom.ir.types import (
    JsonTextType,
    ListType,
    LiteralType,
    MapType,
    NullableType,
    RefType,
    Scalar,
    TupleType,
    Type,
)


def mentions(type_: Type | None) -> tuple[str, ...]:
    """The ids that a type refers to, in its order."""
    if type_ is None or isinstance(type_, (Scalar, LiteralType)):
        return ()
    if isinstance(type_, RefType):
        return (type_.target,)
    if isinstance(type_, NullableType | JsonTextType):
        return mentions(type_.type)
    if isinstance(type_, ListType):
        return mentions(type_.item)
    if isinstance(type_, MapType):
        return (*mentions(type_.key), *mentions(type_.value))
    if isinstance(type_, TupleType):
        return tuple(target for each in (*type_.items, type_.rest) for target in mentions(each))
    return tuple(target for each in type_.variants for target in mentions(each))


def symbol_mentions(symbol: Symbol) -> Iterator[str]:
    """The ids that a symbol refers to, in its order."""
    if isinstance(symbol, ModelDef):
        for field in symbol.fields:
            if field.type.__class__ is not Scalar:  # as most are
                yield from mentions(field.type)
        yield from mentions(symbol.additional)
    elif isinstance(symbol, UnionDef):
        for variant in symbol.variants:
            yield from mentions(variant)
    elif isinstance(symbol, AliasDef):
        yield from mentions(symbol.type)
