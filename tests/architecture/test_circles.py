"""No two modules need each other, by whatever way: what is imported for type checkers alone counts too."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HOMES = ("generator", "benchmarks")


def modules(home: Path) -> dict[str, Path]:
    """Every module below a folder by its dotted name; a package goes by its own."""
    found: dict[str, Path] = {}
    for path in sorted(home.rglob("*.py")):
        parts = path.relative_to(home).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def imported(name: str, tree: ast.Module, *, is_package: bool) -> Iterator[str]:
    """All that a module imports, wherever in it, by dotted names of which the last part may be no module."""
    home = name.split(".") if is_package else name.split(".")[:-1]
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = home[: len(home) - node.level + 1] if node.level else []
            origin = ".".join([*above, *([node.module] if node.module else [])])
            yield from (f"{origin}.{each.name}" for each in node.names)


def graph(texts: Mapping[str, str], packages: frozenset[str] = frozenset()) -> dict[str, set[str]]:
    """Which module imports which others of these."""
    edges: dict[str, set[str]] = {}
    for name, text in texts.items():
        edges[name] = set()
        for target in imported(name, ast.parse(text), is_package=name in packages):
            while target and target not in texts:
                target = target.rpartition(".")[0]
            if target and target != name:
                edges[name].add(target)
    return edges


def circle(edges: Mapping[str, set[str]]) -> list[str]:
    """One circle, each importing the one before it; empty where there is none."""
    try:
        TopologicalSorter(edges).prepare()
    except CycleError as error:
        return error.args[1]
    return []


@pytest.mark.parametrize("home", HOMES)
def test_no_modules_import_each_other(home: str) -> None:
    found = modules(ROOT / home)
    texts = {name: path.read_text("utf-8") for name, path in found.items()}
    packages = frozenset(name for name, path in found.items() if path.name == "__init__.py")
    edges = graph(texts, packages)
    assert sum(map(len, edges.values())) > len(edges)
    assert circle(edges) == []


@pytest.mark.parametrize(
    "texts",
    [
        {"a": "import b", "b": "from a import x"},
        {"a": "import b", "b": "if TYPE_CHECKING:\n    from a import X"},
        {"a": "import b", "b": "def f():\n    import c", "c": "from a import x"},
        {"a": "from .b import c", "a.b": "from . import x"},
        {"a.b": "from ..a import c", "a.c": "from .b import x"},
    ],
)
def test_a_circle_is_seen(texts: dict[str, str]) -> None:
    assert circle(graph(texts, frozenset({"a"} if "a.b" in texts else ()))) != []


def test_one_way_is_no_circle() -> None:
    assert circle(graph({"a": "import b, c, os", "b": "from c import x", "c": ""})) == []
