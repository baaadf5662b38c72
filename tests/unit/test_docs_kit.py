"""The program with the test kit: which call it plays, what it replies, and where there is none."""

from __future__ import annotations

from typing import Any

import pytest
from support import packages


def _page(schema: Any, *, path: str = "/things/{id}", media: str = "application/json", **more: Any) -> str:
    operation = {
        "operationId": "getThing",
        "parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}] * ("{" in path),
        "responses": {"200": {"description": "Yes.", "content": {media: {"schema": schema}}}},
        **more,
    }
    document = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "servers": [{"url": "https://example.com/v1"}],
        "paths": {path: {"get": operation}},
        "components": {
            "schemas": {"Tree": {"type": "object", "required": ["up"], "properties": {"up": _ref("Tree")}}},
            "securitySchemes": {
                "pair": {"type": "http", "scheme": "basic"},
                "key": {"type": "apiKey", "in": "header", "name": "X"},
            },
        },
    }
    text = packages.from_document(document)["README.md"].decode()
    return text.partition("## Your tests")[2]


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _object(required: list[str], **properties: Any) -> dict[str, Any]:
    return {"type": "object", "required": required, "properties": properties}


TEXT = {"type": "string"}


def test_what_is_required_and_what_is_shown_is_replied() -> None:
    thing = _object(["at", "state"], at={"type": "string", "format": "date-time"}, state=TEXT, other=TEXT, name=TEXT)
    page = _page(thing)
    assert 'MockTransport().on(\n    "GET",\n    "/things/{id}",' in page
    assert '"at": "2025-01-31T09:30:00Z"' in page
    assert '"name": ' in page  # printed
    assert "other" not in page


def test_credentials_are_those_of_the_first_way() -> None:
    page = _page(_object([], name=TEXT), security=[{"pair": [], "key": []}, {}])
    assert 'pair=("test", "test"), key="test", transport=transport' in page


@pytest.mark.parametrize(
    ("schema", "more"),
    [
        (_object(["token"], token=TEXT), {}),  # a secret
        (_ref("Tree"), {}),  # without an end
        ({"type": "string", "format": "binary"}, {"media": "application/octet-stream"}),
        (_object([f"f{number}" for number in range(20)], **{f"f{number}": TEXT for number in range(20)}), {}),
        (_object([], name=TEXT), {"path": "/a thing"}),  # sent otherwise than written
        (_object([], name=TEXT), {"deprecated": True}),
        ({"oneOf": [_object(["a"], a=TEXT), _object(["b"], b=TEXT)]}, {}),
    ],
)
def test_there_is_none(schema: Any, more: dict[str, Any]) -> None:
    assert _page(schema, **more) == ""
