"""Documents as frameworks and people write them, over real sockets with both clients: what goes out, and what comes."""

from __future__ import annotations

import datetime as dt
import json
import uuid
from typing import Any
from urllib.parse import parse_qsl

import pytest
from loopback import Loopback, Reply
from support.clients import Calls
from support.made import make
from support.multipart import parts

BRACKETS = """
openapi: 3.0.3
info: {title: Parcels, version: "1"}
paths:
  /parcels:
    get:
      operationId: find
      tags: [parcels]
      parameters:
        - {name: "where[state]", in: query, schema: {type: string}}
        - {name: "where[sent][lte]", in: query, schema: {type: string, format: date}}
        - {name: "codes[]", in: query, schema: {type: array, items: {type: integer}}}
        - {name: codes, in: query, schema: {type: string}}
        - {name: labels, in: query, style: deepObject, explode: true, schema: {type: array, items: {type: string}}}
        - name: size
          in: query
          style: deepObject
          explode: true
          schema:
            type: object
            additionalProperties:
              type: object
              properties: {lt: {type: integer}, any: {type: array, items: {type: string}}}
      responses: {"204": {description: ok}}
"""


def test_names_with_brackets_go_out_as_they_are_written(calls: Calls, server: Loopback) -> None:
    made = make(BRACKETS)
    server.default = Reply(204)
    parcels = made.client(calls, server.url).parcels
    given: dict[str, Any] = {
        "where_state": "sent",
        "where_sent_lte": dt.date(2026, 2, 3),
        "codes": "x",
        "labels": ["a"],
    }
    [listed] = {each for each in parcels.find.__func__.__annotations__ if each.startswith("codes_")}
    size = {"height": {"lt": 3, "any": ["b", "c"]}}
    calls.run(parcels.find(**given, **{listed: [1, 2]}, size=size))
    assert server.last.query == [
        ("where[state]", "sent"),
        ("where[sent][lte]", "2026-02-03"),
        ("codes[]", "1"),
        ("codes[]", "2"),
        ("codes", "x"),
        ("labels[0]", "a"),
        ("size[height][lt]", "3"),
        ("size[height][any][0]", "b"),
        ("size[height][any][1]", "c"),
    ]


ODATA = """
openapi: 3.0.3
info: {title: Drives, version: "1"}
paths:
  "/drives/{drive-id}/acme.recent(from='{from}',to='{to}')":
    get:
      operationId: drives.recent
      tags: [drives]
      parameters:
        - {name: drive-id, in: path, required: true, schema: {type: string}}
        - {name: from, in: path, required: true, schema: {type: string}}
        - {name: to, in: path, required: true, schema: {type: string}}
        - {name: $select, in: query, style: form, explode: false, schema: {type: array, items: {type: string}}}
        - {name: $top, in: query, schema: {type: integer}}
      responses: {2XX: {description: ok, content: {"application/json;odata.metadata=minimal": {schema: {type: object,
        properties: {size: {type: number, format: int32, nullable: true}, "@odata.type": {type: string}}}}}}}
"""


def test_functions_of_odata(calls: Calls, server: Loopback) -> None:
    made = make(ODATA)
    drives = made.client(calls, server.url).drives
    for came in ("application/json;odata.metadata=minimal", "application/json; odata.metadata=minimal; charset=utf-8"):
        server.script(Reply.json({"size": 5, "@odata.type": "#acme.drive"}, content_type=came))
        got = calls.run(drives.recent("me", "a'b", "2026", select=["id", "name"], top=2))
        assert (got.size, type(got.size), got.odata_type) == (5, int, "#acme.drive")
    assert server.last.target == "/drives/me/acme.recent(from='a%27b',to='2026')?%24select=id,name&%24top=2"


CHAT = """
openapi: 3.1.0
info: {title: Talk, version: "1"}
paths:
  /talk:
    post:
      operationId: say
      tags: [talk]
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [text]
              properties: {text: {type: string}, stream: {type: [boolean, "null"], default: false}}
      responses:
        "200":
          description: ok
          content:
            text/event-stream: {schema: {$ref: "#/components/schemas/Piece"}}
            application/json: {schema: {$ref: "#/components/schemas/Answer"}}
components:
  schemas:
    Answer: {type: object, required: [whole], properties: {whole: {type: string}}}
    Piece: {type: object, required: [part], properties: {part: {type: string}}}
"""


