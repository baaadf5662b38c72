"""Large replies whose unknown fields msgspec names: learned at once, and told like those that a walk finds."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from exemplars import Node, Task, TaskList, Zoo
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_tolerant import TASK, TASKS, compact, without_nulls

from runtime.drift import DriftLog
from runtime.serialization import decoder, relaxed
from runtime.serialization.decoder import Decoder, Mismatch, encode


@pytest.fixture(autouse=True)
def everything_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoder, "_LARGE", 0)


@pytest.fixture
def unread(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing may be learned by reading."""

    def sample(*_: object) -> None:
        raise AssertionError("the reply was read")

    monkeypatch.setattr(relaxed, "sample", sample)


def told(form: Any, wire: Any) -> set[tuple[str, str, str]]:
    """What is reported of a reply; it must come through whole, and be known the next time."""
    log = DriftLog()
    decoder = Decoder(lambda: form)
    report = log.reporter("op")
    for _ in range(2):
        made = decoder.decode(compact(wire), report=report)
        assert json.loads(encode(made)) == wire
    assert report.learned[id(decoder)].decode is not None
    return {(drift.path, drift.kind, drift.got) for drift in log}


@pytest.mark.parametrize(
    ("form", "wire", "expected"),
    [
        (Task, {**TASK, "new": "n"}, {("$.new", "string of length 1")}),
        (Task, {**TASK, "new": None}, {("$.new", "null")}),
        (Task, {**TASK, "a.b[0]`x` - at": 1}, {("$['a.b[0]`x` - at']", "integer")}),
        (Task, {**TASK, "owner": {"name": "o", "more": {}}}, {("$.owner.more", "object of 0 fields")}),
        (TaskList, {"items": [TASK, {**TASK, "new": 1}, {**TASK, "new": "n"}]}, {("$.items[].new", "integer")}),
        (
            TaskList,
            {"items": [{**TASK, "new": 1, "owners": [{"name": "o"}, {"name": "o", "x": True}]}], "total": 9},
            {("$.items[].new", "integer"), ("$.items[].owners[].x", "boolean"), ("$.total", "integer")},
        ),
        (
            Node,
            {"name": "a", "children": [{"name": "b", "children": [{"name": "c", "new": 1}]}]},
            {("$.children[].new", "integer")},
        ),
    ],
)
def test_a_field_that_is_named_is_learned_unread(
    unread: None, form: Any, wire: Any, expected: set[tuple[str, str]]
) -> None:
    assert told(form, wire) == {(path, "unknown-field", got) for path, got in expected}


@pytest.mark.parametrize(
    ("form", "wire", "paths"),
    [
        # more than are worth a decoder each
        (TaskList, {"items": [{**TASK, "a": 1, "b": 1, "c": 1, "d": 1}]}, {f"$.items[].{name}" for name in "abcd"}),
        # something else differs, too
        (TaskList, {"items": [{**TASK, "new": 1, "status": "PAUSED"}]}, {"$.items[].new", "$.items[].status"}),
        # within a dictionary msgspec does not say where
        (Task, {**TASK, "by_name": {"k": {"name": "o", "x": 1}}}, {"$.by_name.*.x"}),
        # a name that no decoder can have a field for
        (Task, {**TASK, 'a"b': 1}, {"$['a\"b']"}),
        # a name that looks like more
        (Task, {**TASK, "x` - at `$.owner": 1}, {"$['x` - at `$.owner']"}),
    ],
)
def test_what_is_not_named_is_read(form: Any, wire: Any, paths: set[str]) -> None:
    assert {path for path, _, _ in told(form, wire)} == paths


def test_many_items_with_a_rare_field() -> None:
    """Each of a few names is told, also where no sample would have met it."""
    items: list[dict[str, Any]] = [{**TASK, "new": number} for number in range(1_000)]
    items[777]["rare"] = "r"
    paths = told(TaskList, {"items": items})
    assert paths == {
        ("$.items[].new", "unknown-field", "integer"),
        ("$.items[].rare", "unknown-field", "string of length 1"),
    }


def test_a_rare_field_before_many_others() -> None:
    """What was learned of the first names in vain is told all the same."""
    items: list[dict[str, Any]] = [{**TASK, **dict.fromkeys("abcdefgh", 1)} for _ in range(1_000)]
    items[7] = {**TASK, "rare": 1}
    items.insert(0, {**TASK, "first": 1})
    assert {path for path, _, _ in told(TaskList, {"items": items})} == {
        f"$.items[].{name}" for name in (*"abcdefgh", "rare", "first")
    }


def test_what_a_broken_reply_taught_is_told_with_the_next() -> None:
    log = DriftLog()
    decoder = Decoder(lambda: TaskList)
    whole = compact({"items": [{**TASK, "new": 1}, {**TASK, "new": 2}]})
    with pytest.raises(Mismatch):
        decoder.decode(whole[:-9], report=log.reporter("op"))
    assert not len(log)
    decoder.decode(whole, report=log.reporter("op"))
    assert [drift.path for drift in log] == ["$.items[].new"]


def test_strict_refuses_it_still() -> None:
    with pytest.raises(Mismatch, match=r"\$\.items\[1\]\.new"):
        Decoder(lambda: TaskList).decode(compact({"items": [TASK, {**TASK, "new": 1}]}), strict=True)


def test_names_without_end_do_not_cost_a_decoder_each() -> None:
    log = DriftLog()
    decoder = Decoder(lambda: Node)
    report = log.reporter("op")
    for number in range(60):
        wire = {"name": "n", "children": [{"name": "c", f"key{number}": 1}], f"x{number}": 1}
        assert json.loads(encode(decoder.decode(compact(wire), report=report))) == wire
    assert len(log) == 120
    assert report.learned[id(decoder)].builds_left >= 0


def drift_of(decode: Callable[[], Any], log: DriftLog) -> tuple[Any, set[tuple[str, str]]]:
    log.clear()
    made = json.loads(encode(decode()))
    return made, {(drift.path, drift.kind) for drift in log}


LOG = DriftLog()
LEARNING = Decoder(lambda: TaskList)


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.lists(TASKS, max_size=3))
def test_it_comes_to_what_a_walk_comes_to(items: list[dict[str, Any]]) -> None:
    wire = {"items": items}
    content = compact(wire)
    assert decoder._LARGE == 0
    fresh = drift_of(lambda: Decoder(lambda: TaskList).decode(content, report=LOG.reporter("op")), LOG)
    assert without_nulls(fresh[0]) == without_nulls(wire)
    assert json.loads(encode(LEARNING.decode(content))) == fresh[0]
    decoder._LARGE = 10**9
    try:
        walked = drift_of(lambda: Decoder(lambda: TaskList).decode(content, report=LOG.reporter("op")), LOG)
    finally:
        decoder._LARGE = 0
    assert fresh == walked


def test_a_union_in_a_large_reply() -> None:
    wire = {"tree": {"label": "l", "sub": {"label": "m"}}, "new": 1}
    assert {path for path, _, _ in told(Zoo, wire)} == {"$.new"}
