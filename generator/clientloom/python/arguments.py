"""What an argument is held to before it is sent, and what it is called."""

from __future__ import annotations

import re

from clientloom import ir
from clientloom.ir.walk import underlying

_TAKES: dict[ir.ScalarKind, str] = {
    "string": "string",
    "integer": "integer",
    "number": "number",
    "boolean": "boolean",
    "date": "string",
    "date-time": "string",
    "time": "string",
    "duration": "string",
    "uuid": "string",
    "decimal": "string",
    "base64": "string",
}
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_OTHER = re.compile(r"\W+")


def argument_of(key: str) -> str:
    """The Python name that the runtime takes for granted: its `parameters.argument_of` says the same."""
    return _OTHER.sub("_", _HUMP.sub("_", key)).lower()


def takes(parameter: ir.Parameter, api: ir.Api) -> str | None:
    """The kind of value that a parameter takes, or that each item of its list is; None where anything may be one."""
    if parameter.allow_empty:
        return None
    kind = underlying(api.symbols, parameter.type)
    if isinstance(kind, ir.ListType):
        kind = underlying(api.symbols, kind.item)
    match kind:
        case ir.Scalar():
            return kind.wire or _TAKES.get(kind.kind)
        case ir.LiteralType():
            return _TAKES.get(kind.base)
        case ir.MapType():
            return "object"
        case ir.JsonTextType():
            return "string"
        case ir.RefType(target):
            symbol = api.symbols[target]
            if isinstance(symbol, ir.EnumDef):
                return _TAKES.get(symbol.base)
            return "object" if isinstance(symbol, ir.ModelDef) else None
        case _:
            return None
