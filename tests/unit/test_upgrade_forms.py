"""Swagger forms and responses in the normal form."""

from __future__ import annotations

import pytest
from support.swagger import keys, operation, source, swagger, value

from clientloom.diagnostics.records import BadInput
from clientloom.openapi import Document

FORM = (
    "parameters:\n- {name: a, in: formData, type: string, required: true, description: d}\n"
    "- {name: b, in: formData, type: array, items: {type: integer}}\n"
    "- {name: c, in: formData, type: array, items: {type: integer}, collectionFormat: multi}"
)


def test_form_fields_become_an_object() -> None:
    document = operation(FORM)
    media = "#/paths/~1a/post/requestBody/content/application~1x-www-form-urlencoded"
    assert value(document, media) == {
        "schema": {
            "type": "object",
            "properties": {
                "a": {"type": "string", "description": "d"},
                "b": {"type": "array", "items": {"type": "integer"}},
                "c": {"type": "array", "items": {"type": "integer"}},
            },
            "required": ["a"],
        },
        "encoding": {"b": {"style": "form", "explode": False}, "c": {"style": "form", "explode": True}},
    }
    assert document.node("#/paths/~1a/post/requestBody").flag("required")
    assert source(document, media + "/schema/properties/b/items") == "/paths/~1a/post/parameters/1/items"
    assert "parameters" not in document.node("#/paths/~1a/post")


def test_a_file_makes_a_form_multipart() -> None:
    document = operation("parameters: [{name: f, in: formData, type: file, required: true}]")
    schema = document.node("#/paths/~1a/post/requestBody/content/multipart~1form-data/schema/properties/f")
    assert schema.value == {"type": "string", "format": "binary"}


def test_both_kinds_of_form_share_one_schema() -> None:
    document = operation("consumes: [multipart/form-data, application/x-www-form-urlencoded, text/plain]\n" + FORM)
    content = document.node("#/paths/~1a/post/requestBody/content")
    schemas = [node.get("schema") for _, node in content.items()]
    assert len(schemas) == 2
    assert {schema.resolve().pointer for schema in schemas if schema is not None} == {
        "#/paths/~1a/post/requestBody/content/multipart~1form-data/schema"
    }


def test_body_and_form_fields_of_the_path_belong_to_its_operations() -> None:
    document = swagger(
        "paths:\n  /a:\n    parameters:\n    - {name: b, in: body, schema: {type: string}}\n"
        "    - {name: q, in: query, type: string}\n"
        "    get: {responses: {}}\n    post: {responses: {}, parameters: [{name: f, in: formData, type: string}]}\n"
    )
    assert document.node("#/paths/~1a/get/requestBody").text("x-clientloom-body-name") == "b"
    assert "application/x-www-form-urlencoded" in document.node("#/paths/~1a/post/requestBody/content")
    assert [node.text("name") for node in document.node("#/paths/~1a/parameters").elements()] == ["q"]
    assert source(document, "#/paths/~1a/parameters/0") == "/paths/~1a/parameters/1"


def test_two_bodies_are_refused() -> None:
    with pytest.raises(BadInput) as caught:
        operation("parameters: [{name: a, in: body, schema: {}}, {name: b, in: formData, type: string}]")
    [found] = caught.value.diagnostics
    assert found.code == "CL140"
    assert found.place is not None
    assert found.place.pointer == "/paths/~1a/post/parameters/1"


def response(text: str, before: str = "", own: str = "") -> Document:
    return swagger(
        before + f"paths:\n  /a:\n    get:\n{own}      responses:\n        '200': {text}\ndefinitions: {{A: {{}}}}\n"
    )


def test_responses_get_content_for_each_media_type() -> None:
    document = response(
        "{description: d, schema: {$ref: '#/definitions/A'}, headers: {X-N: {type: integer, description: n}}, "
        "examples: {application/json: {x: 1}, other/type: {}}, x-own: 2}",
        own="      produces: [application/json, text/csv]\n",
    )
    at = "#/paths/~1a/get/responses/200"
    assert value(document, at) == {
        "description": "d",
        "headers": {"X-N": {"description": "n", "schema": {"type": "integer"}}},
        "x-own": 2,
        "content": {
            "application/json": {"schema": {"$ref": "#/definitions/A"}, "example": {"x": 1}},
            "text/csv": {"schema": {"$ref": "#/definitions/A"}},
        },
    }
    assert source(document, at + "/content/text~1csv/schema") == "/paths/~1a/get/responses/200/schema"
    assert source(document, at + "/headers/X-N/schema/type") == "/paths/~1a/get/responses/200/headers/X-N/type"


def test_produces_is_silent() -> None:
    document = response("{schema: {type: string}}")
    assert keys(document, "#/paths/~1a/get/responses/200/content") == ["application/json"]
    document = response("{schema: {type: file}}")
    assert value(document, "#/paths/~1a/get/responses/200/content") == {
        "application/octet-stream": {"schema": {"type": "string", "format": "binary"}}
    }
    assert "content" not in response("{description: nothing}").node("#/paths/~1a/get/responses/200")


def test_a_shared_response_is_shared_while_the_media_types_agree() -> None:
    parts = "produces: [a/b]\nresponses: {R: {description: d, schema: {properties: {x: {}}}}}\n"
    document = response("{$ref: '#/responses/R'}", before=parts)
    assert document.node("#/paths/~1a/get/responses/200").resolve().pointer == "#/components/responses/R"
    document = response("{$ref: '#/responses/R'}", before=parts, own="      produces: [c/d]\n")
    schema = document.node("#/paths/~1a/get/responses/200/content/c~1d/schema")
    assert schema.resolve().pointer == "#/components/responses/R/content/a~1b/schema"
