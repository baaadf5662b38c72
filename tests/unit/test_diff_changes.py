"""What each kind of change means for users: one small change of a document, there and back, and the page that says so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from support.lowering import spelled_out

from clientloom.config.records import parse_config
from clientloom.diff.changes import Change, compare
from clientloom.pipeline import understand
from clientloom.surface import Surface

PAGE = Path(__file__).resolve().parents[2] / "docs" / "changes.md"
CONFIG = '[package]\nname = "shop"\n[document]\npath = "openapi.yaml"\n'
DOCUMENT = """\
openapi: 3.1.0
info: {title: Shop, version: '1'}
servers: [{url: https://shop.test}]
security: [{key: []}, {}]
paths:
  /orders:
    get:
      tags: [orders]
      operationId: listOrders
      parameters:
        - {name: limit, in: query, schema: {type: integer}}
        - {name: state, in: query, schema: {type: string, enum: [open, done]}}
        - {name: since, in: query, schema: {type: string}}
      responses:
        '200': {description: All., content: {application/json: {schema: {type: array, items: <Order>}}}}
    post:
      tags: [orders]
      operationId: createOrder
      requestBody: {required: true, content: {application/json: {schema: <NewOrder>}}}
      responses:
        '201': {description: Made., content: {application/json: {schema: <Order>}}}
        '400': {description: No., content: {application/json: {schema: <Problem>}}}
  /orders/{id}:
    get:
      tags: [orders]
      operationId: getOrder
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses:
        '200': {description: One., content: {application/json: {schema: <Order>}}}
  /events:
    get:
      tags: [events]
      operationId: getEvent
      responses:
        '200': {description: One., content: {application/json: {schema: <Event>}}}
components:
  securitySchemes: {key: {type: apiKey, in: header, name: X-Key}, other: {type: http, scheme: bearer}}
  schemas:
    Order:
      type: object
      required: [id, count]
      properties:
        id: {type: string}
        count: {type: integer}
        note: {type: string}
        size: <Size>
        kind: {type: string, enum: [food, wood]}
    NewOrder:
      type: object
      required: [name]
      properties:
        name: {type: string}
        amount: {type: number}
        tint: <Tint>
    Problem: {type: object, properties: {title: {type: string}}}
    Size: {type: string, enum: [small, large]}
    Tint: {type: string, enum: [red, blue]}
    Event: {oneOf: [<Came>, <Went>], discriminator: {propertyName: type, mapping: {came: '#/components/schemas/Came', went: '#/components/schemas/Went'}}}
    Came: {type: object, required: [type], properties: {type: {type: string}, who: {type: string}}}
    Went: {type: object, required: [type], properties: {type: {type: string}, whom: {type: string}}}
    Gone: {type: object, required: [type], properties: {type: {type: string}, when: {type: string}}}
"""
LIST = "client.orders.list_orders"
GET_ORDER = DOCUMENT[DOCUMENT.index("  /orders/{id}:") : DOCUMENT.index("  /events:")]

# what changes, of what name, from what text to what other; what it means, and what the way back means
CASES: list[tuple[str, str, str, str, str, str]] = [
    ("a method is removed", "client.orders.get_order", GET_ORDER, "", "breaking", "compatible"),
    ("an optional argument is removed", f"{LIST}(since=)", "        - {name: since, in: query, schema: {type: string}}\n", "", "breaking", "compatible"),
    ("a required argument is added", f"{LIST}(must=)", "        - {name: since,", "        - {name: must, in: query, required: true, schema: {type: string}}\n        - {name: since,", "breaking", "breaking"),
    ("an argument must be given", f"{LIST}(since=)", "{name: since, in: query,", "{name: since, in: query, required: true,", "breaking", "compatible"),
    ("an argument gets a narrower type, or another one", f"{LIST}(since=)", "{name: since, in: query, schema: {type: string}}", "{name: since, in: query, schema: {type: integer}}", "breaking", "breaking"),
    ("an argument gets a wider type", f"{LIST}(limit=)", "{name: limit, in: query, schema: {type: integer}}", "{name: limit, in: query, schema: {type: number}}", "compatible", "breaking"),
    ("an argument is sent at another place", f"{LIST}(since=)", "{name: since, in: query,", "{name: since, in: header,", "risky", "risky"),
    ("an argument gets a default", f"{LIST}(limit=)", "{name: limit, in: query, schema: {type: integer}}", "{name: limit, in: query, schema: {type: integer, default: 9}}", "risky", "risky"),
    ("a value of an argument is removed from a list that takes others, too", f"{LIST}(state=)", "enum: [open, done]", "enum: [open]", "risky", "compatible"),
    ("the verb of a method, which is another method then", "client.orders.get_order", "    get:\n      tags: [orders]\n      operationId: getOrder", "    put:\n      tags: [orders]\n      operationId: getOrder", "breaking", "breaking"),
    ("the path of a method", "client.orders.get_order", "  /orders/{id}:", "  /order/{id}:", "risky", "risky"),
    ("an optional field of a reply is removed", "models.Order.note", "        note: {type: string}\n", "", "breaking", "compatible"),
    ("a required field of a reply is added", "models.Order.more", "required: [id, count]\n      properties:\n", "required: [id, count, more]\n      properties:\n        more: {type: string}\n", "risky", "breaking"),
    ("a field of a reply becomes optional", "models.Order.count", "required: [id, count]", "required: [id]", "breaking", "risky"),
    ("a field of a reply: integer → number", "models.Order.count", "count: {type: integer}", "count: {type: number}", "breaking", "risky"),
    ("a field of a reply may be null", "models.Order.note", "note: {type: string}", "note: {type: [string, 'null']}", "breaking", "risky"),
    ("a field of a reply: text → date-time", "models.Order.note", "note: {type: string}", "note: {type: string, format: date-time}", "breaking", "breaking"),
    ("a value of an enum class of replies is added", "models.Size.HUGE", "enum: [small, large]", "enum: [small, large, huge]", "risky", "breaking"),
    ("a value of a field of replies is added to a list that takes others, too", "models.Order.kind", "enum: [food, wood]", "enum: [food, wood, coal]", "risky", "risky"),
    ("a further 2xx reply with another body", "client.orders.create_order", "        '400':", "        '202': {description: Later., content: {application/json: {schema: <Problem>}}}\n        '400':", "breaking", "risky"),
    ("a further 2xx reply without a body", "client.orders.get_order", "        '200': {description: One., content: {application/json: {schema: <Order>}}}\n  /events", "        '200': {description: One., content: {application/json: {schema: <Order>}}}\n        '204': {description: None.}\n  /events", "breaking", "risky"),
    ("a further media type of a reply", "client.orders.get_order", "'200': {description: One., content: {application/json: {schema: <Order>}}}\n  /events", "'200': {description: One., content: {application/json: {schema: <Order>}, text/csv: {schema: {type: string}}}}\n  /events", "compatible", "risky"),
    ("a variant of a union of replies is added", "models.Event", "{oneOf: [<Came>, <Went>], discriminator: {propertyName: type, mapping: {came: '#/components/schemas/Came', went: '#/components/schemas/Went'}}}", "{oneOf: [<Came>, <Went>, <Gone>], discriminator: {propertyName: type, mapping: {came: '#/components/schemas/Came', went: '#/components/schemas/Went', gone: '#/components/schemas/Gone'}}}", "breaking", "risky"),
    ("an error has another body", "client.orders.create_order", "{description: No., content: {application/json: {schema: <Problem>}}}", "{description: No., content: {application/json: {schema: <Order>}}}", "breaking", "breaking"),
    ("the body of an error is removed", "client.orders.create_order", "        '400': {description: No., content: {application/json: {schema: <Problem>}}}\n", "", "breaking", "compatible"),
    ("an optional field of a body is removed", "models.NewOrder.amount", "        amount: {type: number}\n", "", "breaking", "compatible"),
    ("a required field of a body is added", "models.NewOrder.more", "required: [name]\n      properties:\n", "required: [name, more]\n      properties:\n        more: {type: string}\n", "breaking", "breaking"),
    ("a field of a body must be given", "models.NewOrder.amount", "required: [name]", "required: [name, amount]", "breaking", "compatible"),
    ("a field of a body gets a narrower type", "models.NewOrder.amount", "amount: {type: number}", "amount: {type: integer}", "breaking", "compatible"),
    ("a value of an enum class of bodies is added", "models.Tint.GREEN", "enum: [red, blue]", "enum: [red, blue, green]", "compatible", "breaking"),
    ("a body may be left out", "client.orders.create_order(body=)", "requestBody: {required: true,", "requestBody: {required: false,", "compatible", "breaking"),
    ("a field is read-only", "models.Order.note", "note: {type: string}", "note: {type: string, readOnly: true}", "risky", "risky"),
    ("a field is secret", "models.NewOrder.name", "name: {type: string}\n", "name: {type: string, format: password}\n", "risky", "risky"),
    ("a field gets a default", "models.NewOrder.amount", "amount: {type: number}", "amount: {type: number, default: 1}", "risky", "risky"),
    ("a model takes no further fields", "models.NewOrder", "    NewOrder:\n      type: object\n", "    NewOrder:\n      type: object\n      additionalProperties: false\n", "risky", "risky"),
    ("a class becomes one of another kind", "models.Problem", "Problem: {type: object, properties: {title: {type: string}}}", "Problem: {type: string}", "breaking", "breaking"),
    ("a method is deprecated", "client.orders.get_order", "operationId: getOrder", "operationId: getOrder\n      deprecated: true", "compatible", "compatible"),
    ("credentials are required", "client.orders.get_order", "operationId: getOrder", "operationId: getOrder\n      security: [{key: []}]", "breaking", "compatible"),
    ("a further way to authenticate", "client.orders.get_order", "operationId: getOrder", "operationId: getOrder\n      security: [{key: []}, {}, {other: []}]", "compatible", "breaking"),
    ("a further server", "client", "[{url: https://shop.test}]", "[{url: https://shop.test}, {url: https://other.test}]", "compatible", "breaking"),
    ("the URL of the server", "client", "https://shop.test", "https://new.test", "risky", "risky"),
]  # fmt: skip


def surface(document: str, before: Surface | None = None) -> Surface:
    """What would be published of a document."""
    config = parse_config(CONFIG.encode(), Path("/project/client.toml"))
    data = spelled_out(document).encode()
    return understand(config, read=lambda path: data, before=before).surface


def level_of(found: list[Change], name: str) -> str:
    """The gravest change of a name."""
    return next((each.level for each in found if each.row.partition(" | ")[0] == name or each.name == name), "none")


@pytest.mark.parametrize(("what", "name", "text", "other", "there", "back"), CASES, ids=[case[0] for case in CASES])
def test_a_change_and_the_way_back(what: str, name: str, text: str, other: str, there: str, back: str) -> None:
    assert DOCUMENT.count(text) == 1
    edited = DOCUMENT.replace(text, other)
    first, second = surface(DOCUMENT), surface(edited)
    found = compare(first.rows, surface(edited, first).rows), compare(second.rows, surface(DOCUMENT, second).rows)
    assert [level_of(each, name) for each in found] == [there, back], found


def test_the_page_says_so() -> None:
    rows = re.findall(r"^\| (.+?) \| (\w+) \| (\w+) \|$", PAGE.read_text(), re.MULTILINE)
    assert [row for row in rows if row[0] != "change"] == [(case[0], *case[4:]) for case in CASES]


def test_nothing_has_changed_where_nothing_has() -> None:
    first = surface(DOCUMENT)
    assert compare(first.rows, surface(DOCUMENT, first).rows) == []
