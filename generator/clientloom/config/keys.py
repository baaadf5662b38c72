"""How the keys of `client.toml` are declared: as fields of records, whose annotations say all there is to know.

The reader, the page of keys and the JSON schema for editors are made of what `keys` returns for a record.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin

from msgspec import NODEFAULT, Struct
from msgspec.structs import fields

if TYPE_CHECKING:
    from typing import Self

    from clientloom.config.toml_table import Table

Kind: TypeAlias = Literal["string", "path", "boolean", "integer", "list", "mapping", "table", "named tables", "tables"]
_KINDS: dict[object, Kind] = {str: "string", Path: "path", bool: "boolean", int: "integer", Mapping: "mapping"}


class Form(Struct, frozen=True):
    """What a string must look like: the pattern of all of it, what is wrong with any other, and how to write it."""

    pattern: str
    fault: str
    help: str


class Key(Struct, frozen=True):
    """What a key is for. `default` is what counts where it is absent, if that is not the default of the field.

    `least` is the smallest number, `empty` allows an empty string, `one` a single string instead of a list of them.
    `names` is the form of the keys of a table whose keys are the owner's.
    """

    about: str
    example: object = None
    default: str = ""
    since: str = "0.1"
    least: int | None = None
    empty: bool = False
    one: bool = False
    names: Form | None = None


class Record(Struct, frozen=True, rename="kebab"):
    """A table of the file. Fields whose annotation has a `Key` are its keys."""

    def check(self, table: Table) -> Self:
        """Note in `table` what no key shows by itself, and return the record to use."""
        return self


class Type(Struct, frozen=True):
    """What a value is: `item` is what a list or mapping holds, `record` what a table is read as."""

    kind: Kind
    choices: tuple[str, ...] = ()
    form: Form | None = None
    item: Type | None = None
    record: type[Record] | None = None
    collection: type[Any] = tuple


class Field(Struct, frozen=True):
    """A key as it is declared. `optional`: without the table there is no record."""

    name: str
    attribute: str
    key: Key
    type: Type
    default: Any
    optional: bool

    @property
    def required(self) -> bool:
        """Whether the file must have the key: tables may be absent, and are read as empty ones."""
        return self.default is NODEFAULT and self.type.kind != "table"


@cache
def keys(record: type[Record]) -> tuple[Field, ...]:
    """The keys of a record, in order."""
    found: list[Field] = []
    for field in fields(record):
        key = next((each for each in get_args(field.type) if isinstance(each, Key)), None)
        if key is not None:
            optional = NoneType in get_args(get_args(field.type)[0])
            default = field.default if field.default_factory is NODEFAULT else field.default_factory()
            found.append(Field(field.encode_name, field.name, key, _type(field.type), default, optional))
    return tuple(found)


def _type(annotation: Any, form: Form | None = None) -> Type:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _type(arguments[0], next((each for each in arguments[1:] if isinstance(each, Form)), form))
    if origin in (Union, UnionType):
        return _type(arguments[0], form)
    if origin is Literal:
        return Type("string", choices=arguments)
    if origin is Mapping:
        return Type("mapping", item=_type(arguments[1]))
    if origin is not None:
        item = _type(arguments[0])
        if item.record is None:
            return Type("list", item=item, collection=origin)
        named = "name" in item.record.__struct_fields__  # as in `[paging.<name>]`, and not `[[accept]]`
        return Type("named tables" if named else "tables", record=item.record)
    if annotation in _KINDS:
        return Type(_KINDS[annotation], form=form)
    return Type("table", record=annotation)
