"""Swagger 2.0 and OpenAPI 3.0 in the normal form, and where each part of it stood."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.swagger import keys, load, operation, source, swagger, value

from clientloom.openapi import load_document
from clientloom.source import Positions


@pytest.mark.parametrize(
    ("text", "urls"),
    [
        ("host: api.x.com\nbasePath: /v1/\nschemes: [https]\n", ["https://api.x.com/v1"]),
        ("host: api.x.com\nschemes: [http, https]\n", ["https://api.x.com", "http://api.x.com"]),
        ("host: api.x.com\n", ["https://api.x.com"]),
        ("host: api.x.com\nschemes: [wss]\n", ["https://api.x.com"]),
        ("host: https://api.x.com/\nbasePath: v1\n", ["https://api.x.com/v1"]),
        ("host: api.x.com:8080\nschemes: [http]\n", ["http://api.x.com:8080"]),
        ("basePath: /v1\n", ["/v1"]),
        ("basePath: /\n", None),
        ("", None),
    ],
)
def test_host_base_path_and_schemes_become_servers(text: str, urls: list[str] | None) -> None:
    root = swagger(text + "paths: {}\n").root
    servers = root.get("servers")
    assert (None if servers is None else [server.text("url") for server in servers.elements()]) == urls


def test_moved_sections_keep_their_origin() -> None:
    document = swagger(
        "host: x.com\npaths: {}\ndefinitions: {A: {properties: {b: {$ref: '#/definitions/B'}}}, B: {type: string}}\n"
        "parameters: {p: {name: p, in: query, type: integer}}\n"
        "responses: {r: {description: d, schema: {$ref: '#/definitions/B'}}}\n"
        "x-own: 1\n"
    )
    assert keys(document, "#") == ["info", "x-own", "servers", "paths", "components"]
    node = document.node("#/components/schemas/A/properties/b")
    assert node.ref == "#/definitions/B"
    assert node.resolve().pointer == "#/components/schemas/B"
    assert node.place().pointer == "/definitions/A/properties/b"
    assert source(document, "#/components/parameters/p/schema/type") == "/parameters/p/type"
    assert value(document, "#/components/parameters/p") == {"name": "p", "in": "query", "schema": {"type": "integer"}}
    assert source(document, "#/components/responses/r/content/application~1json/schema") == "/responses/r/schema"
    assert source(document, "#/servers/0") == "/host/0"


def test_parameters_get_a_schema() -> None:
    document = operation(
        "parameters:\n- {name: a, in: query, type: integer, "
        "format: int32, default: 5, minimum: 1, exclusiveMinimum: true, "
        "description: d, x-own: 1, allowEmptyValue: true}\n"
        "- {name: b, in: header, type: string, enum: [x], x-nullable: true, required: true}"
    )
    assert value(document, "#/paths/~1a/post/parameters") == [
        {
            "name": "a",
            "in": "query",
            "description": "d",
            "x-own": 1,
            "allowEmptyValue": True,
            "schema": {"type": "integer", "format": "int32", "default": 5, "exclusiveMinimum": 1},
        },
        {"name": "b", "in": "header", "required": True, "schema": {"type": "string", "enum": ["x"], "nullable": True}},
    ]
    assert source(document, "#/paths/~1a/post/parameters/0/schema/default") == "/paths/~1a/post/parameters/0/default"


@pytest.mark.parametrize(
    ("where", "said", "style", "explode"),
    [
        ("query", None, "form", False),
        ("query", "csv", "form", False),
        ("query", "multi", "form", True),
        ("query", "ssv", "spaceDelimited", False),
        ("query", "pipes", "pipeDelimited", False),
        ("query", "tsv", "tabDelimited", False),
        ("header", None, "simple", False),
        ("header", "csv", "simple", False),
        ("path", "pipes", "pipeDelimited", False),
    ],
)
def test_collection_format_becomes_style(where: str, said: str | None, style: str, explode: bool) -> None:
    said_so = f", collectionFormat: {said}" if said else ""
    text = "paths:\n  /a/{p}:\n    get:\n      parameters:\n      - {name: p, in: path, required: true, type: string}\n"
    other = "p" if where == "path" else "q"
    entry = f"{{name: {other}, in: {where}, required: true, type: array, items: {{type: string}}{said_so}}}"
    text = (
        text.replace("{name: p, in: path, required: true, type: string}", entry)
        if where == "path"
        else text + f"      - {entry}\n"
    )
    node = swagger(text + "      responses: {}\n").node(
        "#/paths/~1a~1{p}/get/parameters/" + ("0" if where == "path" else "1")
    )
    assert (node.text("style"), node.flag("explode"), "collectionFormat" in node) == (style, explode, False)


def test_an_unknown_collection_format_is_csv_and_reported() -> None:
    document = operation(
        "parameters:\n- {name: a, in: header, type: array, items: {type: string}, collectionFormat: multi}"
    )
    [found] = document.diagnostics
    assert (found.code, found.severity) == ("CL142", "warning")
    assert found.place is not None
    assert found.place.pointer == "/paths/~1a/post/parameters/0/collectionFormat"


def test_a_body_parameter_becomes_a_request_body() -> None:
    document = operation(
        "consumes: [application/json, text/json]\nparameters:\n- {name: v, in: query, type: string}\n"
        "- {name: data, in: body, required: true, description: d, schema: {$ref: '#/definitions/A'}}\n"
        "- {name: w, in: query, type: string}",
        after="definitions: {A: {type: object}}\n",
    )
    assert value(document, "#/paths/~1a/post/requestBody") == {
        "description": "d",
        "content": {
            "application/json": {"schema": {"$ref": "#/definitions/A"}},
            "text/json": {"schema": {"$ref": "#/definitions/A"}},
        },
        "required": True,
        "x-clientloom-body-name": "data",
    }
    assert source(document, "#/paths/~1a/post/requestBody") == "/paths/~1a/post/parameters/1"
    assert source(document, "#/paths/~1a/post/requestBody/content/text~1json") == "/paths/~1a/post/consumes/1"
    assert source(document, "#/paths/~1a/post/parameters/1/name") == "/paths/~1a/post/parameters/2/name"
    names = [node.text("name") for node in document.node("#/paths/~1a/post/parameters").elements()]
    assert names == ["v", "w"]
    schema = document.node("#/paths/~1a/post/requestBody/content/text~1json/schema")
    assert schema.resolve().pointer == "#/components/schemas/A"


def test_consumes_falls_back_to_the_document_and_then_to_json() -> None:
    body = "parameters: [{name: b, in: body, schema: {type: object}}]"
    assert keys(operation(body), "#/paths/~1a/post/requestBody/content") == ["application/json"]
    document = operation(body, before="consumes: [a/b, c/d]\n")
    assert keys(document, "#/paths/~1a/post/requestBody/content") == ["a/b", "c/d"]
    assert source(document, "#/paths/~1a/post/requestBody/content/c~1d") == "/consumes/1"
    document = operation(body + "\nconsumes: []", before="consumes: [a/b]\n")
    assert keys(document, "#/paths/~1a/post/requestBody/content") == ["application/json"]


def test_an_inline_schema_under_several_media_types_is_one_schema() -> None:
    document = operation(
        "consumes: [a/b, c/d]\nproduces: [e/f, g/h]\nparameters: [{name: b, in: body, schema: {properties: {x: {}}}}]",
        after="",
    )
    first = document.node("#/paths/~1a/post/requestBody/content/a~1b/schema")
    second = document.node("#/paths/~1a/post/requestBody/content/c~1d/schema")
    assert first.ref is None
    assert second.resolve().pointer == first.pointer


def test_the_codegen_name_of_a_body_wins() -> None:
    document = operation("x-codegen-request-body-name: task\nparameters: [{name: body, in: body, schema: {}}]")
    assert document.node("#/paths/~1a/post/requestBody").text("x-clientloom-body-name") == "task"


def test_a_shared_body_is_shared() -> None:
    parts = (
        "parameters: {Body: {name: data, in: body, schema: {properties: {x: {type: string}}}}, "
        "Limit: {name: limit, in: query, type: integer}}\n"
    )
    document = operation("parameters: [{$ref: '#/parameters/Limit'}, {$ref: '#/parameters/Body'}]", before=parts)
    request = document.node("#/paths/~1a/post/requestBody")
    assert request.resolve().pointer == "#/components/requestBodies/Body"
    assert request.resolve().text("x-clientloom-body-name") == "data"
    assert document.node("#/paths/~1a/post/parameters/0").resolve().pointer == "#/components/parameters/Limit"
    assert request.place().pointer == "/paths/~1a/post/parameters/1"
    # another list of media types: its own content, the same schema
    document = operation("consumes: [a/b]\nparameters: [{$ref: '#/parameters/Body'}]", before=parts)
    schema = document.node("#/paths/~1a/post/requestBody/content/a~1b/schema")
    assert schema.resolve().pointer == "#/components/requestBodies/Body/content/application~1json/schema"
    assert document.node("#/paths/~1a/post/requestBody").text("x-clientloom-body-name") == "data"


def test_security_definitions_become_schemes() -> None:
    document = swagger(
        "paths: {}\nsecurityDefinitions:\n  B: {type: basic, description: d}\n"
        "  K: {type: apiKey, name: X, in: header}\n"
        "  O: {type: oauth2, flow: accessCode, authorizationUrl: https://a, tokenUrl: https://t, scopes: {r: read}}\n"
        "  A: {type: oauth2, flow: application, tokenUrl: https://t, scopes: {}}\n"
    )
    assert value(document, "#/components/securitySchemes") == {
        "B": {"type": "http", "scheme": "basic", "description": "d"},
        "K": {"type": "apiKey", "name": "X", "in": "header"},
        "O": {
            "type": "oauth2",
            "flows": {
                "authorizationCode": {"authorizationUrl": "https://a", "tokenUrl": "https://t", "scopes": {"r": "read"}}
            },
        },
        "A": {"type": "oauth2", "flows": {"clientCredentials": {"tokenUrl": "https://t", "scopes": {}}}},
    }
    assert source(document, "#/components/securitySchemes/B") == "/securityDefinitions/B"


def test_an_operation_with_schemes_of_its_own_has_servers() -> None:
    document = swagger(
        "host: x.com\nschemes: [https]\npaths:\n  /a:\n"
        "    get: {schemes: [http], responses: {}}\n    put: {schemes: [https], responses: {}}\n"
    )
    assert value(document, "#/paths/~1a/get/servers") == [{"url": "http://x.com"}]
    assert "servers" not in document.node("#/paths/~1a/put")


def test_schemas_of_swagger_come_to_the_normal_form_wherever_they_stand() -> None:
    document = swagger(
        "paths: {}\ndefinitions:\n  A:\n    discriminator: kind\n"
        "    properties:\n      kind: {type: string, x-nullable: true}\n"
        "      n: {type: number, maximum: 5, exclusiveMaximum: true}\n"
        "      m: {type: number, exclusiveMinimum: false, minimum: 1}\n"
        "    example: {exclusiveMinimum: true, x-nullable: true}\n"
    )
    assert value(document, "#/components/schemas/A") == {
        "discriminator": {"propertyName": "kind"},
        "properties": {
            "kind": {"type": "string", "nullable": True},
            "n": {"type": "number", "exclusiveMaximum": 5},
            "m": {"type": "number", "minimum": 1},
        },
        "example": {"exclusiveMinimum": True, "x-nullable": True},
    }


def test_other_files_of_a_swagger_document_are_upgraded_too() -> None:
    document = swagger(
        "paths:\n  /a: {$ref: 'parts.yaml#/item'}\n  /b:\n    get:\n"
        "      parameters: [{$ref: 'parts.yaml#/limit'}, {$ref: 'parts.yaml#/body'}]\n"
        "      responses: {'404': {$ref: 'parts.yaml#/gone'}}\ndefinitions: {A: {}}\n",
        parts="limit: {name: limit, in: query, type: array, items: {type: string}}\n"
        "body: {name: data, in: body, schema: {$ref: 'api.yaml#/definitions/A'}}\n"
        "gone: {description: g, schema: {type: string, x-nullable: true}}\n"
        "item: {post: {parameters: [{$ref: '#/limit'}, {$ref: '#/body'}], responses: {'404': {$ref: '#/gone'}}}}\n",
    )
    item = document.node("#/paths/~1a").resolve()
    assert item.pointer == "parts.yaml#/item"
    for post in (item.get("post"), document.node("#/paths/~1b/get")):
        assert post is not None
        request = post.get("requestBody")
        parameters = post.get("parameters")
        responses = post.get("responses")
        assert request is not None
        assert parameters is not None
        assert responses is not None
        assert request.text("x-clientloom-body-name") == "data"
        [limit] = [node.resolve() for node in parameters.elements()]
        assert limit.pointer == "parts.yaml#/limit"
        assert limit.text("style") == "form"
        [gone] = [node.resolve() for _, node in responses.items()]
        assert gone.pointer == "parts.yaml#/gone"
        content = gone.get("content")
        assert content is not None
        assert content.value == {"application/json": {"schema": {"type": "string", "nullable": True}}}
    schema = document.node("#/paths/~1b/get/requestBody/content/application~1json/schema")
    assert schema.resolve().pointer == "#/components/schemas/A"
    place = document.node("parts.yaml#/item/post/requestBody").place()
    assert (place.file, place.pointer) == (Path("parts.yaml"), "/item/post/parameters/1")


def test_openapi_3_0_in_the_normal_form() -> None:
    document = load(
        "openapi: 3.0.3\ninfo: {title: t, version: 1.10}\npaths:\n"
        "  /a:\n    post:\n      x-codegen-request-body-name: data\n"
        "      requestBody: &body {content: {a/b: {schema: {type: integer, "
        "minimum: 1, exclusiveMinimum: true, nullable: true}}}}\n"
        "      responses: {}\n    put:\n      requestBody: *body\n"
        "      responses: {}\n    patch:\n      x-codegen-request-body-name: thing\n"
        "      requestBody: {$ref: '#/components/requestBodies/B'}\n"
        "      responses: {}\ncomponents: {requestBodies: {B: {content: {}}}}\n"
    )
    assert document.dialect == "3.0.3"
    assert document.node("#/info").text("version") == "1.10"
    assert value(document, "#/paths/~1a/post/requestBody/content/a~1b/schema") == {
        "type": "integer",
        "exclusiveMinimum": 1,
        "nullable": True,
    }
    assert document.node("#/paths/~1a/post/requestBody").text("x-clientloom-body-name") == "data"
    assert "x-clientloom-body-name" not in document.node("#/paths/~1a/put/requestBody")
    patch = document.node("#/paths/~1a/patch/requestBody")
    assert patch.text("x-clientloom-body-name") == "thing"
    assert patch.resolve().pointer == "#/components/requestBodies/B"


def test_every_origin_exists_in_the_source() -> None:
    """Every part of the normal form of a real document leads to a place in the file that holds what it was made of."""
    file = Path(__file__).parents[2] / "specs" / "ica_v1" / "openapi.yaml"
    document = load_document(file)
    positions = Positions(file.read_bytes())
    assert document.dialect == "2.0"
    start = positions.locate("")
    for pointer in document.origins:
        place = document.place(pointer)
        assert place.pointer is not None
        assert place.pointer == "" or positions.locate(place.pointer, "key") != start
