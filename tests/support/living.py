"""A package with every kind of promise that a server can break, made from a document that stands here."""

from __future__ import annotations

import importlib
import json
import sys
from functools import cache
from pathlib import Path
from typing import Any

from clientloom.config.records import parse_config
from clientloom.pipeline import print_package, understand


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _reply(kind: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"200": {"description": "Yes.", "content": {kind: {"schema": schema}}}}


def _get(name: str, kind: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"get": {"tags": ["things"], "operationId": name, "responses": _reply(kind, schema)}}


_THING: dict[str, Any] = {
    "type": "object",
    "required": ["id", "name"],
    "properties": {
        "id": {"type": "string", "format": "uuid"},
        "name": {"type": "string"},
        "state": _ref("State"),
        "mood": {"type": "string", "enum": ["GOOD", "BAD"]},
        "count": {"type": "integer", "format": "int64"},
        "size": {"type": "number"},
        "price": {"type": "string", "format": "decimal"},
        "due": {"type": "string", "format": "date"},
        "madeAt": {"type": "string", "format": "date-time"},
        "content": {"type": "string", "format": "byte"},
        "tags": {"type": "array", "items": {"type": "string"}},
        "parts": {"type": "array", "items": _ref("Part")},
        "byName": {"type": "object", "additionalProperties": _ref("Part")},
        "pet": _ref("Pet"),
    },
}
DOCUMENT: dict[str, Any] = {
    "openapi": "3.0.3",
    "info": {"title": "Living", "version": "1"},
    "servers": [{"url": "https://living.example.com"}],
    "paths": {
        "/thing": {
            **_get("getThing", "application/json", _ref("Thing")),
            "put": {
                "tags": ["things"],
                "operationId": "putThing",
                "requestBody": {"required": True, "content": {"application/json": {"schema": _ref("Thing")}}},
                "responses": _reply("application/json", _ref("Thing")),
            },
        },
        "/things": _get("listThings", "application/json", {"type": "array", "items": _ref("Thing")}),
        "/lines": _get("tailParts", "application/x-ndjson", _ref("Part")),
        "/events": _get("watchParts", "text/event-stream", _ref("Part")),
    },
    "components": {
        "schemas": {
            "Thing": _THING,
            "State": {"type": "string", "enum": ["ON", "OFF"]},
            "Part": {"type": "object", "properties": {"label": {"type": "string"}, "rank": {"type": "integer"}}},
            "Pet": {
                "oneOf": [_ref("Cat"), _ref("Dog")],
                "discriminator": {"propertyName": "kind", "mapping": {"cat": "Cat", "dog": "Dog"}},
            },
            "Cat": {
                "type": "object",
                "required": ["kind"],
                "properties": {"kind": {"type": "string", "enum": ["cat"]}, "meow": {"type": "string"}},
            },
            "Dog": {
                "type": "object",
                "required": ["kind"],
                "properties": {"kind": {"type": "string", "enum": ["dog"]}, "bark": {"type": "string"}},
            },
        }
    },
}


@cache
def package(folder: Path) -> Any:
    """The package, written into a folder and imported."""
    config = parse_config(b'[package]\nname = "living"\n', Path("client.toml"))
    data = json.dumps(DOCUMENT).encode()
    for path, text in print_package(understand(config, read=lambda path: data)).items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text)
    sys.path.append(str(folder / "src"))
    return importlib.import_module("living")
