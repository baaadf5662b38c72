"""What a document says of a value is what is accepted, given back, and typed: neither more nor less."""

from __future__ import annotations

import copy
import datetime
import decimal
import json
import pickle
from pathlib import Path
from typing import Any

import pytest
from loopback import Loopback, Reply
from support.clients import Calls
from support.made import Made, make

DURATIONS = """
openapi: 3.1.0
info: {title: Plans, version: '1'}
paths:
  /plans:
    post:
      operationId: addPlan
      parameters: [{name: most, in: query, schema: {type: string, format: duration}}]
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Plan'}}}}
      responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Plan'}}}}}
components:
  schemas:
    Plan: {type: object, properties: {took: {type: string, format: duration}}}
"""
GOLDENS = Path(__file__).resolve().parent.parent / "golden" / "cases"


def of(case: str) -> Made:
    return make((GOLDENS / case / "spec.yaml").read_text())


def read(case: str, name: str, wire: str) -> Any:
    """A value of a model of a golden case, read strictly."""
    made = of(case)
    form = getattr(made.models, name)
    value = made.module("_runtime.serialization.decoder").from_json(form, wire, strict=True)
    for twin in (copy.deepcopy(value), pickle.loads(pickle.dumps(value))):
        assert twin == value
        assert sent(case, twin) == sent(case, value)
    return value


def sent(case: str, value: Any) -> str:
    text: str = of(case).module("_runtime.serialization.decoder").to_json(value)
    return text


def refusal(case: str, name: str, wire: str) -> str:
    mismatch = of(case).module("_runtime.serialization.decoder").Mismatch
    with pytest.raises(mismatch) as caught:
        read(case, name, wire)
    path: str = caught.value.path
    return path


@pytest.mark.parametrize(
    "wire",
    [
        '{"whole":5,"ratio":0.5,"price":"1.10"}',
        '{"whole":"5","ratio":"0.50","age":"7","price":"1.10","sizes":[1,"2"],"untyped":"3"}',
        '{"whole":-5,"ratio":"1e3","age":null,"total":9007199254740993,"price":"12345678901234567.89"}',
    ],
)
def test_numbers_that_may_come_as_text(wire: str) -> None:
    reading = read("types/comes_as_text", "Reading", wire)
    assert isinstance(reading.whole, int)
    assert isinstance(reading.ratio, float)
    assert isinstance(reading.price, decimal.Decimal)
    assert sent("types/comes_as_text", reading) == wire  # text goes back as the same text


def test_what_is_no_number_is_none() -> None:
    assert refusal("types/comes_as_text", "Reading", '{"whole":"x","ratio":1,"price":1}') == "$.whole"
    assert refusal("types/comes_as_text", "Reading", '{"whole":1,"ratio":true,"price":1}') == "$.ratio"
    reading = read(
        "types/comes_as_text",
        "Reading",
        '{"whole":1,"ratio":1.5,"price":1.10,"code":"A7"}',
    )
    assert (reading.code, reading.price) == ("A7", decimal.Decimal("1.10"))


def test_a_number_that_came_as_text_is_asked_with_as_it_came(calls: Calls, server: Loopback) -> None:
    made = of("types/comes_as_text")
    client = made.client(calls, server.url, strict=True)
    server.script(Reply.json({"whole": "007", "ratio": "0.50", "price": "1"}))
    reading = calls.run(client.default.get_reading(count=3))
    assert server.last.target == "/readings?count=3"
    assert reading.whole == 7
    server.script(Reply.json({"whole": 1, "ratio": 1, "price": "1"}))
    calls.run(client.default.get_reading(count=reading.whole))
    assert server.last.target == "/readings?count=007"


@pytest.mark.parametrize(
    "wire",
    [
        '{"state":"free"}',
        '{"state":"elsewhere","color":"blue","level":9,"word":"there","mixed":true,"model":"huge","note":[1]}',
        '{"state":"","color":"red","level":null,"word":"here","mixed":"auto","model":"small","note":"x"}',
    ],
)
def test_texts_of_which_some_are_named(wire: str) -> None:
    room = read("types/open_texts", "Room", wire)
    assert sent("types/open_texts", room) == wire
    models = of("types/open_texts").models
    if room.color == "red":
        assert room.color is models.Color.RED
        assert room.model is models.Kind.SMALL


def test_an_enum_with_booleans_is_still_an_enum() -> None:
    assert refusal("types/open_texts", "Room", '{"state":"a","mixed":"other"}') == "$.mixed"
    assert refusal("types/open_texts", "Room", '{"state":5}') == "$.state"


