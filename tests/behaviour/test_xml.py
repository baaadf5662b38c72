"""XML bodies, replies and errors by the same models as JSON, over real sockets with both clients."""

from __future__ import annotations

import datetime
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from loopback import Loopback, Received, Reply
from support.clients import Calls
from support.made import Made, make

ZOO = """
openapi: 3.1.0
info: {title: Zoo, version: '1'}
paths:
  /animals:
    post:
      operationId: addAnimal
      tags: [animals]
      requestBody:
        required: true
        content:
          application/json: {schema: {$ref: '#/components/schemas/Animal'}}
          application/xml: {schema: {$ref: '#/components/schemas/Animal'}}
      responses:
        '201':
          description: Added.
          content:
            application/json: {schema: {$ref: '#/components/schemas/Animal'}}
            application/xml: {schema: {$ref: '#/components/schemas/Animal'}}
        default:
          description: An error.
          content:
            application/problem+xml: {schema: {$ref: '#/components/schemas/Fault'}}
    get:
      operationId: listAnimals
      tags: [animals]
      responses:
        '200':
          description: All of them.
          content:
            text/xml:
              schema:
                type: array
                xml: {name: animals}
                items: {$ref: '#/components/schemas/Animal'}
  /notes/{id}:
    put:
      operationId: putNote
      tags: [notes]
      parameters:
      - {name: id, in: path, required: true, schema: {type: string}}
      requestBody:
        required: true
        content:
          application/vnd.zoo.note+xml:
            schema:
              type: object
              xml: {name: note}
              required: [lines]
              properties:
                lang: {type: string, xml: {nodeType: attribute}}
                body: {type: string, xml: {nodeType: cdata}}
                lines: {type: array, items: {type: string, xml: {name: line}}, xml: {nodeType: element}}
      responses:
        '200':
          description: A text that is no object.
          content:
            application/xml: {schema: {type: string}}
components:
  schemas:
    Animal:
      type: object
      required: [id, names]
      xml: {name: animal, namespace: 'https://zoo.example/animals'}
      properties:
        id: {type: integer, xml: {attribute: true}}
        names: {type: array, items: {type: string, xml: {name: name}}}
        legs: {type: [integer, 'null']}
        weight: {type: number}
        born: {type: string, format: date}
        tame: {type: boolean}
        keepers:
          type: array
          xml: {wrapped: true}
          items: {$ref: '#/components/schemas/Keeper'}
        home:
          $ref: '#/components/schemas/Home'
        parents: {type: array, items: {$ref: '#/components/schemas/Animal'}, xml: {name: parents, wrapped: true}}
        note: {type: string, xml: {name: remark, prefix: z, namespace: 'https://zoo.example/z'}}
    Keeper:
      type: object
      xml: {name: keeper}
      properties:
        since: {type: string, format: date, xml: {attribute: true}}
        name: {type: string, xml: {nodeType: text}}
    Home:
      oneOf:
      - $ref: '#/components/schemas/Cage'
      - $ref: '#/components/schemas/Pond'
      discriminator: {propertyName: kind}
    Cage:
      type: object
      required: [kind]
      properties:
        kind: {type: string, const: Cage, xml: {attribute: true}}
        bars: {type: integer}
    Pond:
      type: object
      required: [kind]
      properties:
        kind: {type: string, const: Pond, xml: {attribute: true}}
        fish: {type: array, items: {type: integer}}
    Fault:
      type: object
      xml: {name: problem, namespace: 'urn:ietf:rfc:7807'}
      properties:
        type: {type: string}
        title: {type: string}
        status: {type: integer}
        detail: {type: string}
        fields: {type: array, xml: {wrapped: true}, items: {type: string, xml: {name: field}}}
"""
XML = "application/xml"
# every character that XML can hold, and no other
TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")) | st.just("a\r\n\tb")


def zoo() -> Made:
    return make(ZOO)


