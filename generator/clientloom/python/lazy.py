"""Views of packages whose names are loaded at first use."""

from __future__ import annotations

from collections.abc import Mapping

from clientloom.python.code_printer import Group, exploded, from_import
from clientloom.python.text import string
from clientloom.python.views import LazyModule


def lazy_module(docstring: str, where: Mapping[str, str]) -> LazyModule:
    """The package that has each name from the module below it ("": the name is such a module itself)."""
    names: dict[str, list[str]] = {}
    for name, module in sorted(where.items()):
        names.setdefault(module, []).append(f"{name} as {name}")
    imports = tuple(from_import(f".{module}", own, 4) for module, own in sorted(names.items()))
    table = Group("{", tuple(f"{string(name)}: {string(module)}" for name, module in sorted(where.items())), "}")
    return LazyModule(docstring, imports, exploded(table, 8))
