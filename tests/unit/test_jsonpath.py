"""Expressions of overlays: what is none is told so, whatever the library raises over it."""

from __future__ import annotations

import pytest

from clientloom.openapi.overlays.jsonpath import BadPath, find

TREE = {"a": [1, 2], "b": {"c": None}}


def test_places_and_values_are_found() -> None:
    assert find("$.a[*]", TREE) == [(("a", 0), 1), (("a", 1), 2)]
    assert find("$", TREE) == [((), TREE)]


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("", "it is empty"),
        ("$" + ".a" * 5_000, "it is too long"),
        ("$[?@.a==", "unclosed bracketed selection, line 1, column 8"),
        ("$[" + "[" * 2_000, "unexpected token '[' in bracketed selection, line 1, column 2"),
    ],
)
def test_what_is_no_expression_is_told_in_one_line(path: str, said: str) -> None:
    with pytest.raises(BadPath) as raised:
        find(path, TREE)
    assert str(raised.value) == said
