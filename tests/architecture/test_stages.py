"""Each stage of the pipeline imports only the one before it, beside what all of them share."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

HOME = Path(__file__).resolve().parents[2] / "generator" / "clientloom"
SHARED = frozenset(
    {
        "config",
        "diagnostics",
        "gc_pause",
        "id_schemes",
        "ir",
        "json_escapes",
        "latin",
        "media_types",
        "methods",
        "pointers",
        "regular_files",
        "result_cache",
        "runtime_package",
        "suggestions",
        "taken_names",
        "toml_text",
    }
)
# what each stage may know of the others; `docs` prints pages where `emit` prints code, `detect` works for `init` alone
STAGES: dict[str, frozenset[str]] = {
    "source": frozenset(),
    "openapi": frozenset({"source"}),
    "lower": frozenset({"openapi"}),
    "detect": frozenset({"lower", "openapi"}),
    "naming": frozenset({"lower"}),
    "python": frozenset({"naming"}),
    "emit": frozenset({"python", "installation"}),
    "docs": frozenset({"python", "naming"}),
    # beside the pipeline: what is published goes into lower and naming, and what is named comes out
    "surface": frozenset({"python", "naming"}),
}
# what they share knows none of them
BELOW: dict[str, frozenset[str]] = {
    "config": frozenset(
        {"diagnostics", "id_schemes", "pointers", "regular_files", "suggestions", "taken_names", "toml_text"}
    ),
    "diagnostics": frozenset(),
    "gc_pause": frozenset(),
    "id_schemes": frozenset({"methods"}),
    "installation": frozenset(),
    "ir": frozenset({"methods"}),
    "json_escapes": frozenset(),
    "latin": frozenset(),
    "media_types": frozenset({"ir"}),
    "methods": frozenset(),
    "pointers": frozenset(),
    "regular_files": frozenset(),
    "result_cache": frozenset(),
    "runtime_package": frozenset({"__version__"}),
    "suggestions": frozenset(),
    "taken_names": frozenset(),
    "toml_text": frozenset(),
}
# what every stage is written with
EVERYWHERE = "msgspec"
# libraries, and the one stage that each belongs to
OUTSIDE: dict[str, frozenset[str]] = {
    "openapi_spec_validator": frozenset({"openapi"}),
    "jsonschema": frozenset({"openapi"}),
    "jsonschema_path": frozenset({"openapi"}),
    "jsonschema_rs": frozenset({"openapi"}),
    "openapi_schema_validator": frozenset({"openapi"}),
    "yaml": frozenset({"source"}),
    "black": frozenset({"emit"}),
    "jinja2": frozenset({"emit", "docs"}),
    "jsonpath_rfc9535": frozenset({"openapi"}),
}


@cache
def modules() -> dict[str, ast.Module]:
    """Every module of the generator by its dotted name below `clientloom`."""
    found: dict[str, ast.Module] = {}
    for path in sorted(HOME.rglob("*.py")):
        parts = path.relative_to(HOME).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        found[name] = ast.parse(path.read_text("utf-8"))
    return found


def imported(tree: ast.Module) -> Iterator[str]:
    """All that a module imports, wherever in it: `clientloom.ir`, `os.path`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative imports hide which stage is meant"
            assert node.module is not None
            # `from clientloom import ir` names its stage last
            yield from (f"{node.module}.{each.name}" for each in node.names)


def heads(tree: ast.Module) -> set[str]:
    """The top-level packages that a module imports."""
    return {each.partition(".")[0] for each in imported(tree)}


def unit(name: str) -> str:
    """The stage, or module beside the stages, that a dotted name belongs to."""
    return name.split(".")[0]


def known(name: str) -> set[str]:
    """What else of clientloom a unit imports."""
    found: set[str] = set()
    for module, tree in modules().items():
        if unit(module) == name:
            whole = (each for each in imported(tree) if each.startswith("clientloom."))
            found.update(each.split(".")[1] for each in whole)
    return found - {name}


def test_the_table_has_every_stage() -> None:
    folders = {path.name for path in HOME.iterdir() if (path / "__init__.py").exists()}
    assert folders - {"cli", "config", "diagnostics", "diff", "ir", "output", "update"} == set(STAGES)


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_knows_the_one_before_it(stage: str) -> None:
    assert known(stage) - SHARED <= STAGES[stage]


@pytest.mark.parametrize("name", BELOW)
def test_what_all_share_knows_no_stage(name: str) -> None:
    assert known(name) <= BELOW[name]


def test_only_the_pipeline_strings_stages_together() -> None:
    # beside it: the report over a document and what became of it, commands that look into the middle, and the
    # comparison of surfaces, which shows where documents differ
    allowed = {"pipeline", "coverage", "cli", "diff"}
    for name in {unit(module) for module in modules()} - set(STAGES) - {""}:
        stages = known(name) & set(STAGES)
        assert name in allowed or len(stages) <= 1, (name, stages)


@pytest.mark.parametrize("stage", ["lower", "naming", "python", "docs"])
def test_a_stage_reads_no_file_and_asks_no_clock(stage: str) -> None:
    forbidden = {"open", "read_text", "read_bytes", "write_text", "write_bytes", "now", "today", "getenv", "environ"}
    for module, tree in modules().items():
        if unit(module) != stage:
            continue
        for node in ast.walk(tree):
            called = node.func if isinstance(node, ast.Call) else None
            name = (
                called.id if isinstance(called, ast.Name) else called.attr if isinstance(called, ast.Attribute) else ""
            )
            assert name not in forbidden, (module, getattr(node, "lineno", 0), name)
        assert not heads(tree) & {"time", "random", "subprocess", "socket"}, module


@pytest.mark.parametrize("library", OUTSIDE)
def test_a_library_is_known_in_one_place(library: str) -> None:
    users = {unit(module) for module, tree in modules().items() if library in heads(tree)}
    assert users == OUTSIDE[library]


def test_no_other_library_is_needed() -> None:
    allowed = {*sys.stdlib_module_names, *OUTSIDE, EVERYWHERE, "clientloom"}
    for module, tree in modules().items():
        assert heads(tree) <= allowed, module