def animal(models: Any) -> Any:
    null = zoo().package.NULL
    return models.Animal(
        id=7,
        names=["a & b", "<c>"],
        legs=null,
        weight=1.5,
        born=datetime.date(2020, 1, 2),
        tame=True,
        keepers=[models.Keeper(since=datetime.date(2021, 1, 1), name="Bob")],
        home=models.Pond(fish=[3]),
        parents=[models.Animal(id=1, names=[])],
        note="ok",
    )


SENT = """<?xml version="1.0" encoding="UTF-8"?>
<animal xmlns="https://zoo.example/animals" id="7"><name>a &amp; b</name><name>&lt;c&gt;</name>\
<legs xsi:nil="true" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/><weight>1.5</weight>\
<born>2020-01-02</born><tame>true</tame><keepers><keeper since="2021-01-01">Bob</keeper></keepers>\
<home kind="Pond"><fish>3</fish></home><parents><animal id="1"/></parents>\
<z:remark xmlns:z="https://zoo.example/z">ok</z:remark></animal>"""


def echo(request: Received) -> Reply:
    return Reply(status=201, body=request.body, headers=[("Content-Type", XML)])


def test_a_body_and_a_reply(calls: Calls, server: Loopback) -> None:
    made = zoo()
    client = made.client(calls, server.url, strict=True)
    server.script(echo)
    sent = animal(made.models)
    got = calls.run(client.animals.add_animal(sent, content_type=XML, accept=XML))
    assert server.last.body.decode() == SENT
    assert server.last.header("content-type") == XML
    assert server.last.header("accept") == "application/xml, application/problem+xml"
    assert type(got) is made.models.Animal
    assert got == sent


def test_json_stays_what_a_plain_call_sends_and_asks_for(calls: Calls, server: Loopback) -> None:
    made = zoo()
    client = made.client(calls, server.url)
    server.script(Reply.json({"id": 1, "names": ["x"]}, 201))
    assert calls.run(client.animals.add_animal({"id": 1, "names": ["x"]})).names == ["x"]
    assert server.last.header("content-type") == "application/json"
    assert (server.last.header("accept") or "").startswith("application/json")


def test_a_mapping_and_ready_xml(calls: Calls, server: Loopback) -> None:
    made = zoo()
    client = made.client(calls, server.url)
    server.script(echo, echo)
    assert calls.run(client.animals.add_animal({"id": 1, "names": ["x"]}, content_type=XML, accept=XML)).id == 1
    assert b'<animal xmlns="https://zoo.example/animals" id="1"><name>x</name></animal>' in server.last.body
    ready = made.package.Upload(b'<animal id="2"/>')
    assert calls.run(client.animals.add_animal(ready, content_type=XML, accept=XML)).id == 2
    assert server.last.body == b'<animal id="2"/>'


def test_a_list_as_the_root(calls: Calls, server: Loopback) -> None:
    made = zoo()
    client = made.client(calls, server.url, strict=True)
    text = (
        '<animals><animal xmlns="https://zoo.example/animals" id="1"><name>x</name></animal><animal id="2"/></animals>'
    )
    server.script(Reply(body=text.encode(), headers=[("Content-Type", "text/xml; charset=utf-8")]))
    assert calls.run(client.animals.list_animals()) == [
        made.models.Animal(id=1, names=["x"]),
        made.models.Animal(id=2, names=[]),
    ]


def test_nodes_of_openapi_3_2(calls: Calls, server: Loopback) -> None:
    made = zoo()
    client = made.client(calls, server.url)
    server.script(Reply(body=b"<ok/>", headers=[("Content-Type", XML)]))
    body = made.models.PutNoteBody(lang="en", body="a <b> ]]> c", lines=["1", "2"])
    assert calls.run(client.notes.put_note("1", body)) == "<ok/>"
    assert server.last.body.decode().endswith(
        '<note lang="en"><![CDATA[a <b> ]]]]><![CDATA[> c]]><lines><line>1</line><line>2</line></lines></note>'
    )


