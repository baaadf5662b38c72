"""Lowering: security, servers, what the configuration chooses, and operations that cannot be read."""

from __future__ import annotations

import pytest
from support.lowering import codes, lowered, operations

from clientloom import ir


def test_security_schemes_prefixes_and_alternatives() -> None:
    api, diagnostics = operations(
        """
        security: [{jwt: []}, {}]
        paths:
          /a: {get: {responses: {'200': {description: ok}}}}
          /b: {get: {security: [], responses: {'200': {description: ok}}}}
          /c: {get: {security: [{oauth: [read]}, {jwt: [], key: []}], responses: {'200': {description: ok}}}}
        components:
          securitySchemes:
            jwt: {type: http, scheme: Bearer, bearerFormat: JWT}
            key: {type: apiKey, in: header, name: Authorization}
            basic: {type: http, scheme: basic}
            digest: {type: http, scheme: digest}
            oauth: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://t', scopes: {read: Reading.}}}}
            oidc: {type: openIdConnect, openIdConnectUrl: 'https://o'}
        """,
        '[auth.key]\nprefix = "Bearer"\n[auth.keys]\nprefix = "X"\n',
    )
    assert [(scheme.name, scheme.kind, scheme.prefix) for scheme in api.security_schemes] == [
        ("jwt", "bearer", None),
        ("key", "apiKey", "Bearer"),
        ("basic", "basic", None),
        ("digest", "http", None),
        ("oauth", "oauth2", None),
        ("oidc", "openIdConnect", None),
    ]
    assert api.security_schemes[4].flows == (
        ir.OAuthFlow("clientCredentials", None, "https://t", None, (("read", "Reading."),)),
    )
    assert [operation.security for operation in api.operations] == [
        ((("jwt", ()),), ()),
        (),
        ((("oauth", ("read",)),), (("jwt", ()), ("key", ()))),
    ]
    assert [(each.code, each.help) for each in diagnostics] == [("CL350", "Did you mean [auth.key]?")]


def test_servers_of_the_document_and_of_an_operation() -> None:
    api, _ = operations("""
        servers: [{url: 'https://{region}.a', variables: {region: {default: eu, enum: [eu, us]}, port: {default: 80}}}]
        paths:
          /a: {get: {responses: {'200': {description: ok}}}}
          /b: {servers: [{url: /b}], get: {responses: {'200': {description: ok}}}}
        """)
    assert api.servers[0].variables == (
        ir.ServerVariable("region", "eu", ("eu", "us")),
        ir.ServerVariable("port", "80"),
    )
    assert [operation.servers for operation in api.operations] == [(), (ir.Server("/b"),)]


THREE = """
paths:
  /a:
    get:
      operationId: getA
      tags: [one]
      responses: {'200': {description: ok, content: {application/json: {schema: <A>}}}}
  /b:
    get:
      operationId: getB
      tags: [two]
      responses: {'200': {description: ok, content: {application/json: {schema: <B>}}}}
  /c: {get: {operationId: getC, tags: [two], responses: {'200': {description: ok}}}}
components:
  schemas:
    A: {properties: {s: <Shared>}}
    B: {properties: {s: <Shared>}}
    Shared: {properties: {x: {type: string}}}
"""


@pytest.mark.parametrize(
    ("toml", "ids", "names"),
    [
        ("", ["getA", "getB", "getC"], ["A", "B", "Shared"]),
        ('[include]\ntags = ["one"]', ["getA"], ["A", "Shared"]),
        ('[include]\npaths = ["/[bc]"]', ["getB", "getC"], ["B", "Shared"]),
        ('[exclude]\noperations = ["getA", "getB"]', ["getC"], []),
        ('[include]\ntags = ["two"]\n[exclude]\npaths = ["/c"]', ["getB"], ["B", "Shared"]),
    ],
)
def test_selection_prunes_and_accounts(toml: str, ids: list[str], names: list[str]) -> None:
    api, diagnostics = operations(THREE, toml)
    assert [operation.operation_id for operation in api.operations] == ids
    assert [key.rpartition("/")[2] for key in api.symbols] == names
    skipped = [entry for entry in api.skipped if entry.what == "operation"]
    assert len(api.operations) + len(skipped) == 3
    assert len(api.symbols) + sum(entry.what == "schema" for entry in api.skipped) == 3
    assert not diagnostics


def test_words_of_the_configuration_that_hit_nothing_are_reported() -> None:
    _, diagnostics = operations(THREE, '[exclude]\ntags = ["twoo"]\n[retries]\nsafe = ["getAA"]')
    assert [(each.code, each.severity, each.help) for each in diagnostics] == [
        ("CL350", "warning", "Did you mean 'two'?"),
        ("CL350", "warning", "Did you mean 'getA'?"),
    ]


def test_an_operation_that_cannot_be_read_leaves_no_debris() -> None:
    api, _ = lowered(
        """
        openapi: 3.1.0
        info: {title: T, version: '1'}
        paths:
          /a:
            post:
              requestBody: {content: {application/json: {schema: {properties: {a: {type: string}}}}}}
              responses: {'200': {$ref: '#/components/responses/Gone'}}
          /b: {get: {responses: {'200': {description: ok}}}}
          /c: {$ref: '#/components/pathItems/Gone'}
        """,
        lenient=True,
    )
    assert [operation.path for operation in api.operations] == ["/b"]
    assert api.symbols == {}
    assert [(entry.pointer, entry.code) for entry in api.skipped] == [
        ("#/paths/~1a/post", "CL303"),
        ("#/paths/~1c", "CL303"),
    ]


def test_every_method_and_what_only_a_server_calls() -> None:
    api, _ = lowered(
        """
        openapi: 3.2.0
        info: {title: T, version: '1', contact: {name: Us, url: 'https://us'}, license: {name: MIT}}
        tags: [{name: one, description: First., externalDocs: {url: 'https://d'}}]
        paths:
          /a:
            get: {responses: {'200': {description: ok}}}
            query: {responses: {'200': {description: ok}}}
            additionalOperations: {LINK: {responses: {'200': {description: ok}}}}
            post:
              deprecated: true
              summary: Do it.
              callbacks: {done: {'{$request.body#/url}': {post: {responses: {'200': {description: ok}}}}}}
              responses: {'200': {description: ok, links: {next: {operationId: x}}}}
        webhooks: {ping: {post: {responses: {'200': {description: ok}}}}}
        """,
        lenient=True,
    )
    assert [operation.method for operation in api.operations] == ["GET", "QUERY", "POST", "LINK"]
    assert api.operations[2].docs == ir.Docs(summary="Do it.", deprecated=True)
    assert [entry.code for entry in api.skipped] == ["CL334", "CL333", "CL332"]
    assert api.tags == (ir.Tag("one", "First.", "https://d"),)
    assert (api.contact, api.license) == ("Us, https://us", "MIT")


def test_retries_declared_safe() -> None:
    api, _ = operations(THREE, '[retries]\nsafe = ["getB"]')
    assert [operation.retry_safe for operation in api.operations] == [False, True, False]


def test_a_get_with_an_empty_body_has_none() -> None:
    empty = "{content: {application/x-www-form-urlencoded: {schema: {type: object, properties: {}}}}}"
    free = "{content: {application/json: {schema: {type: object}}}}"
    api, _ = operations(f"""
        paths:
          /a:
            get: {{requestBody: {empty}, responses: {{}}}}
            post: {{requestBody: {empty}, responses: {{}}}}
            delete: {{requestBody: {free}, responses: {{}}}}
    """)
    assert [operation.body is None for operation in api.operations] == [True, False, False]
    assert codes(api) == ["CL326"]
