"""Operations: parameters, bodies, replies, media versions, security, servers, selection, and what is left out."""

from __future__ import annotations

import pytest
from support.lowering import codes, fields, lowered, operations

from clientloom import ir
from clientloom.ir import STRING, ListType, LiteralType, Scalar

BINARY = Scalar("binary")


def one(text: str, toml: str = "") -> ir.Operation:
    api, _ = operations(text, toml)
    return api.operations[0]


def get(inside: str, toml: str = "") -> ir.Operation:
    """An operation `GET /x/{id}` with this inside."""
    own = "parameters: [{name: id, in: path, required: true, schema: {type: string}}]"
    return one(f"paths:\n  /x/{{id}}:\n    {own}\n    get:\n      operationId: getX\n{inside}", toml)


PARAMETERS = """
      parameters:
        - {name: id, in: path, required: true, schema: {type: string, format: uuid}}
        - name: ids
          in: query
          style: pipeDelimited
          explode: false
          schema: {type: array, items: {type: string, enum: [a]}}
        - {name: filter, in: query, style: deepObject, schema: {type: object, properties: {a: {type: string}}}}
        - {name: q, in: query, content: {application/json: {schema: {type: array, items: {type: integer}}}}}
        - name: limit
          in: query
          description: How many.
          schema: {type: integer, default: 20, maximum: 100, nullable: true}
        - {name: X-Rate, in: header, required: true, schema: {type: number}}
        - {name: session, in: cookie, schema: {type: string}}
        - {name: api_key, in: query, allowReserved: true, allowEmptyValue: true, schema: {type: string}}
        - {name: Accept, in: header, schema: {type: string}}
        - {name: Authorization, in: header, schema: {type: string}}
        - {name: Idempotency-Key, in: header, schema: {type: string}}
      responses: {'200': {description: ok}}
"""


def test_parameters_with_everything_that_is_said_of_them() -> None:
    operation = get(PARAMETERS)
    by_name = {parameter.wire_name: parameter for parameter in operation.parameters}
    assert list(by_name) == [
        "id",
        "ids",
        "filter",
        "q",
        "limit",
        "X-Rate",
        "session",
        "api_key",
        "Authorization",
        "Idempotency-Key",
    ]
    assert by_name["id"].type == Scalar("uuid")
    assert (by_name["id"].style, by_name["id"].explode, by_name["id"].required) == ("simple", False, True)
    assert by_name["ids"].type == ListType(LiteralType(("a",), "string"))
    assert (by_name["ids"].style, by_name["ids"].explode) == ("pipeDelimited", False)
    assert by_name["filter"].style == "deepObject"
    assert isinstance(by_name["filter"].type, ir.RefType)
    assert (by_name["q"].content_type, by_name["q"].type) == ("application/json", ListType(Scalar("integer")))
    limit = by_name["limit"]
    assert (limit.type, limit.default, limit.has_default) == (Scalar("integer"), 20, True)
    assert limit.constraints.maximum == 100
    assert limit.docs.description == "How many."
    assert (by_name["X-Rate"].place, by_name["X-Rate"].required) == ("header", True)
    assert (by_name["session"].style, by_name["session"].explode) == ("form", True)
    assert by_name["api_key"].secret
    assert by_name["api_key"].allow_reserved
    assert by_name["api_key"].allow_empty
    assert by_name["Authorization"].secret  # no scheme says how else to prove who calls
    assert operation.idempotency_key == "Idempotency-Key"


def test_headers_that_the_client_sets_itself_are_left_out_and_named() -> None:
    api, _ = operations("""
        paths:
          /x:
            get:
              security: [{key: []}]
              parameters:
                - {name: accept, in: header, schema: {type: string}}
                - {name: Authorization, in: header, schema: {type: string}}
              responses: {'200': {description: ok}}
        components: {securitySchemes: {key: {type: apiKey, in: header, name: Authorization}}}
        """)
    assert api.operations[0].parameters == ()
    # Accept is no loss: it is the argument `accept`, where there is a choice
    assert codes(api) == ["CL320"]


