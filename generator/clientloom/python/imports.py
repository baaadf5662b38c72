"""Collects what a module imports, gives every import a local name that nothing else has, and prints them in order."""

from __future__ import annotations

import builtins
from collections.abc import Collection, Iterable, Mapping

from clientloom.python.code_printer import from_import

_BUILTINS = frozenset(dir(builtins))


def runtime_module(module: str, runtime: str | None) -> str:
    """Where a module of the runtime is imported from, if not from the copy that the relative name leads to."""
    _, copied, name = module.partition("_runtime.")
    return f"{runtime}.{name}" if runtime is not None and copied else module


class Imports:
    """The imports of one module. `taken` are names that mean something else in it: an import of that name gets `_`.

    `runtime` is the package that has the runtime, where that is not a copy.
    """

    def __init__(self, taken: Collection[str] = (), runtime: str | None = None) -> None:
        self._taken = frozenset(taken)
        self._runtime = runtime
        self._modules: dict[str, str] = {}
        self._names: dict[tuple[str, str], str] = {}
        self._local: set[str] = set()

    def module(self, name: str) -> str:
        """`import name`; the local name to use."""
        if name not in self._modules:
            self._modules[name] = self._free(name)
        return self._modules[name]

    def name(self, module: str, name: str) -> str:
        """`from module import name`; the local name to use."""
        local = self._names.get((module, name))
        if local is None:
            local = self._names[module, name] = self._free(name)
        return local

    def alias(self, module: str, name: str, local: str) -> str:
        """`from module import name as local`; the local name to use."""
        if (module, name) not in self._names:
            self._names[module, name] = self._free(local)
        return self._names[module, name]

    def builtin(self, name: str) -> str:
        """A built-in, by way of `builtins` where its plain name means something else here."""
        return f"{self.module('builtins')}.{name}" if name in self._taken else name

    def _free(self, name: str) -> str:
        local = name
        while local in self._taken or local in self._local:
            local = f"_{local}"
        self._local.add(local)
        return local

    def lines(self, indent: int = 0, but: Imports | None = None) -> str:
        """The import statements: the standard library, the runtime, the package's own; without those that `but` has."""
        if but is not None:
            self._modules = {key: local for key, local in self._modules.items() if key not in but._modules}
            self._names = {key: local for key, local in self._names.items() if key not in but._names}
        pad = " " * indent
        standard = [
            f"{pad}import {module}" + (f" as {local}" if local != module else "")
            for module, local in sorted(self._modules.items())
        ]
        groups: dict[str, list[str]] = {}
        for (module, name), local in self._names.items():
            where = runtime_module(module, self._runtime)
            groups.setdefault(where, []).append(name if name == local else f"{name} as {local}")
        whole = sorted(module for module in groups if module[0] != ".")
        installed = [module for module in whole if module.partition(".")[0] == self._runtime]
        relative = [module for _, module in sorted((-_dots(module), module) for module in groups if module[0] == ".")]
        standard += _statements((module for module in whole if module not in installed), groups, indent)
        beside, own = _statements(installed, groups, indent), _statements(relative, groups, indent)
        return "\n\n".join("\n".join(part) for part in (standard, beside, own) if part)


def _statements(modules: Iterable[str], groups: Mapping[str, list[str]], indent: int) -> list[str]:
    return [from_import(module, _sorted(groups[module]), indent) for module in modules]


def _dots(module: str) -> int:
    return len(module) - len(module.lstrip("."))


def _sorted(names: list[str]) -> list[str]:
    """Constants, then classes, then the rest: as import sorters have it."""
    if len(names) == 1:
        return names
    return sorted(
        names, key=lambda name: (0 if name.isupper() and len(name) > 1 else 1 if name[:1].isupper() else 2, name)
    )


class LateImports(Imports):
    """Imports of a module whose annotations can be evaluated: what is loaded late is named by way of a lazy package."""

    def name(self, module: str, name: str) -> str:
        package = _LATE.get(module) or _LATE_NAMES.get((module, name))
        return super().name(module, name) if package is None else f"{super().name('..', package)}.{name}"


_LATE = {"..models": "models", "..types": "types", ".._runtime.paging": "types"}
_LATE_NAMES = {(".._runtime.model", "JsonValue"): "types"}


class TypingImports(Imports):
    """Imports that only annotations need; what `typing` itself has is loaded in any case."""

    def __init__(self, loaded: Imports, taken: Collection[str] = (), runtime: str | None = None) -> None:
        super().__init__(taken, runtime)
        self._loaded = loaded

    def name(self, module: str, name: str) -> str:
        return self._loaded.name(module, name) if module == "typing" else super().name(module, name)
