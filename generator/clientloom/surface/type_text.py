"""Types as they stand in the surface: in Python's words, references by the names of classes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping

from clientloom import ir

_SCALARS: Mapping[ir.ScalarKind, str] = {
    "string": "str",
    "integer": "int",
    "number": "float",
    "boolean": "bool",
    "date": "date",
    "date-time": "datetime",
    "time": "time",
    "duration": "timedelta",
    "uuid": "UUID",
    "decimal": "Decimal",
    "base64": "bytes",
    "binary": "file",
    "null": "None",
    "json": "JsonValue",
}
_NAMED = re.compile(r"\bmodels\.(\w+)")
_LITERAL = re.compile(r'Literal\[(?:[^\]"]|"(?:[^"\\]|\\.)*")*\]')


class TypeTexts:
    """Writes types; the names of their classes by the ids of symbols."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = names
        self._refs: dict[str, str] = {}

    def of(self, kind: ir.Type | None) -> str:
        """The text of a type; where the document gives none, any JSON."""
        match kind:
            case None:
                return "JsonValue"
            case ir.Scalar():
                return _SCALARS[kind.kind]
            case ir.RefType(target):
                return f"models.{self._names[target]}"
            case ir.NullableType(inner):
                return f"{self.of(inner)} | None"
            case ir.ListType(item):
                return f"list[{self.of(item)}]"
            case ir.MapType(value, key):
                return f"dict[{'str' if key is None else self.of(key)}, {self.of(value)}]"
            case ir.LiteralType():
                return self._literal(kind)
            case ir.TupleType(items, rest):
                parts = [*map(self.of, items), *([f"*{self.of(rest)}"] if rest is not None else [])]
                return f"tuple[{', '.join(parts)}]"
            case ir.JsonTextType(inner):
                return f"Json[{self.of(inner)}]"
            case ir.UnionType(variants):
                return either(map(self.of, variants))

    def _literal(self, kind: ir.LiteralType) -> str:
        values = ", ".join(sorted(json.dumps(value, ensure_ascii=False) for value in kind.values))
        return f"Literal[{values}]" if kind.const else f"Literal[{values}] | {_SCALARS[kind.base]}"


def either(parts: Iterable[str]) -> str:
    """A union: the order of its parts says nothing."""
    return " | ".join(sorted({part for each in parts for part in split_union(each)}))


def classes_in(text: str) -> Iterator[str]:
    """The names of the classes that a type mentions."""
    yield from _NAMED.findall(text)


def coarse(text: str) -> str:
    """The text without names and values: what is left of a type when its classes are called otherwise."""
    return _LITERAL.sub("Literal", _NAMED.sub("*", text))


def split_union(text: str) -> Iterator[str]:
    """The parts of a union that are not inside brackets."""
    if "|" not in text:
        yield text
        return
    depth, start, quoted, position = 0, 0, False, 0
    while position < len(text):
        char = text[position]
        if quoted:
            if char == "\\":
                position += 1
            elif char == '"':
                quoted = False
        elif char == '"':
            quoted = True
        elif char in "[]":
            depth += 1 if char == "[" else -1
        elif char == "|" and not depth:
            yield text[start:position].strip()
            start = position + 1
        position += 1
    yield text[start:].strip()
