"""Inline enums as annotations: what the document lists, open to values it does not."""

from __future__ import annotations

from collections.abc import Sequence

from clientloom import ir
from clientloom.python.code_printer import Doc, subscript
from clientloom.python.text import literal


def listed(kind: ir.LiteralType) -> tuple[str | int, ...] | None:
    """The values a `Literal` can list, or None where some (a float, a boolean) it cannot."""
    values: list[str | int] = []
    for value in kind.values:
        if isinstance(value, bool) or not isinstance(value, str | int):
            return None
        values.append(value)
    return tuple(values)


def literal_doc(name: str, values: tuple[str | int, ...]) -> Doc:
    """`Literal["A", "B"]`."""
    return subscript(name, [literal(value) for value in dict.fromkeys(values)])


def plain_base(kind: ir.LiteralType) -> ir.Scalar:
    """What a list of values that no `Literal` can hold is a kind of."""
    if all(isinstance(value, bool) for value in kind.values):
        return ir.Scalar("boolean")
    if all(isinstance(value, int | float) and not isinstance(value, bool) for value in kind.values):
        return ir.Scalar("number")
    return ir.ANY


def open_names(values: Sequence[str | int], *, further: bool = False) -> list[str]:
    """The runtime's names for what may come besides the listed values. `further`: the document says that it may."""
    word = "Free" if further else "Open"
    whole = [isinstance(value, int) for value in values]
    kinds = [*(["Str"] if not all(whole) else []), *(["Int"] if any(whole) else [])]
    return [f"{word}{kind}" for kind in kinds]
