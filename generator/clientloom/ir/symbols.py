"""The named things of an API: models, enums, unions and aliases. A symbol's id is its JSON pointer."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

from clientloom.ir.types import Json, ScalarKind, Type
from clientloom.ir.xml import PLAIN_XML, Xml


class Hint(Struct, frozen=True):
    """What a name is made from. `parts` go from the outermost owner to the thing itself, in the document's spelling.

    A component has one part and `component=True` and keeps its plain name; an inline schema has its owner's parts and
    then its own place (`("AnalysisV4", "status")`, `("getTask", "Reply")`). One that occurs in several places is called
    what most of them call it: `shared`. `group` is the resource of its operation, where `parts` say only what the
    author called that.
    """

    parts: tuple[str, ...]
    component: bool = False
    title: str | None = None
    shared: str | None = None
    group: str | None = None


class Docs(Struct, frozen=True):
    """What the document says to readers about a thing. Hostile text until a later stage escapes it."""

    summary: str | None = None
    description: str | None = None
    deprecated: bool = False
    example: Json = None
    has_example: bool = False
    external_docs: str | None = None


class Constraints(Struct, frozen=True):
    """Bounds for the docs (and, when asked for, for checks before sending). None: the document does not bound it."""

    minimum: float | int | None = None
    maximum: float | int | None = None
    exclusive_minimum: float | int | None = None
    exclusive_maximum: float | int | None = None
    multiple_of: float | int | None = None
    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None
    min_items: int | None = None
    max_items: int | None = None
    unique_items: bool = False
    min_properties: int | None = None
    max_properties: int | None = None


NO_CONSTRAINTS = Constraints()
NO_DOCS = Docs()


class Field(Struct, frozen=True):
    """One property of a model. `type` is a NullableType where null is allowed on the wire."""

    id: str
    wire_name: str
    type: Type
    required: bool
    read_only: bool = False
    write_only: bool = False
    default: Json = None
    has_default: bool = False
    docs: Docs = NO_DOCS
    constraints: Constraints = NO_CONSTRAINTS
    secret: bool = False  # `format: password`: never shown in repr
    fixed: str | None = None  # the one value that distinguishes its model from others; constructors fill it in


class ModelDef(Struct, frozen=True):
    """An object with properties: becomes a class.

    `additional` is the type of further properties where the document declares them (None: it does not);
    `closed` is `additionalProperties: false`. `tag` is (wire name, fixed value) where a union is discriminated by it:
    then the field of that wire name is not in `fields`. `untagged`: a value may be without it all the same. `others` is
    (wire name, values) of the base of a family: it is for values of another kind than these.
    """

    id: str
    hint: Hint
    fields: tuple[Field, ...]
    additional: Type | None = None
    closed: bool = False
    tag: tuple[str, str] | None = None
    untagged: bool = False
    others: tuple[str, tuple[str | int, ...]] | None = None
    docs: Docs = NO_DOCS
    constraints: Constraints = NO_CONSTRAINTS
    xml: Xml = PLAIN_XML


class EnumMember(Struct, frozen=True):
    value: str | int | float | bool
    name: str | None = None  # from x-enum-varnames
    description: str | None = None


class EnumDef(Struct, frozen=True):
    """A named enum, open: a value it does not list is still accepted from the server.

    `further`: the document itself allows any other value of the kind.
    """

    id: str
    hint: Hint
    base: ScalarKind  # "string", "integer", "number"; "json" where the values are of several kinds
    members: tuple[EnumMember, ...]
    docs: Docs = NO_DOCS
    further: bool = False


UnionStrategy: TypeAlias = Literal[
    "native",  # every variant but the base of a family is a ModelDef with its own `tag`: msgspec decodes it in C
    "discriminator",  # a property gives the variant through a table, but not one fixed value each
    "structural",  # distinguished by JSON kind, then by the keys of each object variant
]


class UnionDef(Struct, frozen=True):
    """A union that needs a name. `mapping` pairs discriminator values with indexes into `variants`."""

    id: str
    hint: Hint
    variants: tuple[Type, ...]
    strategy: UnionStrategy
    discriminator: str | None = None
    mapping: tuple[tuple[str | int, int], ...] = ()
    docs: Docs = NO_DOCS


class AliasDef(Struct, frozen=True):
    """A named schema that is not a class of its own: an array, a map, a scalar. Becomes a type alias."""

    id: str
    hint: Hint
    type: Type
    docs: Docs = NO_DOCS
    constraints: Constraints = NO_CONSTRAINTS


Symbol: TypeAlias = ModelDef | EnumDef | UnionDef | AliasDef