def test_an_answer_that_comes_whole_or_in_pieces(calls: Calls, server: Loopback) -> None:
    made = make(CHAT)
    talk = made.client(calls, server.url).talk
    server.script(Reply.json({"whole": "hi"}))
    assert calls.run(talk.say({"text": "?"})).whole == "hi"
    assert server.last.header("Accept") == "application/json"
    events = b'data: {"part": "h"}\n\ndata: {"part": "i"}\n\ndata: [DONE]\n\n'
    server.script(Reply(200, events, {"Content-Type": "text/event-stream"}))
    pieces = calls.all(calls.run(talk.say({"text": "?", "stream": True}, accept="text/event-stream")))
    assert [piece.part for piece in pieces] == ["h", "i"]
    assert server.last.header("Accept") == "text/event-stream"
    assert server.last.json() == {"text": "?", "stream": True}


FASTAPI = """
openapi: 3.1.0
info: {title: Logs, version: "1"}
paths:
  /logs:
    get:
      operationId: find
      tags: [logs]
      parameters:
        - {name: until, in: query, schema: {anyOf: [{type: string, format: date-time}, {type: "null"}], title: Until}}
        - {name: words, in: query, schema: {anyOf: [{type: array, items: {type: string}}, {type: "null"}]}}
        - {name: exact, in: query, schema: {anyOf: [{type: boolean}, {type: "null"}], default: false}}
        - {name: level, in: query, schema: {anyOf: [{$ref: "#/components/schemas/Level"}, {type: "null"}]}}
        - {name: x-key, in: header, schema: {anyOf: [{type: array, items: {type: string}}, {type: "null"}]}}
        - {name: visit, in: cookie, schema: {anyOf: [{type: string, format: uuid}, {type: "null"}]}}
        - {name: span, in: query, schema: {anyOf: [{type: string, format: duration}, {type: "null"}]}}
        - {name: of, in: query, schema: {anyOf: [{type: integer}, {type: string, format: uuid}, {type: "null"}]}}
      responses: {"204": {description: ok}}
    post:
      operationId: add
      tags: [logs]
      requestBody:
        required: true
        content: {multipart/form-data: {schema: {$ref: "#/components/schemas/Body_add"}}}
      responses: {"204": {description: ok}}
components:
  schemas:
    Level: {type: string, enum: [low, high]}
    Body_add:
      type: object
      required: [log, name]
      properties:
        log: {type: string, contentMediaType: application/octet-stream}
        sum: {anyOf: [{type: string, contentMediaType: application/octet-stream}, {type: "null"}]}
        more: {type: array, items: {type: string, contentMediaType: application/octet-stream}}
        name: {type: string}
"""
ONE, TWO = uuid.UUID(int=1), uuid.UUID(int=2)


def test_parameters_that_may_be_null(calls: Calls, server: Loopback) -> None:
    made = make(FASTAPI)
    server.default = Reply(204)
    logs = made.client(calls, server.url).logs
    calls.run(
        logs.find(
            until=dt.datetime(2026, 1, 2, 3, 4, 5, tzinfo=dt.UTC),
            words=["a b", "c"],
            exact=True,
            level="high",
            x_key=["k", "l"],
            visit=ONE,
            span=dt.timedelta(hours=1, minutes=30),
            of=TWO,
        )
    )
    assert server.last.query == [
        ("until", "2026-01-02T03:04:05Z"),
        ("words", "a b"),
        ("words", "c"),
        ("exact", "true"),
        ("level", "high"),
        ("span", "PT1H30M"),
        ("of", str(TWO)),
    ]
    assert (server.last.header("x-key"), server.last.header("cookie")) == ("k,l", f"visit={ONE}")
    calls.run(logs.find(exact=False, of=5))
    assert server.last.query == [("exact", "false"), ("of", "5")]


def test_files_as_fastapi_writes_them(calls: Calls, server: Loopback) -> None:
    made = make(FASTAPI)
    server.default = Reply(204)
    calls.run(made.client(calls, server.url).logs.add({"log": b"L", "sum": b"S", "more": [b"1", b"2"], "name": "n"}))
    found = parts(server.last)
    assert [(part.get_filename(), part.get_payload(decode=True)) for part in found["more"]] == [
        ("more", b"1"),
        ("more", b"2"),
    ]
    assert [found[name][0].get_filename() for name in ("log", "sum", "name")] == ["log", "sum", None]


FORMS = """
openapi: 3.1.0
info: {title: Forms, version: "1"}
paths:
  /orders:
    post:
      operationId: order
      tags: [forms]
      requestBody:
        required: true
        content:
          application/x-www-form-urlencoded:
            schema:
              type: object
              properties:
                extra: {type: object, properties: {from: {type: string}}}
                labels: {type: [array, "null"], items: {type: string}}
                due: {type: [string, "null"], format: date}
            encoding: {extra: {style: deepObject, explode: true}}
      responses: {"204": {description: ok}}
  /labels:
    post:
      operationId: label
      tags: [forms]
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              properties:
                labels: {type: array, items: {$ref: "#/components/schemas/LabelRef"}}
                maybe: {anyOf: [{$ref: "#/components/schemas/Label"}, {type: "null"}]}
      responses: {"204": {description: ok}}
components:
  schemas:
    Label: {type: object, properties: {text: {type: string}}}
    LabelRef: {allOf: [{$ref: "#/components/schemas/Label"}]}
"""


