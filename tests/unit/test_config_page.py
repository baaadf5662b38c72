"""The page about client.toml and its JSON schema say what the declaration says, and what they show is accepted."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from support.config_page import PAGE, page
from support.editors import tombi

from clientloom.cli import main
from clientloom.config.keys import Field, Record, keys
from clientloom.config.records import (
    PAGING_STYLES,
    RESOURCES_BY,
    TYPE_WORDS,
    Config,
    MediaConfig,
    parse_config,
    read_config,
)
from clientloom.config.schema import SCHEMA_NAME, schema, schema_text
from clientloom.toml_text import value as toml

ROOT = PAGE.parents[1]
TEXT = PAGE.read_text("utf-8")
EXAMPLE = TEXT.partition("```toml\n")[2].partition("```")[0]
FAULTY = """#:schema ./client.schema.json
[package]
nme = "x"
version = 1

[document]
resources = "tag"

[paging.mine]
style = "curser"
cap = 0

[auth.Key]
env = ["A B"]

[media.versions]
v3 = "application/json"
"3v" = "application/json"
"""


def declared(record: type[Record] = Config, above: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Field]]:
    """Every key with the tables that it is in; an owner's own name of a table is `x`."""
    for field in keys(record):
        yield above, field
        named = field.type.kind == "named tables" or bool(field.type.item and field.type.item.record)
        inner = field.type.record or (field.type.item.record if field.type.item else None)
        if inner is not None:
            entry = ("x",) if named else ("[1]",) if field.type.kind == "tables" else ()
            yield from declared(inner, (*above, field.name, *entry))


def has_form(field: Field) -> bool:
    return bool(field.key.names or field.type.form or (field.type.item and field.type.item.form))


KEYS = [pytest.param(*each, id=".".join((*each[0], each[1].name))) for each in declared()]


def alone(tables: tuple[str, ...], field: Field) -> dict[str, Any]:
    """A file that has only the example of one key; of [media] both, for one is about the other."""
    found: Any = {field.name: field.key.example}
    if tables == ("media",):
        found = {each.name: each.key.example for each in keys(MediaConfig)}
    for name in reversed(tables):
        found = [found] if name == "[1]" else {name: found}
    return dict(found)


def test_the_page_has_what_is_declared() -> None:
    assert page() == TEXT, "run `make goldens`"


def test_the_example_is_read() -> None:
    config = parse_config(EXAMPLE.encode(), Path("client.toml"))
    assert [pattern.style for pattern in config.paging] == ["cursor"]
    assert config.auth["Login"].password is not None


@pytest.mark.parametrize(("tables", "field"), [each for each in KEYS if each.values[1].key.example is not None])
def test_every_example_is_accepted(tables: tuple[str, ...], field: Field) -> None:
    content = alone(tables, field)
    text = "".join(f"{key} = {toml(value)}\n" for key, value in content.items())
    _, faults = read_config(text.encode(), Path("client.toml"))
    said = [each.message for each in faults if each.code != "CL205"]  # what the example needs beside it
    assert [each for each in said if f".{field.name}`" in each or each.startswith(f"`{field.name}")] == []
    complaints = Draft7Validator(schema()).iter_errors(content)
    assert [each.message for each in complaints if each.validator != "required"] == []


@pytest.mark.parametrize(("tables", "field"), [each for each in KEYS if has_form(each.values[1])])
def test_what_has_another_form_is_refused_by_reader_and_schema(tables: tuple[str, ...], field: Field) -> None:
    values = {"list": ["a \n"], "mapping": {"a \n": "b"} if field.key.names else {"a": "a \n"}}
    wrong: Any = {field.name: values.get(field.type.kind, "a \n")}
    for name in reversed(tables):
        wrong = {name: wrong}
    text = "".join(f"{key} = {toml(value)}\n" for key, value in wrong.items())
    _, faults = read_config(text.encode(), Path("client.toml"))
    assert len([each for each in faults if each.code == "CL204"]) == 1
    complaints = [each for each in Draft7Validator(schema()).iter_errors(wrong) if each.validator != "required"]
    assert len(complaints) == 1


@pytest.mark.parametrize(("tables", "field"), KEYS)
def test_a_key_has_a_sentence_and_is_on_the_page(tables: tuple[str, ...], field: Field) -> None:
    assert field.key.about.endswith(".")
    assert field.key.about in TEXT
    assert field.key.example is not None or field.type.record or (field.type.item and field.type.item.record)


@pytest.mark.parametrize("word", [*PAGING_STYLES, *RESOURCES_BY, *TYPE_WORDS])
def test_every_word_is_told(word: str) -> None:
    assert f'"{word}"' in TEXT or f"`{word}`" in TEXT


def test_the_schema_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    Draft7Validator.check_schema(schema())
    assert main.run(["schema"]) == 0
    assert json.loads(capsys.readouterr().out) == schema()


@pytest.mark.parametrize("name", ["ica_v1", "ica_v3", "astronomer_core", "lusid_workflow"])
def test_an_editor_accepts_the_four_systems(name: str, tmp_path: Path) -> None:
    (tmp_path / SCHEMA_NAME).write_text(schema_text(), "utf-8")
    text = (ROOT / "specs" / name / "client.toml").read_text("utf-8")
    (tmp_path / "client.toml").write_text(f"#:schema ./{SCHEMA_NAME}\n{text}", "utf-8")
    assert "1 file linted successfully" in tombi(tmp_path)


def test_an_editor_marks_each_mistake_at_its_place(tmp_path: Path) -> None:
    (tmp_path / SCHEMA_NAME).write_text(schema_text(), "utf-8")
    (tmp_path / "client.toml").write_text(FAULTY, "utf-8")
    said = tombi(tmp_path)
    assert '"nme" is not allowed\n    at client.toml:3:1\n' in said
    marked = {(int(line), int(column)) for line, column in re.findall(r"client\.toml:(\d+):(\d+)", said)}
    assert marked == {(1, 1), (3, 1), (4, 11), (7, 13), (10, 9), (11, 7), (14, 8), (18, 1)}
    assert '"name" is required\n    at client.toml:1:1\n' in said
