"""Short remarks of a table: bounds, values, what is deprecated. Each is safe Markdown for a cell."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from clientloom import ir
from clientloom.docs.inline import code
from clientloom.ir.walk import without_null
from clientloom.python import docstrings

_SAID_BY_TYPE = frozenset(
    ("date", "date-time", "uuid", "binary", "byte", "float", "double", "decimal", "duration", "time", "password")
)

_encode = json.JSONEncoder(ensure_ascii=False).encode  # `json.dumps` makes such a one for each call
_JOINED = {"spaceDelimited": "spaces", "pipeDelimited": "pipes", "tabDelimited": "tabs"}


def value(item: ir.Json) -> str:
    """A value of the document in JSON."""
    return code(_encode(item), cell=True)


def bounds(constraints: ir.Constraints) -> Iterable[str]:
    """What the document demands of a value, in the words of the docstrings."""
    return () if constraints is ir.NO_CONSTRAINTS else _bounds(constraints)


def _bounds(constraints: ir.Constraints) -> Iterator[str]:
    for bound in docstrings.bounds(replace(constraints, pattern=None)):
        yield bound[0].lower() + bound[1:].removesuffix(".")
    if constraints.pattern is not None:
        yield f"matches {code(constraints.pattern, cell=True)}"


def kinds(kind: ir.Type) -> Iterable[str]:
    """What the type's Python text does not say: the values of an inline enum, a format."""
    if isinstance(kind, ir.RefType) or (isinstance(kind, ir.Scalar) and kind.format is None):  # as most are
        return ()
    return _kinds(kind)


def _kinds(kind: ir.Type) -> Iterator[str]:
    match kind:
        case ir.NullableType(inner) | ir.ListType(inner) | ir.MapType(inner) | ir.JsonTextType(inner):
            yield from kinds(inner)
        case ir.LiteralType(values) if not kind.const:
            yield f"one of {', '.join(value(item) for item in values)}"
        case ir.Scalar(_, form) if form and form not in _SAID_BY_TYPE:
            yield f"format {code(form, cell=True)}"
        case ir.UnionType(variants):
            for variant in variants:
                yield from kinds(variant)
        case _:
            return


def sentence(*parts: str) -> str:
    """Remarks in one cell."""
    return "; ".join(filter(None, parts))


def style(item: ir.Parameter) -> Iterator[str]:
    """How a list or object is written into the request."""
    kind = without_null(item.type)
    if item.content_type:
        yield f"sent as {code(item.content_type, cell=True)}"
    elif item.style in ("label", "matrix"):
        yield f"style {item.style}"
    elif item.style == "deepObject":
        yield f"sent as {code(f'{item.wire_name}[key]=value', cell=True)}"
    elif isinstance(kind, ir.ListType):
        repeated = item.style == "form" and item.explode and item.place in ("query", "cookie")
        yield "repeated for each item" if repeated else f"items joined by {_JOINED.get(item.style, 'commas')}"
