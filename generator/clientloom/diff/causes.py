"""Why something has changed: the document did, and where; `client.toml` did; or clientloom itself."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Literal, TypeAlias

from msgspec import Struct

from clientloom.diagnostics.records import BadInput
from clientloom.diff.sides import Side
from clientloom.ir.types import Json
from clientloom.pointers import join, split
from clientloom.source import Positions, parse

Why: TypeAlias = Literal["document", "configuration", "clientloom", "unknown"]


class Cause(Struct, frozen=True):
    """Where a change comes from. `pointer` and the 1-based lines are of the document, where it changed there."""

    why: Why
    pointer: str | None = None
    file: Path | None = None
    old_line: int | None = None
    new_line: int | None = None


class Causes:
    """Finds the causes of changes between two sides."""

    def __init__(self, old: Side, new: Side) -> None:
        self._old, self._new = _Origin(old), _Origin(new)
        self._known = old.inputs is not None and new.inputs is not None
        self._document = self._known and list((old.inputs or {}).values()) != list((new.inputs or {}).values())
        self._settings = old.settings != new.settings

    def of(self, row: str) -> Cause:
        """The cause of a change of a row."""
        if not self._known:
            return Cause("unknown")
        for pointer in self._pointers(row) if self._document else ():
            was, now = self._old.text(pointer), self._new.text(pointer)
            if was != now:
                return Cause(
                    "document", pointer, self._new.file, self._old.line(pointer, was), self._new.line(pointer, now)
                )
        if self._settings:
            return Cause("configuration")
        return Cause("document" if self._document else "clientloom")

    def _pointers(self, row: str) -> Iterator[str]:
        seen = dict.fromkeys((*self._new.pointers(row), *self._old.pointers(row)))
        for pointer in seen:
            yield pointer
            if pointer.startswith("#/components/schemas/"):  # Swagger 2.0
                yield pointer.replace("#/components/schemas/", "#/definitions/", 1)


class _Origin:
    """The document of one side."""

    def __init__(self, side: Side) -> None:
        self._rows = side.rows
        self.file: Path | None = next(iter(side.inputs or {}), None)
        self._data = (side.inputs or {})[self.file] if self.file is not None else b""

    def pointers(self, row: str) -> Iterator[str]:
        """Where the document may say what a row is about, the nearest place first."""
        held = self._rows.get(row, {})
        owner = row.partition("(")[0].partition(" ")[0]
        operation = self._rows.get(owner, {}).get("operation") or held.get("operation")
        if isinstance(operation, str):
            verb, _, path = operation.partition(" ")
            yield join("#/paths", path, verb.lower())
            return
        for name in (owner, owner.rpartition(".")[0]):
            for place in self._places.get(name, ()):
                if name != owner and isinstance(held.get("wire"), str):
                    yield join(place, "properties", held["wire"])
                yield place

    def text(self, pointer: str) -> str | None:
        """What stands at a pointer, in a form that only differs where it means something else."""
        here: Json = self._tree
        for step in split(pointer):
            if isinstance(here, dict) and step in here:
                here = here[step]
            elif isinstance(here, list) and step.isdecimal() and int(step) < len(here):
                here = here[int(step)]
            else:
                return None
        return json.dumps(here, sort_keys=True)

    def line(self, pointer: str, text: str | None) -> int | None:
        return self._positions.locate(pointer, "key")[0] if text is not None else None

    @cached_property
    def _places(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = {}
        for name in self._rows:
            owner, sign, place = name.partition(" @ ")
            if sign:
                found.setdefault(owner, []).append(place)
        return found

    @cached_property
    def _tree(self) -> Json:
        try:
            return parse(self._data, self.file) if self.file is not None else None
        except BadInput:
            return None

    @cached_property
    def _positions(self) -> Positions:
        return Positions(self._data)
