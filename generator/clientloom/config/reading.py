"""Reads the tables of `client.toml` as the records that declare their keys, and notes all that is wrong."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar, cast

from clientloom.config.keys import Field, Form, Kind, Record, Type, keys
from clientloom.config.toml_table import Table
from clientloom.toml_text import value as toml

_Record = TypeVar("_Record", bound=Record)
_NAMES: dict[type[Any], str] = {
    str: "a string",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    list: "a list",
    dict: "a table",
}
_HELP: dict[type[Any], str] = {
    str: "Put it in quotes.",
    bool: "Write true or false, without quotes.",
    int: "Write the digits, without quotes.",
    list: "Put it between [ and ].",
}
_TYPES: dict[Kind, type[Any]] = {
    "string": str,
    "path": str,
    "boolean": bool,
    "integer": int,
    "list": list,
    "mapping": dict,
    "table": dict,
    "named tables": dict,
    "tables": list,
}


def read(table: Table, record: type[_Record], **more: Any) -> _Record:
    """A table as a record. `more` are its fields that are no keys. What is wrong is noted in the table and left out."""
    declared = keys(record)
    known = [field.name for field in declared]
    for key in table.values:
        if key not in known:
            table.unknown(key, known)
    for field in declared:
        more[field.attribute] = _field(table, field)
    return record(**more).check(table)


def _field(table: Table, field: Field) -> Any:
    """The value of a field: as the file gives it, else its default."""
    if field.name in table.values:
        value = _value(table, table.values[field.name], field, field.type, field.name)
        if value is not None:
            return value
    elif field.required:
        table.missing(field.name, f"Add it, for example `{field.name} = {toml(field.key.example)}`.")
    if field.type.record and field.type.kind == "table" and not field.optional:
        return read(table.inner({}, field.name), field.type.record)
    if field.required:
        return ""  # so that reading can go on
    return table.beside(field.default) if isinstance(field.default, Path) else field.default


def _value(table: Table, value: Any, field: Field, type_: Type, *at: str) -> Any:
    """A value as the record has it; None where it is wrong."""
    if type_.kind == "list" and field.key.one and isinstance(value, str):
        text = _text(table, value, field, type_.item or type_, *at)
        return None if text is None else type_.collection([text])
    expected = _TYPES[type_.kind]
    # True is an int to Python, not to TOML
    if type(value) is not expected:
        table.wrong(*at, why=f"it must be {_NAMES[expected]}, but is {_name(value)}", help=_HELP.get(expected))
        return None
    if type_.kind == "table" and type_.record:
        return read(table.inner(value, *at), type_.record)
    if type_.kind in ("named tables", "tables") and type_.record:
        return _records(table, value, type_.record, *at)
    if type_.kind == "mapping" and type_.item:
        return _mapping(table, value, field, type_.item, *at)
    if type_.kind == "list" and type_.item:
        return _list(table, value, type_, *at)
    if expected is str:
        return _text(table, value, field, type_, *at)
    if field.key.least is not None and value < field.key.least:
        table.wrong(*at, why=f"{value} is less than {field.key.least}", help=None)
        return None
    return value


def _text(table: Table, value: str, field: Field, type_: Type, *at: str) -> Any:
    if value == "" and not field.key.empty:
        table.wrong(*at, why="it is empty", help="Give it a value or leave the line out.")
    elif type_.choices and value not in type_.choices:
        listed = ", ".join(f'"{choice}"' for choice in type_.choices)
        table.wrong(*at, why=f'"{value}" is not one of {listed}', help=table.nearest(value, type_.choices))
    elif _has_form(table, value, type_.form, *at):
        return table.beside(value) if type_.kind == "path" else value
    return None


def _has_form(table: Table, value: str, form: Form | None, *at: str) -> bool:
    if form is None or re.fullmatch(form.pattern, value):
        return True
    table.wrong(*at, why=f"{value!r} {form.fault}", help=form.help)
    return False


def _list(table: Table, values: list[object], type_: Type, *at: str) -> Any:
    item = type_.item or type_
    for value in values:
        if not isinstance(value, str):
            table.wrong(*at, why=f"it must be a list of strings, but holds {_name(value)}", help=_HELP[str])
            return None
        if not _has_form(table, value, item.form, *at):
            return None
    strings = cast("list[str]", values)
    return type_.collection(map(table.beside, strings) if item.kind == "path" else strings)


def _mapping(table: Table, values: Mapping[str, Any], field: Field, item: Type, *at: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in values.items():
        read = _value(table, value, field, item, *at, name)
        if _has_form(table, name, field.key.names, *at, name) and read is not None:
            found[name] = read
    return found


def _records(table: Table, value: dict[str, Any] | list[Any], record: type[Record], *at: str) -> tuple[Record, ...]:
    """Tables that have names, or those of a list (`[[key]]`)."""
    named = isinstance(value, dict)
    items = value.items() if isinstance(value, dict) else ((f"[{at}]", each) for at, each in enumerate(value, 1))
    found: list[Record] = []
    for name, each in items:
        if isinstance(each, dict):
            entry = table.inner(cast("dict[str, Any]", each), *at, name)
            found.append(read(entry, record, name=name) if named else read(entry, record))
        elif named:
            table.wrong(*at, name, why=f"it must be a table, but is {_name(each)}", help=None)
        else:
            why = f"it must be a list of tables, but holds {_name(each)}"
            table.wrong(*at, why=why, help=f"Write it as [[{at[-1]}]].")
            break
    return tuple(found)


def _name(value: object) -> str:
    return _NAMES.get(type(value), "a date or time")
