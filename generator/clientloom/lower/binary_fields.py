"""Makes `format: binary` a plain string inside JSON: only a body or a part of a form can be raw bytes."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from clientloom.ir import LiteralType, ModelDef, Operation, RefType, Scalar, Symbol, Type
from clientloom.ir.walk import reachable, rebuilt

_BINARY = Scalar("binary")
_TEXT = Scalar("string", "binary")


def binaries_outside_forms_to_text(symbols: dict[str, Symbol], operations: Iterable[Operation]) -> None:
    """Change the fields of every model that no form holds."""
    forms = reachable(symbols, _form_types(operations))
    for key, symbol in symbols.items():
        if key in forms or not isinstance(symbol, ModelDef):
            continue
        changed = tuple(replace(field, type=_plain(field.type)) for field in symbol.fields if holds_file(field.type))
        if changed:
            by_id = {field.id: field for field in changed}
            symbols[key] = replace(symbol, fields=tuple(by_id.get(field.id, field) for field in symbol.fields))


def _form_types(operations: Iterable[Operation]) -> Iterable[Type]:
    for operation in operations:
        for content in operation.body.contents if operation.body is not None else ():
            if content.kind in ("multipart", "form") and content.type is not None:
                yield content.type


def _plain(type_: Type) -> Type:
    return rebuilt(type_, lambda each: _TEXT if each == _BINARY else each)


def holds_file(type_: Type) -> bool:
    """Whether a type has raw bytes in it."""
    if isinstance(type_, (Scalar, RefType, LiteralType)):  # nearly all of them
        return type_ == _BINARY
    return _plain(type_) is not type_
