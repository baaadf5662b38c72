"""A table of a TOML file, in which faults are noted with the place of their key."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, cast

from msgspec import Struct

from clientloom.diagnostics.records import Diagnostic, Place, fail
from clientloom.suggestions import nearest


class _File(Struct):
    """The file being read, and what is wrong with it."""

    path: Path
    text: str
    found: list[Diagnostic] = []

    def add(self, code: str, keys: tuple[str, ...], message: str, help: str | None, *, on_value: bool = False) -> None:
        line, column = find_key(self.text, keys, on_value=on_value)
        self.found.append(Diagnostic(code, "error", message, help, Place(self.path, line=line, column=column)))


class Table:
    """One table of the file; `faults()` is everything that is wrong with the file so far."""

    def __init__(self, values: Mapping[str, Any], keys: tuple[str, ...], file: _File) -> None:
        self.values = values
        self._keys = keys
        self._file = file

    def inner(self, values: Mapping[str, Any], *keys: str) -> Table:
        """The table under a key, or under several."""
        return Table(values, (*self._keys, *keys), self._file)

    def has(self, key: str) -> bool:
        """True when the file gives the key."""
        return key in self.values

    def names(self, key: str) -> tuple[str, ...]:
        """The keys of the table under a key, in file order."""
        value = self.values.get(key)
        return tuple(cast("dict[str, Any]", value)) if isinstance(value, dict) else ()

    def beside(self, path: str | Path) -> Path:
        """A path that the file names, joined to the file's folder and without `x/..` where that is only text."""
        import os

        return Path(os.path.normpath(self._file.path.parent / path))

    def wrong(self, *keys: str, why: str, help: str | None) -> None:
        """Note that the value of a key will not do."""
        self._file.add("CL204", (*self._keys, *keys), f"`{self._dotted(*keys)}`: {why}.", help, on_value=True)

    def missing(self, key: str, help: str) -> None:
        """Note that a key is missing."""
        self._file.add("CL205", self._keys, f"`{self._dotted(key)}` is missing.", help)

    def unknown(self, key: str, known: Iterable[str]) -> None:
        """Note that a key is none of the known ones."""
        where = f"[{self._dotted()}]" if self._keys else "the file"
        help = self.nearest(key, known) or f"Known in {where}: {', '.join(f'`{name}`' for name in known)}."
        message = f"`{self._dotted(key)}` is not a key of client.toml."
        self._file.add("CL203", (*self._keys, key), message, help)

    def nearest(self, name: str, known: Iterable[str]) -> str | None:
        """A sentence that names the nearest of the known names."""
        close = nearest(name, known)
        return f"Did you mean `{close}`?" if close else None

    def faults(self) -> tuple[Diagnostic, ...]:
        """All that was noted, in the order of the file."""
        found = self._file.found
        return tuple(sorted(found, key=lambda d: (d.place.line or 0, d.place.column or 0) if d.place else (0, 0)))

    def _dotted(self, *more: str) -> str:
        keys = (*self._keys, *more)
        parts = (part if re.fullmatch(r"[\w-]+|\[\d+\]", part) else repr(part) for part in keys)
        return ".".join(parts).replace(".[", "[")


def parse_toml(data: bytes, path: Path) -> Table:
    """The root table of a TOML file; BadInput with the position where it is not TOML."""
    import tomllib

    try:
        # some editors write a byte order mark
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
        return Table(tomllib.loads(text), (), _File(path, text))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise fail(
            "CL202", f"{path.name} is not UTF-8.", help="Save it as UTF-8.", place=Place(path, line=line, column=1)
        ) from None
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"(.*) \(at (?:line (\d+), column (\d+)|end of document)\)", str(error), re.DOTALL)
        message, line_text, column_text = found.groups() if found else (str(error), None, None)
        count = data.count(b"\n") + 1
        place = Place(path, line=int(line_text or count), column=int(column_text or 1))
        help = "Put text in quotes and lists in brackets, and write an `=` after every key."
        raise fail(
            "CL202", f"{path.name} is not TOML: {message[:1].lower()}{message[1:]}.", help=help, place=place
        ) from None


def find_key(text: str, keys: tuple[str, ...], *, on_value: bool = False) -> tuple[int, int]:
    """Line and column of a key (or its value) in TOML text; of the nearest table that has one where it has none.

    A scan of lines that knows headers, dotted and quoted keys: enough to point at a line, and only ever asked when
    something is wrong with it.
    """
    best, place = -1, (1, 1)
    header: tuple[str, ...] = ()
    entries: dict[tuple[str, ...], int] = {}  # how many tables of a list there were so far
    for number, line in enumerate(text.split("\n"), 1):
        lead = len(line) - len(line.lstrip())
        if opened := re.match(r"\s*\[\[?\s*(.*?)\s*\]\]?\s*(#.*)?$", line):
            header = _split_key(opened[1])
            if line.lstrip().startswith("[["):
                entries[header] = entries.get(header, 0) + 1
                if "".join(keys[len(header) : len(header) + 1]).startswith("["):
                    header = (*header, f"[{entries[header]}]")
            own, column = header, lead + 1
        else:
            bare = re.match(r"""\s*((?:"(?:[^"\\]|\\.)*"|'[^']*'|[\w.\- ])+?)\s*=\s*""", line)
            if not bare:
                continue
            own = (*header, *_split_key(bare[1]))
            column = bare.end() + 1 if on_value and own == keys else lead + 1
        shared = min(len(own), len(keys))
        if own[:shared] == keys[:shared] and shared > best:
            best, place = shared, (number, column)
    return place


def _split_key(text: str) -> tuple[str, ...]:
    parts = re.findall(r"""\s*("(?:[^"\\]|\\.)*"|'[^']*'|[\w-]+)\s*\.?""", text)
    return tuple(_unquoted(part) for part in parts)


def _unquoted(part: str) -> str:
    if part.startswith("'"):
        return part[1:-1]
    if part.startswith('"'):
        return re.sub(r"\\(.)", r"\1", part[1:-1])
    return part
