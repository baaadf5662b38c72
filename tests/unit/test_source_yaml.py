"""Reading YAML: what scalars mean, what keys are, and what is refused, with libyaml and without."""

from __future__ import annotations

from pathlib import Path

import pytest

from clientloom.diagnostics.records import BadInput, Diagnostic
from clientloom.ir.types import Json
from clientloom.source import parse
from clientloom.source.yaml_reader import read_yaml

FILE = Path("api.yaml")


@pytest.fixture(params=[False, True], ids=["libyaml", "pure"])
def pure(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


def refused(text: str, *, pure: bool = False) -> Diagnostic:
    with pytest.raises(BadInput) as caught:
        read_yaml(text, FILE, pure=pure)
    return caught.value.diagnostics[-1]


SCALARS: list[tuple[str, Json]] = [
    ("true", True),
    ("False", False),
    ("null", None),
    ("~", None),
    ("", None),
    ("on", "on"),
    ("Off", "Off"),
    ("yes", "yes"),
    ("NO", "NO"),
    ("y", "y"),
    ("2024-01-31", "2024-01-31"),
    ("2024-01-31T12:30:00Z", "2024-01-31T12:30:00Z"),
    ("12:30:45", "12:30:45"),
    ("190:20:30", "190:20:30"),
    ("010", "010"),
    ("0755", "0755"),
    ("0o17", "0o17"),
    ("0x1F", "0x1F"),
    ("0b11", "0b11"),
    ("1_000", "1_000"),
    (".inf", ".inf"),
    ("-.INF", "-.INF"),
    (".nan", ".nan"),
    ("0", 0),
    ("-0", 0),
    ("12", 12),
    ("+12", 12),
    ("-7", -7),
    ("123456789012345678901234567890", 123456789012345678901234567890),
    ("1.5", 1.5),
    (".5", 0.5),
    ("1.", 1.0),
    ("1e3", 1000.0),
    ("-2.5E-3", -0.0025),
    ("1.2.3", "1.2.3"),
    ("1-2", "1-2"),
    ("١٢", "١٢"),
    ('"12"', "12"),
    ("'true'", "true"),
    ("!!str 12", "12"),
    ("! 12", "12"),
    ('!!int "12"', 12),
    ("!!float 3", 3.0),
    ("!!timestamp 2024-01-31", "2024-01-31"),
    ("=", "="),
]


@pytest.mark.parametrize(("written", "value"), SCALARS)
def test_scalars_mean_what_json_can_say_and_stay_text_otherwise(written: str, value: Json, pure: bool) -> None:
    tree = read_yaml(f"a: {written}\n", FILE, pure=pure)
    assert tree == {"a": value}
    assert isinstance(tree, dict)
    assert type(tree["a"]) is type(value)


def test_keys_are_text_as_written(pure: bool) -> None:
    text = "200: a\n1.0: b\ntrue: c\nnull: d\n'404': e\non: f\n2024-01-01: g\n"
    assert read_yaml(text, FILE, pure=pure) == dict(
        zip(["200", "1.0", "true", "null", "404", "on", "2024-01-01"], "abcdefg", strict=True)
    )


def test_block_and_flow_and_multiline_text(pure: bool) -> None:
    text = "a: |\n  one\n  two\nb: >-\n  one\n  two\nc: [1, {d: e}, []]\nf: {}\n"
    assert read_yaml(text, FILE, pure=pure) == {"a": "one\ntwo\n", "b": "one two", "c": [1, {"d": "e"}, []], "f": {}}


def test_aliases_repeat_values_and_names(pure: bool) -> None:
    text = "a: &x {k: 1}\nb: *x\nc: &word hello\nd: *word\n"
    assert read_yaml(text, FILE, pure=pure) == {"a": {"k": 1}, "b": {"k": 1}, "c": "hello", "d": "hello"}


def test_merge_keys_come_first_and_lose_against_own_keys(pure: bool) -> None:
    text = "base: &b {x: 1, y: 2}\nmore: &m {y: 3, z: 4}\none:\n  y: own\n  <<: *b\ntwo:\n  <<: [*b, *m]\n  w: 5\n"
    tree = read_yaml(text, FILE, pure=pure)
    assert isinstance(tree, dict)
    assert tree["one"] == {"x": 1, "y": "own"}
    assert tree["two"] == {"x": 1, "y": 2, "z": 4, "w": 5}
    assert list(tree["two"]) == ["x", "y", "z", "w"]


def test_a_quoted_merge_sign_is_a_name(pure: bool) -> None:
    assert read_yaml("'<<': 1\n", FILE, pure=pure) == {"<<": 1}


def test_a_duplicate_key_names_both_places(pure: bool) -> None:
    found = refused("a:\n  - b: 1\n    c: 2\n    b: 3\n", pure=pure)
    assert found.code == "CL107"
    assert found.place is not None
    assert (found.place.line, found.place.column) == (4, 5)
    [(label, first)] = found.related
    assert label == "first given here"
    assert (first.line, first.column) == (2, 5)


def test_keys_that_differ_only_by_quotes_are_the_same(pure: bool) -> None:
    assert refused("200: a\n'200': b\n", pure=pure).code == "CL107"


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("a: b: c\n", "CL106", 1, 5),
        ("a:\n\t- b\n", "CL106", 2, 1),
        ("a: 'x\n", "CL106", 2, 1),
        ("a: [1, 2\nb: 3\n", "CL106", 2, 2),
        ("a: *nowhere\n", "CL106", 1, 4),
        ("a: 1\n---\nb: 2\n", "CL111", 2, 1),
        ("? [a]\n: 1\n", "CL112", 1, 3),
        ("{a: b}: 1\n", "CL112", 1, 1),
        ("a: !thing 1\n", "CL112", 1, 4),
        ("a: !thing {}\n", "CL112", 1, 4),
        ("a: !!set {b}\n", "CL112", 1, 4),
        ("a: !!int word\n", "CL112", 1, 4),
        ("<<: 1\n", "CL112", 1, 5),
        ("a: 1e999\n", "CL113", 1, 4),
        ("a: \x00\n", "CL106", 1, 4),
        ("a: \x1b[31m\n", "CL106", 1, 4),
    ],
)
def test_what_is_no_plain_data_is_refused_with_its_place(
    text: str, code: str, line: int, column: int, pure: bool
) -> None:
    found = refused(text, pure=pure)
    assert found.place is not None
    assert (found.code, found.place.line, found.place.column) == (code, line, column)
    assert found.help