def test_objects_and_lists_in_forms(calls: Calls, server: Loopback) -> None:
    made = make(FORMS)
    server.default = Reply(204)
    forms = made.client(calls, server.url).forms
    calls.run(forms.order({"extra": {"from": "x"}, "labels": ["a", "b"], "due": dt.date(2026, 1, 2)}))
    assert parse_qsl(server.last.body.decode()) == [
        ("extra[from]", "x"),
        ("labels", "a"),
        ("labels", "b"),
        ("due", "2026-01-02"),
    ]
    label = made.models.Label
    calls.run(forms.label({"labels": [label(text="a"), label(text="b")], "maybe": label(text="c")}))
    found = parts(server.last)
    for name, texts in (("labels", ["a", "b"]), ("maybe", ["c"])):
        assert {part.get_content_type() for part in found[name]} == {"application/json"}
        sent: list[Any] = [part.get_payload(decode=True) for part in found[name]]
        assert [json.loads(each) for each in sent] == [{"text": text} for text in texts]


PATCHED = """
openapi: 3.1.0
info: {title: Lamps, version: "1"}
paths:
  /lamps/{id}:
    patch:
      operationId: Lamps_update
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
        - {name: api-version, in: query, required: true, schema: {$ref: "#/components/schemas/Versions"}}
      requestBody:
        required: true
        content: {application/merge-patch+json: {schema: {$ref: "#/components/schemas/LampPatch"}}}
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Lamp"}}}}}
components:
  schemas:
    Versions: {type: string, enum: ["2025-01-01", "2026-01-01-preview"]}
    Shade: {anyOf: [{type: string}, {type: string, enum: [warm, cold]}]}
    Lamp:
      type: object
      required: [shade]
      properties: {id: {type: string, readOnly: true}, shade: {$ref: "#/components/schemas/Shade"}}
    LampPatch:
      type: object
      properties:
        shade: {$ref: "#/components/schemas/Shade"}
        power: {type: integer}
        note: {anyOf: [{type: string}, {type: "null"}]}
"""


def test_a_merge_patch_says_null_and_nothing_else(calls: Calls, server: Loopback) -> None:
    made = make(PATCHED)
    lamps = made.client(calls, server.url, strict=True).lamps
    server.default = Reply.json({"id": "a", "shade": "green"})
    version = made.models.Versions.VALUE_2026_01_01_PREVIEW
    lamp = calls.run(lamps.update("a", made.models.LampPatch(note=made.package.NULL), api_version=version))
    assert server.last.json() == {"note": None}
    assert server.last.header("Content-Type") == "application/merge-patch+json"
    assert server.last.query == [("api-version", "2026-01-01-preview")]
    assert lamp.shade == "green"


TWO_FILES = """
openapi: 3.1.0
info: {title: Two, version: "1"}
paths:
  /it:
    get:
      operationId: it
      tags: [it]
      responses:
        "200":
          description: ok
          content: {application/json: {schema: {anyOf: [{$ref: "./parts.yaml#/Part"}, {type: "null"}]}}}
"""


def test_what_another_file_declares_may_be_null(calls: Calls, server: Loopback) -> None:
    made = make(TWO_FILES, parts="Part: {type: object, required: [name], properties: {name: {type: string}}}\n")
    it = made.client(calls, server.url, strict=True).it
    server.script(Reply.json(None), Reply.json({"name": "a"}))
    assert calls.run(it.it()) is None
    assert calls.run(it.it()) == made.models.Part(name="a")


SELF = """
openapi: 3.0.1
info: {title: Rules, version: "1"}
paths:
  /rules:
    post:
      operationId: add
      tags: [rules]
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Rule"}}}}
      responses: {"204": {description: ok}}
components:
  schemas:
    Rule:
      type: object
      required: [sort]
      properties: {sort: {type: string}}
      discriminator: {propertyName: sort}
      oneOf: [{$ref: "#/components/schemas/Rule"}]
"""


def test_a_schema_whose_only_variant_is_itself_is_a_model(calls: Calls, server: Loopback) -> None:
    made = make(SELF)
    server.default = Reply(204)
    calls.run(made.client(calls, server.url).rules.add(made.models.Rule(sort="x")))
    assert server.last.json() == {"sort": "x"}


