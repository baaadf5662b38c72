"""Which symbols a type mentions."""

from __future__ import annotations

from clientloom.ir.types import ListType, LiteralType, MapType, NullableType, RefType, Scalar, TupleType, Type


def mentions(type_: Type | None) -> tuple[str, ...]:
    """The ids that a type refers to, in its order."""
    if type_ is None or isinstance(type_, Scalar | LiteralType):
        return ()
    if isinstance(type_, RefType):
        return (type_.target,)
    if isinstance(type_, NullableType):
        return mentions(type_.type)
    if isinstance(type_, ListType):
        return mentions(type_.item)
    if isinstance(type_, MapType):
        return mentions(type_.value)
    if isinstance(type_, TupleType):
        return tuple(target for each in (*type_.items, type_.rest) for target in mentions(each))
    return tuple(target for each in type_.variants for target in mentions(each))
