"""The generator tells the runtime the kind of a content only where the runtime would take it for another."""

from __future__ import annotations

import pytest

from clientloom.python import media_kinds
from runtime.http import media_type

NAMES = (
    *media_type._KINDS,  # pyright: ignore[reportPrivateUsage]
    *media_kinds._KINDS,  # pyright: ignore[reportPrivateUsage]
    "application/problem+json",
    "APPLICATION/VND.x.V3+JSON; charset=utf-8",
    "application/geo+json-seq",
    "application/*+json",
    "image/svg+xml",
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


@pytest.mark.parametrize("name", NAMES)
def test_both_take_a_media_type_for_the_same(name: str) -> None:
    assert media_kinds.usual_kind(name) == media_type.kind_of(name)


@pytest.mark.parametrize(
    ("name", "expected"),
    [("*/*", True), ("text/*", True), ("application/*; q=1", True), ("application/*+json", False), ("a/b", False)],
)
def test_ranges(name: str, expected: bool) -> None:
    assert media_kinds.is_range(name) == expected
