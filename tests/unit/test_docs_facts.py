"""Every fact of the pages this project was created from stands on our pages and in `inspect --json`."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from support import markdown, packages
from support.seed_facts import FACTS, SERVERS, Fact

from clientloom.cli.inspect import inspection

# a word of the old pages -> what our type has to hold
TYPES = {
    "str": r"\bstr\b",
    "int": r"\bint\b",
    "float": r"\bfloat\b",
    "datetime": r"\bdatetime\.datetime\b",
    "uuid": r"\buuid\.UUID\b",
    "list": r"(Sequence|list)\[",
}
each_fact = pytest.mark.parametrize("fact", FACTS, ids=lambda fact: f"{fact.package}-{fact.method}")


@cache
def inspected(package: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(json.dumps(inspection(packages.understood(package))))
    return data


def inspected_operation(fact: Fact) -> dict[str, Any]:
    attribute = fact.page.removesuffix(".md")
    found = [
        each
        for each in inspected(fact.package)["operations"]
        if (each["attribute"], each["method"]) == (attribute, fact.method)
    ]
    assert len(found) == 1
    operation: dict[str, Any] = found[0]
    return operation


def arguments(fact: Fact) -> Iterator[tuple[str, str, bool, str | None]]:
    """Name, type, whether required, default."""
    for name, kind in fact.required:
        yield name, kind, True, None
    for name, kind, default in fact.optional:
        yield name, kind, False, default


def test_all_operations_of_the_pages_are_here() -> None:
    assert len(FACTS) == 22
    assert len({(fact.package, fact.page, fact.method) for fact in FACTS}) == 22


@pytest.mark.parametrize("package", packages.PACKAGES)
def test_servers(package: str) -> None:
    index = packages.pages(package)["index.md"]
    assert f"`{SERVERS[package]}`" in index
    assert SERVERS[package] in [server["url"] for server in inspected(package)["api"]["servers"]]
    for fact in FACTS:
        if fact.package == package:
            assert f"`{SERVERS[package]}`" in packages.pages(package)[fact.page]


@each_fact
def test_page_request(fact: Fact) -> None:
    page = packages.pages(fact.package)[fact.page]
    verb, path = fact.request.split(" ")
    request = f"**{verb}** `{path}`"
    parts = markdown.operation(page, fact.method)
    assert request in parts[""].lines
    rows = [row for row in markdown.sections(page)[1].rows if row["Method"].startswith(f"[`{fact.method}`]")]
    assert [row["HTTP request"] for row in rows] == [request]
    assert rows[0]["Description"]


@each_fact
def test_page_parameters(fact: Fact) -> None:
    parts = markdown.operation(packages.pages(fact.package)[fact.page], fact.method)
    rows = {row["Name"].strip("`"): row for row in (parts["Parameters"].rows if "Parameters" in parts else ())}
    expected = {name for name, *_ in arguments(fact)} | ({fact.body[0]} if fact.body else set())
    assert set(rows) == expected
    for name, kind, required, default in arguments(fact):
        assert re.search(TYPES[kind], rows[name]["Type"]), rows[name]
        assert rows[name]["Notes"].split(";")[0] == ("required" if required else "optional")
        assert rows[name]["Server's default"] == (f"`{default}`" if default is not None else "")
        assert rows[name]["Description"]
    if fact.body:
        name, model, required = fact.body
        assert rows[name]["Type"] == f"[`{model}`](models.md#{model.lower()})"
        assert rows[name]["Notes"] == ("required" if required else "optional")


@each_fact
def test_page_signature(fact: Fact) -> None:
    language, code = markdown.operation(packages.pages(fact.package)[fact.page], fact.method)[""].blocks[0]
    assert language == "python"
    (method,) = ast.parse(f"{code.rstrip()}: ...").body
    assert isinstance(method, ast.FunctionDef)
    assert method.name == fact.method
    places = method.args
    without = [name.arg for name in places.args][: len(places.args) - len(places.defaults)]
    without += [name.arg for name, value in zip(places.kwonlyargs, places.kw_defaults, strict=True) if value is None]
    named = [name.arg for name in (*places.args, *places.kwonlyargs)]
    for name, _, required, _ in arguments(fact):
        assert name in named
        assert (name in without) == required
    assert not fact.body or (fact.body[0] in without) == fact.body[2]


@each_fact
def test_page_returns(fact: Fact) -> None:
    page = packages.pages(fact.package)[fact.page]
    parts = markdown.operation(page, fact.method)
    assert f"[`{fact.returns}`](models.md#{fact.returns.lower()})" in parts["Returns"].text
    assert f"## {fact.returns}\n" in packages.pages(fact.package)["models.md"]


@each_fact
def test_page_authorization_and_content_types(fact: Fact) -> None:
    parts = markdown.operation(packages.pages(fact.package)[fact.page], fact.method)
    ways = [f"[{scheme}](index.md#{scheme.lower()})" for scheme in fact.auth]
    assert parts["Authorization"].text == " or ".join(ways)
    sent, accepted = parts["Content types"].text.splitlines()
    assert tuple(markdown.spans(sent.partition(". A plain")[0])) == fact.sent
    assert set(markdown.spans(accepted.partition(". A plain")[0])) == set(fact.accepted)
    if fact.sent:
        assert [row["Content-Type"].strip("`") for row in parts["Request body"].rows] == list(fact.sent)


@each_fact
def test_page_responses(fact: Fact) -> None:
    parts = markdown.operation(packages.pages(fact.package)[fact.page], fact.method)
    rows = {row["Status"]: row for row in parts["Responses"].rows}
    assert sorted(rows) == sorted(fact.statuses)
    assert all(row["Description"] for row in rows.values())
    success = min(status for status in fact.statuses if status.startswith("2"))
    assert f"[`{fact.returns}`]" in rows[success]["Body"]


@each_fact
def test_inspect(fact: Fact) -> None:
    operation = inspected_operation(fact)
    assert f"{operation['http_method']} {operation['path']}" == fact.request
    found = {each["name"]: each for each in operation["parameters"]}
    assert set(found) == {name for name, *_ in arguments(fact)}
    for name, kind, required, default in arguments(fact):
        assert re.search(TYPES[kind], found[name]["type"]), found[name]
        assert found[name]["required"] == required
        assert (json.dumps(found[name]["default"]) if "default" in found[name] else None) == default
    if fact.body:
        name, model, required = fact.body
        assert (operation["body"]["name"], operation["body"]["required"]) == (name, required)
        assert {content["type"] for content in operation["body"]["contents"]} == {model}
        assert tuple(content["media_type"] for content in operation["body"]["contents"]) == fact.sent
    assert fact.returns in json.dumps(operation["returns"])
    assert tuple(way[0]["scheme"] for way in operation["auth"]) == fact.auth
    assert set(operation["accepts"]) == set(fact.accepted)
    assert sorted(reply["status"] for reply in operation["replies"]) == sorted(fact.statuses)
    assert all(reply["description"] for reply in operation["replies"])
