"""Replies as they really come: typed all the same, nothing lost, each difference told once; strictly, an error."""

import copy
import datetime
import json
import pickle
import uuid
from typing import Any

import pytest
from exemplars import Color, Counts, Invoice, Level, Node, Owner, Task, TaskList, Tree, Zoo
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runtime.drift import DriftLog
from runtime.serialization.decoder import Decoder, Mismatch, encode
from runtime.serialization.model import UNSET
from runtime.serialization.original_forms import WrittenFloat, WrittenInt

TASK = {"id": "12345678-1234-5678-1234-567812345678", "name": "n", "reference": None}


def compact(wire: Any) -> bytes:
    return json.dumps(wire).encode()


# what differs in a task: wire fields, the attribute and its value, drift (path, kind), what is sent back if it differs
CASES: list[tuple[str, dict[str, Any], str, Any, tuple[str, str], dict[str, Any]]] = [
    ("unknown field", {"new": {"a": 1}}, "extra_fields", {"new": {"a": 1}}, ("$.new", "unknown-field"), {}),
    (
        "unknown field with a hostile name",
        {'a"b\n': 1},
        "extra_fields",
        {'a"b\n': 1},
        ("$['a\"b\\n']", "unknown-field"),
        {},
    ),
    (
        "our own hidden name",
        {"\x7fextra": 1},
        "extra_fields",
        {"\x7fextra": 1},
        ("$['\\x7fextra']", "unknown-field"),
        {},
    ),
    (
        "unknown field deep down",
        {"owner": {"name": "o", "x": 1}},
        "owner",
        Owner(name="o"),
        ("$.owner.x", "unknown-field"),
        {},
    ),
    ("new inline enum value", {"status": "PAUSED"}, "status", "PAUSED", ("$.status", "unknown-value"), {}),
    ("new inline integer value", {"priority": 9}, "priority", 9, ("$.priority", "unknown-value"), {}),
    ("new enum value", {"color": "green"}, "color", Color("green"), ("$.color", "unknown-value"), {}),
    ("new integer enum value", {"level": 9}, "level", Level(9), ("$.level", "unknown-value"), {}),
    ("null where a value was promised", {"name": None}, "name", None, ("$.name", "null"), {}),
    ("number as a string", {"size": "5"}, "size", WrittenInt("5"), ("$.size", "type"), {}),
    ("big number as a string", {"size": str(2**70)}, "size", WrittenInt(str(2**70)), ("$.size", "type"), {}),
    ("number that is no number", {"size": "05"}, "size", "05", ("$.size", "type"), {}),
    ("float as a string", {"ratio": "0.5"}, "ratio", WrittenFloat("0.5"), ("$.ratio", "type"), {}),
    ("fraction where an integer was said", {"size": 5.5}, "size", 5.5, ("$.size", "type"), {}),
    ("boolean as a string", {"done": "true"}, "done", True, ("$.done", "type"), {"done": True}),
    ("boolean as a number", {"done": 1}, "done", 1, ("$.done", "type"), {}),
    ("number where a string was said", {"name": 5}, "name", 5, ("$.name", "type"), {}),
    ("empty string for a date", {"due": ""}, "due", "", ("$.due", "format"), {}),
    ("date-time for a date", {"due": "2024-01-01T00:00:00Z"}, "due", "2024-01-01T00:00:00Z", ("$.due", "format"), {}),
    ("text that is no date-time", {"timeCreated": "soon"}, "time_created", "soon", ("$.timeCreated", "format"), {}),
    ("text that is no uuid", {"id": "x"}, "id", "x", ("$.id", "format"), {}),
    ("text that is no decimal", {"price": "much"}, "price", "much", ("$.price", "format"), {}),
    ("text that is no base64", {"content": "!"}, "content", "!", ("$.content", "format"), {}),
    ("object for a list", {"owners": {"name": "o"}}, "owners", {"name": "o"}, ("$.owners", "type"), {}),
    ("string for a list", {"tags": "a,b"}, "tags", "a,b", ("$.tags", "type"), {}),
    ("list for an object", {"owner": [1]}, "owner", [1], ("$.owner", "type"), {}),
    ("list for a dictionary", {"by_name": []}, "by_name", [], ("$.by_name", "type"), {}),
    ("wrong item", {"tags": ["a", 1]}, "tags", ["a", 1], ("$.tags[]", "type"), {}),
    ("null item", {"owners": [None]}, "owners", [None], ("$.owners[]", "null"), {}),
    ("null in a dictionary", {"by_name": {"a": None}}, "by_name", {"a": None}, ("$.by_name.*", "null"), {}),
]


