"""House rules for every module: of one concept, saying what it is for, and naming nothing that a reader cannot have."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
OURS = ("generator", "templates", "tests", "benchmarks")
CASES = ROOT / "tests" / "golden" / "cases"
MOST_LINES = 800  # a module holds one concept whole; one that is longer holds two
MOST_LINES_OF_A_FUNCTION = 60
_MADE = {"__pycache__", ".mypy_cache", ".pytest_cache", ".ruff_cache", ".hypothesis"}
# written apart, so that this module is not what it looks for
PRIVATE = re.compile("|".join(("farm-" + "(bench|studio)", "/" + "(work|farm)/", r"\.\./" + "shared/", "/" + "root/")))
PROMISES = re.compile(r"\b(" + "|".join(("TO" + "DO", "FIX" + "ME", "XX" + "X", "NotImplemented" + "Error")) + r")\b")
HOLES = re.compile("|".join((r"pytest\.(mark\.)?" + "(skip|xfail|importorskip)", "pragma: " + "no cover")))


@cache
def files(*folders: str, suffixes: tuple[str, ...] = ()) -> tuple[Path, ...]:
    found: list[Path] = []
    for folder in folders:
        home = ROOT / folder
        for path in [home] if home.is_file() else sorted(home.rglob("*")):
            if path.is_file() and not _MADE.intersection(path.parts) and (not suffixes or path.suffix in suffixes):
                found.append(path)
    return tuple(found)


def modules(*folders: str) -> Iterator[Path]:
    """Python modules, but for what golden cases expect and the copies of the runtime."""
    for path in files(*folders, suffixes=(".py",)):
        if CASES not in path.parents and "_runtime" not in path.parts:
            yield path


def shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_there_is_something_to_look_at() -> None:
    assert len([*modules(*OURS)]) > 150
    assert len([*modules("generated")]) > 300


def test_modules_hold_one_concept() -> None:
    sizes = {shown(path): len(path.read_text("utf-8").splitlines()) for path in modules(*OURS)}
    assert {name: lines for name, lines in sizes.items() if lines > MOST_LINES} == {}


def test_functions_of_the_runtime_are_short() -> None:
    lengths = {
        f"{shown(path)}: {each.name}": (each.end_lineno or each.lineno) - each.lineno + 1
        for path in modules("templates")
        for each in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert len(lengths) > 1000
    assert {name: lines for name, lines in lengths.items() if lines > MOST_LINES_OF_A_FUNCTION} == {}


@pytest.mark.parametrize("folder", [*OURS, "generated"])
def test_a_module_says_first_what_it_is_for(folder: str) -> None:
    silent: list[str] = []
    for path in modules(folder):
        text = path.read_text("utf-8")
        said = ast.get_docstring(ast.parse(text)) if text.startswith('"""') else None
        # in what we generate the sentence may need a second line: names are the vendor's
        line = (
            (said or "").split("\n\n")[0].replace("\n", " ") if folder == "generated" else (said or "").split("\n")[0]
        )
        if not re.fullmatch(r"\S.*[.?!:]", line):
            silent.append(shown(path))
    assert silent == []


@pytest.mark.parametrize(
    "folders", [("generator", "templates"), ("tests", "benchmarks"), ("generated",), ("docs", "specs", ".ci")]
)
def test_nothing_is_promised_or_left_open(folders: tuple[str, ...]) -> None:
    open_ends = [
        f"{shown(path)}:{number}: {line.strip()}"
        for path in files(*folders)
        if CASES not in path.parents and path.suffix in (".py", ".jinja", ".md", ".toml", ".yaml", "")
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if PROMISES.search(line) or HOLES.search(line)
    ]
    assert open_ends == []


def test_nothing_names_what_only_one_machine_has() -> None:
    named = [
        f"{shown(path)}:{number}: {line.strip()[:200]}"
        for path in files(*OURS, "generated", "specs", "docs", ".ci", "Makefile", "pyproject.toml", *_pages())
        if path.suffix not in (".gz", ".whl", ".pyc")
        for number, line in enumerate(path.read_bytes().decode("utf-8", "replace").splitlines(), 1)
        if PRIVATE.search(line)
    ]
    assert named == []


def _pages() -> tuple[str, ...]:
    return tuple(path.name for path in ROOT.glob("*.md"))


def test_what_is_looked_for_is_found() -> None:
    for text in ("see /wo" + "rk/main", "../sha" + "red/seeds", "farm-" + "bench"):
        assert PRIVATE.search(text)
    assert not PRIVATE.search("a framework/x ../sha" + "red.yaml#/Pet farm-shop")
    assert PROMISES.search("# TO" + "DO: later")
    assert HOLES.search("@pytest.mark." + "skip")
