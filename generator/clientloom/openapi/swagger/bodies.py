"""Swagger's body and form parameters to request bodies."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from clientloom.media_types import essence
from clientloom.openapi.swagger.context import Context, Mapping, Media
from clientloom.openapi.swagger.parameters import form_property, style
from clientloom.pointers import join

_FORMS: Final = ("application/x-www-form-urlencoded", "multipart/form-data")


class Entry(Struct):
    """One entry of a `parameters` list: as written and where, what it is behind its `$ref` and where that is."""

    written: Mapping
    site: str
    parameter: Mapping
    source: str


def body(context: Context, entry: Entry, media: list[Media], normal: str, name: str | None) -> Mapping:
    """The request body that a parameter `in: body` describes."""
    parameter = entry.parameter
    request: Mapping = {key: value for key, value in parameter.items() if key == "description" or key.startswith("x-")}
    context.origins.record(normal, entry.site)
    schema_at = join(entry.source, "schema")
    request["content"] = context.content(
        media or [("application/json", entry.source)], parameter.get("schema"), join(normal, "content"), schema_at
    )
    if parameter.get("required") is True:
        request["required"] = True
    called = name or parameter.get("name")
    if isinstance(called, str):
        request["x-clientloom-body-name"] = called
    return request


def form(context: Context, entries: list[Entry], media: list[Media], normal: str) -> Mapping:
    """The request body that parameters `in: formData` describe together: an object with a property for each."""
    has_file = any(entry.parameter.get("type") == "file" for entry in entries)
    kinds = [item for item in media if essence(item[0]) in _FORMS]
    if not kinds:
        kinds = [("multipart/form-data" if has_file else _FORMS[0], entries[0].site)]
    context.origins.record(normal, entries[0].site, alone=False)
    first = join(normal, "content", kinds[0][0], "schema")
    content: Mapping = {}
    for media_type, source_at in kinds:
        if media_type in content:
            continue
        at = join(normal, "content", media_type)
        context.origins.record(at, source_at, alone=False)
        entry: Mapping = {"schema": ({"$ref": first} if content else _form_schema(context, entries, first))}
        encoding = _encoding(context, entries, at)
        if encoding:
            entry["encoding"] = encoding
        content[media_type] = entry
    request: Mapping = {"content": content}
    if any(entry.parameter.get("required") is True for entry in entries):
        request["required"] = True
    return request


def _form_schema(context: Context, entries: list[Entry], normal: str) -> Mapping:
    properties: Mapping = {}
    required: list[str] = []
    context.origins.record(normal, entries[0].site, alone=False)
    for entry in entries:
        name = entry.parameter.get("name")
        if not isinstance(name, str):
            continue
        properties[name] = form_property(entry.parameter)
        context.origins.record(join(normal, "properties", name), entry.source, alone=False)
        if entry.parameter.get("required") is True and name not in required:
            required.append(name)
    schema: Mapping = {"type": "object", "properties": properties}
    if required:
        schema["required"] = list(required)
    return schema


def _encoding(context: Context, entries: list[Entry], normal: str) -> Mapping:
    encoding: Mapping = {}
    for entry in entries:
        name = entry.parameter.get("name")
        if isinstance(name, str) and entry.parameter.get("type") == "array":
            kind, explode = style(context, entry.parameter, entry.source)
            encoding[name] = {"style": kind, "explode": explode}
            context.origins.record(join(normal, "encoding", name), entry.source, alone=False)
    return encoding
