"""Types that are told otherwise than by `type` and `format` alone: by the owner, by names, by numbers, by content."""

from __future__ import annotations

import datetime
import decimal
import uuid
from typing import Any

import pytest
from loopback import Loopback, Reply
from support.clients import Calls
from support.made import make

from clientloom.diagnostics.records import BadInput

TASKS = """
openapi: 3.0.3
info: {title: Tasks, version: '1'}
servers: [{url: 'https://tasks.test'}]
paths:
  /tasks:
    get:
      operationId: listTasks
      tags: [Tasks]
      parameters:
        - {name: after, in: query, schema: {type: string}}
        - {name: ids, in: query, schema: {type: array, items: {type: string}}}
        - {$ref: '#/components/parameters/Owner'}
      responses:
        '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Task'}}}}
  /others:
    get:
      operationId: listOthers
      tags: [Tasks]
      parameters: [{$ref: '#/components/parameters/Owner'}]
      responses: {'204': {description: ok}}
components:
  parameters:
    Owner: {name: owner, in: query, schema: {type: string}}
  schemas:
    Base: {type: object, properties: {at: {type: string, nullable: true}}}
    Task:
      allOf: [{$ref: '#/components/schemas/Base'}]
      properties:
        due: {type: string}
        prices: {type: array, items: {type: string}}
        blob: {$ref: '#/components/schemas/Blob'}
        raw: {type: string}
    Blob: {type: string}
"""
TYPES = """
[types]
"parameter:listTasks.query.after" = "date-time"
"parameter:listTasks.query.ids" = "uuid"
"#/components/parameters/Owner" = "integer"
"#/components/schemas/Base/properties/at" = "date-time"
"field:#/components/schemas/Task/properties/due" = "date"
"#/components/schemas/Task/properties/prices" = "decimal"
"#/components/schemas/Blob" = "bytes"
"#/components/schemas/Task/properties/raw" = "json"
[names]
"parameter:listTasks.query.owner" = "by"
"""


def test_types_that_the_owner_says(calls: Calls, server: Loopback) -> None:
    made = make(TASKS, TYPES)
    tasks = made.client(calls, server.url, strict=True).tasks
    wire = {"at": "2026-01-31T10:00:00Z", "due": "2026-02-01", "prices": ["1.10"], "blob": "AAE=", "raw": {"a": [1]}}
    server.script(Reply.json(wire))
    after = datetime.datetime(2026, 1, 31, tzinfo=datetime.UTC)
    task = calls.run(tasks.list_tasks(after=after, ids=[uuid.UUID(int=7)], by=5))
    assert (
        server.last.target == "/tasks?after=2026-01-31T00%3A00%3A00Z&ids=00000000-0000-0000-0000-000000000007&owner=5"
    )
    assert (task.at.hour, task.due, task.prices) == (10, datetime.date(2026, 2, 1), [decimal.Decimal("1.10")])
    assert (task.blob, task.raw) == (b"\0\1", {"a": [1]})
    # a pin in one operation is for that operation alone
    server.default = Reply(204)
    calls.run(tasks.list_others(owner=6))
    assert server.last.target == "/others?owner=6"


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        ('"parameter:listTasks.query.aftr" = "date"', "CL353", "parameter:listTasks.query.after"),
        ('"#/components/schemas/Tsk/properties/due" = "date"', "CL353", "Task/properties/due"),
        ('"#/components/schemas/Blob" = "datetime"', "CL204", "date-time"),
    ],
)
def test_types_that_are_refused(line: str, code: str, said: str) -> None:
    with pytest.raises(BadInput) as caught:
        make(TASKS, f"[types]\n{line}\n")
    assert [each.code for each in caught.value.diagnostics if each.severity == "error"] == [code]
    assert said in str(caught.value.diagnostics[-1].help)


