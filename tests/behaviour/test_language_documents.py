"""What a document may consist of: overlays, several files, references of every kind, a choice of operations."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from loopback import Loopback, Reply
from support.clients import Calls
from support.made import Made, make

from clientloom.config.records import parse_config
from clientloom.diagnostics.records import BadInput
from clientloom.openapi import load_document
from clientloom.openapi.overlays.jsonpath import BadPath, find
from clientloom.openapi.validation.verdicts import begin_validation

SHOP = """
openapi: 3.1.0
info: {title: Shop, version: '1'}
servers: [{url: 'https://shop.test'}]
paths:
  /orders:
    get:
      operationId: listOrders
      tags: [Orders]
      parameters: [{name: limit, in: query, schema: {type: string}}]
      responses:
        '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
  /reset:
    post: {operationId: reset, tags: [Internal], responses: {'204': {description: done}}}
  /users:
    get:
      operationId: listUsers
      tags: [Users]
      responses:
        '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/User'}}}}
components:
  schemas:
    Order: {type: object, properties: {id: {type: string}, by: {$ref: '#/components/schemas/User'}}}
    User: {type: object, properties: {name: {type: string}}}
    Unused: {type: object, properties: {x: {type: string}}}
"""

OVERLAY = """
overlay: 1.1.0
info: {title: Mended, version: '1'}
actions:
  - target: $.paths['/orders'].get.parameters[?@.name == 'limit'].schema
    description: The server wants digits.
    update: {type: integer}
  - target: $.paths[?@.post.operationId == 'reset']
    description: Not for customers.
    remove: true
  - target: $.components.schemas.Order.properties
    description: It is sent, the document forgets it.
    update: {paid: {type: string, format: date}}
"""


def test_overlays(calls: Calls, server: Loopback) -> None:
    made = make(SHOP, '[document]\npath = "spec.yaml"\noverlays = ["corrections.yaml"]\n', corrections=OVERLAY)
    client = made.client(calls, server.url)
    assert not hasattr(client, "internal")
    server.script(Reply.json({"id": "1", "paid": "2026-01-31"}))
    order = calls.run(client.orders.list_orders(limit=5))
    assert server.last.target == "/orders?limit=5"
    assert order.paid.isoformat() == "2026-01-31"


@pytest.mark.parametrize(
    ("overlay", "code"),
    [
        ("overlay: 2.0.0\nactions: []\n", "CL161"),
        ("HEAD10actions: [{target: $.info, update: {title: X}}]\n", "CL162"),
        ("HEAD10actions: [{target: $.nowhere, description: why, remove: true}]\n", "CL163"),
        ("HEAD10actions: [{target: info, description: why, remove: true}]\n", "CL164"),
        ("HEAD10actions: [{target: $.info, description: why, update: [1]}]\n", "CL165"),
        # a mapping and a list in one target; a single value upon a mapping
        ('HEAD11actions: [{target: \'$["info","servers"]\', description: why, update: {}}]\n', "CL165"),
        ("HEAD11actions: [{target: $.paths, description: why, update: {/orders: x}}]\n", "CL165"),
        ("HEAD11actions: [{target: $.info, description: why, update: {}, copy: $.info}]\n", "CL161"),
        ("overlay: 1.1.0\nactions: [{target: $.info, description: why, update: {title: X}}]\n", "CL161"),
        ("overlay: 1.1.0\ninfo: {title: X}\nactions: [{target: $, description: why, update: {x-a: 1}}]\n", "CL161"),
        ("HEAD11extends: other.yaml\nactions: [{target: $, description: why, update: {x-a: 1}}]\n", "CL166"),
        # what came with 1.2; a fragment where a document is named; a reusable action that is none
        ("HEAD11$self: a.yaml\nactions: [{target: $, description: why, update: {x-a: 1}}]\n", "CL161"),
        ("HEAD11components: {}\nactions: [{target: $, description: why, update: {x-a: 1}}]\n", "CL161"),
        ("HEAD12$self: 'a.yaml#x'\nactions: [{target: $, description: why, update: {x-a: 1}}]\n", "CL161"),
        ("HEAD12extends: 'spec.yaml#'\nactions: [{target: $, description: why, update: {x-a: 1}}]\n", "CL161"),
        ("HEAD12actions: [{target: $, description: why, $ref: '#/components/actions/a'}]\n", "CL161"),
        ("HEAD12actions: [{target: $, description: why, update: {x-a: 1}}]\ncomponents: {actions: {a: 1}}\n", "CL161"),
        (
            "HEAD12actions: [{target: $, description: why, update: {x-a: 1}}]\n"
            "components: {actions: {a: {fields: {target: $}}}}\n",
            "CL161",
        ),
        (
            "HEAD12components: {actions: {a: {fields: {update: {x-a: 1}}}}}\n"
            "actions: [{target: $, $ref: '#/components/actions/a'}]\n",
            "CL162",
        ),
    ],
)
def test_overlays_that_are_refused(overlay: str, code: str) -> None:
    for minor in "012":
        overlay = overlay.replace(f"HEAD1{minor}", f"overlay: 1.{minor}.0\ninfo: {{title: T, version: '1'}}\n")
    with pytest.raises(BadInput) as caught:
        make(SHOP, '[document]\npath = "spec.yaml"\noverlays = ["wrong.yaml"]\n', wrong=overlay)
    assert [each.code for each in caught.value.diagnostics] == [code]


REMOTE = """
openapi: 3.1.0
info: {title: Remote, version: '1'}
servers: [{url: 'https://remote.test'}]
paths:
  /orders:
    get:
      operationId: listOrders
      tags: [Orders]
      parameters: [{$ref: 'https://example.com/api/shared/parameters.yaml#/limit'}]
      responses:
        '200': {description: ok, content: {application/json: {schema: {$ref: 'https://example.com/order.yaml'}}}}