def test_a_number_of_five_thousand_digits_is_refused_shortly() -> None:
    found = refused(f"a: {'9' * 5000}\n")
    assert found.code == "CL113"
    assert len(found.message) < 100


def test_a_cyclic_alias_is_refused_at_the_alias(pure: bool) -> None:
    found = refused("a: &x\n  b:\n    - *x\n", pure=pure)
    assert found.code == "CL109"
    assert found.place is not None
    assert (found.place.line, found.place.column) == (3, 7)


def test_a_cyclic_merge_is_refused(pure: bool) -> None:
    assert refused("a: &x\n  <<: *x\n", pure=pure).code == "CL109"


def test_an_alias_bomb_is_refused_at_once() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    assert refused("\n".join(lines)).code == "CL110"


def test_a_merge_bomb_is_refused_at_once() -> None:
    wide = "base: &b {" + ", ".join(f"k{n}: 1" for n in range(2_000)) + "}\n"
    assert refused(wide + "".join(f"m{n}: {{<<: *b}}\n" for n in range(5_000))).code == "CL110"


def test_modest_sharing_is_fine() -> None:
    text = "a: &a {x: 1}\n" + "".join(f"b{n}: *a\n" for n in range(500))
    tree = read_yaml(text, FILE)
    assert isinstance(tree, dict)
    assert len(tree) == 501


@pytest.mark.parametrize(
    ("text", "pure"),
    [
        ("[" * 10_000, False),
        ("{a: " * 10_000, False),
        ("{a: " * 10_000, True),
        ("- " * 10_000, False),
        ("- " * 10_000, True),
    ],
    ids=["lists", "maps", "maps-pure", "block", "block-pure"],
)
def test_ten_thousand_levels_end_in_a_clear_error(text: str, pure: bool) -> None:
    found = refused(text, pure=pure)
    assert found.code == "CL108"
    assert found.place is not None
    assert found.place.line == 1


def test_depth_through_aliases_counts() -> None:
    deep = "[" * 200 + "]" * 200
    found = refused(f"a: &a {deep}\nb: {'[' * 200}*a{']' * 200}\n")
    assert found.code == "CL108"


def test_three_hundred_levels_are_allowed(pure: bool) -> None:
    assert read_yaml("[" * 300 + "]" * 300, FILE, pure=pure) is not None


def test_comments_only_are_nothing(pure: bool) -> None:
    assert read_yaml("# nothing here\n", FILE, pure=pure) is None


def test_a_byte_order_mark_and_utf_16_are_read() -> None:
    assert parse("﻿a: ü\n".encode(), FILE) == {"a": "ü"}
    assert parse("a: ü\n".encode("utf-16"), FILE) == {"a": "ü"}


def test_bytes_that_are_no_text_are_refused_with_their_place() -> None:
    with pytest.raises(BadInput) as caught:
        parse(b"a: 1\nb: \xff\n", FILE)
    [found] = caught.value.diagnostics
    assert found.place is not None
    assert (found.code, found.place.line, found.place.column) == ("CL104", 2, 4)
