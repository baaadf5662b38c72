"""Reading JSON: what is kept exactly, what is refused and where."""

from __future__ import annotations

from pathlib import Path

import pytest

from clientloom.diagnostics.records import BadInput, Diagnostic
from clientloom.source import parse, read_file

FILE = Path("api.json")


def refused(text: str, file: Path = FILE) -> Diagnostic:
    with pytest.raises(BadInput) as caught:
        parse(text.encode(), file)
    return caught.value.diagnostics[-1]


def at(found: Diagnostic) -> tuple[str, int | None, int | None]:
    assert found.place is not None
    return found.code, found.place.line, found.place.column


def test_values_are_kept_exactly() -> None:
    text = (
        '{"big": 123456789012345678901234567890, "float": 1.5, '
        '"text": "\\u00fc\\n\\ud83d\\ude00", "list": [true, null]}'
    )
    assert parse(text.encode(), FILE) == {
        "big": 123456789012345678901234567890,
        "float": 1.5,
        "text": "ü\n😀",
        "list": [True, None],
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{\n  "a": 1,\n}', ("CL105", 2, 9)),
        ("[1 ,\n\n]", ("CL105", 1, 4)),
        ('{"a": 1 "b": 2}', ("CL105", 1, 9)),
        ('{"a": 1', ("CL105", 1, 8)),
        ('{"a": NaN}', ("CL105", 1, 7)),
        ('{"a": -Infinity}', ("CL105", 1, 7)),
        ('{"a": "NaN", "b": [\nNaN]}', ("CL105", 2, 1)),
        ('{"a": "x\ny"}', ("CL105", 1, 9)),
        ('{"a": 1} x', ("CL105", 1, 10)),
        ('{"a": 1e999}', ("CL113", 1, 7)),
        ('{"a": "\\ud83d"}', ("CL104", 1, 7)),
        ('{"\\udc00": 1}', ("CL104", 1, 2)),
    ],
)
def test_what_is_no_json_is_refused_with_its_place(text: str, expected: tuple[str, int, int]) -> None:
    assert at(refused(text)) == expected


def test_a_comma_before_the_closing_bracket_is_told_in_the_same_words_by_every_python() -> None:
    assert refused('{"a": [1, 2, ]}').message == "The file is not JSON: there is a comma before the closing ]."


def test_a_number_of_many_digits_is_refused() -> None:
    found = refused('{"a": ' + "9" * 5_000 + "}")
    assert at(found) == ("CL113", 1, 7)
    assert len(found.message) < 100


def test_a_duplicate_key_names_both_places() -> None:
    found = refused('{\n  "x": {"a": "a", "b": ["a:"], "c": {"a": 1},\n    "a": 2}\n}')
    assert at(found) == ("CL107", 3, 5)
    [(_, first)] = found.related
    assert (first.line, first.column) == (2, 9)
    assert "'a'" in found.message


def test_a_duplicate_key_written_with_an_escape_is_found() -> None:
    assert refused('{"a": 1, "\\u0061": 2}').code == "CL107"


@pytest.mark.parametrize("text", ["[" * 10_000 + "]" * 10_000, '{"a":' * 10_000 + "1" + "}" * 10_000])
def test_ten_thousand_levels_end_in_a_clear_error(text: str) -> None:
    found = refused(text)
    assert found.code == "CL108"
    assert found.place is not None
    assert found.place.column is not None


def test_levels_between_ours_and_pythons_limit_are_refused_too() -> None:
    assert refused("[" * 400 + "]" * 400).code == "CL108"
    assert parse(b"[" * 300 + b"]" * 300, FILE) is not None


def test_flow_style_in_a_yaml_file_is_read_as_yaml() -> None:
    assert parse(b"{a: [1, b]}", Path("api.yaml")) == {"a": [1, "b"]}
    assert refused("{a: 1}").code == "CL105"


def test_json_in_a_yaml_file_is_read_as_json() -> None:
    assert parse(b'{"a": "\\/"}', Path("api.yml")) == {"a": "/"}


def test_yaml_in_a_json_file_is_read_as_yaml() -> None:
    assert parse(b"a: 1\n", FILE) == {"a": 1}


def test_files_that_cannot_be_read_say_so(tmp_path: Path) -> None:
    (tmp_path / "openapi.yaml").write_text("x")
    (tmp_path / "empty.yaml").write_text(" \n")
    cases = {"opnapi.yaml": "CL101", "": "CL102", "empty.yaml": "CL103", "openapi.yaml/x": "CL101"}
    for name, code in cases.items():
        with pytest.raises(BadInput) as caught:
            read_file(tmp_path / name, Path.read_bytes)
        assert caught.value.diagnostics[0].code == code
    with pytest.raises(BadInput) as caught:
        read_file(tmp_path / "opnapi.yaml", Path.read_bytes)
    assert "openapi.yaml" in (caught.value.diagnostics[0].help or "")
