"""Packages whose names are loaded at first use, so that importing one costs next to nothing."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module

# a package that imports a runtime beside it gives its modules whole
_RUNTIME = f"{__package__}."


def lazy(
    package: str,
    table: Mapping[str, str],
    schema: int | None = None,
    requirement: str = "",
) -> tuple[Callable[[str], object], Callable[[], list[str]], list[str]]:
    """`__getattr__`, `__dir__`, `__all__` of a package. `table`: name -> module below it ("": is a module itself).

    `schema` is that of the tables of a package that does not have a copy of the runtime, which needs `requirement`.
    """
    if schema is not None:
        from .packages import admit

        admit(package, schema, requirement)

    def load(name: str) -> object:
        where = table.get(name)
        module = sys.modules[package]
        if where is None:
            raise AttributeError(
                f"module {package!r} has no attribute {name!r}", name=name, obj=module
            )
        whole = where if where.startswith(_RUNTIME) else f".{where or name}"
        found = import_module(whole, package)
        value: object = getattr(found, name) if where else found
        setattr(module, name, value)  # the next look finds it without asking
        return value

    def names() -> list[str]:
        return sorted({*vars(sys.modules[package]), *table})

    return load, names, list(table)
