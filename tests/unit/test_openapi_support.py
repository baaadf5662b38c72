"""The page of what is supported says so of nothing that no test holds."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "openapi-support.md"
WORDS = {"yes", "partly", "no", "refused"}


def rows() -> list[list[str]]:
    lines = [line for line in PAGE.read_text("utf-8").splitlines() if line.startswith("| ")]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [row for row in cells if row[0] not in ("Feature", "---")]


@cache
def named_in(path: Path) -> frozenset[str]:
    tree = ast.parse(path.read_text("utf-8"))
    return frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef))


def test_there_are_rows() -> None:
    found = rows()
    assert len(found) > 60
    assert len({row[0] for row in found}) == len(found)


@pytest.mark.parametrize("row", rows(), ids=lambda row: row[0])
def test_a_row_names_a_test(row: list[str]) -> None:
    assert len(row) == 4, row
    _, word, meaning, test = row
    assert word in WORDS
    assert meaning
    golden = re.fullmatch(r"golden `([a-z0-9_]+/[a-z0-9_]+)`", test)
    if golden:
        case = ROOT / "tests" / "golden" / "cases" / golden[1]
        assert (case / "expected").is_dir() or (case / "diagnostics.txt").is_file()
        return
    named = re.fullmatch(r"`(tests/[a-z0-9_/]+\.py)::(test_[a-z0-9_]+)`", test)
    assert named, test
    assert named[2] in named_in(ROOT / named[1])
