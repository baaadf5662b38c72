"""Replies as they really come, through a whole client: typed, nothing lost, told once; strictly, an error."""

from __future__ import annotations

import copy
import datetime
import decimal
import json
import logging
import pickle
from typing import Any

import pytest
from support import living
from support.flavours import Flavour

ID = "12345678-1234-5678-1234-567812345678"
WHOLE: dict[str, Any] = {"id": ID, "name": "n"}


@pytest.fixture(scope="session")
def package(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return living.package(tmp_path_factory.getbasetemp() / "living")


@pytest.fixture(params=["sync", "async"])
def flavour(request: pytest.FixtureRequest) -> Any:
    made = Flavour(request.param)
    yield made
    made.close()


def client(package: Any, flavour: Flavour, *replies: Any, **more: Any) -> tuple[Any, Any]:
    kit = package.testing
    transport = (kit.AsyncMockTransport if flavour.is_async else kit.MockTransport)(*replies)
    maker = package.AsyncLivingClient if flavour.is_async else package.LivingClient
    return maker(transport=transport, retries=0, **more), transport


# what comes -> what the caller sees of it, where it is told, and the kind
DIFFERENCES: dict[str, tuple[dict[str, Any], Any, str, str]] = {
    "unknown field": ({"new": [1]}, lambda it: it.extra_fields == {"new": [1]}, "$.new", "unknown-field"),
    "unknown field in a list": (
        {"parts": [{"x": 1}]},
        lambda it: it.parts[0].extra_fields == {"x": 1},
        "$.parts[].x",
        "unknown-field",
    ),
    "unknown field in a map": (
        {"byName": {"a": {"x": 1}}},
        lambda it: it.by_name["a"].extra_fields == {"x": 1},
        "$.byName.*.x",
        "unknown-field",
    ),
    "new enum value": (
        {"state": "STUCK"},
        lambda it: it.state == "STUCK" and it.state.value == "STUCK" and not it.state.is_known,
        "$.state",
        "unknown-value",
    ),
    "new inline enum value": ({"mood": "SO-SO"}, lambda it: it.mood == "SO-SO", "$.mood", "unknown-value"),
    "unknown union variant": (
        {"pet": {"kind": "eel", "slime": 3}},
        lambda it: (it.pet.tag, it.pet.raw) == ("eel", {"kind": "eel", "slime": 3}),
        "$.pet",
        "unknown-variant",
    ),
    "null for a promised value": ({"name": None}, lambda it: it.name is None, "$.name", "null"),
    "number as a string": ({"count": "12"}, lambda it: it.count == 12, "$.count", "type"),
    "float where an integer was said": ({"count": 12.5}, lambda it: it.count == 12.5, "$.count", "type"),
    "empty string for a date": ({"due": ""}, lambda it: it.due == "", "$.due", "format"),
    "object for a list": ({"tags": {"a": 1}}, lambda it: it.tags == {"a": 1}, "$.tags", "type"),
}


@pytest.mark.parametrize("kind", DIFFERENCES)
def test_a_difference(
    package: Any, flavour: Flavour, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    more, seen, path, name = DIFFERENCES[kind]
    wire = {**WHOLE, **more}
    told: list[Any] = []
    json_reply = package.testing.Reply.json
    with caplog.at_level(logging.WARNING, logger="living"):
        tolerant, transport = client(package, flavour, *[json_reply(wire)] * 4, on_drift=told.append)
        for turn in range(3):
            thing = flavour.run(tolerant.things.get_thing())
            assert type(thing).__name__ == "Thing"
            assert isinstance(thing, package.models.Thing)
            assert str(thing.id) == ID
            assert seen(thing), turn
    # told once: to the callback, to the log, and in the table
    assert [tuple(drift)[:3] for drift in told] == [("getThing", path, name)]
    assert isinstance(told[0], package.Drift)
    assert list(tolerant.drift) == told
    assert [record.name for record in caplog.records] == ["living"]
    assert path in caplog.text
    assert path in str(tolerant.drift)
    assert str(tolerant.drift).splitlines()[0].split() == ["operation", "path", "kind", "expected", "got"]
    # read, change, send: nothing is lost, through copy, replace, pickle and equality
    for again in (thing, copy.copy(thing), copy.deepcopy(thing), pickle.loads(pickle.dumps(thing))):
        assert again == thing
        assert seen(again)
    thing.size = 2.5
    flavour.run(tolerant.things.put_thing(thing))
    assert transport.sent[-1].json() == {**wire, "size": 2.5}
    # strict: an error that says where, what was expected and what came
    strict, _ = client(package, flavour, json_reply(wire), strict=True)
    with pytest.raises(package.DecodeError) as caught:
        flavour.run(strict.things.get_thing())
    error = caught.value
    plain = path.replace("[]", "[0]").replace(".*", ".a")
    assert (error.operation, error.path) == ("getThing", plain)
    assert error.expected
    assert error.got
    assert json.loads(error.content) == wire
    assert len(strict.drift) == 0


def test_absence_where_a_value_was_promised(package: Any, flavour: Flavour) -> None:
    reply = package.testing.Reply.json({"name": "n"})
    tolerant, _ = client(package, flavour, reply)
    thing = flavour.run(tolerant.things.get_thing())
    assert thing.id is package.UNSET
    assert [drift.kind for drift in tolerant.drift] == ["missing"]
    strict, _ = client(package, flavour, reply, strict=True)
    with pytest.raises(package.DecodeError):
        flavour.run(strict.things.get_thing())


def test_a_whole_number_is_a_number(package: Any, flavour: Flavour) -> None:
    """JSON has one kind of number: an int where a float was said is that float, and nothing to report."""
    reply = package.testing.Reply.json({**WHOLE, "size": 3})
    for strict in (False, True):
        api, transport = client(package, flavour, reply, reply, strict=strict)
        thing = flavour.run(api.things.get_thing())
        assert (thing.size, type(thing.size)) == (3.0, float)
        assert str(api.drift) == "no differences met"
        flavour.run(api.things.put_thing(thing))
        assert transport.sent[1].json()["size"] == 3


def test_one_of_a_thousand_costs_none_of_the_others(package: Any, flavour: Flavour) -> None:
    many: list[dict[str, Any]] = [WHOLE] * 1000
    many = [*many[:500], {**WHOLE, "new": 1, "state": "STUCK"}, *many[500:]]
    tolerant, _ = client(package, flavour, package.testing.Reply.json(many))
    things = flavour.run(tolerant.things.list_things())
    assert len(things) == 1001
    assert things[500].extra_fields == {"new": 1}
    assert {drift.path for drift in tolerant.drift} == {"$[].new", "$[].state"}


def test_a_misspelt_attribute_is_an_error_at_once(package: Any) -> None:
    thing = package.models.Thing(id=ID, name="n")
    with pytest.raises(AttributeError):
        thing.nmae = "x"
    with pytest.raises(TypeError):
        package.models.Thing(id=ID, nmae="x")


def test_no_digit_no_offset_and_no_byte_is_lost(package: Any, flavour: Flavour) -> None:
    wire = {
        **WHOLE,
        "count": 2**63 - 1,
        "price": "0.10000000000000000000000000001",
        "madeAt": "2024-05-01T12:00:00.123456+05:30",
        "content": "AAH/",
    }
    plain, transport = client(package, flavour, *[package.testing.Reply.json(wire)] * 2)
    thing = flavour.run(plain.things.get_thing())
    assert thing.count == 2**63 - 1
    assert thing.price == decimal.Decimal("0.10000000000000000000000000001")
    assert thing.made_at.utcoffset() == datetime.timedelta(hours=5, minutes=30)
    assert thing.content == b"\x00\x01\xff"
    flavour.run(plain.things.put_thing(thing))
    assert transport.sent[-1].json() == wire
    assert len(plain.drift) == 0


@pytest.mark.parametrize("method", ["tail_parts", "watch_parts"])
def test_streams_of_items(package: Any, flavour: Flavour, method: str) -> None:
    values = [{"label": "a", "rank": 1}, {"label": "b", "new": 2}]
    kit = package.testing.Reply
    made = kit.events if method == "watch_parts" else lambda *each: kit.lines(*each, media_type="application/x-ndjson")
    plain, transport = client(package, flavour, made(*values), made(*values))
    streaming = getattr(plain.things.with_streaming_response, method)()
    items = flavour.within(streaming, lambda reply: reply.iter_items())
    assert [(item.label, item.rank) for item in items] == [("a", 1), ("b", None)]
    assert all(isinstance(item, package.models.Part) for item in items)
    assert items[1].extra_fields == {"new": 2}
    found = flavour.run(getattr(plain.things, method)())
    # events come for as long as the server writes, lines are a list
    assert (flavour.all(found) if method == "watch_parts" else found) == items
    assert [drift.path for drift in plain.drift] == ["$.new"]
    assert "text/event-stream" in transport.sent[0].headers["accept"] or method == "tail_parts"


def test_streams_are_typed(package: Any) -> None:
    from typing import get_type_hints

    assert get_type_hints(package.models.Part)["label"] == str | None
    text = package.LivingClient.__module__
    assert text == "living._client"
    source = (living_source(package) / "resources" / "things.py").read_text()
    assert "def tail_parts(self, *, options: RequestOptions | None = None) -> list[models.Part]:" in source.replace(
        "types.", ""
    )


def living_source(package: Any) -> Any:
    from pathlib import Path

    return Path(package.__file__).parent
