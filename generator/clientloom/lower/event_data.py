"""Types the data of server-sent events whose text is said to hold JSON (`contentSchema`), as FastAPI writes streams."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from clientloom.ir import (
    Content,
    Field,
    ModelDef,
    NullableType,
    Operation,
    RefType,
    Type,
    UnionDef,
    UnionType,
    mentions,
)
from clientloom.lower.context import Context
from clientloom.lower.media import kind_of
from clientloom.lower.reach import reachable


def settle_event_data(context: Context, operations: tuple[Operation, ...]) -> None:
    """Change the field `data` of the models that are events and nothing else: elsewhere it is the text."""
    symbols = context.schemas.symbols
    streams: list[Type] = []
    others: list[Type] = []
    for content in _contents(operations):
        if content.type is not None:
            (streams if content.kind == "sse" else others).append(content.type)
    if not streams:
        return
    elsewhere = reachable(symbols, others)
    for target in dict.fromkeys(each for type_ in streams for each in _events(context, type_)):
        model = symbols.get(target)
        if isinstance(model, ModelDef) and target not in elsewhere:
            fields = tuple(_field(context, each) if each.wire_name == "data" else each for each in model.fields)
            symbols[target] = replace(model, fields=fields)
    context.schemas.settle()


def _contents(operations: tuple[Operation, ...]) -> Iterator[Content]:
    for operation in operations:
        yield from operation.body.contents if operation.body is not None else ()
        for reply in operation.replies:
            yield from reply.contents


def _events(context: Context, type_: Type) -> Iterator[str]:
    """The models that an event may be."""
    match type_:
        case NullableType(inner):
            yield from _events(context, inner)
        case UnionType(variants):
            for each in variants:
                yield from _events(context, each)
        case RefType(target):
            symbol = context.schemas.symbols.get(target)
            if isinstance(symbol, UnionDef):
                for each in symbol.variants:
                    yield from _events(context, each)
            else:
                yield target
        case _:
            pass


def _field(context: Context, field: Field) -> Field:
    from clientloom.diagnostics import BadInput

    try:
        node = context.document.node(field.id).resolve()
    except BadInput:
        return field
    schema = node.get("contentSchema")
    if schema is None or kind_of(node.text("contentMediaType") or "") != "json":
        return field
    held = context.schemas.type_of(schema)
    if any(target.startswith(node.pointer) for target in mentions(held)):
        return field  # a class that nothing else names: it stays the text, and in the report
    context.ledger.withdraw(node.pointer, "CL327")
    return replace(field, type=NullableType(held) if isinstance(field.type, NullableType) else held)
