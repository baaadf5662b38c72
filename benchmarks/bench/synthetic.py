"""A synthetic API of 1,000 schemas and 500 operations, the same every time."""

from __future__ import annotations

from typing import Any

SCHEMAS = 1_000
OPERATIONS = 500
_FIELDS = 15
_FAMILY = 5
_TAGS = 25
_PLAIN: tuple[dict[str, Any], ...] = (
    {"type": "string"},
    {"type": "integer"},
    {"type": "number"},
    {"type": "boolean"},
    {"type": "string", "format": "date-time"},
    {"type": "string", "format": "uuid"},
    {"type": "array", "items": {"type": "string"}},
    {"type": "object", "additionalProperties": {"type": "integer"}},
    {"type": "string", "enum": ["first", "second", "third"]},
)
_WORDS = ("account", "batch", "claim", "device", "event", "folder", "gauge", "holder", "index", "job")


def document() -> dict[str, Any]:
    """Every schema is an object of 15 fields, up to three of them references; of five operations two have a body."""
    paths: dict[str, dict[str, Any]] = {}
    for number in range(OPERATIONS):
        resource, kind = divmod(number, 5)
        method, suffix = (("get", ""), ("post", ""), ("get", "/{id}"), ("patch", "/{id}"), ("delete", "/{id}"))[kind]
        paths.setdefault(f"/{_word(resource)}{suffix}", {})[method] = _operation(number, resource, method, suffix)
    return {
        "openapi": "3.0.3",
        "info": {"title": "Synthetic", "version": "1.0.0"},
        "servers": [{"url": "https://synthetic.example.com"}],
        "tags": [{"name": f"group {number}"} for number in range(_TAGS)],
        "paths": paths,
        "components": {"schemas": {_name(number): _schema(number) for number in range(SCHEMAS)}},
    }


def _word(number: int) -> str:
    return f"{_WORDS[number % len(_WORDS)]}-{number}"


def _name(number: int) -> str:
    return f"{_WORDS[number % len(_WORDS)].title()}{number}"


def _reference(number: int) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{_name(number)}"}


def _relative(number: int, step: int) -> dict[str, Any]:
    family, place = divmod(number, _FAMILY)
    if place + step < _FAMILY:
        found = _reference(number + step)
        return {"type": "array", "items": found} if step == 2 else found
    return _reference(number - place) if family % 10 == 0 and step == 1 else {"type": "string"}


def _schema(number: int) -> dict[str, Any]:
    properties: dict[str, Any] = {"id": {"type": "string", "description": f"What {_name(number)} is known by."}}
    for field in range(1, _FIELDS - 3):
        properties[f"{_WORDS[field % len(_WORDS)]}_{field}"] = dict(_PLAIN[(number + field) % len(_PLAIN)])
    # references stay in families of five and lead onwards, but in every tenth family the last one leads back
    for step, name in ((1, "child"), (2, "children"), (3, "origin")):
        properties[name] = _relative(number, step)
    return {
        "type": "object",
        "description": f"Schema number {number}.",
        "required": ["id", "device_3", "event_4"],
        "properties": properties,
    }


def _operation(number: int, resource: int, method: str, suffix: str) -> dict[str, Any]:
    schema = resource * (SCHEMAS // (OPERATIONS // 5))
    verb = {"get": "get" if suffix else "list", "post": "create", "patch": "update", "delete": "delete"}[method]
    operation: dict[str, Any] = {
        "operationId": f"{verb}{_name(resource)}",
        "summary": f"Operation number {number}.",
        "tags": [f"group {resource % _TAGS}"],
        "responses": {},
    }
    parameters: list[dict[str, Any]] = []
    if suffix:
        parameters.append({"name": "id", "in": "path", "required": True, "schema": {"type": "string"}})
    if verb == "list":
        parameters += [
            {"name": "filter", "in": "query", "schema": {"type": "string"}},
            {"name": "limit", "in": "query", "schema": {"type": "integer"}},
            {"name": "order", "in": "query", "schema": {"type": "array", "items": {"type": "string"}}},
        ]
    if parameters:
        operation["parameters"] = parameters
    if method in ("post", "patch"):
        operation["requestBody"] = {"required": True, "content": _content(_reference(schema + 1))}
    if verb == "delete":
        operation["responses"]["204"] = {"description": "Gone."}
    else:
        reply: dict[str, Any] = _reference(schema)
        if verb == "list":
            reply = {"type": "array", "items": reply}
        operation["responses"]["200"] = {"description": "Done.", "content": _content(reply)}
    return operation


def _content(schema: dict[str, Any]) -> dict[str, Any]:
    return {"application/json": {"schema": schema}}
