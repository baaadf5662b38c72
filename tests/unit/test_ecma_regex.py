"""Patterns of JSON Schema (ECMA-262) in Python: each matches what it matches there, or is not translated."""

from __future__ import annotations

import re

import pytest

from clientloom.lower.constraints.ecma_regex import python_pattern


@pytest.mark.parametrize(
    ("pattern", "matching", "other"),
    [
        ("^a$", ["a"], ["a\n", "ba"]),
        (r"^\d$", ["1"], ["١"]),
        (r"^\w$", ["a"], ["ä"]),
        (r"^\s$", [" ", "\u00a0", "\ufeff"], ["a"]),
        (r"^[\s]$", ["\u00a0"], ["a"]),
        (r"^\S$", ["a"], ["\u00a0"]),
        ("^[[a-z&&~|]$", ["[", "&", "~"], ["A"]),
        ("^(?<year>[0-9]{4})-\\k<year>$", ["2026-2026"], ["2026-2025"]),
        (r"^\/a\/$", ["/a/"], ["a"]),
        ("^[^]$", ["\n"], ["ab"]),
        ("a[]", [], ["a"]),
        (r"^\u{1F600}\u0041\cJ$", ["😀A\n"], ["A"]),
        ("^.$", ["a"], ["\n", "\u2028"]),
        ("(?i)^abc$", ["ABC"], ["abd"]),
        ("^(?:a|(?=b)b|(?!c)d)(?<=[abd])$", ["a", "b", "d"], ["c"]),
    ],
)
def test_patterns_match_what_they_do_in_ecma(pattern: str, matching: list[str], other: list[str]) -> None:
    found = python_pattern(pattern)
    assert found is not None
    assert [text for text in (*matching, *other) if re.search(found, text, re.ASCII)] == matching


@pytest.mark.parametrize(
    "pattern",
    [r"^\p{L}$", "(", "[", "a\\", r"\Aabc\Z", "(?P<x>a)", "(?>a)", r"[\S]", "/^abc$/i", r"\u{110000}", "a" * 10_001],
)
def test_patterns_that_python_would_read_otherwise(pattern: str) -> None:
    assert python_pattern(pattern) is None
