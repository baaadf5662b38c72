"""Parameters as documents of frameworks mean them: with one value, spread objects, paths with slashes."""

from __future__ import annotations

import pytest
from loopback import Loopback
from support.clients import Calls
from support.made import make

PRESET = """
openapi: 3.0.3
info: {title: N, version: "1"}
paths:
  /v{version}/t/{kind}:
    get:
      operationId: t
      tags: [lib]
      parameters:
        - {name: OCS-APIRequest, in: header, required: true, schema: {type: boolean, default: true}}
        - {name: api-version, in: query, required: true, schema: {type: string, enum: ["2025-01-01"]}}
        - {name: X-Kind, in: header, required: true, schema: {$ref: "#/components/schemas/Kind"}}
        - {name: size, in: query, required: true, schema: {type: integer, default: 50}}
        - {name: after, in: query, schema: {type: integer, default: 7}}
        - {name: bad, in: query, required: true, schema: {type: string, enum: [a, b], default: zzz}}
        - {name: version, in: path, required: true, schema: {type: string, default: "1.0"}}
        - {name: kind, in: path, required: true, schema: {type: string}}
      responses: {"204": {description: ok}}
components: {schemas: {Kind: {type: string, enum: [json, xml], default: json}}}
"""


def test_required_with_a_default_or_one_value_is_optional_and_sent(calls: Calls, server: Loopback) -> None:
    lib = make(PRESET).client(calls, server.url).lib
    calls.run(lib.t("k", bad="a"))
    assert server.last.raw_path == "/v1.0/t/k"
    assert dict(server.last.query) == {"api-version": "2025-01-01", "size": "50", "bad": "a"}
    assert (server.last.header("OCS-APIRequest"), server.last.header("X-Kind")) == ("true", "json")
    calls.run(lib.t("k", bad="b", ocs_api_request=False, x_kind="xml", size=1, version="2"))
    assert server.last.raw_path == "/v2/t/k"
    assert (server.last.header("OCS-APIRequest"), server.last.header("X-Kind")) == ("false", "xml")
    # a default that is none of the values is no default
    with pytest.raises(TypeError, match="bad"):
        calls.run(lib.t("k"))


SPREAD = """
openapi: 3.0.3
info: {title: Payments, version: "1"}
paths:
  /search:
    get:
      operationId: search
      tags: [lib]
      parameters:
        - {name: paging, in: query, style: form, explode: true, schema: {$ref: "#/components/schemas/Paging"}}
        - {name: seen, in: cookie, style: form, explode: true, schema: {$ref: "#/components/schemas/Paging"}}
        - {name: joined, in: query, style: form, explode: false, schema: {type: object}}
      responses: {"204": {description: none}}
  /form:
    post:
      operationId: fill
      tags: [lib]
      requestBody:
        content:
          application/x-www-form-urlencoded:
            schema: {type: object, properties: {paging: {$ref: "#/components/schemas/Paging"}}}
            encoding: {paging: {style: form, explode: true}}
      responses: {"204": {description: none}}
components:
  schemas: {Paging: {type: object, properties: {size: {type: integer}, sort: {type: array, items: {type: string}}}}}
"""


def test_a_list_in_a_spread_object_is_repeated(calls: Calls, server: Loopback) -> None:
    made = make(SPREAD)
    lib = made.client(calls, server.url).lib
    calls.run(lib.search(paging=made.models.Paging(size=5, sort=["amount,desc", "name,asc"]), joined={"a": "b"}))
    assert server.last.raw_query == "size=5&sort=amount%2Cdesc&sort=name%2Casc&joined=a,b"
    calls.run(lib.search(paging={"size": 1, "sort": []}, seen={"sort": ["a", "b"]}))
    assert (server.last.raw_query, server.last.header("Cookie")) == ("size=1", "sort=a; sort=b")


SLASHES = """
openapi: 3.0.3
info: {title: Files, version: "1"}
paths:
  /files/{path}/meta:
    get:
      operationId: meta
      tags: [lib]
      parameters: [{name: path, in: path, required: true, schema: {type: string}}]
      responses: {"204": {description: ok}}
  /raw/{path}:
    get:
      operationId: raw
      tags: [lib]
      parameters: [{name: path, in: path, required: true, allowReserved: true, schema: {type: string}}]
      responses: {"204": {description: ok}}
  /v1/{name}:
    get:
      operationId: shelf
      tags: [lib]
      parameters: [{name: name, in: path, required: true, schema: {type: string, pattern: '^shelves/[^/]+$'}}]
      responses: {"204": {description: ok}}
  /one/{id}:
    get:
      operationId: one
      tags: [lib]
      parameters: [{name: id, in: path, required: true, schema: {type: string, pattern: '^[^/]+$'}}]
      responses: {"204": {description: ok}}
"""


def test_slashes_stay_where_they_are_allowed(calls: Calls, server: Loopback) -> None:
    lib = make(SLASHES).client(calls, server.url).lib
    told = make(SLASHES, '[requests]\nslashes = ["parameter:meta.path.path"]\n').client(calls, server.url).lib
    for method, value, target in (
        (lib.shelf, "shelves/a b?", "/v1/shelves/a%20b%3F"),
        (lib.raw, "a/b;c%20d", "/raw/a/b;c%20d"),
        (lib.one, "a/b", "/one/a%2Fb"),
        (lib.meta, "a/b", "/files/a%2Fb/meta"),
        (told.meta, "dir/50%.txt", "/files/dir/50%25.txt/meta"),
    ):
        calls.run(method(value))
        assert server.last.target == target


@pytest.mark.parametrize("value", ["shelves/../../admin", "..", "a/./b", "a/%2e%2e/b", ""])
def test_a_path_with_slashes_never_leads_upwards(value: str, calls: Calls, server: Loopback) -> None:
    lib = make(SLASHES).client(calls, server.url).lib
    with pytest.raises(ValueError, match="part of the path"):
        calls.run(lib.raw(value))
    assert not server.received