def test_what_is_new_is_kept_reported_and_sent_back(calls: Calls, server: Loopback) -> None:
    made = zoo()
    client = made.client(calls, server.url)
    text = b'<animal id="1" mood="sly"><name>x</name><weight>heavy</weight><fur><color>red</color></fur></animal>'
    server.script(Reply(status=201, body=text, headers=[("Content-Type", XML)]), echo)
    got = calls.run(client.animals.add_animal({"id": 1, "names": []}, accept=XML))
    assert got.extra_fields == {"@mood": "sly", "fur": {"color": "red"}}
    assert got.weight == "heavy"
    assert {(each.path, each.kind) for each in client.drift} >= {("$.weight", "type"), ("$.fur", "unknown-field")}
    calls.run(client.animals.add_animal(got, content_type=XML, accept=XML))
    assert b'mood="sly"' in server.last.body
    assert b"<fur><color>red</color></fur>" in server.last.body
    strict = made.client(calls, server.url, strict=True)
    server.script(Reply(status=201, body=text, headers=[("Content-Type", XML)]))
    with pytest.raises(made.package.DecodeError) as caught:
        calls.run(strict.animals.add_animal({"id": 1, "names": []}, accept=XML))
    assert caught.value.path == "$['@mood']"
    assert caught.value.content == text


def test_errors(calls: Calls, server: Loopback) -> None:
    made = zoo()
    client = made.client(calls, server.url)
    text = (
        '<problem xmlns="urn:ietf:rfc:7807"><type>urn:full</type><title>No room</title><status>409</status>'
        "<fields><field>home</field></fields></problem>"
    )
    server.script(Reply(status=409, body=text.encode(), headers=[("Content-Type", "application/problem+xml")]))
    with pytest.raises(made.package.ConflictError, match="No room") as caught:
        calls.run(client.animals.add_animal({"id": 1, "names": []}))
    error = caught.value
    assert error.body == made.models.Fault(type="urn:full", title="No room", status=409, fields=["home"])
    assert (error.problem.type, error.problem.title, error.problem.status) == ("urn:full", "No room", 409)


@pytest.mark.parametrize(
    "text", ["<animal", "", '<!DOCTYPE a [<!ENTITY x "y">]><animal id="1"><name>&x;</name></animal>', "<a>" * 1000]
)
def test_a_reply_that_is_no_xml(calls: Calls, server: Loopback, text: str) -> None:
    made = zoo()
    client = made.client(calls, server.url)
    server.script(Reply(status=201, body=text.encode(), headers=[("Content-Type", XML)]))
    with pytest.raises(made.package.DecodeError):
        calls.run(client.animals.add_animal({"id": 1, "names": []}, accept=XML))
    headers = [("Content-Type", "application/problem+xml")]
    server.script(Reply(status=400, body=text.encode(), headers=headers))
    with pytest.raises(made.package.BadRequestError):
        calls.run(client.animals.add_animal({"id": 1, "names": []}))


def test_what_has_no_form_in_xml_is_refused_before_it_is_sent(calls: Calls, server: Loopback) -> None:
    client = zoo().client(calls, server.url)
    with pytest.raises(ValueError, match=r"body: .* no form in XML"):
        calls.run(client.animals.add_animal({"id": 1, "names": ["\x00"]}, content_type=XML))
    with pytest.raises(TypeError, match="Animal"):
        calls.run(client.animals.add_animal([1], content_type=XML))
    assert not server.received