"""
ORDER = """
type: object
properties: {id: {type: string, format: uuid}, by: {$ref: 'api/shared/person.yaml#/Person'}, after: {$ref: '#'}}
"""
PERSON = "Person: {type: object, properties: {born: {type: string, format: date}}}\n"
PARAMETERS = "limit: {name: limit, in: query, schema: {type: integer}}\n"
VENDORED = (
    '[document]\npath = "spec.yaml"\n[document.remote]\n"https://example.com/order.yaml" = "order.yaml"\n'
    '"https://example.com/api/shared/" = "."\n'
)


def test_references_to_the_network_lead_to_files_that_lie_here(calls: Calls, server: Loopback) -> None:
    made = make(REMOTE, VENDORED, order=ORDER, person=PERSON, parameters=PARAMETERS)
    wire = {"id": "00000000-0000-0000-0000-000000000007", "by": {"born": "2000-01-31"}, "after": {}}
    server.script(Reply.json(wire))
    order = calls.run(made.client(calls, server.url).orders.list_orders(limit=3))
    assert server.last.target == "/orders?limit=3"
    assert (order.id.int, order.by.born.day) == (7, 31)
    assert (type(order), type(order.by)) == (made.models.Order, made.models.Person)
    assert type(order.after) is made.models.Order


@pytest.mark.parametrize(
    ("settings", "code", "said"),
    [
        (VENDORED.replace("order.yaml", "other.yaml"), "CL123", "https://example.com/order.yaml"),
        # what a file of the network refers to is in the network too
        ('[document]\npath = "spec.yaml"\n[document.remote]\n"https://example.com/" = "."\n', "CL124", "not there"),
        (VENDORED.replace('= "."', '= "nowhere"'), "CL124", "parameters.yaml"),
        (VENDORED.replace("https://example.com/api", "ftp://example.com/api"), "CL204", "document.remote"),
    ],
)
def test_references_to_the_network_that_are_refused(settings: str, code: str, said: str) -> None:
    with pytest.raises(BadInput) as caught:
        make(REMOTE, settings, order=ORDER, person=PERSON, parameters=PARAMETERS)
    assert code in {each.code for each in caught.value.diagnostics}
    assert any(said in each.message for each in caught.value.diagnostics)


def test_files_of_the_network_stay_in_their_folder(tmp_path: Path) -> None:
    (tmp_path / "inside").mkdir()
    (tmp_path / "secret.yaml").write_text("type: string\n")
    spec = tmp_path / "spec.yaml"
    spec.write_text(REMOTE.replace("order.yaml", "%2e%2e/secret.yaml"))
    with pytest.raises(BadInput) as caught:
        load_document(spec, remote={"https://example.com/": tmp_path / "inside"})
    assert "CL122" in {each.code for each in caught.value.diagnostics}


def test_the_validator_reads_the_files_of_the_network_here(tmp_path: Path) -> None:
    for name, text in (("spec", REMOTE), ("order", ORDER), ("person", PERSON), ("parameters", PARAMETERS)):
        (tmp_path / f"{name}.yaml").write_text(text)
    remote = {"https://example.com/order.yaml": tmp_path / "order.yaml", "https://example.com/api/shared/": tmp_path}
    document = load_document(tmp_path / "spec.yaml", remote=remote)
    assert document.names[tmp_path / "person.yaml"] == "https://example.com/api/shared/person.yaml"
    with begin_validation(document, cache=tmp_path / "cache") as validation:
        assert validation.result() == ()


@pytest.mark.parametrize(
    ("own", "extends", "fits"),
    [
        ("", "spec.yaml", True),
        ("", "./x/../spec.yaml", True),
        ("", "https://shop.test/openapi.yaml", True),  # nothing to hold it against
        ("https://shop.test/openapi.yaml", "https://shop.test/openapi.yaml", True),
        ("https://shop.test/openapi.yaml", "spec.yaml", True),
        ("https://shop.test/openapi.yaml", "https://shop.test/other.yaml", False),
    ],
)
def test_an_overlay_is_for_the_document_that_it_extends(own: str, extends: str, fits: bool) -> None:
    document = SHOP.replace("3.1.0", f"3.2.0\n$self: {own}") if own else SHOP
    overlay = OVERLAY.replace("actions:", f"extends: {extends}\nactions:")
    settings = '[document]\npath = "spec.yaml"\noverlays = ["corrections.yaml"]\n'
    if fits:
        make(document, settings, corrections=overlay)
        return
    with pytest.raises(BadInput) as caught:
        make(document, settings, corrections=overlay)
    assert [each.code for each in caught.value.diagnostics] == ["CL166"]


@pytest.mark.parametrize(
    ("own", "extends", "fits"),
    [
        ("https://shop.test/overlays/corrections.yaml", "../openapi.yaml", True),
        ("https://shop.test/overlays/corrections.yaml", "openapi.yaml", False),
        ("overlays/corrections.yaml", "../spec.yaml", True),
        ("overlays/corrections.yaml", "spec.yaml", False),
    ],
)
def test_what_an_overlay_extends_hangs_on_what_it_calls_itself(own: str, extends: str, fits: bool) -> None:
    document = SHOP.replace("3.1.0", "3.2.0\n$self: https://shop.test/openapi.yaml")
    overlay = OVERLAY.replace("1.1.0", f"1.2.0\n$self: {own}\nextends: {extends}")
    settings = '[document]\npath = "spec.yaml"\noverlays = ["corrections.yaml"]\n'
    if fits:
        make(document, settings, corrections=overlay)
        return
    with pytest.raises(BadInput) as caught:
        make(document, settings, corrections=overlay)
    assert [each.code for each in caught.value.diagnostics] == ["CL166"]


TREE: Any = {"a": [1, 2, 3, 4], "b": {"c": {"n": "x", "k": 1}, "d": {"n": "y", "k": 2.0}}, "e f": None}


@pytest.mark.parametrize(
    ("path", "places"),
    [
        ("$", ["$"]),
        ("$.a[0]", ["a.0"]),
        ("$.a[-1]", ["a.3"]),
        ("$.a[1:3]", ["a.1", "a.2"]),
        ("$.a[::-2]", ["a.3", "a.1"]),
        ("$['e f']", ["e f"]),
        ('$["a","b"]', ["a", "b"]),
        ("$.b.*.n", ["b.c.n", "b.d.n"]),
        ("$..n", ["b.c.n", "b.d.n"]),
        ("$..[?@.k >= 2]", ["b.d"]),
        ("$.b[?@.k == 2 && !(@.n == 'x')]", ["b.d"]),
        ("$.b[?@.k < 2 || @.missing]", ["b.c"]),
        ("$.b[?match(@.n, '[a-x]')]", ["b.c"]),
        ("$[?length(@) == 4]", ["a"]),
        ("$[?count(@.*) == 2]", ["b"]),
        ("$[?@ == null]", ["e f"]),
        ("$.b[?$.b.c.k == @.k]", ["b.c"]),
        ("$.nowhere", []),
    ],
)
def test_json_paths(path: str, places: list[str]) -> None:
    assert [".".join(map(str, steps)) or "$" for steps, _ in find(path, TREE)] == places


@pytest.mark.parametrize(
    "path", ["", "a", "$.", "$[", "$['a", "$[?]", "$[?@.a ==]", "$.a b", "$[?1]", "$[?(@.a]", "$[?" + "(" * 99]
)
def test_what_is_no_json_path(path: str) -> None:
    with pytest.raises(BadPath):
        find(path, TREE)


@pytest.mark.parametrize(
    ("settings", "kept", "models"),
    [
        ('[include]\ntags = ["Users"]\n', {"users"}, {"User"}),
        ('[include]\npaths = ["/o*"]\n', {"orders"}, {"Order", "User"}),
        ('[include]\noperations = ["reset", "listUsers"]\n', {"internal", "users"}, {"User"}),
        ('[exclude]\ntags = ["Orders", "Internal"]\n', {"users"}, {"User"}),
        (
            '[include]\npaths = ["/*"]\n[exclude]\noperations = ["listUsers"]\n',
            {"orders", "internal"},
            {"Order", "User"},
        ),
    ],
)
def test_include_and_exclude(settings: str, kept: set[str], models: set[str], calls: Calls, server: Loopback) -> None:
    made = make(SHOP, settings)
    client = made.client(calls, server.url)
    assert {name for name in ("orders", "internal", "users") if hasattr(client, name)} == kept
    assert set(made.models.__all__) == models
    if "users" in kept:
        server.script(Reply.json({"name": "n"}))
        assert calls.run(client.users.list_users()).name == "n"


def test_names(calls: Calls, server: Loopback) -> None:
    pins = (
        '[names]\n"#/components/schemas/Order" = "Purchase"\n"operation:listOrders" = "every"\n"tag:Orders" = "sales"\n'
        '"field:#/components/schemas/Order/properties/by" = "buyer"\n"#/paths/~1orders/get/parameters/0" = "most"\n'
    )
    made = make(SHOP, pins)
    server.script(Reply.json({"id": "1", "by": {"name": "n"}}))
    found = calls.run(made.client(calls, server.url).sales.every(most="3"))
    assert type(found) is made.models.Purchase
    assert found.buyer.name == "n"
    assert server.last.target == "/orders?limit=3"


def test_package_metadata() -> None:
    text = (
        '[package]\nname = "my-shop"\nimport = "shop"\nversion = "2.1.0"\ndescription = "Sells."\n'
        'license = "Apache-2.0"\n'
        'authors = ["Ann <ann@shop.test>"]\nhomepage = "https://shop.test"\n'
    )
    package = parse_config(text.encode(), Path("client.toml")).package
    assert (package.name, package.import_name, package.version) == ("my-shop", "shop", "2.1.0")
    assert (package.license, package.authors, package.homepage) == (
        "Apache-2.0",
        ("Ann <ann@shop.test>",),
        "https://shop.test",
    )


REFERENCES = """
openapi: 3.1.0
info: {title: References, version: '1'}
servers: [{url: 'https://refs.test'}]
paths:
  /things: {$ref: 'parts.yaml#/items/things'}
  /local: {$ref: '#/components/pathItems/local'}
