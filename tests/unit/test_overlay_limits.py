"""Overlays end: expressions that would search for hours, and copies that double, are refused with their place."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from clientloom.diagnostics.records import BadInput, Diagnostic
from clientloom.ir.types import Json
from clientloom.openapi.overlays import jsonpath
from clientloom.openapi.overlays.apply import apply_overlays

DOCUMENT, OVERLAY = Path("specs/api.yaml"), Path("specs/corrections.yaml")


def refused(tree: Json, *actions: dict[str, Json]) -> list[Diagnostic]:
    info: Json = {"title": "t", "version": "1"}
    said: list[Json] = [{"description": "why", **action} for action in actions]
    data = json.dumps({"overlay": "1.1.0", "info": info, "actions": said}).encode()
    with pytest.raises(BadInput) as raised:
        apply_overlays(tree, DOCUMENT, [OVERLAY], lambda path: data)
    return list(raised.value.diagnostics)


@pytest.mark.parametrize(
    "target",
    ["$..[?@..[?@..[?@..[?@.x == 'nowhere']]]]", "$..*..*..*..*..[?@.x == 'nowhere']", "$..[?count($..*..*) == -1]"],
)
def test_an_expression_that_searches_for_hours_is_stopped(target: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonpath, "SECONDS", 0.1)
    tree: Json = {"c": 0}
    for _ in range(150):
        tree = {"a": [tree, 1], "b": {"c": 0}}
    found = refused(tree, {"target": "$.nothing", "remove": True}, {"target": target, "remove": True})
    assert [(each.code, each.severity, each.place and each.place.pointer) for each in found] == [
        ("CL163", "error", "/actions/0/target"),
        ("CL167", "error", "/actions/1/target"),
    ]
    assert target in found[1].message


def test_copies_that_double_are_refused_before_they_are_made() -> None:
    copies: list[dict[str, Json]] = [{"target": "$.a", "copy": "$"}] * 60
    [found] = refused({"a": {}, "b": [0] * 1000}, *copies)
    assert (found.code, found.message) == ("CL165", "The action makes the document far too large.")


def test_an_update_of_very_many_places_is_refused_before_it_is_made() -> None:
    tree: Json = {"a": [{"b": number} for number in range(20_000)]}
    [found] = refused(tree, {"target": "$.a[*]", "update": {"c": [0] * 1000}})
    assert (found.code, found.place and found.place.pointer) == ("CL165", "/actions/0/update")
