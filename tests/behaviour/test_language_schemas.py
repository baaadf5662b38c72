"""What a schema may say, on the wire: what a value is sent as, and what a reply becomes."""

from __future__ import annotations

import datetime
import decimal
import uuid
from typing import Any

import pytest
from loopback import Loopback, Reply
from support.clients import Calls
from support.made import Made, make

HEAD = """
openapi: 3.1.0
info: {title: Schemas, version: '1'}
servers: [{url: 'https://schemas.test'}]
paths:
  /echo:
    post:
      operationId: echo
      tags: [All]
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
      responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}}
components:
  schemas:
"""


def thing_document(schemas: str) -> str:
    lines = schemas.strip("\n").splitlines()
    return HEAD + "\n".join(f"    {line}" for line in lines) + "\n"


def thing(schemas: str) -> Made:
    return make(thing_document(schemas))


def echo(made: Made, calls: Calls, server: Loopback, wire: Any, **arguments: Any) -> Any:
    """The value of a reply, after it was also sent back and came out the same."""
    server.default = Reply.json(wire)
    resource = made.client(calls, server.url, strict=True, **arguments).all
    value = calls.run(resource.echo(wire))
    calls.run(resource.echo(value))
    assert server.last.json() == wire
    return value


FORMATS = """
Thing:
  type: object
  properties:
    day: {type: string, format: date}
    at: {type: string, format: date-time}
    time: {type: string, format: time}
    lasting: {type: string, format: duration}
    id: {type: string, format: uuid}
    price: {type: string, format: decimal}
    blob: {type: string, format: byte}
    encoded: {type: string, contentEncoding: base64}
    big: {type: integer, format: int64}
    ratio: {type: number, format: double}
    link: {type: string, format: uri}
    anything: {}
    whatever: true
"""


def test_formats(calls: Calls, server: Loopback) -> None:
    wire = {
        "day": "2026-01-31",
        "at": "2026-01-31T10:00:00+02:00",
        "time": "10:00:00",
        "lasting": "PT1M30S",
        "id": "00000000-0000-0000-0000-000000000007",
        "price": "9.990",
        "blob": "AAE=",
        "encoded": "AAE=",
        "big": 2**62 + 1,
        "ratio": 0.5,
        "link": "https://a.test/b",
        "anything": [1, {"a": None}],
        "whatever": "x",
    }
    value = echo(thing(FORMATS), calls, server, wire)
    assert value.day == datetime.date(2026, 1, 31)
    assert value.at.utcoffset() == datetime.timedelta(hours=2)
    assert value.time == datetime.time(10)
    assert value.lasting == datetime.timedelta(seconds=90)
    assert value.id == uuid.UUID(int=7)
    assert value.price == decimal.Decimal("9.990")
    assert (value.blob, value.encoded, value.big) == (b"\0\1", b"\0\1", 2**62 + 1)
    assert value.anything == [1, {"a": None}]


DECIMALS = """
Thing:
  type: object
  required: [price]
  properties:
    price: {type: number, format: decimal}
    text: {type: string, format: decimal}
    most: {type: [number, 'null'], format: decimal}
    many: {type: array, items: {$ref: '#/components/schemas/Money'}}
    by_name: {type: object, additionalProperties: {type: number, format: decimal}}
    either: {oneOf: [{type: number, format: decimal}, {type: string}]}
    pinned: {type: number}
    inner: {$ref: '#/components/schemas/Line'}
Money: {type: number, format: decimal}
Line: {type: object, properties: {amount: {$ref: '#/components/schemas/Money'}}}
"""


def test_decimals_keep_every_digit_as_numbers_and_as_text(calls: Calls, server: Loopback) -> None:
    made = make(thing_document(DECIMALS), '[types]\n"#/components/schemas/Thing/properties/pinned" = "decimal"\n')
    digits = "12345678901234567890.10"
    content = (
        f'{{"price":{digits},"text":"{digits}","most":{digits},"many":[{digits},0.10],"by_name":{{"a":{digits}}},'
        f'"either":0.5,"pinned":{digits},"inner":{{"amount":{digits}}}}}'
    )
    server.default = Reply(200, content.encode(), {"Content-Type": "application/json"})
    resource = made.client(calls, server.url, strict=True).all
    value = calls.run(resource.echo({"price": decimal.Decimal("1.10")}))
    number = decimal.Decimal(digits)
    assert (value.price, value.text, value.most, value.pinned) == (number,) * 4
    assert [str(each) for each in value.many] == [digits, "0.10"]
    assert (value.by_name, value.either, value.inner.amount) == ({"a": number}, 0.5, number)
    calls.run(resource.echo(value))
    assert server.last.body.decode() == content
    calls.run(resource.echo(made.models.Thing(price=number, many=[number], inner=made.models.Line(amount=number))))
    assert server.last.body.decode() == f'{{"price":{digits},"many":[{digits}],"inner":{{"amount":{digits}}}}}'


ENUMS = """
Thing:
  type: object
  properties:
    state: {$ref: '#/State'}
    level: {$ref: '#/components/schemas/Level'}
    inline: {type: [string, 'null'], enum: [a, b, null]}
    mixed: {enum: [1, one]}
    fixed: {const: v2}
    tagged: {$ref: '#/components/schemas/State'}
State: {type: string, enum: [on, off]}
Level: {type: integer, enum: [1, 2], x-enum-varnames: [LOW, HIGH]}
""".replace("#/State", "#/components/schemas/State")