components:
  pathItems:
    local:
      post:
        operationId: keep
        tags: [Things]
        requestBody: {$ref: '#/components/requestBodies/Whole'}
        responses: {'200': {$ref: '#/components/responses/Whole'}}
  requestBodies:
    Whole: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Whole'}}}}
  responses:
    Whole: {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Whole'}}}}
  schemas:
    Whole:
      type: object
      $defs:
        Inner: {$anchor: inner, type: object, properties: {day: {type: string, format: date}}}
      properties:
        byAnchor: {$ref: '#inner'}
        byPointer: {$ref: '#/components/schemas/Whole/$defs/Inner', description: The same.}
        byId: {$ref: 'https://refs.test/schemas/named'}
        other: {$ref: 'parts.yaml#/schemas/Part'}
        again: {$ref: '#/components/schemas/Whole'}
        sibling: {$ref: '#/components/schemas/Text', maxLength: 3, description: With a bound.}
    Named: {$id: 'https://refs.test/schemas/named', type: object, properties: {at: {type: string, format: time}}}
    Text: {type: string}
"""
PARTS = """
items:
  things:
    get:
      operationId: things
      tags: [Things]
      parameters: [{$ref: '#/size'}]
      responses:
        '200': {description: ok, content: {application/json: {schema: {$ref: 'spec.yaml#/components/schemas/Whole'}}}}
size: {name: size, in: query, schema: {type: integer}}
schemas:
  Part: {type: object, properties: {id: {type: string, format: uuid}, next: {$ref: '#/schemas/Part'}}}
"""


def references() -> Made:
    return make(REFERENCES, parts=PARTS)


def test_references(calls: Calls, server: Loopback) -> None:
    made = references()
    things = made.client(calls, server.url).things
    wire = {
        "byAnchor": {"day": "2026-01-31"},
        "byPointer": {"day": "2026-02-01"},
        "byId": {"at": "10:00:00Z"},
        "other": {"id": "00000000-0000-0000-0000-000000000007", "next": {}},
        "again": {"sibling": "abc"},
    }
    server.default = Reply.json(wire)
    whole = calls.run(things.things(size=2))
    assert server.last.target == "/things?size=2"
    assert type(whole.by_anchor) is type(whole.by_pointer)
    assert (whole.by_anchor.day.day, whole.by_id.at.hour, whole.other.id.int) == (31, 10, 7)
    assert type(whole.other.next) is type(whole.other)
    assert type(whole.again) is type(whole)
    assert whole.again.sibling == "abc"
    kept = calls.run(things.keep(whole))
    assert server.last.json() == wire
    assert kept == whole
