"""Unions of the four packages: whatever a server sends in their place is of a type that the annotation names."""

from __future__ import annotations

import ast
import functools
import importlib
import inspect
import json
from pathlib import Path
from typing import Any, NamedTuple, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from loopback import Loopback, Reply
from support.clients import PACKAGES, Calls, on_path

from clientloom import ir
from clientloom.config.records import load_config
from clientloom.pipeline import understand
from clientloom.python.directions import request_only

on_path()
SPECS = Path(__file__).resolve().parents[2] / "specs"


class Found(NamedTuple):
    """A union of a package, of variants that have parts."""

    package: str
    name: str
    module: str
    told_by: str
    values: tuple[str, ...]
    received: bool  # whether a reply can hold it

    @property
    def module_of(self) -> Any:
        return importlib.import_module(f"{self.package}.models.{self.module}")

    @property
    def form(self) -> Any:
        return getattr(self.module_of, self.name)

    @property
    def annotation(self) -> set[str]:
        """The names that a checker reads."""
        for node in ast.walk(ast.parse(inspect.getsource(self.module_of))):
            if isinstance(node, ast.AnnAssign) and ast.unparse(node.target) == self.name and node.value is not None:
                return {each.id for each in ast.walk(node.value) if isinstance(each, ast.Name)}
        raise AssertionError(f"{self.name} is no alias")


@functools.cache
def unions() -> list[Found]:
    found: list[Found] = []
    for package in PACKAGES:
        known = understand(load_config(SPECS / package / "client.toml"))
        sent = request_only(known.api)
        for id_, symbol in known.api.symbols.items():
            if isinstance(symbol, ir.UnionDef):
                values = tuple(str(value) for value, _ in symbol.mapping)
                names = known.names
                told_by = symbol.discriminator or ""
                found.append(Found(package, names.symbols[id_], names.modules[id_], told_by, values, id_ not in sent))
    return found


RECEIVED = [each for each in unions() if each.received]
_INTEGERS = st.integers(-(2**63), 2**63 - 1)
_JSON = st.recursive(
    st.none() | st.booleans() | _INTEGERS | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=8,
)


def test_the_packages_have_unions_of_both_kinds() -> None:
    assert len(RECEIVED) >= 3
    assert len(RECEIVED) < len(unions())


@pytest.mark.parametrize("union", unions(), ids=lambda each: each.name)
def test_a_union_says_unknown_where_a_reply_can_hold_it(union: Found) -> None:
    assert ("Unknown" in union.annotation) == union.received


@pytest.mark.parametrize("union", RECEIVED, ids=lambda each: each.name)
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_no_reply_breaks_the_annotation_of_a_union(union: Found, data: st.DataObject) -> None:
    package = importlib.import_module(union.package)
    told = st.sampled_from([*union.values, "new", ""]) | _JSON
    tagged = st.builds(lambda tag, more: {**more, union.told_by: tag}, told, st.dictionaries(st.text(), _JSON))
    wire = data.draw(st.lists(tagged | _JSON, max_size=4))
    known = get_args(union.form)
    for value, sent in zip(package.from_json(list[union.form], json.dumps(wire)), wire, strict=True):  # type: ignore[name-defined]
        assert isinstance(value, (*known, package.Unknown))
        is_known = isinstance(sent, dict) and sent.get(union.told_by) in union.values
        assert isinstance(value, known) == is_known
        assert json.loads(package.to_json(value)) == sent


def test_an_unknown_variant_of_a_reply_is_reported_once_and_sent_back(server: Loopback, calls: Calls) -> None:
    configuration = {"type": "Teleport", "to": ["a", {"b": None}]}
    reply = {"id": {"scope": "s", "code": "c"}, "displayName": "w", "workerConfiguration": configuration}
    server.script(*[Reply.json(reply, status=201)] * 3)
    notes: list[Any] = []
    client = calls.client("lusid_workflow", server.url, on_drift=notes.append)
    package = calls.package("lusid_workflow")
    body: dict[str, Any] = {**reply, "workerConfiguration": {"type": "Fail"}}
    for _ in range(3):
        made = calls.run(client.workers.create_worker(body))
        details = made.worker_configuration
        assert isinstance(details, package.Unknown)
        assert (details.tag, details.raw) == ("Teleport", configuration)
        body = {**reply, "workerConfiguration": details}
    assert [(each.path, each.kind) for each in notes] == [("$.workerConfiguration", "unknown-variant")]
    assert server.last.json() == reply