NAMED = """
openapi: 3.1.0
info: {title: Named, version: '1'}
servers: [{url: 'https://named.test'}]
paths:
  /things:
    post:
      operationId: send
      tags: [All]
      parameters:
        - {name: order, in: query, schema: {type: string, enum: [a, d], x-enum-varnames: [UP, DOWN]}}
        - {$ref: '#/components/parameters/Levels'}
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
      responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}}
components:
  parameters:
    Levels:
      name: levels
      in: query
      schema: {type: array, items: {type: integer, enum: [1, 2], x-enumNames: [LOW, HIGH]}}
  schemas:
    Thing:
      type: object
      properties:
        state: {type: string, enum: [x1, x2], x-enum-varnames: [READY, GONE], x-enum-descriptions: [Waits., Left.]}
        either: {oneOf: [{type: integer, enum: [1], x-enum-varnames: [ONE]}, {type: string}]}
        maybe: {type: [string, 'null'], enum: [m, null], x-enum-varnames: [MAYBE, NOTHING]}
        plain: {type: string, description: How., enum: [p, q], x-enum-descriptions: {p: Like this.}}
        merged:
          oneOf:
            - {type: string, enum: [y], x-enum-varnames: [WHY]}
            - {type: string, enum: [z], x-enum-varnames: [ZED]}
"""


def test_inline_enums_with_names(calls: Calls, server: Loopback) -> None:
    made = make(NAMED)
    models = made.models
    server.default = Reply.json({"state": "x2", "either": 1, "maybe": "m", "plain": "p"})
    client = made.client(calls, server.url, strict=True)
    sent = models.Thing(state=models.ThingState.READY, plain="p")
    thing = calls.run(client.all.send(sent, order=models.SendOrder.DOWN, levels=[models.LevelsParameterItem.HIGH, 1]))
    assert server.last.target == "/things?order=d&levels=2&levels=1"
    assert server.last.json() == {"state": "x1", "plain": "p"}
    assert thing.state is models.ThingState.GONE
    assert (thing.either, thing.maybe) == (models.ThingEither.ONE, models.ThingMaybe.MAYBE)
    # of two enums that became one list of values nothing is left
    assert set(models.__all__) == {
        "LevelsParameterItem",
        "SendOrder",
        "Thing",
        "ThingEither",
        "ThingMaybe",
        "ThingState",
    }
    # open, like all enums
    server.default = Reply.json({"state": "new", "either": "text", "maybe": None})
    thing = calls.run(made.client(calls, server.url).all.send(order="d"))
    assert (thing.state, thing.state.is_known, thing.either, thing.maybe) == ("new", False, "text", None)


NUMBERED = """
openapi: 3.0.3
info: {title: Numbered, version: '1'}
servers: [{url: 'https://numbered.test'}]
paths:
  /things:
    post:
      operationId: send
      tags: [All]
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
      responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}}
components:
  schemas:
    Thing:
      type: object
      properties:
        mapped:
          oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]
          discriminator: {propertyName: type, mapping: {'1': '#/components/schemas/A', '2': '#/components/schemas/B'}}
        fixed: {oneOf: [{$ref: '#/components/schemas/C'}, {$ref: '#/components/schemas/D'}]}
        none: {nullable: true, anyOf: [{$ref: '#/components/schemas/A'}, {type: string}]}
    A: {type: object, required: [type], properties: {type: {type: integer}, x: {type: string}}}
    B: {type: object, required: [type], properties: {type: {type: integer}, x: {type: string}, y: {type: string}}}
    C: {type: object, required: [type], properties: {type: {type: integer, enum: [1]}, x: {type: string}}}
    D: {type: object, required: [type], properties: {type: {type: integer, enum: [2, 3]}, x: {type: string}}}
"""


