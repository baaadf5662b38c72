"""Views of packages whose names are loaded at first use."""

from __future__ import annotations

from collections.abc import Mapping

from clientloom.python.code_printer import Group, exploded, from_import
from clientloom.python.imports import runtime_module
from clientloom.python.text import string
from clientloom.python.views import LazyModule


def lazy_module(docstring: str, where: Mapping[str, str], runtime: str | None = None) -> LazyModule:
    """The package that has each name from the module below it ("": the name is such a module itself).

    `runtime` is the package that has the runtime, where that is not a copy.
    """
    where = {name: runtime_module(module, runtime) for name, module in where.items()}
    names: dict[str, list[str]] = {}
    for name, module in sorted(where.items()):
        names.setdefault(module, []).append(f"{name} as {name}")
    paths = {module: module if module.partition(".")[0] == runtime else f".{module}" for module in sorted(names)}
    imports = tuple(from_import(paths[module], names[module], 4) for module in sorted(names))
    table = Group("{", tuple(f"{string(name)}: {string(module)}" for name, module in sorted(where.items())), "}")
    return LazyModule(docstring, imports, exploded(table, 8))
