"""The types of the intermediate representation: what a value on the wire is, with every reference by symbol id."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

JsonScalar: TypeAlias = str | int | float | bool | None
Json: TypeAlias = "JsonScalar | list[Json] | dict[str, Json]"

ScalarKind: TypeAlias = Literal[
    "string",
    "integer",
    "number",
    "boolean",
    "date",
    "date-time",
    "time",
    "duration",
    "uuid",
    "decimal",
    "base64",  # text on the wire, bytes in Python
    "binary",  # raw bytes: a file part, an octet-stream
    "null",
    "json",  # any JSON value; the document says nothing more
]


WireKind: TypeAlias = Literal["string", "integer", "number"]


class Scalar(Struct, frozen=True):
    """A value without parts. `format` keeps what the document says where it changes nothing in Python (int32, uri).

    `text`: a number that may come as text, and then is sent back as text.
    `wire`: the JSON kind of a value that has another form on the wire than its Python class is usually written in; then
    `format` says which form that is (`date-time` as a number: `unixtime`).
    """

    kind: ScalarKind
    format: str | None = None
    text: bool = False
    wire: WireKind | None = None

    @property
    def is_number(self) -> bool:
        """Whether it is a number on the wire."""
        return (self.wire or self.kind) in ("integer", "number")

    @property
    def is_formed(self) -> bool:
        """Whether the runtime needs to know how it is read and written."""
        return self.wire is not None and self.kind != "decimal"


class LiteralType(Struct, frozen=True):
    """An inline enum: the values the document lists. Open unless it is a `const`: the server may send others.

    `further`: the document itself allows any other value of the kind.
    """

    values: tuple[str | int | float | bool, ...]
    base: ScalarKind
    const: bool = False
    further: bool = False


class ListType(Struct, frozen=True):
    item: Type
    unique: bool = False


class MapType(Struct, frozen=True):
    """An object used as a dictionary: one value type; `key` is an enum of texts, where the document lists the keys."""

    value: Type
    key: LiteralType | RefType | None = None


class TupleType(Struct, frozen=True):
    """`prefixItems`: fixed positions, then (if `rest` is given) any number of one type."""

    items: tuple[Type, ...]
    rest: Type | None = None


class NullableType(Struct, frozen=True):
    """`type` or null. Never nested, never around a `json` or `null` scalar."""

    type: Type


class JsonTextType(Struct, frozen=True):
    """A text that holds JSON (`contentSchema`): in Python what it holds."""

    type: Type


class UnionType(Struct, frozen=True):
    """A union that can be decoded by JSON kind alone (at most one of string, number, boolean, array and object each).

    Every other union is a symbol of its own (`UnionDef`), reached by `RefType`.
    """

    variants: tuple[Type, ...]


class RefType(Struct, frozen=True):
    """A reference to a symbol (`Api.symbols[target]`)."""

    target: str


Type: TypeAlias = (
    Scalar | LiteralType | ListType | MapType | TupleType | NullableType | UnionType | RefType | JsonTextType
)

ANY = Scalar("json")
DECIMAL_NUMBER = Scalar("decimal", wire="number")  # any other decimal is text on the wire
STRING = Scalar("string")
