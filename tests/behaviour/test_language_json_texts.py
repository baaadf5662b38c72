"""Texts that hold JSON (`contentSchema`): what they hold is typed wherever they stand, and goes back as text."""

from __future__ import annotations

import datetime
import decimal
import json
from typing import Any
from urllib.parse import parse_qsl

import pytest
from loopback import Loopback, Reply
from support.clients import Calls
from support.made import Made, make

DOCUMENT = """
openapi: 3.1.0
info: {title: Texts, version: '1'}
servers: [{url: 'https://texts.test'}]
paths:
  /echo:
    post:
      operationId: echo
      tags: [All]
      parameters:
        - name: filter
          in: query
          schema: {type: string, contentMediaType: application/json, contentSchema: {$ref: '#/components/schemas/Tick'}}
      requestBody:
        required: true
        content:
          application/json: {schema: {$ref: '#/components/schemas/Thing'}}
      responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}}
  /form:
    post:
      operationId: sendForm
      tags: [All]
      requestBody:
        required: true
        content: {application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Thing'}}}
      responses: {'204': {description: ok}}
  /text:
    post:
      operationId: sendText
      tags: [All]
      requestBody:
        required: true
        content: {text/plain: {schema: {$ref: '#/components/schemas/Held'}}}
      responses: {'200': {description: ok, content: {text/plain: {schema: {$ref: '#/components/schemas/Held'}}}}}
components:
  schemas:
    Held: {type: string, contentMediaType: application/json, contentSchema: {$ref: '#/components/schemas/Tick'}}
    Thing:
      type: object
      properties:
        tick: {$ref: '#/components/schemas/Held'}
        inline:
          type: [string, 'null']
          contentMediaType: application/json
          contentSchema: {type: object, required: [at], properties: {at: {type: string, format: date-time}}}
        numbers:
          type: string
          contentMediaType: application/json
          contentSchema: {type: array, items: {type: integer}}
        any: {type: string, contentMediaType: application/json, contentSchema: true}
        ticks: {type: array, items: {$ref: '#/components/schemas/Held'}}
        either: {oneOf: [{$ref: '#/components/schemas/Held'}, {type: integer}]}
        html: {type: string, contentMediaType: text/html, contentSchema: {type: object}}
        packed:
          type: string
          contentEncoding: base64
          contentMediaType: application/json
          contentSchema: {type: object}
        plain: {type: string, contentMediaType: application/json}
    Tick:
      type: object
      required: [n]
      properties:
        n: {type: integer}
        price: {type: number, format: decimal}
        since: {type: integer, format: unixtime}
        inner: {$ref: '#/components/schemas/Held'}
"""


@pytest.fixture
def made() -> Made:
    return make(DOCUMENT)


def text(value: Any) -> str:
    return json.dumps(value, separators=(",", ":"))


WIRE: dict[str, Any] = {
    "tick": text({"n": 1, "price": 0.125, "inner": text({"n": 2})}),
    "inline": text({"at": "2026-01-31T10:00:00Z"}),
    "numbers": "[1,2]",
    "any": '"x"',
    "ticks": [text({"n": 3, "since": 0})],
    "either": text({"n": 4}),
    "html": "<p>",
    "packed": "e30=",
    "plain": "{}",
}


def test_a_body_and_a_reply(made: Made, calls: Calls, server: Loopback) -> None:
    server.default = Reply.json(WIRE)
    every = made.client(calls, server.url, strict=True).all
    value = calls.run(every.echo(WIRE))
    tick = made.models.Tick
    assert isinstance(value.tick, tick)
    assert (value.tick.n, value.tick.price, value.tick.inner) == (1, decimal.Decimal("0.125"), tick(n=2))
    assert value.inline.at.hour == 10
    assert (value.numbers, value.any) == ([1, 2], "x")
    assert value.ticks == [tick(n=3, since=datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC))]
    assert (value.either, value.html, value.packed, value.plain) == (WIRE["either"], "<p>", b"{}", "{}")
    calls.run(every.echo(value))
    assert server.last.json() == WIRE
    assert made.package.to_dict(value) == WIRE


def test_what_is_made_by_hand(made: Made, calls: Calls, server: Loopback) -> None:
    server.default = Reply.json(WIRE)
    every = made.client(calls, server.url, strict=True).all
    tick = made.models.Tick(n=1)
    for body in (made.models.Thing(tick=tick, ticks=[tick]), {"tick": tick, "ticks": [{"n": 1}]}):
        calls.run(every.echo(body, filter=tick))
        assert server.last.json() == {"tick": '{"n":1}', "ticks": ['{"n":1}']}
        assert server.last.query == [("filter", '{"n":1}')]
    calls.run(every.echo({}, filter={"n": 1}))
    assert server.last.query == [("filter", '{"n":1}')]
    calls.run(every.echo(made.models.Thing(any=None, numbers=[])))
    assert server.last.json() == {"numbers": "[]"}


def test_forms_and_texts(made: Made, calls: Calls, server: Loopback) -> None:
    every = made.client(calls, server.url, strict=True).all
    tick = made.models.Tick(n=1)
    for body in (made.models.Thing(tick=tick, numbers=[1]), {"tick": tick, "numbers": [1]}):
        server.default = Reply(204)
        calls.run(every.send_form(body))
        assert parse_qsl(server.last.body.decode()) == [("tick", '{"n":1}'), ("numbers", "[1]")]
    server.default = Reply(200, b'{"n": 7}', {"Content-Type": "text/plain"})
    assert calls.run(every.send_text(tick)) == made.models.Tick(n=7)
    assert server.last.body == b'{"n":1}'
    assert (server.last.header("content-type") or "").startswith("text/plain")


@pytest.mark.parametrize(
    ("tick", "value", "drift"),
    [
        ("no JSON", "no JSON", ("$.tick", "format")),
        (7, 7, ("$.tick", "type")),
        ('{"n": "x"}', "x", ("$.tick.n", "type")),
    ],
)
def test_what_does_not_fit(
    made: Made, calls: Calls, server: Loopback, tick: Any, value: Any, drift: tuple[str, str]
) -> None:
    server.default = Reply.json({"tick": tick})
    client = made.client(calls, server.url)
    thing: Any = None
    for _ in range(3):
        thing = calls.run(client.all.echo({}))
        assert getattr(thing.tick, "n", thing.tick) == value
    assert [(each.path, each.kind) for each in client.drift] == [drift]
    calls.run(client.all.echo(thing))
    sent = server.last.json()["tick"]
    assert sent == tick or json.loads(sent) == (json.loads(tick) if isinstance(tick, str) else tick)
    with pytest.raises(made.package.DecodeError):
        calls.run(made.client(calls, server.url, strict=True).all.echo({}))


def test_fields_that_nobody_declared_are_kept(made: Made, calls: Calls, server: Loopback) -> None:
    wire = {"tick": text({"n": 1, "more": [1]})}
    server.default = Reply.json(wire)
    client = made.client(calls, server.url)
    thing: Any = None
    for _ in range(3):
        thing = calls.run(client.all.echo({}))
        assert thing.tick.extra_fields == {"more": [1]}
    assert [(each.path, each.kind) for each in client.drift] == [("$.tick.more", "unknown-field")]
    calls.run(client.all.echo(thing))
    assert server.last.json() == wire