@pytest.mark.parametrize("written", ["5.0", "5e0", "0.5e1"])
def test_a_whole_number_is_one_however_it_is_written(written: str) -> None:
    content = json.dumps({**TASK, "size": 0}).replace('"size": 0', f'"size": {written}').encode()
    task = Decoder(lambda: Task).decode(content, strict=True)
    assert task.size == 5
    assert type(task.size) is int


@pytest.mark.parametrize(
    ("more", "name", "value", "told", "back"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
@pytest.mark.parametrize("place", ["root", "item", "many"])
def test_a_difference(
    place: str, more: dict[str, Any], name: str, value: Any, told: tuple[str, str], back: dict[str, Any]
) -> None:
    wire = {**TASK, **more}
    sent = {**wire, **back}
    form: Any = Task
    path, kind = told
    if place != "root":
        before = 1 if place == "item" else 70  # beyond the first chunk
        wire, sent = {"items": [TASK] * before + [wire]}, {"items": [TASK] * before + [sent]}  # type: ignore[dict-item]
        form, path = TaskList, path.replace("$", "$.items[]", 1)
    log = DriftLog()
    decoder = Decoder(lambda: form)
    for turn in range(3):  # tolerant, learned, learned
        reply = decoder.decode(compact(wire), report=log.reporter("op"))
        assert isinstance(reply, form)
        task = reply if place == "root" else reply.items[-1]
        assert isinstance(task, Task)
        found = getattr(task, name)
        if isinstance(found, Owner):
            assert found.extra_fields == {"x": 1}
        else:
            assert found == value
            assert type(found) is type(value) or name == "extra_fields"
        assert json.loads(encode(reply)) == sent, turn
        assert [(drift.path, drift.kind) for drift in log] == [(path, kind)]
        for made in (copy.deepcopy(reply), pickle.loads(pickle.dumps(reply))):
            assert made == reply
            assert json.loads(encode(made)) == sent
    exact = path.replace("$.items[]", f"$.items[{before}]", 1) if place != "root" else path
    exact = exact.replace(".tags[]", ".tags[1]").replace(".owners[]", ".owners[0]").replace(".by_name.*", ".by_name.a")
    with pytest.raises(Mismatch) as caught:
        decoder.decode(compact(wire), strict=True, report=log.reporter("op"))
    assert caught.value.path == exact
    assert len(log) == 1


def test_absence_where_a_value_was_promised() -> None:
    log = DriftLog()
    decoder = Decoder(lambda: TaskList)
    wire = {"items": [TASK, {"name": "n"}]}
    for _ in range(3):
        task = decoder.decode(compact(wire), report=log.reporter("op")).items[1]
        assert task.id is UNSET
        assert task.reference is UNSET
        assert task.due is None
        assert json.loads(encode(task)) == {"name": "n"}
        assert {(drift.path, drift.kind) for drift in log} == {
            ("$.items[].id", "missing"),
            ("$.items[].reference", "missing"),
        }
    with pytest.raises(Mismatch, match=r"\$\.items\[1\]\.id: expected uuid, got nothing"):
        decoder.decode(compact(wire), strict=True)


def test_read_change_send() -> None:
    wire = {"items": [{**TASK, "new": 1, "status": "PAUSED", "owner": {"name": "o", "deep": {"x": [1]}}}], "more": 2}
    decoder = Decoder(lambda: TaskList)
    for _ in range(2):
        reply = decoder.decode(compact(wire))
        task = reply.items[0]
        task.name = "changed"
        task.owner.last_name = "added"
        task.extra_fields["new"] = 2
        task.extra_fields["mine"] = 3
        reply.items.append(Task(name="fresh", reference=None))
        assert json.loads(encode(reply)) == {
            "items": [
                {
                    **TASK,
                    "name": "changed",
                    "new": 2,
                    "mine": 3,
                    "status": "PAUSED",
                    "owner": {"name": "o", "lastName": "added", "deep": {"x": [1]}},
                },
                {"name": "fresh", "reference": None},
            ],
            "more": 2,
        }


def test_an_integer_is_a_number() -> None:
    """No difference at all: JSON has one kind of number."""
    task = Decoder(lambda: Task).decode(compact({**TASK, "ratio": 3}), strict=True)
    assert task.ratio == 3.0


def test_what_stays_fast_is_what_was_learned() -> None:
    log = DriftLog()
    report = log.reporter("op")
    decoder = Decoder(lambda: TaskList)
    wire = {"items": [{**TASK, "new": 1, "owner": {"name": "o", "more": 2}}]}
    decoder.decode(compact(wire), report=report)
    decode = report.learned[id(decoder)].decode
    assert decode is not None
    reply = decode(compact(wire))  # no walk, no Python for an item
    assert reply.items[0].extra_fields == {"new": 1}
    assert reply.items[0].owner.extra_fields == {"more": 2}
    assert reply.items[0] == decoder.decode(compact(wire)).items[0]
    assert isinstance(reply.items[0], Task)
    assert repr(reply.items[0]).startswith("Task(")
    plain = decoder.decode(compact({"items": [TASK]}), report=report)
    assert plain.items[0].extra_fields == {}
    assert len(log) == 2


def test_a_large_reply_is_learned_from_a_sample() -> None:
    log = DriftLog()
    decoder = Decoder(lambda: TaskList)
    wire = {"items": [{**TASK, "new": number, "size": "1"} for number in range(1_000)]}
    wire["items"][777]["rare"] = True
    reply = decoder.decode(compact(wire), report=log.reporter("op"))
    assert [task.extra_fields["new"] for task in reply.items] == list(range(1_000))
    assert reply.items[777].extra_fields["rare"] is True
    assert {drift.path for drift in log} == {"$.items[].new", "$.items[].size", "$.items[].rare"}
    assert all(task.size == 1 for task in reply.items)


def test_a_dictionary_in_disguise_is_told_once() -> None:
    log = DriftLog()
    decoder = Decoder(lambda: list[Owner])
    for start in range(0, 600, 60):
        wire = [{"name": "n", **{f"key{number}": number for number in range(start, start + 60)}}]
        owners = decoder.decode(compact(wire), report=log.reporter("op"))
        assert json.loads(encode(owners)) == wire
    assert "$[].*" in {drift.path for drift in log}
    assert len(log) < 130


def test_names_without_end_do_not_cost_a_decoder_each() -> None:
    decoder = Decoder(lambda: Node)
    for number in range(60):
        wire = {"name": "n", "children": [{"name": "c", f"key{number}": 1}], f"x{number}": 1}
        assert json.loads(encode(decoder.decode(compact(wire)))) == wire


def test_differences_deep_in_a_recursion() -> None:
    log = DriftLog()
    decoder = Decoder(lambda: Node)
    wire: dict[str, Any] = {"name": "n", "new": 0}
    for depth in range(30):
        wire = {"name": "n", "new": depth, "children": [wire]}
    for _ in range(3):
        assert json.loads(encode(decoder.decode(compact(wire), report=log.reporter("op")))) == wire
    # a recursive place is unfolded once; what is further down is the same place
    assert {drift.path for drift in log} == {"$.new", "$.children[].new"}


def test_typed_additional_fields() -> None:
    log = DriftLog()
    decoder = Decoder(lambda: Zoo)
    wire = {"counts": {"name": "n", "a": 1}, "tree": {"label": "l", "sub": {"label": "m", "end": None}}}
    zoo = decoder.decode(compact(wire), strict=True)
    assert isinstance(zoo.counts, Counts)
    assert zoo.counts.extra_fields == {"a": 1}
    assert isinstance(zoo.tree.extra_fields["sub"], Tree)
    assert json.loads(encode(zoo)) == wire
    wire = {"counts": {"name": "n", "a": [1]}}  # type: ignore[dict-item]
    for _ in range(2):
        zoo = decoder.decode(compact(wire), report=log.reporter("op"))
        assert zoo.counts.extra_fields == {"a": [1]}
        assert json.loads(encode(zoo)) == wire
    assert [(drift.path, drift.kind) for drift in log] == [("$.counts.*", "type")]
    with pytest.raises(Mismatch, match=r"\$\.counts\.a"):
        decoder.decode(compact(wire), strict=True)


def test_null_at_the_root_is_none() -> None:
    log = DriftLog()
    assert Decoder(lambda: Owner).decode(b"null", report=log.reporter("op")) is None
    assert [(drift.path, drift.kind) for drift in log] == [("$", "null")]


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 2**70) | st.sampled_from(["", "x", "5", "true", "red", "2024-01-01"]),
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["name", "a", "x y"]), inner, max_size=2)
    ),
    max_leaves=4,
)


