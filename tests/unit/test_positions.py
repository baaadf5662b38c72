"""Lines and columns of pointers, in JSON and YAML."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from clientloom.pointers import escape, fragment, join, split, unescape
from clientloom.source import Positions, locate, parse
from clientloom.source.positions import On
from clientloom.suggestions import nearest

YAML = """\
openapi: 3.0.3
paths:
  /a/{id}:
    get:   # a comment
      tags: [one, "two"]
      parameters:
        - name: id
          in: path
        -
          name: "size"
      summary: >-
        folded
  ~weird: 1
"""
JSON = (
    '{\n  "openapi": "3.0.3",\n  "paths": {\n'
    '    "/a": {"get": {"tags": ["one", "two"], "x": {"y": [1, {"z": null}]}}}\n  }\n}\n'
)


@pytest.mark.parametrize(
    ("pointer", "on", "expected"),
    [
        ("/openapi", "key", (1, 1)),
        ("/openapi", "value", (1, 10)),
        ("/paths", "key", (2, 1)),
        ("/paths", "value", (3, 3)),
        ("/paths/~1a~1{id}", "key", (3, 3)),
        ("#/paths/~1a~1{id}/get", "key", (4, 5)),
        ("/paths/~1a~1{id}/get", "value", (5, 7)),
        ("/paths/~1a~1{id}/get/tags/1", "value", (5, 19)),
        ("/paths/~1a~1{id}/get/tags/1", "key", (5, 19)),
        ("/paths/~1a~1{id}/get/parameters/0/in", "value", (8, 15)),
        ("/paths/~1a~1{id}/get/parameters/1", "value", (10, 11)),
        ("/paths/~1a~1{id}/get/parameters/1/name", "value", (10, 17)),
        ("/paths/~1a~1{id}/get/summary", "value", (11, 16)),
        ("/paths/~0weird", "value", (13, 11)),
        ("", "value", (1, 1)),
        # what is not there: the nearest thing around it, by its key
        ("/paths/~1a~1{id}/get/responses/200", "value", (4, 5)),
        ("/paths/~1a~1{id}/get/tags/7", "value", (5, 7)),
        ("/nothing/here", "value", (1, 1)),
    ],
)
def test_yaml(pointer: str, on: On, expected: tuple[int, int]) -> None:
    assert locate(YAML.encode(), pointer, on) == expected


@pytest.mark.parametrize(
    ("pointer", "on", "expected"),
    [
        ("/openapi", "key", (2, 3)),
        ("/openapi", "value", (2, 14)),
        ("/paths/~1a", "key", (4, 5)),
        ("/paths/~1a", "value", (4, 11)),
        ("/paths/~1a/get/tags/1", "value", (4, 36)),
        ("/paths/~1a/get/x/y/1/z", "value", (4, 65)),
        ("/paths/~1a/get/x/y/1/z", "key", (4, 60)),
        ("/paths/~1a/post", "value", (4, 5)),
        ("", "value", (1, 1)),
    ],
)
def test_json(pointer: str, on: On, expected: tuple[int, int]) -> None:
    assert locate(JSON.encode(), pointer, on) == expected


def test_a_byte_order_mark_moves_nothing() -> None:
    assert locate("﻿".encode() + YAML.encode(), "/paths", "key") == (2, 1)
    assert locate(YAML.encode("utf-16"), "/paths", "key") == (2, 1)


def test_windows_line_ends_count_once() -> None:
    assert locate(YAML.replace("\n", "\r\n").encode(), "/paths/~1a~1{id}/get/parameters/0/in") == (8, 15)
    assert locate(JSON.replace("\n", "\r\n").encode(), "/paths/~1a", "key") == (4, 5)


def test_characters_beyond_ascii_count_as_one_column() -> None:
    assert locate("{'ü😀': {b: 1}}".encode(), "/ü😀/b", "value") == (1, 12)
    assert locate('{"ü😀": {"b": 1}}'.encode(), "/ü😀/b", "value") == (1, 14)


def test_a_key_is_found_however_it_is_written() -> None:
    text = '{"ü": 1, "\\u00fc\\u5bbd": 2, "😀 x": {"é": "宽", "k": 3}}'
    for pointer, value in (("/ü", "1"), ("/ü宽", "2"), ("/😀 x/k", "3")):
        assert locate(text.encode(), pointer) == (1, text.index(value) + 1)
        assert locate(text.encode("utf-16"), pointer) == (1, text.index(value) + 1)


def test_what_is_broken_behind_a_place_does_not_hide_it() -> None:
    positions = Positions(b'{"a": {"b": 1},\n "c": {"d": 2}, "e": ]')
    assert positions.locate("/a/b") == (1, 13)
    assert positions.locate("/c/d") == (2, 13)
    assert positions.locate("/f") == (1, 1)
    assert positions.locate("/a/b") == (1, 13)


@pytest.mark.parametrize("text", ["", "x", "x\n", "x\r\ny", "{\n\n}\n", "ü\n😀"])
def test_lines_are_what_stands_between_line_breaks(text: str) -> None:
    every = [line.rstrip("\r") for line in text.split("\n")]
    for data in (text.encode(), text.encode("utf-16")):
        assert Positions(data).lines(1, 9) == every
        assert Positions(data).lines(2, 2) == every[1:2]
        assert Positions(data).lines(0, 1) == every[:1]


def test_an_alias_leads_to_what_it_repeats() -> None:
    text = b"a: &x\n  k: 1\nb: *x\nc:\n  <<: *x\n  own: 2\n"
    assert locate(text, "/b/k") == (2, 6)
    assert locate(text, "/c/k") == (2, 6)
    assert locate(text, "/c/own") == (6, 8)


def test_the_first_of_two_duplicates_is_found() -> None:
    assert locate(b"a: 1\nb: 2\na: 3\n", "/a", "key") == (1, 1)


@pytest.mark.parametrize(
    "text", [b"a: &x [*x]\n", b"a: &x {<<: *x}\n", b"a: [1, 2\nb: }", b"", b"\xff\xfe\xff", b"{", b'{"a": }']
)
def test_broken_files_have_some_position(text: bytes) -> None:
    line, column = locate(text, "/a/0/0/b")
    assert line >= 1
    assert column >= 1


def test_scalars_as_written() -> None:
    positions = Positions(b"info: {version: 1.10, x: 2}\n")
    assert positions.written("/info/version") == "1.10"
    assert Positions(b'{"info": {"version": 1.10}}').written("/info/version") == "1.10"


def test_every_scalar_of_a_random_tree_is_found_where_it_was_written() -> None:
    random_source = random.Random(7)
    counter = iter(range(10**6))

    def make(depth: int) -> object:
        if depth == 0 or random_source.random() < 0.3:
            return f"value{next(counter)}"
        if random_source.random() < 0.4:
            return [make(depth - 1) for _ in range(random_source.randint(1, 3))]
        return {f"key{next(counter)}/{n}~": make(depth - 1) for n in range(random_source.randint(1, 3))}

    tree = {"root": [make(5) for _ in range(8)]}
    for text in (json.dumps(tree), json.dumps(tree, indent=2), _as_yaml(tree)):
        lines = text.split("\n")
        assert parse(text.encode(), Path("x.yaml")) == tree
        positions = Positions(text.encode())
        for pointer, value in _scalars(tree, ""):
            line, column = positions.locate(pointer)
            assert lines[line - 1][column - 1 :].lstrip('"').startswith(value)


def _scalars(value: object, pointer: str) -> list[tuple[str, str]]:
    if isinstance(value, dict):
        return [pair for key, inner in value.items() for pair in _scalars(inner, join(pointer, str(key)))]
    if isinstance(value, list):
        return [pair for index, inner in enumerate(value) for pair in _scalars(inner, join(pointer, index))]
    return [(pointer, str(value))]


def _as_yaml(tree: object) -> str:
    import yaml

    return str(yaml.safe_dump(tree, sort_keys=False))


def test_pointers_are_escaped_split_and_joined() -> None:
    assert escape("a/b~c") == "a~1b~0c"
    assert unescape("a~1b~0c~01") == "a/b~c~1"
    assert split("#/a~1b/0/") == ["a/b", "0", ""]
    assert split("file.yaml#/x") == ["x"]
    assert split("/x#y") == ["x#y"]
    assert split("") == split("#") == split("file.yaml#") == []
    assert join("#", "a/b", 3) == "#/a~1b/3"
    assert fragment(["a", 1]) == "/a/1"


@pytest.mark.parametrize(
    ("name", "names", "expected"),
    [
        ("Taks", ["Task", "Run"], "Task"),
        ("task_version", ["TaskVersion", "Task"], "TaskVersion"),
        ("tasks", ["TASKS"], "TASKS"),
        ("zebra", ["Task", "Run"], None),
        ("x" * 10_000, ["Task"], None),
        ("a", [], None),
    ],
)
def test_the_nearest_name(name: str, names: list[str], expected: str | None) -> None:
    assert nearest(name, names) == expected
