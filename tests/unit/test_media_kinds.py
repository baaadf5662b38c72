"""Generator and runtime have one table of media types: what the runtime knows by itself is not printed."""

from __future__ import annotations

import pytest

from clientloom import media_types
from runtime.http import media_type

NAMES = (
    "application/problem+json",
    "APPLICATION/VND.x.V3+JSON; charset=utf-8",
    "application/geo+json-seq",
    "application/vnd.acme+yaml",
    "application/*+json",
    "application/vnd.acme+thing",
    "text/plain+thing",
    "text/plain;charset=utf-8",
    "text/*",
    "*/*",
    "multipart/form-data",
    "multipart/mixed",
    "application/octet-stream",
    "application/vnd.acme.thing",
    "application/*",
    "image/png",
    "nonsense",
    "",
)


def test_the_tables_are_equal() -> None:
    assert media_type.KINDS == media_types.KINDS
    assert media_type.SUFFIXES == media_types.SUFFIXES


@pytest.mark.parametrize("name", [*media_types.KINDS, *NAMES])
def test_both_take_a_media_type_for_the_same(name: str) -> None:
    assert media_type.kind_of(name) == (media_types.kind_of(name) or "binary")


@pytest.mark.parametrize("name", ["application/vnd.acme.thing", "application/*", "*/*", "nonsense", ""])
def test_the_generator_tells_what_no_name_says_from_bytes(name: str) -> None:
    assert media_types.kind_of(name) is None
    assert media_types.kind_of("application/pdf") == media_types.kind_of("image/*") == "binary"


@pytest.mark.parametrize(
    ("name", "expected"),
    [("*/*", True), ("text/*", True), ("application/*; q=1", True), ("application/*+json", False), ("a/b", False)],
)
def test_ranges(name: str, expected: bool) -> None:
    assert media_types.is_range(name) == expected
