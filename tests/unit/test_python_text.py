"""Texts of a document as Python: literals that hold nothing but themselves, docstrings that no text can close."""

from __future__ import annotations

import ast
import random
from itertools import pairwise

import black
import pytest
from black.mode import TargetVersion

from clientloom import ir
from clientloom.python.code_printer import width
from clientloom.python.docstrings import bounds, field_docstring, method_docstring
from clientloom.python.text import clean, docstring, literal, one_line, prose_docstring, sentence, string, wrap

MODE = black.Mode(line_length=88, target_versions={TargetVersion.PY311})

HOSTILE = [
    "",
    '"',
    "'",
    '"""',
    "'''",
    '\\"""',
    "\\",
    "\\\\",
    "a\\N{BULLET}\\u0041\\x41",
    'ends with a quote"',
    'says "yes" and "no"',
    'it\'s "so"',
    "two\nlines",
    "cr\rlf\r\nend",
    "nul\x00 bell\x07 del\x7f",
    "\u202eright to left\u202c",
    "\u2028line\u2029paragraph",
    "lone \ud800 surrogate",
    "{{ jinja }} {% raw %} {# not #}",
    "f{string} %s {0}",
    "emoji 😀 名前 é",
    "tab\tand  spaces",
    '"""\nimport os\nos.system("x")\n"""',
    " leading and trailing ",
    "#: comment # type: ignore",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_string_literal_is_the_text_and_black_agrees(text: str) -> None:
    code = string(text)
    assert ast.literal_eval(code) == text
    assert "\n" not in code
    assert all(char.isprintable() for char in code)
    line = f"x = {code}\n"
    assert black.format_str(line, mode=MODE) == line


@pytest.mark.parametrize("value", [None, True, 0, -1, 1.5, 1e300, [1, "a", None], {"a": {"b": [True]}}])
def test_a_literal_is_the_value(value: ir.Json) -> None:
    assert ast.literal_eval(literal(value)) == value


def test_numbers_that_json_cannot_hold_are_still_code() -> None:
    assert literal(float("inf")) == 'float("inf")'


@pytest.mark.parametrize("indent", [0, 4, 8])
@pytest.mark.parametrize("text", HOSTILE)
def test_a_docstring_holds_the_text_and_nothing_else(text: str, indent: int) -> None:
    shown = prose_docstring(clean(text), clean(text), indent=indent)
    if not clean(text):
        assert shown == ""
        return
    opening = {0: "", 4: "class A:\n", 8: "class A:\n    def f(self):\n"}[indent]
    code = f"{opening}{shown}\n"
    tree = ast.parse(code)
    found = [node for node in ast.walk(tree) if isinstance(node, ast.Constant)]
    assert len(found) == 1
    assert " ".join(str(found[0].value).split()) == " ".join(f"{clean(text)} {clean(text)}".split())
    assert black.format_str(code, mode=MODE) == code


@pytest.mark.parametrize("text", HOSTILE)
def test_a_docstring_is_safe_even_when_nobody_cleaned_its_text(text: str) -> None:
    ast.parse(f"{prose_docstring(text, indent=0)}\n")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("a<br/>b", "a\nb"),
        ("<ul><li>one</li><li>two</li></ul>", "- one\n\n- two"),
        ("1 &lt; 2 &amp; <b>bold</b>", "1 < 2 & bold"),
        ("List<String> stays", "List<String> stays"),
        ("no\x00 control\u202e marks", "no control marks"),
    ],
)
def test_prose_loses_its_markup(text: str, expected: str) -> None:
    assert clean(text) == expected


def test_prose_is_wrapped_but_lists_and_code_are_kept() -> None:
    text = (
        "one two three four five six\nseven\n\n- an item that is long enough to wrap\n\n```\nx   =   1\n```\n| a | b |"
    )
    assert wrap(text, 20) == [
        "one two three four",
        "five six seven",
        "",
        "- an item that is",
        "  long enough to",
        "  wrap",
        "",
        "```",
        "x   =   1",
        "```",
        "| a | b |",
    ]


@pytest.mark.parametrize("letter", ["x", "é", "名"])
def test_a_line_of_prose_takes_as_many_words_as_it_can(letter: str) -> None:
    rng = random.Random(7)
    for _ in range(300):
        words = [letter * rng.choice([1, 2, 3, 5, 8, 13, 34]) for _ in range(rng.randint(1, 40))]
        columns = rng.randint(12, 40)
        lines = wrap(f"Prose {' '.join(words)}", columns)
        assert " ".join(lines).split() == ["Prose", *words]
        for line, following in pairwise(lines):
            assert width(line) <= columns or " " not in line
            assert width(f"{line} {following.split()[0]}") > columns


def test_sentences() -> None:
    assert sentence("List tasks") == "List tasks."
    assert sentence("Why?") == "Why?"
    assert sentence('He said "no."') == 'He said "no."'
    assert sentence("see (here.)") == "see (here.)"
    assert sentence("  ") == ""
    assert one_line("a\n b") == "a b"
    assert docstring([], 4) == ""


def test_bounds_are_said_once() -> None:
    limits = ir.Constraints(minimum=1, maximum=5, max_length=64, min_items=0, unique_items=True, pattern="a+")
    assert list(bounds(limits)) == ["1 to 5.", "At most 64 characters.", "No item twice.", "Pattern: `a+`."]
    assert list(bounds(limits, "From 1 to 5, and 64 characters.")) == ["No item twice."]
    assert list(bounds(ir.Constraints(min_length=2, max_length=2))) == ["Exactly 2 characters."]
    assert list(bounds(ir.Constraints(min_items=1))) == ["At least 1 item."]
    assert list(bounds(ir.Constraints(min_length=0, max_length=5))) == ["At most 5 characters."]
    assert list(bounds(ir.Constraints(min_length=0, min_items=0))) == []
    assert list(bounds(ir.Constraints(minimum=0, maximum=5))) == ["0 to 5."]
    assert list(bounds(ir.Constraints(min_length=0, max_length=5), "At most 5 letters")) == []


def test_a_field_says_who_sets_it() -> None:
    field = ir.Field("f", "x", ir.STRING, True, read_only=True, docs=ir.Docs(description="An id"))
    assert field_docstring(field) == '    """An id. Set by the server."""'
    assert field_docstring(ir.Field("f", "x", ir.STRING, True)) == ""


def test_a_method_names_only_the_arguments_it_has_something_to_say_of() -> None:
    shown = method_docstring(
        ir.Docs(summary="Get it", description="Get it."), [("a", "First."), ("b", "")], fallback="GET /x"
    )
    assert shown == '        """Get it.\n\n        Args:\n            a: First.\n        """'
    assert method_docstring(ir.NO_DOCS, [], fallback="GET /x") == '        """GET /x"""'


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("- one\n- two\n  goes on", ["- one", "- two goes on"]),
        ("- one\nnot of the list", ["- one", "not of the list"]),
        ("- one\n| a | b |\n|---|---|", ["- one", "| a | b |", "|---|---|"]),
        ("1. a rather long item\n   that goes on", ["1. a rather long", "   item that goes on"]),
        ("- one\n\n  two", ["- one", "", "two"]),
    ],
)
def test_an_item_of_a_list_may_go_on_in_indented_lines(text: str, lines: list[str]) -> None:
    assert wrap(text, 20) == lines


def test_what_ends_a_line_leaves_words_apart() -> None:
    assert clean("a\u2028b\r\nc\u2029d\u0000\u202e") == "a b\nc d"
