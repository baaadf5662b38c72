"""Tells which operations are given secrets: then no frame of their methods may be seen in a traceback."""

from __future__ import annotations

from clientloom import ir


def takes_secrets(operation: ir.Operation, api: ir.Api) -> bool:
    """Whether a parameter is a secret, or a field anywhere in the body."""
    if any(parameter.secret for parameter in operation.parameters):
        return True
    contents = operation.body.contents if operation.body is not None else ()
    waiting = [target for content in contents for target in ir.mentions(content.type)]
    seen: set[str] = set()
    while waiting:
        target = waiting.pop()
        if target not in seen:
            seen.add(target)
            symbol = api.symbols[target]
            if isinstance(symbol, ir.ModelDef) and any(field.secret for field in symbol.fields):
                return True
            waiting.extend(ir.symbol_mentions(symbol))
    return False
