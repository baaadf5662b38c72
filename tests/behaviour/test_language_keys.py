"""Dictionaries whose keys the document lists (`propertyNames`): typed, open to other keys, and sent as they are."""

from __future__ import annotations

from typing import Any

import pytest
from loopback import Loopback, Reply
from support.clients import Calls
from support.made import Made, make

DOCUMENT = """
openapi: 3.1.0
info: {title: Keys, version: '1'}
servers: [{url: 'https://keys.test'}]
paths:
  /echo:
    post:
      operationId: echo
      tags: [All]
      parameters:
        - name: limits
          in: query
          style: deepObject
          schema: {type: object, propertyNames: {enum: [low, high]}, additionalProperties: {type: integer}}
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
      responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}}
components:
  schemas:
    Color: {type: string, enum: [red, green]}
    Thing:
      type: object
      properties:
        counts: {type: object, propertyNames: {enum: [a, b]}, additionalProperties: {type: integer}}
        colors:
          type: object
          propertyNames: {$ref: '#/components/schemas/Color'}
          additionalProperties: {type: number}
        parts:
          type: object
          propertyNames: {$ref: '#/components/schemas/Color'}
          additionalProperties: {type: object, required: [n], properties: {n: {type: integer}}}
        moments: {type: object, propertyNames: {const: at}, additionalProperties: {type: integer, format: unixtime}}
        any: {type: object, propertyNames: {enum: [x]}}
"""
WIRE: dict[str, Any] = {
    "counts": {"a": 1},
    "colors": {"red": 0.5, "green": 1.5},
    "parts": {"red": {"n": 1}},
    "moments": {"at": 0},
    "any": {"x": [1]},
}


@pytest.fixture
def made() -> Made:
    return make(DOCUMENT)


def test_a_body_and_a_reply(made: Made, calls: Calls, server: Loopback) -> None:
    server.default = Reply.json(WIRE)
    every = made.client(calls, server.url, strict=True).all
    value = calls.run(every.echo(WIRE, limits={"low": 1}))
    assert server.last.query == [("limits[low]", "1")]
    assert value.counts == {"a": 1}
    color = made.models.Color
    assert list(value.colors) == [color.RED, color.GREEN]
    assert all(isinstance(key, color) for key in [*value.colors, *value.parts])
    assert (value.colors["red"], value.parts[color.RED].n, value.moments["at"].year) == (0.5, 1, 1970)
    calls.run(every.echo(value))
    assert server.last.json() == WIRE
    calls.run(every.echo(made.models.Thing(colors={color.RED: 1.5, "green": 2.0})))
    assert server.last.json() == {"colors": {"red": 1.5, "green": 2.0}}
    assert made.package.to_dict(value) == WIRE


@pytest.mark.parametrize(
    "wire",
    [{"counts": {"a": 1, "z": 2}}, {"colors": {"red": 1.0, "z": 2.0}}, {"parts": {"z": {"n": 1}}}],
)
def test_keys_that_are_not_listed_are_kept_and_told(
    made: Made, calls: Calls, server: Loopback, wire: dict[str, dict[str, Any]]
) -> None:
    ((field, held),) = wire.items()
    server.default = Reply.json(wire)
    client = made.client(calls, server.url)
    value = None
    for _ in range(3):
        value = calls.run(client.all.echo({}))
        assert list(getattr(value, field)) == list(held)
        assert field == "counts" or all(isinstance(key, made.models.Color) for key in getattr(value, field))
    assert [(each.path, each.kind) for each in client.drift] == [(f"$.{field}", "unknown-value")]
    calls.run(client.all.echo(value))
    assert server.last.json() == wire
    with pytest.raises(made.package.DecodeError):
        calls.run(made.client(calls, server.url, strict=True).all.echo({}))
