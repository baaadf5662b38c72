"""Tells which operations are given secrets: then no frame of their methods may be seen in a traceback."""

from __future__ import annotations

from collections.abc import Iterator

from clientloom import ir


def takes_secrets(operation: ir.Operation, api: ir.Api) -> bool:
    """Whether a parameter is a secret, or a field anywhere in the body."""
    if any(parameter.secret for parameter in operation.parameters):
        return True
    contents = operation.body.contents if operation.body is not None else ()
    waiting = [content.type for content in contents if content.type is not None]
    seen: set[str] = set()
    while waiting:
        kind = waiting.pop()
        if not isinstance(kind, ir.RefType):
            waiting.extend(_parts(kind))
        elif kind.target not in seen:
            seen.add(kind.target)
            symbol = api.symbols[kind.target]
            if isinstance(symbol, ir.ModelDef) and any(field.secret for field in symbol.fields):
                return True
            waiting.extend(_held(symbol))
    return False


def _parts(kind: ir.Type) -> Iterator[ir.Type]:
    match kind:
        case ir.ListType(item):
            yield item
        case ir.MapType(value):
            yield value
        case ir.NullableType(inner):
            yield inner
        case ir.UnionType(variants):
            yield from variants
        case ir.TupleType(items, rest):
            yield from items
            if rest is not None:
                yield rest
        case _:
            return


def _held(symbol: ir.Symbol) -> Iterator[ir.Type]:
    match symbol:
        case ir.ModelDef():
            yield from (field.type for field in symbol.fields)
            if symbol.additional is not None:
                yield symbol.additional
        case ir.UnionDef():
            yield from symbol.variants
        case ir.AliasDef():
            yield symbol.type
        case ir.EnumDef():
            return
