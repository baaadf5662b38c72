"""Media types: taking apart, telling kinds, matching."""

from __future__ import annotations

import pytest

from runtime.http import media_type


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("application/json", "application/json"),
        (" Application/JSON ; charset=utf-8", "application/json"),
        ("text/html;charset=utf-8;x=y", "text/html"),
        ("", ""),
    ],
)
def test_essence(text: str, expected: str) -> None:
    assert media_type.essence(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a/b", {}),
        ("a/b; Charset=UTF-8", {"charset": "UTF-8"}),
        ('a/b; x="1;2"; y="q\\"r"', {"x": "1;2", "y": 'q"r'}),
        ("a/b; flag; k=v; k=w", {"k": "v"}),
        ('attachment; filename="a b.txt"', {"filename": "a b.txt"}),
        ('a/b; x="open', {"x": '"open'}),
    ],
)
def test_parameters(text: str, expected: dict[str, str]) -> None:
    assert media_type.parameters(text) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("application/json", "json"),
        ("application/vnd.x.v4+json; charset=utf-8", "json"),
        ("application/problem+json", "json"),
        ("text/json", "json"),
        ("application/*+json", "json"),
        ("application/x-www-form-urlencoded", "form"),
        ("multipart/form-data", "multipart"),
        ("multipart/mixed", "multipart"),
        ("text/plain", "text"),
        ("text/*", "text"),
        ("application/yaml", "text"),
        ("application/xml", "xml"),
        ("application/soap+xml", "xml"),
        ("application/x-ndjson", "json-lines"),
        ("application/jsonl", "json-lines"),
        ("application/geo+json-seq", "json-lines"),
        ("text/event-stream", "sse"),
        ("application/octet-stream", "binary"),
        ("image/png", "binary"),
        ("*/*", "binary"),
        ("nonsense", "binary"),
    ],
)
def test_kind_of(text: str, kind: str) -> None:
    assert media_type.kind_of(text) == kind


@pytest.mark.parametrize(
    ("declared", "actual", "fits"),
    [
        ("application/json", "application/json", True),
        ("application/json", "application/json; charset=utf-8", True),
        ("application/json;odata=verbose", "application/json", True),
        ("application/json;odata=verbose", "application/json;odata=full", False),
        ("application/json; charset=utf-8", "application/json; charset=latin-1", True),
        ("application/json", "text/json", False),
        ("application/*", "application/pdf", True),
        ("application/*+json", "application/vnd.x+json", True),
        ("application/*+json", "application/json", False),
        ("image/*", "application/pdf", False),
        ("*/*", "a/b", True),
        ("APPLICATION/Json", "application/JSON", True),
    ],
)
def test_matches(declared: str, actual: str, fits: bool) -> None:
    assert media_type.matches(declared, actual) is fits


@pytest.mark.parametrize(
    ("declared", "actual", "chosen"),
    [
        (["*/*", "application/*", "application/json"], "application/json", "application/json"),
        (["*/*", "application/*"], "application/pdf", "application/*"),
        (["application/json", "application/json;v=2"], "application/json;v=2", "application/json;v=2"),
        (["application/json;v=1", "application/json;v=2"], "application/json;v=2", "application/json;v=2"),
        (["application/json;v=1", "application/json"], "application/json", "application/json"),
        (["text/plain"], "text/html", None),
        ([], "text/html", None),
    ],
)
def test_best(declared: list[str], actual: str, chosen: str | None) -> None:
    assert media_type.best(declared, actual) == chosen


@pytest.mark.parametrize(
    ("declared", "asked"),
    [
        ("application/json", "application/json"),
        ("application/json; charset=utf-8", "application/json"),
        ("application/json; odata=verbose; charset=utf-8", "application/json;odata=verbose"),
    ],
)
def test_accept_text(declared: str, asked: str) -> None:
    assert media_type.accept_text(declared) == asked


def test_charset() -> None:
    assert media_type.charset("text/plain; charset=latin-1") == "latin-1"
    assert media_type.charset("text/plain") is None
