"""Packages whose names are loaded at first use, so that importing one costs next to nothing."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module


def lazy(
    package: str, table: Mapping[str, str]
) -> tuple[Callable[[str], object], Callable[[], list[str]], list[str]]:
    """`__getattr__`, `__dir__`, `__all__` of a package. `table`: name -> module below it ("": is a module itself)."""

    def load(name: str) -> object:
        where = table.get(name)
        module = sys.modules[package]
        if where is None:
            raise AttributeError(
                f"module {package!r} has no attribute {name!r}", name=name, obj=module
            )
        found = import_module(f".{where or name}", package)
        value: object = getattr(found, name) if where else found
        setattr(module, name, value)  # the next look finds it without asking
        return value

    def names() -> list[str]:
        return sorted({*vars(sys.modules[package]), *table})

    return load, names, list(table)
