"""The documentation of a model with its fields, for `help`: what is written below a field is in the source alone."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from itertools import pairwise
from textwrap import dedent

_END = ast.Pass()


def documented(model: type) -> str | None:
    """The docstring of a model, then name, type and text of each field. Without its source: the docstring alone."""
    own: str | None = model.__dict__.get("__doc__")
    try:
        fields = [
            line
            for cls in reversed(model.__mro__)
            if isinstance(cls, type(model)) and not _is_base(cls)
            for line in _fields(cls)
        ]
    except (OSError, SyntaxError, TypeError):
        return own
    if not fields:
        return own
    about = [inspect.cleandoc(own), ""] if own else []
    return "\n".join([*about, "Fields:", *fields])


def _is_base(cls: type) -> bool:
    """Whether a class is one of the runtime, whose fields are not for users."""
    return cls.__module__.startswith(f"{__package__}.")


def _fields(cls: type) -> Iterator[str]:
    """The lines of the fields that a class itself declares."""
    [node] = ast.parse(dedent(inspect.getsource(cls))).body
    if not isinstance(node, ast.ClassDef):
        return
    for statement, following in pairwise([*node.body, _END]):
        if isinstance(statement, ast.AnnAssign) and isinstance(
            statement.target, ast.Name
        ):
            written = ast.unparse(statement.annotation).strip("'")
            first, *rest = (_text(following) or "").splitlines() or [""]
            yield f"    {statement.target.id} ({written}){': ' if first else ''}{first}"
            yield from (f"        {line}".rstrip() for line in rest)


def _text(statement: ast.stmt) -> str | None:
    """The text of a docstring."""
    if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
        value = statement.value.value
        return inspect.cleandoc(value) if isinstance(value, str) else None
    return None
