"""Makes `format: decimal` on numbers a decimal in the fields of models: there a number keeps every digit both ways."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from clientloom.ir import (
    DECIMAL_NUMBER,
    AliasDef,
    ListType,
    MapType,
    ModelDef,
    NullableType,
    RefType,
    Scalar,
    Symbol,
    Type,
)

_FLOAT = Scalar("number", "decimal")


def settle_decimals(symbols: dict[str, Symbol]) -> None:
    """Change the fields of every model. A union stays as it is: beside a text a decimal could not be told."""
    for key, symbol in symbols.items():
        if not isinstance(symbol, ModelDef):
            continue
        fields = tuple(_settled(symbols, field.type) for field in symbol.fields)
        if any(new is not field.type for new, field in zip(fields, symbol.fields, strict=True)):
            changed = (replace(field, type=new) for new, field in zip(fields, symbol.fields, strict=True))
            symbols[key] = replace(symbol, fields=tuple(changed))


def _settled(symbols: Mapping[str, Symbol], kind: Type) -> Type:
    match kind:
        case Scalar():
            return DECIMAL_NUMBER if kind == _FLOAT else kind
        case RefType():
            return DECIMAL_NUMBER if _behind(symbols, kind) in (_FLOAT, DECIMAL_NUMBER) else kind
        case NullableType(inner):
            new = _settled(symbols, inner)
            return kind if new is inner else NullableType(new)
        case ListType(inner, unique):
            new = _settled(symbols, inner)
            return kind if new is inner else ListType(new, unique)
        case MapType(inner):
            new = _settled(symbols, inner)
            return kind if new is inner else MapType(new)
        case _:
            return kind


def _behind(symbols: Mapping[str, Symbol], kind: Type) -> Type:
    seen: set[str] = set()
    while isinstance(kind, RefType) and kind.target not in seen:
        seen.add(kind.target)
        symbol = symbols.get(kind.target)
        if not isinstance(symbol, AliasDef):
            break
        kind = symbol.type
    return kind
