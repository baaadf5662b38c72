"""Overlays: what each action makes of a document, and what it leaves as it was."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from clientloom.diagnostics.records import BadInput
from clientloom.ir.types import Json
from clientloom.openapi.overlays.apply import apply_overlays
from clientloom.openapi.overlays.editor import is_there


def applied(tree: Json, *actions: dict[str, Json]) -> Json:
    info: Json = {"title": "t", "version": "1"}
    said: list[Json] = [{"description": "why", **action} for action in actions]
    data = json.dumps({"overlay": "1.1.0", "info": info, "actions": said}).encode()
    before = json.dumps(tree)
    made, *_ = apply_overlays(tree, Path("api.yaml"), [Path("overlay.yaml")], lambda path: data)
    assert json.dumps(tree) == before
    return made


@pytest.mark.parametrize(
    ("target", "left"),
    [
        ("$.tags[?@.x == 1]", [{"x": 2}, {"x": 3}]),
        ("$.tags[0, 1]", [{"x": 2}, {"x": 3}]),
        ("$.tags[1, 0]", [{"x": 2}, {"x": 3}]),
        ("$.tags[?@.x < 3]", [{"x": 3}]),
        ("$.tags[*]", []),
    ],
)
def test_neighbours_in_a_list_are_all_removed(target: str, left: Json) -> None:
    tree: Json = {"tags": [{"x": 1}, {"x": 1}, {"x": 2}, {"x": 3}]}
    assert applied(tree, {"target": target, "remove": True}) == {"tags": left}


def test_a_place_is_changed_and_other_aliases_of_its_value_are_not() -> None:
    tree = yaml.safe_load("{a: &shared {deep: {x: 1}}, b: *shared, c: [*shared]}")
    made = applied(tree, {"target": "$.b.deep", "update": {"y": 2}}, {"target": "$.c[0].deep.x", "remove": True})
    assert made == {"a": {"deep": {"x": 1}}, "b": {"deep": {"x": 1, "y": 2}}, "c": [{"deep": {}}]}


def test_an_update_merges_mappings_and_appends_to_lists() -> None:
    tree: Json = {"a": {"list": [1], "map": {"x": 1}}}
    made = applied(tree, {"target": "$.a", "update": {"list": [2], "map": {"y": 2}, "new": 3}})
    assert made == {"a": {"list": [1, 2], "map": {"x": 1, "y": 2}, "new": 3}}


@pytest.mark.parametrize(
    ("there", "update", "right"),
    [
        ({"a": 1, "b": {"c": [1, 2]}}, {"b": {"c": [2]}}, True),
        ({"a": 1}, {"a": 2}, False),
        ({"a": 1}, {"a": True}, False),
        ({"a": 1}, {"b": 1}, False),
        ({"a": [1]}, {"a": [2]}, False),
        ([{"name": "x"}], {"name": "x"}, True),
        ([{"name": "x"}], [{"name": "x"}, {"name": "y"}], False),
        ("a", "a", True),
    ],
)
def test_an_update_that_says_what_is_there_is_known(there: Json, update: Json, right: bool) -> None:
    assert is_there(there, update) is right


@pytest.mark.parametrize("said", [1, "true", [1], {"a": 1}])
def test_only_true_removes(said: Json) -> None:
    with pytest.raises(BadInput, match="The action does nothing"):
        applied({"a": 1}, {"target": "$.a", "remove": said})


@pytest.mark.parametrize("reason", ["", " \n", 1, None])
def test_an_action_says_why(reason: Json) -> None:
    with pytest.raises(BadInput, match="does not say why it is there"):
        applied({"a": 1}, {"target": "$.a", "remove": True, "description": reason})


def test_what_an_action_says_itself_counts_more_than_the_reusable_one() -> None:
    overlay = {
        "overlay": "1.2.0",
        "info": {"title": "t", "version": "1"},
        "components": {"actions": {"a": {"fields": {"update": {"x": 1}, "description": "why"}}}},
        "actions": [
            {"$ref": "#/components/actions/a", "target": "$.one"},
            {"$ref": "#/components/actions/a", "target": "$.two", "update": {"x": 2}},
        ],
    }
    tree: Json = {"one": {}, "two": {}}
    made, *_ = apply_overlays(tree, Path("api.yaml"), [Path("o.yaml")], lambda path: json.dumps(overlay).encode())
    assert made == {"one": {"x": 1}, "two": {"x": 2}}
