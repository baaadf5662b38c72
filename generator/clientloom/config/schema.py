"""The JSON schema of `client.toml`, with which editors complete keys and mark mistakes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from clientloom.config.keys import Field, Form, Key, Record, Type, keys
from clientloom.config.records import Config

# what the first line of `client.toml` calls it
SCHEMA_NAME = "client.schema.json"


def schema_text() -> str:
    """The schema as a file: `init` writes it beside `client.toml`, and `clientloom schema` prints it."""
    return json.dumps(schema(), indent=1, ensure_ascii=False) + "\n"


def schema() -> dict[str, Any]:
    """JSON Schema draft 7, which the TOML plugins of all editors understand."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "client.toml of clientloom",
        **_record(Config),
    }


def _record(record: type[Record]) -> dict[str, Any]:
    declared = keys(record)
    found: dict[str, Any] = {"type": "object", "properties": {field.name: _field(field) for field in declared}}
    if needed := [field.name for field in declared if _is_needed(field)]:
        found["required"] = needed
    return {**found, "additionalProperties": False}


def _is_needed(field: Field) -> bool:
    """Whether the file must have a key: a value that is required, or a table with one."""
    if field.type.kind == "table" and field.type.record and not field.optional:
        return any(map(_is_needed, keys(field.type.record)))
    return field.required


def _field(field: Field) -> dict[str, Any]:
    found: dict[str, Any] = {"description": field.key.about, **_type(field.type, field.key)}
    if isinstance(field.default, bool) or (isinstance(field.default, str) and field.default):
        found["default"] = field.default
    if field.key.example is not None:
        found["examples"] = [field.key.example]
    return {**found, "x-since": field.key.since}


def _type(type_: Type, key: Key) -> dict[str, Any]:
    if type_.kind in ("table", "tables", "named tables") and type_.record:
        record = _record(type_.record)
        if type_.kind == "table":
            return record
        named = {"type": "object", "additionalProperties": record}
        return named if type_.kind == "named tables" else {"type": "array", "items": record}
    if type_.kind == "mapping" and type_.item:
        item = _type(type_.item, key)
        if key.names:
            by_form = {_pattern(key.names): item}
            return {"type": "object", "patternProperties": by_form, "additionalProperties": False}
        return {"type": "object", "additionalProperties": item}
    if type_.kind == "list" and type_.item:
        item = _type(type_.item, key)
        many: dict[str, Any] = {"type": "array", "items": item}
        return {"anyOf": [item, many]} if key.one else many
    if type_.choices:
        return {"type": "string", "enum": list(type_.choices)}
    if type_.kind in ("boolean", "integer"):
        return {"type": type_.kind, **({} if key.least is None else {"minimum": key.least})}
    form: Mapping[str, str] = {"pattern": _pattern(type_.form)} if type_.form else {}
    return {"type": "string", **({} if key.empty else {"minLength": 1}), **form}


def _pattern(form: Form) -> str:
    return f"^(?:{form.pattern})$"