def test_enums(calls: Calls, server: Loopback) -> None:
    made = thing(ENUMS)
    wire = {"state": "on", "level": 2, "inline": "b", "mixed": "one", "fixed": "v2", "tagged": "off"}
    value = echo(made, calls, server, wire)
    assert value.state is made.models.State.ON
    assert value.level is made.models.Level.HIGH
    assert (value.inline, value.mixed, value.fixed) == ("b", "one", "v2")
    # a value that the document does not list is kept
    server.default = Reply.json({"state": "new", "level": 9})
    client = made.client(calls, server.url)
    value = calls.run(client.all.echo({}))
    assert (value.state, value.state.is_known, value.level) == ("new", False, 9)
    assert [drift.kind for drift in client.drift] == ["unknown-value", "unknown-value"]


NULLS = """
Thing:
  type: object
  required: [must, either]
  properties:
    must: {type: string}
    either: {type: [integer, 'null']}
    maybe: {oneOf: [{$ref: '#/components/schemas/Part'}, {type: 'null'}]}
    plain: {type: string}
Part: {type: object, properties: {x: {type: integer}}}
"""


def test_null_and_absent(calls: Calls, server: Loopback) -> None:
    made = thing(NULLS)
    value = echo(made, calls, server, {"must": "m", "either": None})
    assert (value.either, value.maybe, value.plain) == (None, None, None)
    calls.run(
        made.client(calls, server.url).all.echo(made.models.Thing(must="m", either=None, maybe=made.package.NULL))
    )
    assert server.last.json() == {"must": "m", "either": None, "maybe": None}
    assert echo(made, calls, server, {"must": "m", "either": 1, "maybe": {"x": 2}}).maybe.x == 2
    with pytest.raises(TypeError):
        made.models.Thing(must="m")


ACCESS = """
Thing:
  type: object
  required: [id, name, password]
  properties:
    id: {type: string, readOnly: true}
    name: {type: string}
    password: {type: string, writeOnly: true}
"""


def test_read_only_and_write_only(calls: Calls, server: Loopback) -> None:
    made = thing(ACCESS)
    server.default = Reply.json({"id": "1", "name": "n"})
    client = made.client(calls, server.url, strict=True)
    # what the server sets need not be given; what it never sends is not missed
    value = calls.run(client.all.echo(made.models.Thing(name="n", password="p")))
    assert server.last.json() == {"name": "n", "password": "p"}
    assert (value.id, value.name, value.password) == ("1", "n", made.package.UNSET)
    with pytest.raises(TypeError):
        made.models.Thing(name="n")


COMPOSED = """
Thing:
  allOf:
    - $ref: '#/components/schemas/Base'
    - type: object
      required: [note]
      properties: {note: {type: string}, kind: {type: string, enum: [x]}}
  properties:
    pair: {type: array, prefixItems: [{type: string}, {type: integer}], items: {type: boolean}}
    labels: {type: object, additionalProperties: {type: integer}}
    typed: {$ref: '#/components/schemas/Typed'}
    free: {type: object}
    tree: {$ref: '#/components/schemas/Tree'}
Base: {type: object, properties: {id: {type: integer}, kind: {type: string}}}
Typed: {type: object, properties: {a: {type: string}}, additionalProperties: {type: integer}}
Tree: {type: object, properties: {children: {type: array, items: {$ref: '#/components/schemas/Tree'}}}}
"""


def test_objects_arrays_and_all_of(calls: Calls, server: Loopback) -> None:
    wire = {
        "id": 1,
        "kind": "x",
        "note": "n",
        "pair": ["a", 1, True, False],
        "labels": {"l": 1},
        "typed": {"a": "b", "more": 2},
        "free": {"x": [1]},
        "tree": {"children": [{"children": []}, {}]},
    }
    value = echo(thing(COMPOSED), calls, server, wire)
    assert value.pair == ("a", 1, True, False)
    assert (value.labels, value.free) == ({"l": 1}, {"x": [1]})
    assert (value.typed.a, value.typed.extra_fields) == ("b", {"more": 2})
    assert value.tree.children[0].children == []


UNIONS = """
Thing:
  type: object
  properties:
    pet: {$ref: '#/components/schemas/Pet'}
    told: {oneOf: [{$ref: '#/components/schemas/Circle'}, {$ref: '#/components/schemas/Square'}]}
    loose:
      anyOf:
        - $ref: '#/components/schemas/Circle'
        - {type: array, items: {type: integer}}
        - type: string
        - type: 'null'
Pet:
  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
  discriminator: {propertyName: petType, mapping: {cat: '#/components/schemas/Cat', dog: Dog}}
Cat: {type: object, required: [petType], properties: {petType: {type: string}, meow: {type: integer}}}
Dog: {type: object, required: [petType], properties: {petType: {type: string}, bark: {type: integer}}}
Circle: {type: object, required: [radius], properties: {radius: {type: number}}}
Square: {type: object, required: [side], properties: {side: {type: number}}}
"""


@pytest.mark.parametrize(
    ("wire", "field", "kind"),
    [
        ({"pet": {"petType": "dog", "bark": 1}}, "pet", "Dog"),
        ({"pet": {"petType": "cat", "meow": 1}}, "pet", "Cat"),
        ({"told": {"side": 2.0}}, "told", "Square"),
        ({"told": {"radius": 2.0}}, "told", "Circle"),
        ({"loose": {"radius": 2.0}}, "loose", "Circle"),
        ({"loose": [1, 2]}, "loose", list),
        ({"loose": "text"}, "loose", str),
    ],
)
def test_unions(wire: dict[str, Any], field: str, kind: str | type, calls: Calls, server: Loopback) -> None:
    made = thing(UNIONS)
    value: Any = getattr(echo(made, calls, server, wire), field)
    expected: Any = getattr(made.models, kind) if isinstance(kind, str) else kind
    assert isinstance(value, expected)
    if field == "pet":
        assert value.pet_type == wire["pet"]["petType"]
