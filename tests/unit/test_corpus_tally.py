"""The corpus is counted by a program of its own; this holds it to what is small enough to count by hand."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

FOLDER = Path(__file__).parents[2] / "benchmarks" / "corpus"


def load(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"corpus_{name}", FOLDER / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[f"corpus_{name}"] = module
    spec.loader.exec_module(module)
    return module


tally: Any = load("tally")

PET = {"$ref": "#/components/schemas/Pet"}
DOCUMENT = {
    "openapi": "3.0.0",
    "paths": {
        "/pets/{id}": {
            "parameters": [{"name": "id", "in": "path", "schema": {"type": "integer"}}],
            "get": {
                "parameters": [{"name": "free", "in": "query", "schema": {}}],
                "responses": {"200": {"content": {"application/json": {"schema": PET}}}},
            },
            "put": {
                "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}}},
                "responses": {"204": {}},
            },
            "delete": {"responses": {"204": {}}},
        },
        "/again": {"$ref": "#/paths/~1pets~1{id}"},
        "x-not": {"get": {}},
    },
    "components": {"schemas": {"Pet": {"properties": {"name": {"type": "string"}}}, "Free": {"type": "object"}}},
}
OPERATIONS = """
GET: Operation[object] = Operation(method="GET", path="/pets/{id}")
PUT: Operation[None] = Operation(method="PUT", path="/pets/{id}")
DELETE: Operation[None] = Operation(method="DELETE", path="/pets/{id}")
"""
METHODS = """
class Pets:
    def get(self, id: %(id)s, *, free: JsonValue = None) -> %(reply)s:
        return self._request(operations.GET, {"id": id, "free": free})
    def put(self, id: int, body: %(body)s) -> None:
        return self._request(operations.PUT, {"id": id}, body=body)
"""


def count(folder: Path, *, id_: str = "int", reply: str = "Pet", body: str = "Pet | Mapping[str, object]") -> Any:
    (folder / "document.json").write_text(json.dumps(DOCUMENT))
    methods = METHODS % {"id": id_, "reply": reply, "body": body}
    for name, text in (("_operations", OPERATIONS), ("resources", methods), ("async_resources", methods)):
        (folder / name).mkdir()
        (folder / name / "pets.py").write_text(text)
    (folder / "models").mkdir()
    return tally.tally(folder / "document.json", folder)


def test_what_is_declared_and_what_is_lost(tmp_path: Path) -> None:
    found = count(tmp_path)
    assert (found["operations"], found["schemas"]) == (6, 2)
    assert found["lost"] == ["DELETE /pets/{id}", "GET /again", "PUT /again", "DELETE /again"]
    assert found["fallen"] == []


@pytest.mark.parametrize(
    ("change", "fallen"),
    [
        ({"id_": "JsonValue"}, ["GET /pets/{id}: parameter id: JsonValue"]),
        ({"reply": "dict[str, JsonValue]"}, ["GET /pets/{id}: reply 200: dict[str, JsonValue]"]),
        ({"reply": "Pager[JsonValue, Pet]"}, []),
        ({"reply": "types.Pager[types.JsonValue, models.Pet]"}, []),
        ({"reply": "bytes"}, ["GET /pets/{id}: reply 200: bytes"]),
        ({"body": "JsonValue"}, ["PUT /pets/{id}: body: JsonValue"]),
    ],
)
def test_what_fell_back(tmp_path: Path, change: dict[str, str], fallen: list[str]) -> None:
    assert count(tmp_path, **change)["fallen"] == fallen


@pytest.mark.parametrize(
    ("schema", "told"),
    [
        ({}, False),
        ({"type": "object"}, False),
        ({"type": "array"}, False),
        ({"type": "object", "additionalProperties": {"type": "string"}}, True),
        ({"type": "array", "items": {"$ref": "#/components/schemas/Free"}}, False),
        ({"$ref": "#/components/schemas/Pet"}, True),
        ({"anyOf": [{"type": "string"}, {}]}, False),
        ({"allOf": [{"$ref": "#/components/schemas/Pet"}, {}]}, True),
        ({"type": ["string", "null"]}, True),
    ],
)
def test_what_a_schema_tells(schema: dict[str, object], told: bool) -> None:
    assert tally.says(DOCUMENT, schema) is told