@pytest.mark.parametrize(
    ("field", "wire", "kind"),
    [
        # the fields say one thing, the number another: the number counts
        ("mapped", {"type": 1, "x": "x", "y": "y"}, "A"),
        ("mapped", {"type": 2}, "B"),
        ("fixed", {"type": 1, "x": "x"}, "C"),
        ("fixed", {"type": 3, "x": "x"}, "D"),
    ],
)
def test_unions_told_by_a_number(field: str, wire: dict[str, Any], kind: str, calls: Calls, server: Loopback) -> None:
    made = make(NUMBERED)
    server.default = Reply.json({field: wire})
    client = made.client(calls, server.url)
    value = calls.run(client.all.send())
    assert type(getattr(value, field)) is getattr(made.models, kind)
    calls.run(client.all.send(value))
    assert server.last.json() == {field: wire}
    # a number that the document does not know stays as it came
    server.default = Reply.json({field: {**wire, "type": 9}})
    unknown = getattr(calls.run(client.all.send()), field)
    assert (unknown.tag, unknown.raw) == (9, {**wire, "type": 9})


def test_nullable_beside_an_untyped_any_of(calls: Calls, server: Loopback) -> None:
    made = make(NUMBERED)
    server.default = Reply.json({"none": None})
    client = made.client(calls, server.url, strict=True)
    assert calls.run(client.all.send(made.models.Thing(none=made.package.NULL))).none is None
    assert server.last.json() == {"none": None}


CONTENT = """
openapi: 3.1.0
info: {title: Content, version: '1'}
servers: [{url: 'https://content.test'}]
paths:
  /things:
    post:
      operationId: send
      tags: [All]
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
      responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}}
components:
  schemas:
    Thing:
      type: object
      properties:
        picture: {type: string, contentEncoding: base64, contentMediaType: image/png}
        url: {type: string, contentEncoding: base64url}
        quoted: {type: string, contentEncoding: quoted-printable, contentMediaType: text/plain}
        page: {type: string, contentMediaType: text/html}
        raw: {type: string, contentMediaType: image/png}
        held:
          type: string
          contentMediaType: application/json
          contentSchema: {$ref: '#/components/schemas/Tick'}
    Tick: {type: object, required: [n], properties: {n: {type: integer}}}
"""


def test_texts_that_hold_other_content(calls: Calls, server: Loopback) -> None:
    made = make(CONTENT)
    wire = {"picture": "AAE=", "url": "__8", "quoted": "a=20b", "page": "<p>", "raw": "x", "held": '{"n":1}'}
    server.default = Reply.json(wire)
    client = made.client(calls, server.url, strict=True)
    thing = calls.run(client.all.send())
    assert thing.picture == b"\0\1"
    assert (thing.url, thing.quoted, thing.page, thing.raw) == (b"\xff\xff", "a=20b", "<p>", "x")
    assert thing.held == made.models.Tick(n=1)
    calls.run(client.all.send(thing))
    assert server.last.json() == wire


EMPTY = """
openapi: 3.1.0
info: {title: Empty, version: '1'}
servers: [{url: 'https://empty.test'}]
paths:
  /things:
    get:
      operationId: find
      tags: [All]
      parameters:
        - {name: X-Tags, in: header, schema: {type: array, items: {type: string}}}
        - {name: X-Map, in: header, schema: {type: object, additionalProperties: {type: string}}}
        - {name: X-Text, in: header, schema: {type: string}}
        - {name: X-Must, in: header, required: true, schema: {type: array, items: {type: string}}}
        - {name: ids, in: cookie, explode: false, schema: {type: array, items: {type: string}}}
        - {name: q, in: query, schema: {type: array, items: {type: string}}}
      responses: {'204': {description: ok}}
"""


def test_an_empty_list_says_nothing_unless_it_must_be_there(calls: Calls, server: Loopback) -> None:
    client = make(EMPTY).client(calls, server.url)
    calls.run(client.all.find(x_tags=[], x_map={}, x_text="", x_must=[], ids=[], q=[]))
    came = server.last
    assert (came.header("X-Tags"), came.header("X-Map"), came.header("Cookie")) == (None, None, None)
    assert (came.header("X-Text"), came.header("X-Must"), came.target) == ("", "", "/things")