def test_nothing_of_it_is_loaded_before_it_is_needed() -> None:
    made = zoo()
    program = (
        f"import sys; sys.path.append({str(Path(made.package.__file__ or '').parents[1])!r}); import {made.name} as p;"
        "from importlib import import_module as load; t = load(p.__name__ + '.testing');"
        "c = p.Client(base_url='https://zoo.test',"
        " transport=t.MockTransport(t.Reply.json({'id': 1, 'names': []}, 201)));"
        "c.animals.add_animal({'id': 1, 'names': []});"
        "own = (p.__name__ + '._xml', p.__name__ + '._runtime.serialization.xml.');"
        "print([m for m in sys.modules if m.startswith(own)"
        " or m == 'xml.parsers.expat'])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == repr([f"{made.name}._runtime.serialization.xml.names"])


def drawn(models: Any) -> st.SearchStrategy[Any]:
    keeper = st.builds(models.Keeper, since=st.none() | st.dates(), name=st.none() | TEXT.filter(bool))
    cage = st.builds(models.Cage, bars=st.none() | st.integers(-(2**63), 2**63 - 1))
    pond = st.builds(models.Pond, fish=st.none() | st.lists(st.integers(0, 99), min_size=1, max_size=3))

    def of(parents: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
        return st.builds(
            models.Animal,
            id=st.integers(-(2**63), 2**63 - 1),
            names=st.lists(TEXT, max_size=3),
            legs=st.none() | st.integers(0, 9) | st.just(zoo().package.NULL),
            weight=st.none() | st.floats(allow_nan=False, allow_infinity=False),
            born=st.none() | st.dates(),
            tame=st.none() | st.booleans(),
            keepers=st.none() | st.lists(keeper, max_size=2),
            home=st.none() | cage | pond,
            parents=parents,
            note=st.none() | TEXT,
        )

    return of(st.none() | st.lists(of(st.none()), max_size=2))


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_round_trip(data: st.DataObject) -> None:
    made = zoo()
    sent = data.draw(drawn(made.models))
    kit = made.module("testing")
    transport = kit.MockTransport(lambda request: kit.Reply(201, request.content, {"Content-Type": XML}))
    with made.package.Client(base_url="https://zoo.test", transport=transport, strict=True) as client:
        assert client.animals.add_animal(sent, content_type=XML, accept=XML) == sent


CHECKED = """
openapi: 3.1.0
info: {title: Box, version: '1'}
paths:
  /boxes:
    post:
      operationId: addBox
      tags: [boxes]
      requestBody:
        required: true
        content:
          application/xml: {schema: {$ref: '#/components/schemas/Box'}}
          application/json: {schema: {$ref: '#/components/schemas/Box'}}
      responses: {'204': {description: ok}}
components:
  schemas:
    Box:
      type: object
      xml: {name: box}
      required: [label]
      properties:
        label: {type: string, minLength: 2, xml: {attribute: true}}
        sides: {type: array, maxItems: 2, xml: {wrapped: true}, items: {type: integer, minimum: 1, xml: {name: side}}}
"""


@pytest.mark.parametrize("content_type", ["application/xml", "application/json"])
def test_constraints_are_checked_before_xml_is_sent(content_type: str, calls: Calls, server: Loopback) -> None:
    made = make(CHECKED, "[requests]\ncheck-constraints = true\n")
    boxes = made.client(calls, server.url).boxes
    box = made.models.Box
    server.default = Reply(204)
    for body, path, rule in (
        (box(label="a"), "body.label", "minLength"),
        (box(label="ab", sides=[1, 2, 3]), "body.sides", "maxItems"),
        ({"label": "ab", "sides": [1, 0]}, "body.sides[1]", "minimum"),
    ):
        with pytest.raises(made.module("errors").ConstraintError) as caught:
            calls.run(boxes.add_box(body, content_type=content_type))
        assert (caught.value.path, caught.value.rule) == (path, rule)
    assert server.received == []
    calls.run(boxes.add_box(box(label="ab", sides=[1, 2]), content_type=content_type))
    assert len(server.received) == 1


def test_xml_that_is_ready_is_not_looked_into(calls: Calls, server: Loopback) -> None:
    made = make(CHECKED, "[requests]\ncheck-constraints = true\n")
    boxes = made.client(calls, server.url).boxes
    server.default = Reply(204)
    for body in ("<box label='a'/>", made.package.Upload(b"<box label='a'/>")):
        calls.run(boxes.add_box(body, content_type="application/xml"))
        assert server.last.body == b"<box label='a'/>"


def test_the_readme_speaks_of_xml_only_where_the_api_does() -> None:
    for document, said in (
        (CHECKED, True),
        (CHECKED.replace("application/xml", "application/hal+json"), False),
    ):
        file = make(document).package.__file__
        assert file is not None
        assert ("**XML.**" in (Path(file).parents[2] / "README.md").read_text("utf-8")) is said
