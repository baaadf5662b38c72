"""A small API for the rows about calls: a page of items of 15 fields, the same as a body, and a tiny reply."""

from __future__ import annotations

import json
from typing import Any

ITEMS = 1_000
_FIELDS: dict[str, dict[str, Any]] = {
    "id": {"type": "string"},
    "name": {"type": "string"},
    "description": {"type": "string"},
    "kind": {"type": "string"},
    "status": {"$ref": "#/components/schemas/ItemStatus"},
    "created_at": {"type": "string", "format": "date-time"},
    "updated_at": {"type": "string", "format": "date-time"},
    "size": {"type": "integer"},
    "version": {"type": "integer"},
    "score": {"type": "number"},
    "active": {"type": "boolean"},
    "owner_id": {"type": "string"},
    "parent_id": {"type": "string"},
    "tags": {"type": "array", "items": {"type": "string"}},
    "labels": {"type": "object", "additionalProperties": {"type": "string"}},
}
_REQUIRED = ["id", "name", "status", "created_at"]


def document() -> dict[str, Any]:
    """The OpenAPI document."""
    page = _schema("ItemPage")
    cursor = {"name": "cursor", "in": "query", "schema": {"type": "string"}}
    size = {"name": "size", "in": "query", "schema": {"type": "integer"}}
    return {
        "openapi": "3.0.3",
        "info": {"title": "Small", "version": "1.0.0"},
        "servers": [{"url": "http://127.0.0.1"}],
        "paths": {
            "/items": {
                "get": _operation("listItems", _reply(page), parameters=[cursor, size]),
                "post": _operation(
                    "replaceItems",
                    _reply(_schema("Tiny")),
                    requestBody={"required": True, "content": {"application/json": {"schema": page}}},
                ),
            },
            "/tiny": {"get": _operation("getTiny", _reply(_schema("Tiny")))},
        },
        "components": {
            "schemas": {
                "ItemStatus": {"type": "string", "enum": ["waiting", "running", "succeeded", "failed"]},
                "Item": {"type": "object", "required": _REQUIRED, "properties": _FIELDS},
                "ItemPage": {
                    "type": "object",
                    "required": ["items"],
                    "properties": {
                        "items": {"type": "array", "items": _schema("Item")},
                        "next": {"type": "string"},
                    },
                },
                "Tiny": {
                    "type": "object",
                    "required": ["id", "ok"],
                    "properties": {"id": {"type": "string"}, "ok": {"type": "boolean"}},
                },
            }
        },
    }


def page(*, unknown: bool = False) -> bytes:
    """A page of 1,000 items; with `unknown`, each has one field more than the document says."""
    more = {"surprise": "new"} if unknown else {}
    return json.dumps({"items": [{**item(number), **more} for number in range(ITEMS)]}, separators=(",", ":")).encode()


def item(number: int) -> dict[str, Any]:
    """One item as it goes over the wire."""
    return {
        "id": f"item-{number:06}",
        "name": f"Item number {number}",
        "description": "A thing that was made for being counted, with a line of text about it.",
        "kind": ("file", "folder", "link")[number % 3],
        "status": ("waiting", "running", "succeeded", "failed")[number % 4],
        "created_at": f"2024-03-{number % 28 + 1:02}T08:15:{number % 60:02}Z",
        "updated_at": f"2024-04-{number % 28 + 1:02}T09:30:{number % 60:02}.250Z",
        "size": number * 1_021,
        "version": number % 7,
        "score": number / 8,
        "active": number % 2 == 0,
        "owner_id": f"user-{number % 97}",
        "parent_id": f"item-{number // 10:06}",
        "tags": ["alpha", "beta", f"t{number % 11}"],
        "labels": {"team": f"team-{number % 5}", "stage": "test"},
    }


def _operation(name: str, responses: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"operationId": name, "tags": ["items"], "responses": responses, **more}


def _schema(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _reply(schema: dict[str, str]) -> dict[str, Any]:
    return {"200": {"description": "OK", "content": {"application/json": {"schema": schema}}}}
