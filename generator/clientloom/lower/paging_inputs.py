"""What a caller can send that may be a paging parameter: in the query, in headers or in a body, by dotted name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

from clientloom.ir import Field, ModelDef, Operation, Parameter, RefType, Type
from clientloom.lower.context import Symbols, underlying

if TYPE_CHECKING:
    from clientloom.config.paging import PagingPlace


class Input(Struct, frozen=True):
    """One thing that can be sent. `inside` is the object that holds it, where it is not itself a parameter or field."""

    name: str
    declared: Parameter | Field
    inside: str | None = None


Inputs: TypeAlias = dict[str, Input]


def inputs_of(schemas: Symbols, operation: Operation, place: PagingPlace, version: str | None) -> Inputs:
    """What the caller can send, by its name in a pattern: `page`, or `pageable.page` inside an object."""
    if place == "body":
        return _sent(schemas, operation, version)
    found: list[Parameter] = []
    for each in operation.parameters:
        if each.place == place or (place == "header" and each.place == "query"):
            found.append(each)
    # of two with one name the one at the place that the pattern names
    found.sort(key=lambda each: each.place != place)
    outer: Inputs = {}
    for each in found:
        outer.setdefault(each.wire_name, Input(each.wire_name, each))
    return _with_inner(schemas, outer)


def _sent(schemas: Symbols, operation: Operation, version: str | None) -> Inputs:
    """The fields that every JSON body of a version has."""
    common: Inputs | None = None
    for fields in _bodies(schemas, operation, version):
        named = {field.wire_name: Input(field.wire_name, field) for field in fields}
        common = named if common is None else {name: each for name, each in common.items() if name in named}
    return _with_inner(schemas, common or {})


def _bodies(schemas: Symbols, operation: Operation, version: str | None) -> Iterator[tuple[Field, ...]]:
    for content in operation.body.contents if operation.body is not None else ():
        if content.kind == "json" and content.type is not None and content.version in (None, version):
            yield model_fields(schemas, content.type)


def _with_inner(schemas: Symbols, outer: Inputs) -> Inputs:
    found = dict(outer)
    for name, each in outer.items():
        for field in model_fields(schemas, each.declared.type):
            found.setdefault(f"{name}.{field.wire_name}", Input(field.wire_name, field, name))
    return found


def model_fields(schemas: Symbols, type_: Type) -> tuple[Field, ...]:
    """The fields of a model, behind null and aliases; nothing for other types."""
    plain = underlying(schemas, type_)
    symbol = schemas.symbols.get(plain.target) if isinstance(plain, RefType) else None
    return symbol.fields if isinstance(symbol, ModelDef) else ()
