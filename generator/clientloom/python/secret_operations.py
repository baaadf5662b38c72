"""Tells which operations are given secrets: then no frame of their methods may be seen in a traceback."""

from __future__ import annotations

from clientloom import ir
from clientloom.ir.walk import reachable


def takes_secrets(operation: ir.Operation, api: ir.Api) -> bool:
    """Whether a parameter is a secret, or a field anywhere in the body."""
    if any(parameter.secret for parameter in operation.parameters):
        return True
    contents = operation.body.contents if operation.body is not None else ()
    reached = (api.symbols[target] for target in reachable(api.symbols, (content.type for content in contents)))
    return any(isinstance(symbol, ir.ModelDef) and any(field.secret for field in symbol.fields) for symbol in reached)
