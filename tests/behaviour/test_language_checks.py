"""What the document demands of values is checked before they are sent, where the owner asks for it; and only there."""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from loopback import Loopback, Reply
from support.clients import Calls
from support.made import Made, make

from clientloom.config.records import parse_config
from clientloom.pipeline import understand

DOCUMENT = """
openapi: 3.1.0
info: {title: Checked, version: '1'}
servers: [{url: 'https://checked.test'}]
paths:
  /tasks/{key}:
    parameters: [{name: key, in: path, required: true, schema: {type: string, pattern: '^[A-Z]+-\\d+$'}}]
    get:
      operationId: listTasks
      tags: [Tasks]
      parameters:
        - {name: limit, in: query, schema: {type: integer, minimum: 1, maximum: 100}}
        - {name: ratio, in: query, schema: {type: number, exclusiveMinimum: 0, exclusiveMaximum: 1, multipleOf: 0.1}}
        - {name: state, in: query, schema: {$ref: '#/components/schemas/State'}}
        - {name: ids, in: query, schema: {$ref: '#/components/schemas/Ids'}}
        - {name: X-Mode, in: header, schema: {const: fast}}
        - {name: filter, in: query, content: {application/json: {schema: {type: object, maxProperties: 1}}}}
        - {name: odd, in: query, schema: {type: string, pattern: '^\\p{L}+$'}}
      responses: {'204': {description: ok}}
    post:
      operationId: addTask
      tags: [Tasks]
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Task'}}}}
      responses: {'204': {description: ok}}
    put:
      operationId: addFile
      tags: [Tasks]
      requestBody:
        content:
          multipart/form-data:
            schema:
              type: object
              properties:
                file: {type: string, format: binary, maxLength: 1}
                note: {type: string, minLength: 2}
      responses: {'204': {description: ok}}
    patch:
      operationId: addLines
      tags: [Tasks]
      requestBody: {content: {application/jsonl: {itemSchema: {$ref: '#/components/schemas/Task'}}}}
      responses: {'204': {description: ok}}
components:
  schemas:
    State: {type: string, enum: [open, done]}
    Ids: {type: array, minItems: 1, maxItems: 3, uniqueItems: true, items: {type: string, maxLength: 3}}
    Task:
      type: object
      properties:
        title: {type: [string, 'null'], minLength: 1, maxLength: 5}
        state: {$ref: '#/components/schemas/State'}
        subtasks: {type: array, maxItems: 2, items: {$ref: '#/components/schemas/Task'}}
        pair: {type: array, prefixItems: [{type: integer, minimum: 0}], items: {type: string, maxLength: 2}}
        labels: {type: object, minProperties: 1, additionalProperties: {type: string, maxLength: 4}}
        shape: {$ref: '#/components/schemas/Shape'}
        loose: {anyOf: [{type: string, maxLength: 3}, {type: integer, minimum: 10}]}
        both: {allOf: [{$ref: '#/components/schemas/Small'}, {minimum: -5}]}
        plain: {type: string}
        pet: {$ref: '#/components/schemas/Pet'}
    Pet:
      type: object
      required: [type]
      properties: {type: {type: string}, name: {type: string, maxLength: 4}}
      discriminator: {propertyName: type, mapping: {cat: '#/components/schemas/Cat'}}
    Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {lives: {type: integer, maximum: 9}}}]}
    Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {tail: {type: integer, maximum: 1}}}]}
    Small: {type: integer, maximum: 9}
    Shape:
      oneOf: [{$ref: '#/components/schemas/Circle'}, {$ref: '#/components/schemas/Square'}]
      discriminator: {propertyName: kind, mapping: {c: '#/components/schemas/Circle'}}
    Circle: {type: object, required: [kind], properties: {kind: {type: string}, size: {type: number, minimum: 1}}}
    Square: {type: object, required: [kind], properties: {kind: {type: string}, size: {type: number, minimum: 5}}}
"""
ON = "[requests]\ncheck-constraints = true\n"

Call = Callable[[Any, Any], Any]


def listing(**arguments: Any) -> Call:
    return lambda tasks, models: tasks.list_tasks(**{"key": "A-1", **arguments})


