"""No module needs itself, by whatever way: imports for type checkers and within functions are counted, too."""

from __future__ import annotations

import ast
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# each with the name that its own modules import it by
TREES = {
    "benchmarks/bench": "bench",
    "generator/clientloom": "clientloom",
    "templates/runtime": "runtime",
}


def imports(home: Path, package: str) -> dict[str, set[str]]:
    """Every module below a folder, with those below it that any statement of it imports."""
    paths: dict[str, Path] = {}
    for path in sorted(home.rglob("*.py")):
        parts = path.relative_to(home).with_suffix("").parts
        paths[".".join((package, *parts)).removesuffix(".__init__")] = path
    return {name: set(_needed(name, path, set(paths))) - {name} for name, path in paths.items()}


def _needed(name: str, path: Path, known: set[str]) -> list[str]:
    found: list[str] = []
    folder = name if path.name == "__init__.py" else name.rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = folder.split(".")[: -(node.level - 1) or None] if node.level else []
            start = ".".join([*base, node.module] if node.module else base)
            # what is imported is a module, or something in one
            found += [each if (each := f"{start}.{alias.name}") in known else start for alias in node.names]
    return [each for each in found if each in known]


def circle(graph: dict[str, set[str]]) -> list[str]:
    """Modules of which each is imported by the next, and the last by the first; none where there is no circle."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        found: list[str] = error.args[1]
        return found
    return []


@pytest.mark.parametrize("tree", TREES)
def test_no_imports_go_in_a_circle(tree: str) -> None:
    graph = imports(ROOT / tree, TREES[tree])
    assert sum(map(len, graph.values())) > len(graph) > 15
    assert circle(graph) == []


def test_nothing_in_the_runtime_needs_what_generated_code_imports_it_through() -> None:
    top = {f"runtime.{name}" for name in ("client", "model", "operation", "paging", "resource", "testing", "webhooks")}
    graph = imports(ROOT / "templates" / "runtime", "runtime")
    assert top < set(graph)
    assert {name: found for name, needed in graph.items() if (found := needed & top)} == {
        "runtime.operation": {"runtime.webhooks"}
    }


@pytest.mark.parametrize(
    "text",
    [
        "from .second import thing",
        "from . import second",
        "from made.second import thing",
        "import made.second",
        "def work():\n    from .second import thing",
        "if TYPE_CHECKING:\n    from .second import Thing",
    ],
)
def test_a_circle_is_found(text: str, tmp_path: Path) -> None:
    (tmp_path / "first.py").write_text(text)
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "third.py").write_text("from ..first import thing")
    (tmp_path / "second.py").write_text("from .below.third import thing")
    found = circle(imports(tmp_path, "made"))
    assert set(found) == {"made.first", "made.second", "made.below.third"}
