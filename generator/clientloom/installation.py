"""Where the generator's own files are, and one digest of those that decide its output."""

from __future__ import annotations

import os
from pathlib import Path

_HERE = Path(__file__).parent
# These talk to people or to the disk; what a package looks like does not depend on them.
_NOT_OUTPUT = frozenset({"__main__.py", "cli", "coverage.py", "diagnostics", "output", "result_cache.py", "targets.py"})


def templates_dir() -> Path:
    """The templates: inside the package when it was installed from a wheel, at the root of a checkout otherwise."""
    inside = _HERE / "templates"
    return inside if inside.is_dir() else _HERE.parent.parent / "templates"


def build_digest() -> str:
    """A digest of the generator's sources and templates: two equal ones write the same for the same input."""
    import hashlib

    total = hashlib.sha256()
    for root, skipped in ((_HERE, _NOT_OUTPUT | {"templates"}), (templates_dir(), frozenset[str]())):
        for path in _files(str(root), skipped):
            total.update(path[len(str(root)) :].replace(os.sep, "/").encode())
            with open(path, "rb") as file:
                total.update(hashlib.sha256(file.read()).digest())
    return total.hexdigest()


def _files(folder: str, skipped: frozenset[str]) -> list[str]:
    """Every source file under a folder, in one order everywhere. `skipped` are names right below it."""
    found: list[str] = []
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.name in skipped or entry.name == "__pycache__" or entry.name.startswith("."):
            continue
        if entry.is_dir():
            found += _files(entry.path, frozenset())
        elif not entry.name.endswith((".pyc", ".pyo")):
            found.append(entry.path)
    return found