def test_parameters_of_the_path_come_first_and_can_be_replaced() -> None:
    operation = one("""
        paths:
          /x/{id}:
            parameters:
              - {name: id, in: path, required: true, schema: {type: string}}
              - {name: a, in: query, schema: {type: string}}
              - {$ref: '#/components/parameters/Shared'}
            get:
              parameters:
                - {name: a, in: query, schema: {type: integer}}
                - {name: id, in: query, schema: {type: boolean}}
              responses: {'200': {description: ok}}
        components: {parameters: {Shared: {name: s, in: query, schema: {type: string}}}}
        """)
    found = [(parameter.wire_name, parameter.place, parameter.type) for parameter in operation.parameters]
    assert found == [
        ("id", "path", STRING),
        ("a", "query", Scalar("integer")),
        ("s", "query", STRING),
        ("id", "query", Scalar("boolean")),
    ]
    assert operation.parameters[2].id == "#/components/parameters/Shared"


@pytest.mark.parametrize(
    ("media_type", "schema", "kind", "type_"),
    [
        ("application/json", "{type: string}", "json", STRING),
        ("text/json", "{type: integer}", "json", Scalar("integer")),
        ("application/problem+json", "{type: string}", "json", STRING),
        ("application/*+json", "{type: string}", "json", STRING),
        ("application/json-patch+json", "{type: string}", "json", STRING),
        ("application/json; charset=utf-8", "{type: string}", "json", STRING),
        ("application/json", "{type: string, format: binary}", "binary", BINARY),
        ("application/json", None, "json", None),
        ("application/octet-stream", None, "binary", BINARY),
        ("application/octet-stream", "{type: string, format: binary}", "binary", BINARY),
        ("image/*", "{type: string, format: binary}", "binary", BINARY),
        ("application/pdf", "{type: object}", "binary", BINARY),
        ("text/plain", "{type: string}", "text", STRING),
        ("text/csv", None, "text", STRING),
        ("text/plain", "{type: object}", "json", ir.MapType(ir.ANY)),
        ("*/*", "{type: object}", "json", ir.MapType(ir.ANY)),
        ("*/*", "{type: string}", "text", STRING),
        ("*/*", "{type: string, format: binary}", "binary", BINARY),
        ("*/*", None, "binary", BINARY),
        ("application/vnd.acme.diff", "{type: string}", "text", STRING),
        ("application/xml", "{type: object}", "xml", ir.MapType(ir.ANY)),
        ("application/xml", "{type: string}", "xml", STRING),
        ("application/x-ndjson", "{type: array, items: {type: integer}}", "json-lines", Scalar("integer")),
        ("text/event-stream", "{type: string}", "sse", STRING),
    ],
)
def test_how_a_reply_is_handled_goes_by_media_type_and_schema(
    media_type: str, schema: str | None, kind: str, type_: ir.Type | None
) -> None:
    inner = f"{{schema: {schema}}}" if schema else "{}"
    operation = get(f"      responses: {{'200': {{description: ok, content: {{'{media_type}': {inner}}}}}}}\n")
    content = operation.replies[0].contents[0]
    assert (content.media_type, content.kind, content.type) == (media_type, kind, type_)


def test_content_whose_schema_is_not_used_is_in_the_ledger() -> None:
    api, _ = operations("""
        paths:
          /x:
            get:
              responses:
                '200':
                  description: ok
                  content:
                    application/xml: {schema: {prefixItems: [{type: integer}]}}
                    image/png: {schema: {type: object}}
                    multipart/mixed: {schema: {type: object}}
        """)
    assert [(entry.what, entry.code) for entry in api.skipped] == [
        ("fallback", "CL330"),
        ("fallback", "CL331"),
        ("fallback", "CL331"),
    ]


def test_bodies_forms_and_files() -> None:
    operation = one("""
        paths:
          /x:
            post:
              operationId: send
              requestBody:
                required: true
                description: What to send.
                content:
                  multipart/form-data:
                    schema:
                      type: object
                      properties:
                        file: {type: string, format: binary}
                        more: {type: array, items: {type: string, format: binary}}
                        info: {type: object, properties: {a: {type: string}}}
                    encoding:
                      info: {contentType: application/json}
                      file: {contentType: image/png, headers: {X-Part: {schema: {type: integer}}}}
                  application/json:
                    schema: {type: [object, 'null'], properties: {file: {type: string, format: binary}}}
              responses: {'204': {description: done}}
        """)
    assert operation.body is not None
    assert operation.body.required
    assert operation.body.docs.description == "What to send."
    form, json = operation.body.contents
    assert (form.kind, json.kind) == ("multipart", "json")
    assert isinstance(json.type, ir.RefType)  # null is not sent as a body
    assert [(each.part, each.content_type) for each in form.encodings] == [
        ("info", "application/json"),
        ("file", "image/png"),
    ]
    assert form.encodings[1].headers[0].type == Scalar("integer")


