"""Finds what the owner's own module of a package, `_custom.py`, offers: the package is to offer it too."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from keyword import iskeyword
from pathlib import Path

from clientloom.config.records import Config
from clientloom.diagnostics.records import BadInput, Place, fail
from clientloom.regular_files import read_output
from clientloom.taken_names import USED_BY_ROOT

OWN_MODULE = "_custom"
# modules that every package may have: an attribute of that name is the module, whoever imports it
_MODULES = frozenset(
    {"async_resources", "errors", "headers", "models", "resources", "testing", "transports", "types", "webhooks"}
)


def own_names(config: Config) -> tuple[str, ...]:
    """The public names of `_custom.py` beside the generated modules, sorted; none where there is no such file."""
    package = config.package
    path = package.output / "src" / package.import_name / f"{OWN_MODULE}.py"
    try:
        data = read_output(path)
    except (FileNotFoundError, NotADirectoryError):
        return ()
    except OSError as error:
        raise _refused(path, f"cannot be read ({error.strerror or error})", "Make it readable.") from None
    try:
        names = set(_offered(ast.parse(data), path))
    except (SyntaxError, ValueError) as error:
        line = error.lineno or 1 if isinstance(error, SyntaxError) else 1
        why = error.msg if isinstance(error, SyntaxError) else str(error)
        raise _refused(path, f"is not Python ({why})", "Correct it; nothing else was looked at.", line) from None
    taken = sorted(names & _MODULES)
    if taken:
        raise _refused(path, f"offers {taken[0]!r}, which is a module of the package", "Give it another name.")
    used = sorted(names & USED_BY_ROOT)
    if used:
        raise _refused(path, f"offers {used[0]!r}, which the package's root is written with", "Give it another name.")
    return tuple(sorted(names))


def _offered(tree: ast.Module, path: Path) -> Iterator[str]:
    """What `__all__` lists; without it every class, function and variable whose name has no underscore before it."""
    found: list[str] = []
    for node in tree.body:
        match node:
            case ast.ClassDef(name=name) | ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                found.append(name)
            case ast.Assign(targets=[ast.Name(id="__all__")], value=value) | ast.AnnAssign(
                target=ast.Name(id="__all__"), value=ast.expr() as value
            ):
                yield from _listed(value, path)
                return
            case ast.Assign(targets=targets):
                found += [target.id for target in targets if isinstance(target, ast.Name)]
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr()):
                found.append(name)
            case _:
                pass
    yield from (name for name in found if not name.startswith("_"))


def _listed(value: ast.expr, path: Path) -> list[str]:
    items = value.elts if isinstance(value, (ast.List, ast.Tuple)) else None
    names = [item.value for item in items or () if isinstance(item, ast.Constant) and isinstance(item.value, str)]
    if (
        items is None
        or len(names) < len(items)
        or not all(name.isidentifier() and not iskeyword(name) for name in names)
    ):
        help = "Write it as a list of names, for it is read and not run."
        raise _refused(path, "has an `__all__` that is no plain list of names", help, value.lineno)
    return names


def _refused(path: Path, why: str, help: str, line: int = 1) -> BadInput:
    return fail("CL216", f"{path.name} {why}.", help=help, place=Place(path, line=line))
