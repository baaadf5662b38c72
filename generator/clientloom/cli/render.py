"""Prints diagnostics: `file:line:column: error[CL101]: message`, the line itself with a caret, and the help."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from clientloom.cli.terminal import visible
from clientloom.diagnostics.records import Diagnostic, Place
from clientloom.regular_files import read_input

if TYPE_CHECKING:
    from clientloom.source.positions import Positions

Read = Callable[[Path], bytes]

_WIDTH = 110  # a longer line is shown around the place only
_BEFORE = 40
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\']|\'\')*\'')
_PATH = re.compile(r"/(?:[^\s:]|:(?!\s|$))*")
_PLAIN = re.compile(r"(?:[^\s,:\[\]{}]|:(?!\s|$))+")


def render(diagnostic: Diagnostic, read: Read = read_input, *, base: Path | None = None) -> str:
    """One diagnostic as lines of text, without a line break at the end. Files under `base` are shown relative to it."""
    return Renderer(read, base).text(diagnostic)


def render_all(diagnostics: Iterable[Diagnostic], read: Read = read_input, *, base: Path | None = None) -> str:
    """Many diagnostics, file by file in the order of their lines, with an empty line between them. Every file is read
    and searched once."""
    renderer = Renderer(read, base)
    return "\n\n".join(renderer.text(diagnostic) for diagnostic in renderer.ordered(diagnostics))


def position(place: Place, read: Read = read_input) -> tuple[int, int] | None:
    """The line and column of a place, or None where it means a whole file or the file cannot be read."""
    return Renderer(read, None).position(place)


def positions(places: Iterable[Place], read: Read = read_input) -> list[tuple[int, int] | None]:
    """The line and column of many places, reading and searching every file once."""
    renderer = Renderer(read, None)
    return [renderer.position(place) for place in places]


class Renderer:
    """Keeps what it has read of each file."""

    def __init__(self, read: Read = read_input, base: Path | None = None) -> None:
        self._read = read
        self._base = base
        self._files: dict[Path, Positions | None] = {}

    def text(self, diagnostic: Diagnostic) -> str:
        kind = f"{diagnostic.severity}[{diagnostic.code}]: {_shown_text(diagnostic.message)}"
        lines = self._at(diagnostic.place, kind)
        for label, place in diagnostic.related:
            lines += [f"  {line}" if line else line for line in self._at(place, f"note: {_shown_text(label)}")]
        if diagnostic.help:
            lines.append(f"  help: {_shown_text(diagnostic.help)}")
        return "\n".join(lines)

    def ordered(self, diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
        """As a reader goes through the files: each in the order of its lines, what has no line first."""
        files: dict[Path | None, int] = {}

        def key(diagnostic: Diagnostic) -> tuple[int, tuple[int, int]]:
            place = diagnostic.place
            number = files.setdefault(place.file if place else None, len(files))
            return number, (self.position(place) if place else None) or (0, 0)

        return sorted(diagnostics, key=key)

    def where(self, place: Place) -> str:
        """`file:line:column`, or the file alone."""
        found = self.position(place)
        return _shown_text(self._shown(place.file)) + ("".join(f":{number}" for number in found) if found else "")

    def position(self, place: Place) -> tuple[int, int] | None:
        if place.line is not None:
            return place.line, place.column or 1
        if place.pointer is None:
            return None
        positions = self._positions(place.file)
        if positions is None:
            return None
        if place.file.suffix == ".toml":
            from clientloom.config.toml_table import find_key
            from clientloom.pointers import split

            return find_key(positions.text, tuple(split(place.pointer)), on_value=place.on == "value")
        return positions.locate(place.pointer, place.on)

    def _at(self, place: Place | None, what: str) -> list[str]:
        if place is None:
            return [what]
        found = self.position(place)
        return [f"{self.where(place)}: {what}", *(self._excerpt(place.file, *found) if found else ())]

    def _excerpt(self, file: Path, line: int, column: int) -> list[str]:
        """The line with the one before it, and a caret under the place."""
        positions = self._positions(file)
        lines = positions.lines(line - 1, line) if positions is not None else []
        if not lines or len(lines) < min(line, 2):
            return []
        text = lines[-1]
        at = min(column - 1, len(text))
        length = _length(text, at)
        first = 0
        if len(text) > _WIDTH and at > _BEFORE:
            first = at - _BEFORE
        shown = text[first : first + _WIDTH]
        lead = "…" if first else ""
        trail = "…" if first + _WIDTH < len(text) else ""
        before = _shown_text(shown[: at - first])
        marked = _shown_text(shown[at - first : at - first + length])
        after = _shown_text(shown[at - first + length :])
        gutter = len(str(line))
        rows: list[str] = []
        previous = lines[0] if line > 1 and not lead else ""
        if previous.strip() and len(previous) <= _WIDTH:
            rows.append(f"  {line - 1:>{gutter}} | {_shown_text(previous)}")
        rows.append(f"  {line} | {lead}{before}{marked}{after}{trail}".rstrip())
        rows.append(f"  {' ' * gutter} | {' ' * (len(lead) + _columns(before))}{'^' * max(1, _columns(marked))}")
        return rows

    def _positions(self, file: Path) -> Positions | None:
        if file not in self._files:
            from clientloom.source.positions import Positions

            try:
                self._files[file] = Positions(self._read(file))
            except (OSError, ValueError, KeyError):
                self._files[file] = None
        return self._files[file]

    def _shown(self, file: Path) -> str:
        if self._base is not None and file.is_relative_to(self._base):
            file = file.relative_to(self._base)
        return file.as_posix()


def _length(text: str, at: int) -> int:
    """How many characters to underline: a quoted string, a word, or one character."""
    found = _QUOTED.match(text, at) or _PATH.match(text, at) or _PLAIN.match(text, at)
    length = len(found[0]) if found else 1
    return min(length, 60)


def _shown_text(text: str) -> str:
    """Visible, and on one line."""
    return visible(text).replace("\n", "\\x0a")


def _columns(text: str) -> int:
    """How many columns a terminal gives this text: two for wide characters, none for combining ones."""
    if text.isascii():
        return len(text)
    return sum(
        (0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1)
        for character in text
    )
