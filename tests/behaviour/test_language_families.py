"""Families and unions that are told by a property: what is sent has its tag, what comes keeps it, at every level."""

from __future__ import annotations

import json
from typing import Any

import pytest
from support.made import Made, make

FAMILIES = """
openapi: 3.1.0
info: {title: Families, version: '1'}
paths: {}
components:
  schemas:
    # a member of two unions with different values of one property, which only the unions speak of
    Post:
      oneOf: [<Text>, <Image>]
      discriminator: {propertyName: type, mapping: {post-text: <#Text>, image: <#Image>}}
    Chat:
      oneOf: [<Text>, <Sound>]
      discriminator: {propertyName: type, mapping: {chat-text: <#Text>, sound: <#Sound>}}
    Text: {type: object, required: [text], properties: {text: {type: string}}}
    Image: {type: object, required: [url], properties: {url: {type: string}}}
    Sound: {type: object, required: [url], properties: {url: {type: string}}}
    # closed members of a union that alone declares the tag
    Closed: {oneOf: [<Left>, <Right>], discriminator: {propertyName: side, mapping: {l: Left, r: Right}}}
    Left: {type: object, required: [n], properties: {n: {type: integer}}, additionalProperties: false}
    Right: {type: object, required: [n], properties: {n: {type: integer}}, additionalProperties: false}
    # three levels that one property tells
    One:
      type: object
      required: [k]
      properties: {k: {type: string}, a: {type: integer}}
      discriminator: {propertyName: k, mapping: {x: Ex, y: Why, z: Zed}}
    Ex: {allOf: [<One>]}
    Two:
      allOf: [<One>]
      properties: {b: {type: integer}}
      discriminator: {propertyName: k, mapping: {y: Why, z: Zed}}
    Why: {allOf: [<Two>]}
    Three: {allOf: [<Two>], properties: {c: {type: integer}}, discriminator: {propertyName: k, mapping: {z: Zed}}}
    Zed: {allOf: [<Three>], properties: {d: {type: integer}}}
    # a tag with a default, of the base and of each child
    Job: {type: object, properties: {kind: {type: string, default: copy}}, discriminator: {propertyName: kind}}
    Copy: {allOf: [<Job>], properties: {kind: {type: string, enum: [copy], default: copy}, to: {type: string}}}
    Move: {allOf: [<Job>], properties: {kind: {type: string, enum: [move], default: move}, from: {type: string}}}
    # one child, under two names of the mapping
    Shape:
      type: object
      required: [sort]
      properties: {sort: {type: string}}
      discriminator: {propertyName: sort, mapping: {ring: Circle, disc: Circle}}
    Circle: {allOf: [<Shape>], properties: {r: {type: number}}}
    # sealed: the parent lists its children, which add nothing
    Op:
      type: object
      required: [op]
      properties: {op: {type: string}}
      oneOf: [<Add>, <Sub>]
      discriminator: {propertyName: op}
    Add: {allOf: [<Op>]}
    Sub: {allOf: [<Op>]}
"""


def families() -> Made:
    text = FAMILIES
    while "<" in text:
        head, _, rest = text.partition("<")
        name, _, tail = rest.partition(">")
        target = f"'#/components/schemas/{name.removeprefix('#')}'"
        text = head + (target if name.startswith("#") else f"{{$ref: {target}}}") + tail
    return make(text)


@pytest.mark.parametrize(
    ("form", "wire", "name"),
    [
        ("Post", {"type": "post-text", "text": "t"}, "Text"),
        ("Chat", {"type": "chat-text", "text": "t"}, "Text"),
        ("Chat", {"type": "sound", "url": "u"}, "Sound"),
        ("Closed", {"side": "r", "n": 1}, "Right"),
        ("One", {"k": "x", "a": 1}, "Ex"),
        ("One", {"k": "y", "b": 1}, "Why"),
        ("One", {"k": "z", "d": 1}, "Zed"),
        ("Two", {"k": "z", "c": 1, "d": 1}, "Zed"),
        ("Three", {"k": "z"}, "Zed"),
        ("Job", {"kind": "move", "from": "f"}, "Move"),
        ("Job", {"from": "f"}, "Move"),
        ("Shape", {"sort": "disc", "r": 1.5}, "Circle"),
        ("Op", {"op": "Sub"}, "Sub"),
    ],
)
def test_what_comes_keeps_its_tag_and_is_no_drift(form: str, wire: dict[str, Any], name: str) -> None:
    made = families()
    codec = made.module("_runtime.serialization.decoder")
    value = codec.from_json(getattr(made.models, form), json.dumps(wire), strict=True)
    assert type(value).__name__ == name
    assert json.loads(codec.to_json(value)) == wire


@pytest.mark.parametrize(
    ("form", "wire", "name"),
    [
        ("One", {"k": "q", "a": 1, "more": [1]}, "OneBase"),  # of the outer of two levels with one tag
        ("Two", {"k": "q", "b": 1}, "TwoBase"),
        ("Job", {"kind": "link", "to": "t"}, "JobBase"),
        ("Shape", {"sort": "box", "r": 1.5}, "ShapeBase"),
        ("Op", {"op": "Mul", "more": 1}, "Unknown"),  # sealed: there is nothing else
        ("Post", {"type": "sound", "url": "u"}, "Unknown"),
        ("Closed", {"n": 1}, "Unknown"),
    ],
)
def test_kinds_that_are_not_there(form: str, wire: dict[str, Any], name: str) -> None:
    made = families()
    codec = made.module("_runtime.serialization.decoder")
    value = codec.from_json(getattr(made.models, form), json.dumps(wire))
    assert type(value).__name__ == name
    assert json.loads(codec.to_json(value)) == wire
    with pytest.raises(codec.Mismatch):
        codec.from_json(getattr(made.models, form), json.dumps(wire), strict=True)


@pytest.mark.parametrize(
    ("name", "values", "wire"),
    [
        ("Text", {"text": "t", "type": "chat-text"}, {"text": "t", "type": "chat-text"}),
        ("Image", {"url": "u"}, {"type": "image", "url": "u"}),
        ("Left", {"n": 1}, {"side": "l", "n": 1}),
        ("Zed", {"d": 1}, {"k": "z", "d": 1}),
        ("Why", {"b": 1}, {"k": "y", "b": 1}),
        ("Move", {}, {"kind": "move"}),
        ("Circle", {"sort": "ring"}, {"sort": "ring"}),
        ("Add", {}, {"op": "Add"}),
        ("OneBase", {"k": "new", "a": 2}, {"k": "new", "a": 2}),
    ],
)
def test_what_is_sent_has_its_tag(name: str, values: dict[str, Any], wire: dict[str, Any]) -> None:
    made = families()
    assert (
        json.loads(made.module("_runtime.serialization.decoder").to_json(getattr(made.models, name)(**values))) == wire
    )


def test_a_tag_that_nothing_fixes_is_asked_for() -> None:
    with pytest.raises(TypeError, match="Missing required argument 'type'"):
        families().models.Text(text="t")