def adding(**fields: Any) -> Call:
    return lambda tasks, models: tasks.add_task("A-1", fields)


BROKEN: list[tuple[Call, str, str]] = [
    (listing(key="a-1"), "key", "pattern"),
    (listing(key="A-1\n"), "key", "pattern"),
    (listing(key="A-١"), "key", "pattern"),  # a digit to Python, not to ECMA
    (listing(limit=0), "limit", "minimum"),
    (listing(limit=101), "limit", "maximum"),
    (listing(ratio=0), "ratio", "exclusiveMinimum"),
    (listing(ratio=1), "ratio", "exclusiveMaximum"),
    (listing(ratio=0.35), "ratio", "multipleOf"),
    (listing(state="closed"), "state", "enum"),
    (listing(ids=[]), "ids", "minItems"),
    (listing(ids=["a", "b", "c", "d"]), "ids", "maxItems"),
    (listing(ids=["a", "b", "a"]), "ids[2]", "uniqueItems"),
    (lambda tasks, models: tasks.list_tasks("A-1", ids=iter(["a", "long"])), "ids[1]", "maxLength"),
    (listing(x_mode="slow"), "X-Mode", "enum"),
    (listing(filter={"a": 1, "b": 2}), "filter", "maxProperties"),
    (adding(title=""), "body.title", "minLength"),
    (adding(title="longer"), "body.title", "maxLength"),
    (adding(state="closed"), "body.state", "enum"),
    (adding(subtasks=[{}, {"subtasks": [{"title": "longer"}]}]), "body.subtasks[1].subtasks[0].title", "maxLength"),
    (adding(subtasks=[{}, {}, {}]), "body.subtasks", "maxItems"),
    (adding(pair=[-1]), "body.pair[0]", "minimum"),
    (adding(pair=[1, "ab", "abc"]), "body.pair[2]", "maxLength"),
    (adding(labels={}), "body.labels", "minProperties"),
    (adding(labels={"a": "b", "c": "longer"}), "body.labels.c", "maxLength"),
    (adding(shape={"kind": "c", "size": 0}), "body.shape.size", "minimum"),
    (adding(shape={"kind": "Square", "size": 4}), "body.shape.size", "minimum"),
    (adding(pet={"type": "cat", "lives": 10}), "body.pet.lives", "maximum"),
    (adding(pet={"type": "Dog", "tail": 2}), "body.pet.tail", "maximum"),
    (adding(pet={"type": "cat", "name": "longer"}), "body.pet.name", "maxLength"),
    (adding(loose="long"), "body.loose", "maxLength"),
    (adding(loose=9), "body.loose", "minimum"),
    (adding(both=10), "body.both", "maximum"),
    (adding(both=-6), "body.both", "minimum"),
    (lambda tasks, models: tasks.add_task("A-1", models.Task(title="longer")), "body.title", "maxLength"),
    (
        lambda tasks, models: tasks.add_task("A-1", models.Task(subtasks=[models.Task(title="longer")])),
        "body.subtasks[0].title",
        "maxLength",
    ),
    (lambda tasks, models: tasks.add_file("A-1", {"file": b"abc", "note": "x"}), "body.note", "minLength"),
    (lambda tasks, models: tasks.add_lines("A-1", [{}, {"title": "longer"}]), "body[1].title", "maxLength"),
]


@pytest.mark.parametrize(("call", "path", "rule"), BROKEN)
def test_what_breaks_a_rule_is_not_sent(call: Call, path: str, rule: str, calls: Calls, server: Loopback) -> None:
    made = make(DOCUMENT, ON)
    client = made.client(calls, server.url)
    error = made.module("errors").ConstraintError
    with pytest.raises(error) as caught:
        calls.run(call(client.tasks, made.models))
    assert (caught.value.path, caught.value.rule) == (path, rule)
    assert isinstance(caught.value, ValueError)
    assert isinstance(caught.value, made.package.ClientError)
    assert path in str(caught.value)
    assert "longer" not in str(caught.value)  # a text may be a secret
    assert pickle.loads(pickle.dumps(caught.value)).path == path
    assert server.received == []


