"""What the generator has to say about an input: a code, a place, the cause and the help. Positions come on demand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

Severity: TypeAlias = Literal["error", "warning", "note"]
_SHOWN = 6  # of many names in one sentence


class Place(Struct, frozen=True):
    """Where: a file, and in it a JSON pointer or a 1-based line and column.

    `on` says whether the key or the value of the pointer's last step is meant. A pointer is turned into a line and a
    column only when the diagnostic is printed (`clientloom.source.positions.locate`).
    """

    file: Path
    pointer: str | None = None
    line: int | None = None
    column: int | None = None
    on: Literal["key", "value"] = "value"


class Diagnostic(Struct, frozen=True):
    """One finding. `message` is one sentence that says what is wrong; `help` one that says how to put it right."""

    code: str  # "CL101"; every code is in clientloom.diagnostics.codes
    severity: Severity
    message: str
    help: str | None = None
    place: Place | None = None
    related: tuple[tuple[str, Place], ...] = ()

    def demoted(self, severity: Severity) -> Diagnostic:
        """The same finding at another severity."""
        return replace(self, severity=severity)


def as_json(value: object, most: int = 60) -> str:
    """A value of a document as messages show it: in JSON's words, and short."""
    import json

    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= most else text[: most - 1] + "…"


class BadInput(Exception):
    """The input cannot be compiled. Carries every diagnostic found so far, the fatal ones last. Exit code 2."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__("; ".join(d.message for d in self.diagnostics))


def fail(
    code: str,
    message: str,
    *,
    help: str | None = None,
    place: Place | None = None,
    related: tuple[tuple[str, Place], ...] = (),
) -> BadInput:
    """A BadInput with one error, to raise: `raise fail("CL101", ...)`."""
    return BadInput([Diagnostic(code, "error", message, help, place, related)])


def some_of(names: Sequence[str]) -> str:
    """The first few names of a list, for a sentence: `a, b, c and 7 more`."""
    shown = ", ".join(names[:_SHOWN])
    return f"{shown} and {len(names) - _SHOWN} more" if len(names) > _SHOWN else shown