def maybe(good: Any) -> Any:
    return st.one_of(st.just(good), st.just(good), JUNK)


OWNERS = st.fixed_dictionaries({"name": maybe("o")}, optional={"lastName": maybe("l"), "new": JUNK})
TASKS = st.fixed_dictionaries(
    {"id": maybe(TASK["id"])},
    optional={
        "name": maybe("n"),
        "reference": maybe(None),
        "timeCreated": maybe("2024-01-01T00:00:00+02:00"),
        "due": maybe("2024-01-01"),
        "status": maybe("NEW"),
        "color": maybe("red"),
        "payload": JUNK,
        "owner": OWNERS | JUNK,
        "owners": st.lists(OWNERS | JUNK, max_size=2),
        "by_name": st.dictionaries(st.sampled_from(["a", 'q"']), OWNERS | JUNK, max_size=2),
        "new": JUNK,
    },
)
LEARNING = Decoder(lambda: TaskList)


def without_nulls(wire: Any) -> Any:
    """Absent and null are one for an optional field."""
    if isinstance(wire, dict):
        return {key: without_nulls(value) for key, value in wire.items() if value is not None}
    return [without_nulls(value) for value in wire] if isinstance(wire, list) else wire


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.lists(TASKS, max_size=3))
def test_nothing_is_lost_whatever_comes(items: list[dict[str, Any]]) -> None:
    wire = {"items": items}
    fresh = Decoder(lambda: TaskList).decode(compact(wire))
    assert without_nulls(json.loads(encode(fresh))) == without_nulls(wire)
    learned = LEARNING.decode(compact(wire))
    assert learned == fresh
    assert json.loads(encode(learned)) == json.loads(encode(fresh))
    log = DriftLog()
    Decoder(lambda: TaskList).decode(compact(wire), report=log.reporter("op"))
    if len(log):
        with pytest.raises(Mismatch):
            Decoder(lambda: TaskList).decode(compact(wire), strict=True)
    else:
        assert Decoder(lambda: TaskList).decode(compact(wire), strict=True) == fresh


def test_typed_values_beside_a_difference() -> None:
    """One field that does not fit leaves the others typed."""
    task = Decoder(lambda: Task).decode(compact({**TASK, "timeCreated": "2024-01-01T00:00:00+02:00", "size": "x"}))
    assert task.id == uuid.UUID(str(TASK["id"]))
    assert task.time_created == datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone(datetime.timedelta(hours=2)))
    assert task.size == "x"


def test_hostile_names_beside_a_difference() -> None:
    wire = {"amount": 1, 'odd "na\\me\n': 5}
    decoder = Decoder(lambda: Invoice)
    for _ in range(2):
        invoice = decoder.decode(compact(wire))
        assert invoice.odd_name == 5
        assert json.loads(encode(invoice)) == wire