FINE: list[Call] = [
    listing(limit=100, ratio=0.3, state="done", x_mode="fast", filter={"a": 1}, odd="1"),
    lambda tasks, models: tasks.list_tasks("A-1", ids=iter("abc")),
    adding(title=None),
    adding(title="ééééé", state="open", subtasks=[{"subtasks": []}], pair=[0, "ab"], labels={"a": "b"}, both=9),
    adding(shape={"kind": "c", "size": 1}, loose=10, plain="x" * 99, unknown=1),
    adding(shape={"kind": "hexagon", "size": 0.5}),  # not for us to judge
    adding(loose=[1]),
    adding(pet={"type": "Dog", "lives": 10}),
    lambda tasks, models: tasks.add_task("A-1", models.Task(title="short")),
    lambda tasks, models: tasks.add_file("A-1", {"file": io.BytesIO(b"abc"), "note": "ok"}),
    lambda tasks, models: tasks.add_lines("A-1", [{"title": "short"}]),
    lambda tasks, models: tasks.add_lines("A-1", ({"title": "not looked into"} for _ in range(2))),
]


@pytest.mark.parametrize("call", FINE)
@pytest.mark.filterwarnings("ignore:.* declares no field")
def test_what_keeps_the_rules_is_sent_as_ever(call: Call, calls: Calls, server: Loopback) -> None:
    checked, unchecked = make(DOCUMENT, ON), make(DOCUMENT)
    server.default = Reply(status=204)
    for made in (checked, unchecked):
        calls.run(call(made.client(calls, server.url).tasks, made.models))
    first, second = server.received
    assert first.target == second.target
    if "multipart" not in (first.header("Content-Type") or ""):  # its boundary is another every time
        assert first.body == second.body


@pytest.mark.parametrize(("call", "path", "rule"), BROKEN)
def test_nothing_is_checked_unasked(call: Call, path: str, rule: str, calls: Calls, server: Loopback) -> None:
    made = make(DOCUMENT)
    server.default = Reply(status=204)
    calls.run(call(made.client(calls, server.url).tasks, made.models))
    assert len(server.received) == 1
    assert not hasattr(made.module("errors"), "ConstraintError")
    with pytest.raises(ModuleNotFoundError):
        made.module("_constraints")


@pytest.mark.parametrize(("settings", "told"), [(ON, True), ("", False)])
def test_the_package_says_whether_it_checks(settings: str, told: bool) -> None:
    root = Path(str(make(DOCUMENT, settings).package.__file__)).parents[2]
    assert ("ConstraintError" in (root / "README.md").read_text("utf-8")) == told


def test_patterns_that_cannot_be_checked_are_in_the_ledger() -> None:
    assert reported(ON) == ["CL328"]
    assert reported("") == []


def reported(settings: str) -> list[str]:
    text = f'[package]\nname = "x"\n[document]\npath = "spec.yaml"\n{settings}'
    config = parse_config(text.encode(), Path("client.toml"))
    return [each.code for each in understand(config, read=lambda _: DOCUMENT.encode()).api.skipped]


CIRCLES = """
openapi: 3.1.0
info: {title: Circles, version: '1'}
servers: [{url: 'https://circles.test'}]
paths:
  /a:
    post:
      operationId: add
      tags: [All]
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}
      responses: {'204': {description: ok}}
components:
  schemas:
    A:
      type: object
      properties: {n: {type: integer, maximum: 9}}
      anyOf: [{$ref: '#/components/schemas/B'}, {type: object}]
    B: {allOf: [{$ref: '#/components/schemas/A'}, {type: object, properties: {m: {type: integer, minimum: 1}}}]}
    Unbound: {type: object, properties: {x: {$ref: '#/components/schemas/Unbound'}}}
"""


def test_rules_in_circles_have_an_end(calls: Calls, server: Loopback) -> None:
    made: Made = make(CIRCLES, ON)
    client = made.client(calls, server.url)
    with pytest.raises(made.module("errors").ConstraintError, match=r"body\.n 10 is more than 9"):
        calls.run(client.all.add({"n": 10}))
    assert "Unbound" not in made.module("_constraints").RULES
