"""Literals that several operations of a module have in common: each is written once, as a constant."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from clientloom.python.arguments import argument_of
from clientloom.python.code_printer import Doc, Group, flat, statement

_OTHER = re.compile(r"[^0-9A-Za-z]+")


class Literal(Struct, frozen=True):
    """A literal, and what its constant is called after; None where it is never shared."""

    name: str | None
    doc: Doc


class SharedLiterals:
    """Gives equal literals one constant. `statements` are the constants, in the order of their first use.

    `taken` are names that the module needs for something else.
    """

    def __init__(self, literals: Iterable[Literal], taken: Iterable[str]) -> None:
        found = [each for each in literals if each.name is not None and isinstance(each.doc, Group)]
        uses = Counter(flat(each.doc) for each in found)
        self._constants: dict[str, str] = {}
        statements: list[str] = []
        names = set(taken)
        for each in found:
            code = flat(each.doc)
            if uses[code] > 1 and code not in self._constants:
                name = _free(each.name or "", names)
                self._constants[code] = name
                statements.append(statement(f"{name} = ", each.doc))
        self.statements = tuple(statements)

    def of(self, literal: Literal) -> Doc:
        """The literal where it is used: its constant, or itself."""
        return self._constants.get(flat(literal.doc), literal.doc) if literal.name is not None else literal.doc


def _free(name: str, taken: set[str]) -> str:
    """A name for a constant, numbered where another literal of the module is called the same."""
    wanted = f"_{_OTHER.sub('_', argument_of(name)).strip('_').upper() or 'VALUE'}"
    found, number = wanted, 2
    while found in taken:
        found, number = f"{wanted}_{number}", number + 1
    taken.add(found)
    return found
