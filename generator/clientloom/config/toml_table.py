"""A TOML table that is read key by key: says of every wrong, missing or unknown key where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar, cast, overload

from msgspec import Struct

from clientloom.diagnostics.records import Diagnostic, Place, fail
from clientloom.suggestions import nearest

_Choice = TypeVar("_Choice", bound=str)
_KINDS: dict[type[Any], str] = {
    str: "a string",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    list: "a list",
    dict: "a table",
}
_WRITTEN: dict[type[Any], str] = {
    str: "Put it in quotes.",
    bool: "Write true or false, without quotes.",
    int: "Write the digits, without quotes.",
    list: "Put it between [ and ].",
}


class _Findings(Struct):
    """What is wrong with one file, gathered from all of its tables."""

    path: Path
    text: str
    found: list[Diagnostic] = []

    def add(self, code: str, keys: tuple[str, ...], message: str, help: str | None, *, on_value: bool = False) -> None:
        line, column = find_key(self.text, keys, on_value=on_value)
        self.found.append(Diagnostic(code, "error", message, help, Place(self.path, line=line, column=column)))


class Table:
    """One table. Reading a key marks it as known; `faults()` of the root is everything that was wrong."""

    def __init__(self, values: Mapping[str, Any], keys: tuple[str, ...], findings: _Findings) -> None:
        self._values = values
        self._keys = keys
        self._findings = findings
        self._known: list[str] = []
        self._inner: list[Table] = []

    def has(self, key: str) -> bool:
        """True when the file gives the key."""
        return key in self._values

    def names(self) -> tuple[str, ...]:
        """Every key, in file order; for tables whose keys are the owner's."""
        return tuple(self._values)

    def table(self, key: str) -> Table:
        """The table under a key; an empty one where there is none."""
        value = self._take(key, dict, False)
        inner = Table(value if value is not None else {}, (*self._keys, key), self._findings)
        self._inner.append(inner)
        return inner

    def known(self, key: str) -> None:
        """Note that a key may stand here."""
        if key not in self._known:
            self._known.append(key)

    def tables(self) -> Iterator[tuple[str, Table]]:
        """Every table in this one, for names that are the owner's."""
        for key in self.names():
            yield key, self.table(key)

    def entries(self, key: str) -> Iterator[Table]:
        """Every table of a list of them (`[[key]]`)."""
        values: list[object] = self._take(key, list, False) or []
        for number, value in enumerate(values, 1):
            if not isinstance(value, dict):
                self.wrong(key, f"it must be a list of tables, but holds {_kind(value)}", f"Write it as [[{key}]].")
                return
            inner = Table(cast("dict[str, Any]", value), (*self._keys, key, f"[{number}]"), self._findings)
            self._inner.append(inner)
            yield inner

    def text(self, key: str, *, required: bool = False, empty: bool = False) -> str | None:
        """The string under a key. An empty one is refused unless `empty`."""
        value: str | None = self._take(key, str, required)
        if value == "" and not empty:
            self.wrong(key, "it is empty", "Give it a value or leave the line out.")
            return None
        return value

    def texts(self, key: str, *, one: bool = False) -> tuple[str, ...]:
        """The list of strings under a key; with `one` a single string will do."""
        if one and isinstance(self._values.get(key), str):
            value = self.text(key)
            return () if value is None else (value,)
        values = self._take(key, list, False)
        if values is None:
            return ()
        for value in values:
            if not isinstance(value, str):
                self.wrong(key, f"it must be a list of strings, but holds {_kind(value)}", "Put it in quotes.")
                return ()
        return tuple(cast("list[str]", values))

    def flag(self, key: str) -> bool:
        """The truth value under a key; False where there is none."""
        return bool(self._take(key, bool, False))

    @overload
    def integer(self, key: str, *, least: int) -> int | None: ...
    @overload
    def integer(self, key: str, *, least: int, default: int) -> int: ...
    def integer(self, key: str, *, least: int, default: int | None = None) -> int | None:
        """The whole number under a key."""
        value = self._take(key, int, False)
        if value is not None and value < least:
            self.wrong(key, f"{value} is less than {least}", None)
            return default
        return default if value is None else value

    def choice(self, key: str, choices: tuple[_Choice, ...], *, required: bool = False) -> _Choice | None:
        """The string under a key, which must be one of a few."""
        value = self.text(key, required=required)
        for choice in choices:
            if choice == value:
                return choice
        if value is not None:
            listed = ", ".join(f'"{choice}"' for choice in choices)
            self.wrong(key, f'"{value}" is not one of {listed}', self.nearest(value, choices))
        return None

    def wrong(self, key: str, why: str, help: str | None) -> None:
        """Note that the value of a key will not do."""
        self._findings.add("CL204", (*self._keys, key), f"`{self._dotted(key)}`: {why}.", help, on_value=True)

    def missing(self, key: str, help: str | None = None) -> None:
        """Note that a key is missing."""
        self._findings.add("CL205", self._keys, f"`{self._dotted(key)}` is missing.", help)

    def nearest(self, name: str, known: Iterable[str]) -> str | None:
        """A sentence that names the nearest of the known names."""
        close = nearest(name, known)
        return f"Did you mean `{close}`?" if close else None

    def faults(self) -> tuple[Diagnostic, ...]:
        """All that was noted, unknown keys included, in the order of the file."""
        self._note_unknown()
        found = self._findings.found
        return tuple(sorted(found, key=lambda d: (d.place.line or 0, d.place.column or 0) if d.place else (0, 0)))

    def _note_unknown(self) -> None:
        for key in self._values:
            if key not in self._known:
                where = f"[{self._dotted()}]" if self._keys else "the file"
                known = ", ".join(f"`{name}`" for name in self._known)
                help = self.nearest(key, self._known) or f"Known in {where}: {known}."
                message = f"`{self._dotted(key)}` is no key that client.toml knows."
                self._findings.add("CL203", (*self._keys, key), message, help)
        for inner in self._inner:
            inner._note_unknown()

    def _take(self, key: str, kind: type[Any], required: bool) -> Any:
        self.known(key)
        if key not in self._values:
            if required:
                self.missing(key)
            return None
        value = self._values[key]
        # True is an int to Python, not to TOML
        if type(value) is not kind:
            self.wrong(key, f"it must be {_KINDS[kind]}, but is {_kind(value)}", _WRITTEN.get(kind))
            return None
        return value

    def _dotted(self, key: str | None = None) -> str:
        keys = self._keys if key is None else (*self._keys, key)
        parts = (part if re.fullmatch(r"[\w-]+|\[\d+\]", part) else repr(part) for part in keys)
        return ".".join(parts).replace(".[", "[")


def parse_toml(data: bytes, path: Path) -> Table:
    """The root table of a TOML file; BadInput with the position where it is no TOML."""
    import tomllib

    try:
        # an editor's byte order mark is no fault of the owner's
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
        return Table(tomllib.loads(text), (), _Findings(path, text))
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
        help = "Text stands in quotes, lists stand in brackets, and every key has an `=`."
        raise fail(
            "CL202", f"{path.name} is no TOML: {message[:1].lower()}{message[1:]}.", help=help, place=place
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


def _kind(value: object) -> str:
    return _KINDS.get(type(value), "a date or time")