def test_further_properties() -> None:
    case = "types/further_properties"
    shelf = read(
        case,
        "Shelf",
        '{"id":1,"name":"n","since":"2026-01-02T03:04:05Z","free":{"a":"x","b":[1]}}',
    )
    assert shelf.extra_fields == {"since": datetime.datetime(2026, 1, 2, 3, 4, 5, tzinfo=datetime.UTC)}
    assert shelf.free.extra_fields == {"b": [1]}
    assert refusal(case, "Shelf", '{"name":"n","since":"soon"}') == "$.since"
    assert refusal(case, "Shelf", '{"name":"n","closed":{"b":1}}') == "$.closed.b"
    assert read(case, "Shelf", '{"name":"n","untyped":{"x":{"id":1}}}').untyped["x"].id == 1


def test_further_properties_are_no_news(calls: Calls, server: Loopback) -> None:
    client = of("types/further_properties").client(calls, server.url)
    for count in range(3):
        server.script(Reply.json({"name": "n", "free": {"a": "x", f"b{count}": 1}}))
        shelf = calls.run(client.default.get_shelf())
        assert shelf.free.extra_fields == {f"b{count}": 1}
    server.script(Reply.json({"x": 1}))
    assert calls.run(client.default.get_counts()) == {"x": 1}
    assert not list(client.drift)


def test_tags_of_every_level() -> None:
    case = "unions/levels"
    models = of(case).models
    assert sent(case, models.GasCar(wheels=4)) == '{"fuel":"gas","kind":"car","wheels":4}'
    assert sent(case, models.Cart(wheels=2)) == '{"kind":"cart","wheels":2}'
    assert sent(case, models.Lamp(power=1)) == '{"power":1,"sort":"lamp","device":"light"}'
    with pytest.raises(ValueError, match="kind of Cart is 'cart', nothing else"):
        models.Cart(kind="car", wheels=2)
    car = read(case, "Vehicle", '{"fuel":"battery","kind":"car","wheels":4,"charge":3}')
    assert isinstance(car, models.BatteryCar)
    # what comes keeps what it has, and nothing is added
    lamp = read(case, "Thing", '{"power":1,"sort":"lamp"}')
    assert sent(case, lamp) == '{"power":1,"sort":"lamp"}'
    assert isinstance(read(case, "Device", '{"power":1,"device":"light"}'), models.Lamp)


@pytest.mark.parametrize(
    ("wire", "name"),
    [
        ('{"kind":"car","wheels":4}', "Unknown"),
        ('{"wheels":4}', "Unknown"),
        # a kind that the document does not know is what its base says
        ('{"kind":"truck","wheels":4,"load":2}', "VehicleBase"),
        ('{"kind":"car","fuel":"h2","wheels":4}', "CarBase"),
    ],
)
def test_no_type_is_invented_where_a_tag_is_absent_or_unknown(
    calls: Calls, server: Loopback, wire: str, name: str
) -> None:
    made = of("unions/levels")
    client = made.client(calls, server.url)
    for _ in range(3):
        server.script(Reply.json(json.loads(wire)))
        vehicle = calls.run(client.default.put_vehicle(made.models.Cart(wheels=2)))
        assert type(vehicle).__name__ == name
        assert json.loads(sent("unions/levels", vehicle)) == json.loads(wire)
    assert {each.kind for each in client.drift} == {"unknown-variant"}


BIRD = '{"kind":"bird","name":"b","wings":2,"friend":{"kind":"cat","name":"c"}}'


def test_a_kind_that_the_document_does_not_know_is_of_the_class_of_its_base(calls: Calls, server: Loopback) -> None:
    made = of("unions/families")
    models = made.models
    client = made.client(calls, server.url)
    for count in (1, 2, 200):  # as it is met first, as it is known, and among many
        wire = [{"kind": "cat", "name": str(number)} for number in range(count)] + [json.loads(BIRD)]
        server.script(Reply.json(wire))
        *cats, bird = calls.run(client.default.add_animals([models.Dog(name="d", breed="x")]))
        assert {type(cat) for cat in cats} == {models.Cat}
        assert isinstance(bird, models.AnimalBase)
        assert (bird.kind, bird.name, bird.extra_fields) == ("bird", "b", {"wings": 2})
        assert isinstance(bird.friend, models.Cat)
        assert {each.kind for each in client.drift} == {"unknown-variant"}
        # it is sent as it came, alone and among others; and can be made
        server.script(Reply.json(json.loads(BIRD)))
        assert calls.run(client.default.put_animal(bird)) == bird
        assert json.loads(server.last.body) == json.loads(BIRD)
    server.script(Reply.json([]))
    calls.run(client.default.add_animals([models.AnimalBase(kind="cow", name="c"), bird]))
    assert json.loads(server.last.body) == [{"kind": "cow", "name": "c"}, json.loads(BIRD)]


