"""Makes files of the parts of multipart bodies that have no type, which OpenAPI 3.1 takes for octet-streams."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from clientloom.diagnostics.records import BadInput
from clientloom.ir import ANY, Content, Field, ListType, ModelDef, Operation, RefType, Scalar, Type
from clientloom.lower.context import Context

_BINARY = Scalar("binary")
# what a schema may say without saying what its values are
_SAYS_NOTHING = frozenset({"title", "description", "deprecated", "example", "examples", "$comment"})


def untyped_parts_to_files(context: Context, operations: tuple[Operation, ...]) -> None:
    """Change the fields of the models that are sent as multipart bodies."""
    if context.document.dialect.startswith(("2.", "3.0")):
        return
    symbols = context.result.symbols
    for content in _multiparts(operations):
        if not isinstance(content.type, RefType):
            continue
        model = symbols.get(content.type.target)
        if isinstance(model, ModelDef):
            json = {each.part for each in content.encodings if "json" in (each.content_type or "")}
            fields = tuple(each if each.wire_name in json else _field(context, each) for each in model.fields)
            if fields != model.fields:
                symbols[content.type.target] = replace(model, fields=fields)


def _multiparts(operations: tuple[Operation, ...]) -> Iterator[Content]:
    for operation in operations:
        for content in operation.body.contents if operation.body is not None else ():
            if content.kind == "multipart":
                yield content


def _field(context: Context, field: Field) -> Field:
    type_: Type = field.type
    if type_ == ANY and _is_empty(context, field.id):
        return replace(field, type=_BINARY)
    if isinstance(type_, ListType) and type_.item == ANY and _is_empty(context, f"{field.id}/items"):
        return replace(field, type=ListType(_BINARY))
    return field


def _is_empty(context: Context, pointer: str) -> bool:
    try:
        value = context.document.node(pointer).value
    except BadInput:
        return False
    return isinstance(value, dict) and _SAYS_NOTHING.issuperset(value)
