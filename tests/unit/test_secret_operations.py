"""Operations that are given secrets are told from those that are not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from clientloom.config.records import parse_config
from clientloom.pipeline import understand
from clientloom.python.secret_operations import takes_secrets

LOGIN: dict[str, Any] = {"type": "object", "properties": {"user": {"type": "string"}, "password": {"type": "string"}}}


def told(body: dict[str, Any] | None = None, parameters: list[dict[str, Any]] | None = None, **schemas: Any) -> bool:
    operation: dict[str, Any] = {"operationId": "call", "responses": {"204": {"description": "Done."}}}
    if body is not None:
        operation["requestBody"] = {"content": {"application/json": {"schema": body}}}
    if parameters is not None:
        operation["parameters"] = parameters
    document = {
        "openapi": "3.0.3",
        "info": {"title": "T", "version": "1"},
        "paths": {"/x": {"post": operation}},
        "components": {"schemas": {"Login": LOGIN, **schemas}},
    }
    data = json.dumps(document).encode()
    api = understand(parse_config(b'[package]\nname = "t"\n', Path("client.toml")), read=lambda path: data).api
    return takes_secrets(api.operations[0], api)


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def test_parameters() -> None:
    assert told(parameters=[{"name": "api_key", "in": "query", "schema": {"type": "string"}}])
    assert not told(parameters=[{"name": "pageToken", "in": "query", "schema": {"type": "string"}}])
    assert not told()


@pytest.mark.parametrize(
    "body",
    [
        ref("Login"),
        {"type": "array", "items": ref("Login")},
        {"type": "object", "additionalProperties": ref("Login")},
        {"oneOf": [{"type": "string"}, ref("Login")]},
        ref("Outer"),
        ref("Many"),
    ],
)
def test_fields_anywhere_in_the_body(body: dict[str, Any]) -> None:
    outer = {"type": "object", "properties": {"self": ref("Outer"), "login": ref("Login")}}
    assert told(body, Outer=outer, Many={"type": "array", "items": ref("Outer")})


def test_a_body_without_secrets() -> None:
    tree = {
        "type": "object",
        "properties": {"name": {"type": "string"}, "children": {"type": "array", "items": ref("T")}},
    }
    assert not told(ref("T"), T=tree)
