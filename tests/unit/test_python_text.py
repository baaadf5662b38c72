"""Prose of a document as docstrings: wrapped, and still the lists and tables that it was."""

from __future__ import annotations

import pytest

from clientloom.python.text import clean, wrap


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("- one\n- two\n  goes on", ["- one", "- two goes on"]),
        ("- one\nnot of the list", ["- one", "not of the list"]),
        ("- one\n| a | b |\n|---|---|", ["- one", "| a | b |", "|---|---|"]),
        ("1. a rather long item\n   that goes on", ["1. a rather long", "   item that goes on"]),
        ("- one\n\n  two", ["- one", "", "two"]),
        ("plain\ntext", ["plain text"]),
        ("```\na\n  b\n```", ["```", "a", "  b", "```"]),
    ],
)
def test_wrap(text: str, lines: list[str]) -> None:
    assert wrap(text, 20) == lines


def test_what_ends_a_line_leaves_words_apart() -> None:
    assert clean("a\u2028b\r\nc\u2029d\u0000\u202e") == "a b\nc d"