@pytest.mark.parametrize(
    ("form", "wire", "name"),
    [
        ("Animal", '{"kind":"cat","name":"c"}', "Cat"),
        ("Shape", '{"sort":"Circle","radius":1.5}', "Circle"),
        ("Shape", '{"area":1.5}', "Circle"),  # its tag may be absent, as before
        ("Message", '{"type":"plain","text":"t"}', "MessageBase"),
        ("Message", '{"type":"rich","html":"h"}', "Rich"),
        ("Node", '{"of":"Leaf","x":1}', "Leaf"),
    ],
)
def test_kinds_that_it_knows(form: str, wire: str, name: str) -> None:
    value = read("unions/families", form, wire)
    assert type(value).__name__ == name
    assert json.loads(sent("unions/families", value)) == json.loads(wire)


@pytest.mark.parametrize(
    ("form", "wire"),
    [
        ("Animal", BIRD),
        ("Shape", '{"sort":"Square","area":1.5,"side":{"a":1}}'),
        ("Node", '{"of":"Stone","x":1}'),
    ],
)
def test_kinds_that_it_does_not_know(form: str, wire: str) -> None:
    assert refusal("unions/families", form, wire) == "$"
    made = of("unions/families")
    value = made.module("_runtime.serialization.decoder").from_json(getattr(made.models, form), wire)
    assert type(value) is getattr(made.models, f"{form}Base")
    assert json.loads(sent("unions/families", value)) == json.loads(wire)
    for twin in (copy.deepcopy(value), pickle.loads(pickle.dumps(value))):
        assert twin == value


def test_a_tag_that_may_be_left_out() -> None:
    case = "unions/optional_tags"
    models = of(case).models
    assert sent(case, models.Job(target=models.Zip())) == '{"target":{"kind":"zip"}}'
    assert isinstance(read(case, "Job", '{"target":{"url":"http://x"}}').target, models.Put)
    assert isinstance(read(case, "Job", '{"target":{"kind":"zip"}}').target, models.Zip)
    assert refusal(case, "Job", '{"target":{"kind":"other"}}') == "$.target"


def test_lines_whose_schema_is_a_text_are_text(calls: Calls, server: Loopback) -> None:
    client = of("unions/narrowed").client(calls, server.url, strict=True)
    server.script(Reply(200, b'{"a":1}\n{"a":2}\n', {"Content-Type": "application/jsonl"}))
    assert calls.run(client.default.get_lines()) == '{"a":1}\n{"a":2}\n'
    server.script(Reply(204))
    calls.run(client.default.add_lines('{"b":1}\n'))
    assert server.last.body == b'{"b":1}\n'


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (datetime.timedelta(hours=1, minutes=30), "PT1H30M"),
        (datetime.timedelta(days=2, seconds=61), "P2DT1M1S"),
        (-datetime.timedelta(minutes=1, microseconds=20), "-PT1M0.00002S"),
        (datetime.timedelta(seconds=59), "PT59S"),
        (datetime.timedelta(days=3), "P3D"),
        (datetime.timedelta(hours=24 * 400, minutes=5), "P400DT5M"),
    ],
)
def test_durations_have_hours_and_minutes(
    calls: Calls, server: Loopback, value: datetime.timedelta, written: str
) -> None:
    made = make(DURATIONS)
    client = made.client(calls, server.url, strict=True)
    server.script(Reply.json({"took": written}))
    plan = calls.run(client.default.add_plan(made.models.Plan(took=value), most=value))
    assert server.last.json() == {"took": written}
    assert server.last.target == f"/plans?most={written}"
    assert plan.took == value


def test_events_told_by_their_names(calls: Calls, server: Loopback) -> None:
    made = of("replies/events_of_kinds")
    client = made.client(calls, server.url, strict=True)
    content = b'event: sold\ndata: {"price": 1.5}\n\nevent: stocked\ndata: [1, 2]\n\n'
    server.script(Reply(200, content, {"Content-Type": "text/event-stream"}))
    sold, stocked = calls.all(calls.run(client.default.feed()))
    assert (type(sold), sold.event, sold.data) == (made.models.FeedReplySold, "sold", made.models.Sold(price=1.5))
    assert (stocked.event, stocked.data) == ("stocked", [1, 2])
    server.script(Reply(200, b'id: 7\ndata: {"price": 2}\n\n', {"Content-Type": "text/event-stream"}))
    (tick,) = calls.all(calls.run(client.default.ticks()))
    assert (tick.id, tick.data) == ("7", made.models.Sold(price=2))


def test_a_form_with_an_optional_model(calls: Calls, server: Loopback) -> None:
    made = of("bodies/form_with_optional_model")
    client = made.client(calls, server.url)
    server.script(Reply(204), Reply(204))
    calls.run(client.default.upload(made.models.Upload(note="n")))
    assert b'name="note"' in server.last.body
    assert b'name="id"' not in server.last.body
    calls.run(client.default.upload(made.models.Upload(note="n", id="7")))
    assert b'name="id"' in server.last.body