def test_binary_inside_json_is_text() -> None:
    api, _ = operations("""
        paths:
          /x:
            post:
              requestBody: {content: {multipart/form-data: {schema: <Form>}}}
              responses: {'200': {description: ok, content: {application/json: {schema: <Reply>}}}}
        components:
          schemas:
            Form: {properties: {file: {type: string, format: binary}}}
            Reply: {properties: {file: {type: string, format: binary}}}
        """)
    assert fields(api, "Form") == {"file": BINARY}
    assert fields(api, "Reply") == {"file": Scalar("string", "binary")}


def test_the_name_of_a_body() -> None:
    api, _ = lowered("""
        swagger: '2.0'
        info: {title: T, version: '1'}
        paths:
          /x:
            post:
              parameters: [{name: data, in: body, schema: {type: object}}]
              responses: {'201': {description: made}}
        """)
    body = api.operations[0].body
    assert body is not None
    assert (body.name, body.required) == ("data", False)


def test_replies_success_and_headers() -> None:
    operation = get("""
      responses:
        default: {description: failed}
        2xx:
          description: fine
          headers: {ETag: {schema: {type: string}, required: true}, Content-Type: {schema: {type: string}}}
        '404': {description: gone}
        banana: {description: no}
""")
    assert [(reply.status, reply.success) for reply in operation.replies] == [
        ("2XX", True),
        ("404", False),
        ("default", False),
    ]
    assert operation.replies[0].headers == (
        ir.Header(f"{operation.replies[0].id}/headers/ETag", "ETag", STRING, required=True),
    )


def test_default_is_the_success_where_no_2xx_is_declared() -> None:
    operation = get("      responses: {default: {description: ok}, '404': {description: gone}}\n")
    assert [(reply.status, reply.success) for reply in operation.replies] == [("404", False), ("default", True)]


def test_replies_are_in_order_of_status_with_ranges_behind_codes_and_default_last() -> None:
    replies = "default, '500', 4XX, '404', 2XX, '201', '200', 5XX"
    operation = get(
        f"      responses: {{{', '.join(f'{each}: {{description: x}}' for each in replies.split(', '))}}}\n"
    )
    assert [reply.status for reply in operation.replies] == [
        *("200", "201", "2XX", "404", "4XX", "500", "5XX", "default"),
    ]


def test_a_status_without_content_has_none_whatever_is_declared() -> None:
    api, _ = operations("""
        paths:
          /x:
            post:
              responses:
                '204':
                  description: done
                  content:
                    application/json: {schema: {type: string}}
        """)
    assert api.operations[0].replies[0].contents == ()
    assert [entry.code for entry in api.skipped] == ["CL325"]


MEDIA = """
[media]
default = "v4"
[media.versions]
v3 = ["application/vnd.acme.v3+json", "application/json"]
v4 = "application/vnd.acme.v4+*"
"""
VERSIONED = """
paths:
  /x:
    put:
      requestBody:
        content:
          application/vnd.acme.v4+json: {{schema: <New>}}
          application/vnd.acme.v3+json: {{schema: <Old>}}
          application/json: {{schema: <{plain}>}}
      responses:
        '200': {{description: ok, content: {{application/vnd.acme.v3+json: {{schema: <New>}}}}}}
    post:
      requestBody: {{content: {{application/json: {{schema: <Old>}}}}}}
      responses: {{'204': {{description: done}}}}
components:
  schemas: {{New: {{properties: {{a: {{type: string}}}}}}, Old: {{properties: {{b: {{type: string}}}}}}}}
"""


