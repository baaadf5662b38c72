"""Example replies: the least JSON that a type of the document asks for, as plain Python data."""

from __future__ import annotations

from collections.abc import Mapping

from clientloom import ir
from clientloom.docs.calls import is_identifying
from clientloom.docs.scalars import Uses, Wish, scalar, written
from clientloom.docs.values import first_key
from clientloom.ir.secret_names import is_secret
from clientloom.ir.walk import without_null
from clientloom.python.code_printer import Doc, Group, mapping
from clientloom.python.text import literal, string

_TEXTS = {
    "date": "2025-01-31",
    "date-time": "2025-01-31T09:30:00Z",
    "time": "09:30:00Z",
    "duration": "PT1H",
    "decimal": "9.99",
    "base64": "ZGF0YQ==",
}
# the same in other forms: by format and JSON kind
_IN_FORM: dict[tuple[str, str], str] = {
    ("", "number"): "9.99",
    ("base64url", "string"): '"ZGF0YQ=="',
    ("date-time-local", "string"): '"2025-01-31T09:30:00"',
    ("http-date", "string"): '"Fri, 31 Jan 2025 09:30:00 GMT"',
    ("seconds", "integer"): "3600",
    ("seconds", "number"): "3600",
    ("seconds", "string"): '"3600"',
    ("time-local", "string"): '"09:30:00"',
    ("unixtime", "integer"): "1738315800",
    ("unixtime", "number"): "1738315800",
    ("unixtime", "string"): '"1738315800"',
}


class NoReply(Exception):
    """A type that nothing can be shown of: it requires itself, a secret, or bytes."""


class Replies:
    """Makes the replies of one package. `size` counts the plain values of the last one."""

    def __init__(self, symbols: Mapping[str, ir.Symbol]) -> None:
        self.symbols = symbols
        self.size = 0
        self._open: list[str] = []

    def of(self, kind: ir.Type) -> Doc:
        """The value. Raises NoReply."""
        self.size = 0
        return self._of(kind, Wish())

    def _of(self, kind: ir.Type, wish: Wish) -> Doc:
        match kind:
            case ir.NullableType(inner):
                return self._of(inner, wish)
            case ir.RefType(target):
                return self._symbol(self.symbols[target], wish)
            case ir.LiteralType(values):
                return self._counted(literal(values[0]))
            case ir.ListType(item):
                return Group("[", (self._of(item, wish),), "]")
            case ir.MapType(value, key):
                return mapping([(string(first_key(key, self.symbols)), self._of(value, wish))])
            case ir.JsonTextType():
                raise NoReply  # JSON within JSON is nothing to be read
            case ir.TupleType(items):
                return Group("[", tuple(self._of(item, wish) for item in items), "]")
            case ir.UnionType(variants):
                return self._of(variants[0], wish)
            case ir.Scalar():
                return self._counted(self._scalar(kind, wish))

    def _counted(self, text: Doc) -> Doc:
        self.size += 1
        return text

    def _scalar(self, kind: ir.Scalar, wish: Wish) -> Doc:
        if kind.kind == "binary" or wish.secret or is_secret(wish.name):
            raise NoReply
        if kind.wire is not None:
            return _IN_FORM[kind.format or "", kind.wire]
        if kind.kind in _TEXTS:
            return string(_TEXTS[kind.kind])
        if kind.kind == "json":
            return written({"key": "value"})
        return scalar(kind, wish, Uses())

    def _symbol(self, symbol: ir.Symbol, wish: Wish) -> Doc:
        if symbol.id in self._open:
            raise NoReply
        self._open.append(symbol.id)
        try:
            match symbol:
                case ir.ModelDef():
                    return self._model(symbol)
                case ir.EnumDef(members=members):
                    if not members:
                        raise NoReply
                    return self._counted(literal(members[0].value))
                case ir.AliasDef():
                    return self._of(symbol.type, wish)
                case ir.UnionDef():
                    raise NoReply  # what distinguishes the variants would have to be shown too
        finally:
            self._open.pop()

    def _model(self, symbol: ir.ModelDef) -> Doc:
        """Its required fields, and outermost those that a program shows; where there is none, the first plain ones."""
        outermost = symbol.fields if len(self._open) == 1 else ()
        shown = [item for item in symbol.fields if item.required and not item.write_only]
        shown += [item for item in outermost if is_identifying(item) and item not in shown]
        if not shown:
            shown = [item for item in symbol.fields if _is_plain(item)][:2]
        if not shown:
            raise NoReply
        noun = symbol.hint.parts[-1]
        pairs = [(string(item.wire_name), self._of(item.type, _wish(item, noun))) for item in shown]
        if symbol.tag is not None:
            pairs.insert(0, (string(symbol.tag[0]), literal(symbol.tag[1])))
        return mapping(pairs)


def _is_plain(item: ir.Field) -> bool:
    kind = without_null(item.type)
    usable = not (item.secret or item.write_only or item.docs.deprecated)
    return usable and isinstance(kind, ir.Scalar) and kind.kind in ("string", "uuid", "integer")


def _wish(item: ir.Field, noun: str) -> Wish:
    return Wish(item.wire_name, noun, item.constraints, secret=item.secret, plain=True)