LOOSE = """
openapi: 3.0.3
info: {title: Loose, version: "1"}
paths:
  /rows:
    get:
      operationId: rows
      tags: [rows]
      responses:
        "200":
          description: ok
          content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Row"}}}}
components:
  schemas:
    Row:
      type: object
      properties:
        at: {type: string, format: date-time}
        day: {type: string, format: date}
        cost: {type: number}
        count: {type: integer}
        open: {type: boolean}
        name: {type: string}
"""
NOON = dt.datetime(2026, 1, 2, 12, 0, 5)


@pytest.mark.parametrize(
    ("field", "came", "is_", "kind"),
    [
        ("at", "2026-01-02T12:00:05", NOON, None),
        ("at", "2026-01-02 12:00:05", NOON, None),
        ("at", "2026-01-02T12:00:05.1234567Z", NOON.replace(microsecond=123457, tzinfo=dt.UTC), "digits"),
        ("at", "2026-01-02T12:00:05+0000", NOON.replace(tzinfo=dt.UTC), None),
        ("at", 1767355205, 1767355205, "type"),
        ("at", "soon", "soon", "format"),
        ("day", "2026-01-02T00:00:00Z", "2026-01-02T00:00:00Z", "format"),
        ("cost", "0.10", 0.1, "type"),
        ("count", "5", 5, "type"),
        ("count", 5.0, 5, None),
        ("open", "true", True, "type"),
        ("name", 5, 5, "type"),
    ],
)
def test_values_in_other_forms_arrive_and_are_reported(
    field: str, came: Any, is_: Any, kind: str | None, calls: Calls, server: Loopback
) -> None:
    made = make(LOOSE)
    client = made.client(calls, server.url)
    server.default = Reply.json([{field: came, "name": "a"} if field != "name" else {field: came}, {"count": 1}])
    bad, good = calls.run(client.rows.rows())
    got = getattr(bad, field)
    assert got == is_
    assert isinstance(got, type(is_))
    assert good.count == 1  # nothing else is spoilt
    assert [(each.path, each.kind) for each in client.drift] == ([(f"$[].{field}", kind)] if kind else [])


BROKEN = """
openapi: 3.0.3
info: {title: Broken, version: "1"}
paths:
  /v1/boxes/{room}/lids: {get: {operationId: ListLids, tags: [lids], responses: {"204": {description: ok}}}}
  /boxes/{room}/lids: {get: {operationId: ListLids, tags: [lids], responses: {"204": {description: ok}}}}
"""


def test_a_lenient_run_makes_what_a_document_forgot(calls: Calls, server: Loopback) -> None:
    made = make(BROKEN, '[document]\npath = "spec.yaml"\nlenient = true\n')
    server.default = Reply(204)
    lids = made.client(calls, server.url).lids
    calls.run(lids.list_lids("a"))
    calls.run(lids.list_lids_v1("b"))
    assert [each.target for each in server.received] == ["/boxes/a/lids", "/v1/boxes/b/lids"]


UNNAMED = """
openapi: 3.1.0
info: {title: Shelves, version: "1"}
paths:
  /either:
    get:
      operationId: either
      tags: [shelves]
      responses: {"200": {description: ok, content: {application/json: {schema: {oneOf: [
        {type: array, items: {$ref: "#/components/schemas/Box"}}, {$ref: "#/components/schemas/Lid"}]}}}}}
  /free:
    get:
      operationId: free
      tags: [shelves]
      responses: {"200": {description: ok, content: {application/json: {schema: {oneOf: [
        {type: object}, {type: array, items: {}}]}}}}}
  /many:
    get:
      operationId: many
      tags: [shelves]
      responses: {"200": {description: ok, content: {application/json: {schema: {type: object, additionalProperties:
        {anyOf: [{type: array, items: {$ref: "#/components/schemas/Box"}}, {$ref: "#/components/schemas/Lid"}]}}}}}}
components:
  schemas:
    Box: {type: object, required: [size], properties: {size: {type: integer}}}
    Lid: {type: object, required: [colour], properties: {colour: {type: string}}}
"""


def test_unions_without_a_name_in_replies(calls: Calls, server: Loopback) -> None:
    made = make(UNNAMED)
    box, lid, unknown = made.models.Box(size=1), made.models.Lid(colour="red"), made.package.Unknown
    shelves = made.client(calls, server.url).shelves
    for value, is_ in (([{"size": 1}], [box]), ({"colour": "red"}, lid)):
        server.script(Reply.json(value), Reply.json({"a": value, "b": 5}))
        assert calls.run(shelves.either()) == is_
        assert calls.run(shelves.many()) == {"a": is_, "b": unknown(5)}
    for free in ({"a": 1}, [1, "b"]):
        server.script(Reply.json(free))
        assert calls.run(shelves.free()) == free