@pytest.mark.parametrize(("plain", "version"), [("Old", "v3"), ("New", None)])
def test_plain_json_belongs_to_the_listed_version_whose_schema_it_shares(plain: str, version: str | None) -> None:
    api, _ = operations(VERSIONED.format(plain=plain), MEDIA)
    put, post = api.operations
    assert put.body is not None
    assert [content.version for content in put.body.contents] == ["v4", "v3", version]
    # the name of the schema says nothing: v3 carries New here
    assert [content.version for content in put.replies[0].contents] == ["v3"]
    assert (put.versions, put.default_version) == (("v4", "v3"), "v4")
    assert post.body is not None
    assert [content.version for content in post.body.contents] == [None]
    assert (post.versions, post.default_version) == ((), None)


def test_an_operation_without_the_default_version_speaks_its_newest() -> None:
    toml = '[media]\ndefault = "v10"\n[media.versions]\nv9 = "a/b.v9+json"\nv2 = "a/b.v2+json"\nv10 = "a/b.v10+json"\n'
    content = "{a/b.v2+json: {schema: {type: string}}, a/b.v9+json: {schema: {type: integer}}}"
    operation = get(f"      responses: {{'200': {{description: ok, content: {content}}}}}\n", toml)
    assert (operation.versions, operation.default_version) == (("v2", "v9"), "v9")


def test_one_schema_under_several_media_types_is_one_type() -> None:
    api, _ = operations("""
        paths:
          /x:
            get:
              operationId: getX
              responses:
                '200':
                  description: ok
                  content:
                    text/plain: {schema: {type: object, properties: {a: {type: string}}}}
                    application/json: {schema: {type: object, properties: {a: {type: string}}}}
        """)
    first, second = api.operations[0].replies[0].contents
    assert first.type == second.type
    assert [symbol.hint.parts for symbol in api.symbols.values()] == [("getX", "Reply")]


def test_hints_of_inline_schemas_say_where_they_stand() -> None:
    # each says something else, or they would be one
    bodies = [f"{{type: object, properties: {{{name}: {{type: string}}}}}}" for name in "abcdefg"]
    api, _ = operations(f"""
        paths:
          /x:
            post:
              operationId: makeX
              parameters: [{{name: filter, in: query, schema: {bodies[0]}}}]
              requestBody: {{content: {{application/json: {{schema: {bodies[1]}}}}}}}
              responses:
                '201':
                  description: ok
                  content:
                    application/json: {{schema: {bodies[2]}}}
                    application/merge+json: {{schema: {bodies[3]}}}
                '202': {{description: ok, content: {{application/json: {{schema: {bodies[4]}}}}}}}
                default: {{description: ok, content: {{application/json: {{schema: {bodies[5]}}}}}}}
            get:
              responses: {{'404': {{description: ok, content: {{application/json: {{schema: {bodies[6]}}}}}}}}}
        """)
    assert [symbol.hint.parts for symbol in api.symbols.values()] == [
        ("makeX", "filter"),
        ("makeX", "Body"),
        ("makeX", "Reply", "json"),
        ("makeX", "Reply", "merge+json"),
        ("makeX", "Reply202"),
        ("makeX", "Error"),
        ("get /x", "Reply404"),
    ]


@pytest.mark.parametrize(("place", "key"), [("header", "X-Idempotency-Key"), ("query", None)])
def test_an_idempotency_key_is_a_header(place: str, key: str | None) -> None:
    api, _ = operations(f"""
        paths:
          /x:
            post:
              operationId: make
              parameters: [{{name: X-Idempotency-Key, in: {place}, schema: {{type: string}}}}]
              responses: {{'204': {{description: ok}}}}
        """)
    assert api.operations[0].idempotency_key == key


def test_a_parameter_of_the_path_is_required_whatever_is_said_of_it() -> None:
    api, _ = operations("""
        paths:
          /x/{id}:
            get:
              operationId: get
              parameters: [{name: id, in: path, schema: {type: string}}]
              responses: {'204': {description: ok}}
        """)
    assert api.operations[0].parameters[0].required


def test_a_header_of_the_operation_replaces_that_of_the_path_in_any_case() -> None:
    api, _ = operations("""
        paths:
          /x:
            parameters: [{name: X-Rate, in: header, schema: {type: string}}]
            get:
              operationId: get
              parameters: [{name: x-rate, in: header, schema: {type: integer}}]
              responses: {'204': {description: ok}}
        """)
    [parameter] = api.operations[0].parameters
    assert (parameter.wire_name, parameter.type) == ("x-rate", Scalar("integer"))
