"""Which values are written in a form that the document gives them, and not as their Python class usually is."""

from __future__ import annotations

from collections.abc import Iterator

from clientloom import ir
from clientloom.ir.walk import inner_types, parts
from clientloom.python.types import values_of


def written_otherwise(api: ir.Api, model: ir.ModelDef) -> Iterator[tuple[str, list[str]]]:
    """The arguments of a model's class that name such fields: decimals that are numbers, and all others."""
    numbers = [each.wire_name for each in model.fields if ir.DECIMAL_NUMBER in values_of(api, each.type)]
    if numbers:
        yield "numbers", numbers
    formed = [each.wire_name for each in model.fields if is_formed(api, each.type)]
    if model.additional is not None and is_formed(api, model.additional):
        formed.append("extra_fields")
    if formed:
        yield "formed", formed


def is_formed(api: ir.Api, kind: ir.Type, *, models: bool = False) -> bool:
    """Whether some value of a type is; with `models`, also where it is a field of a model."""
    seen: set[str] = set()
    left = [kind]
    while left:
        match part := left.pop():
            case ir.Scalar() if part.is_formed:
                return True
            case ir.JsonTextType():
                return True
            case ir.RefType(target) if target not in seen:
                seen.add(target)
                left += _parts(api.symbols[target], models)
            case _:
                left += inner_types(part)
    return False


def _parts(symbol: ir.Symbol, models: bool) -> list[ir.Type]:
    return [] if isinstance(symbol, ir.ModelDef) and not models else [*parts(symbol)]
