"""Every diagnostic code is explained, and every explanation is of a code."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import clientloom
from clientloom.diagnostics.codes import CODES, explain
from clientloom.diagnostics.records import BadInput

SOURCE = Path(clientloom.__file__).parent


def used() -> set[str]:
    """The codes that the source of clientloom gives."""
    found: set[str] = set()
    for file in sorted(SOURCE.rglob("*.py")):
        if "explanations" not in file.parts:
            found.update(re.findall(r"\b(CL\d{3})\b", file.read_text(encoding="utf-8")))
    return found


def test_every_code_in_use_is_explained() -> None:
    assert sorted(used() - set(CODES)) == []


def test_every_explanation_is_of_a_code_in_use() -> None:
    assert sorted(set(CODES) - used()) == []


def test_codes_are_unique_and_in_order() -> None:
    assert list(CODES) == sorted(CODES)
    assert len({code.title for code in CODES.values()}) == len(CODES)


@pytest.mark.parametrize("code", sorted(CODES))
def test_an_explanation_reads_well(code: str) -> None:
    text = explain(code)
    first, empty, *rest = text.split("\n")
    assert first == f"{code}: {CODES[code].title}"
    assert not empty
    assert rest[-1] == ""
    assert len(" ".join(rest)) > 40
    assert all(len(line) <= 88 for line in text.split("\n"))


@pytest.mark.parametrize("written", ["CL121", "cl121", " CL121 ", "error[CL121]", "error[cl121]: something"])
def test_a_code_may_be_pasted_as_it_was_printed(written: str) -> None:
    assert explain(written).startswith("CL121: ")


@pytest.mark.parametrize("written", ["CL999", "", "nonsense", "["])
def test_an_unknown_code_is_refused(written: str) -> None:
    with pytest.raises(BadInput) as caught:
        explain(written)
    assert caught.value.diagnostics[0].code == "CL200"
