"""A TOML table that is read as a record: says of every wrong, missing or unknown key where in the file it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar, cast

from msgspec import Struct

from clientloom.config.keys import Field, Form, Kind, Record, Type, keys
from clientloom.diagnostics.records import Diagnostic, Place, fail
from clientloom.suggestions import nearest
from clientloom.toml_text import value as toml

_Record = TypeVar("_Record", bound=Record)
_NAMES: dict[type[Any], str] = {
    str: "a string",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    list: "a list",
    dict: "a table",
}
_HELP: dict[type[Any], str] = {
    str: "Put it in quotes.",
    bool: "Write true or false, without quotes.",
    int: "Write the digits, without quotes.",
    list: "Put it between [ and ].",
}
_TYPES: dict[Kind, type[Any]] = {
    "string": str,
    "path": str,
    "boolean": bool,
    "integer": int,
    "list": list,
    "mapping": dict,
    "table": dict,
    "named tables": dict,
    "tables": list,
}


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
        self._values = values
        self._keys = keys
        self._file = file

    def read(self, record: type[_Record], **more: Any) -> _Record:
        """The table as a record. `more` are its fields that are no keys. What is wrong is noted and left out."""
        declared = keys(record)
        self._note_unknown([field.name for field in declared])
        for field in declared:
            more[field.attribute] = self._field(field)
        return record(**more).check(self)

    def has(self, key: str) -> bool:
        """True when the file gives the key."""
        return key in self._values

    def names(self, key: str) -> tuple[str, ...]:
        """The keys of the table under a key, in file order."""
        value = self._values.get(key)
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

    def nearest(self, name: str, known: Iterable[str]) -> str | None:
        """A sentence that names the nearest of the known names."""
        close = nearest(name, known)
        return f"Did you mean `{close}`?" if close else None

    def faults(self) -> tuple[Diagnostic, ...]:
        """All that was noted, in the order of the file."""
        found = self._file.found
        return tuple(sorted(found, key=lambda d: (d.place.line or 0, d.place.column or 0) if d.place else (0, 0)))

    def _note_unknown(self, known: list[str]) -> None:
        for key in self._values:
            if key not in known:
                where = f"[{self._dotted()}]" if self._keys else "the file"
                listed = ", ".join(f"`{name}`" for name in known)
                help = self.nearest(key, known) or f"Known in {where}: {listed}."
                message = f"`{self._dotted(key)}` is not a key of client.toml."
                self._file.add("CL203", (*self._keys, key), message, help)

    def _field(self, field: Field) -> Any:
        """The value of a field: as the file gives it, else its default."""
        if field.name in self._values:
            value = self._value(self._values[field.name], field, field.type, field.name)
            if value is not None:
                return value
        elif field.required:
            self.missing(field.name, f"Add it, for example `{field.name} = {toml(field.key.example)}`.")
        if field.type.record and field.type.kind == "table" and not field.optional:
            return Table({}, (*self._keys, field.name), self._file).read(field.type.record)
        if field.required:
            return ""  # so that reading can go on
        return self.beside(field.default) if isinstance(field.default, Path) else field.default

    def _value(self, value: Any, field: Field, type_: Type, *at: str) -> Any:
        """A value as the record has it; None where it is wrong."""
        if type_.kind == "list" and field.key.one and isinstance(value, str):
            text = self._text(value, field, type_.item or type_, *at)
            return None if text is None else type_.collection([text])
        expected = _TYPES[type_.kind]
        # True is an int to Python, not to TOML
        if type(value) is not expected:
            self.wrong(*at, why=f"it must be {_NAMES[expected]}, but is {_name(value)}", help=_HELP.get(expected))
            return None
        if type_.kind == "table" and type_.record:
            return Table(value, (*self._keys, *at), self._file).read(type_.record)
        if type_.kind in ("named tables", "tables") and type_.record:
            return self._records(value, type_.record, *at)
        if type_.kind == "mapping" and type_.item:
            return self._mapping(value, field, type_.item, *at)
        if type_.kind == "list" and type_.item:
            return self._list(value, type_, *at)
        if expected is str:
            return self._text(value, field, type_, *at)
        if field.key.least is not None and value < field.key.least:
            self.wrong(*at, why=f"{value} is less than {field.key.least}", help=None)
            return None
        return value

    def _text(self, value: str, field: Field, type_: Type, *at: str) -> Any:
        if value == "" and not field.key.empty:
            self.wrong(*at, why="it is empty", help="Give it a value or leave the line out.")
        elif type_.choices and value not in type_.choices:
            listed = ", ".join(f'"{choice}"' for choice in type_.choices)
            self.wrong(*at, why=f'"{value}" is not one of {listed}', help=self.nearest(value, type_.choices))
        elif self._has_form(value, type_.form, *at):
            return self.beside(value) if type_.kind == "path" else value
        return None

    def _has_form(self, value: str, form: Form | None, *at: str) -> bool:
        if form is None or re.fullmatch(form.pattern, value):
            return True
        self.wrong(*at, why=f"{value!r} {form.fault}", help=form.help)
        return False

    def _list(self, values: list[object], type_: Type, *at: str) -> Any:
        item = type_.item or type_
        for value in values:
            if not isinstance(value, str):
                self.wrong(*at, why=f"it must be a list of strings, but holds {_name(value)}", help=_HELP[str])
                return None
            if not self._has_form(value, item.form, *at):
                return None
        strings = cast("list[str]", values)
        return type_.collection(map(self.beside, strings) if item.kind == "path" else strings)

    def _mapping(self, values: Mapping[str, Any], field: Field, item: Type, *at: str) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for name, value in values.items():
            read = self._value(value, field, item, *at, name)
            if self._has_form(name, field.key.names, *at, name) and read is not None:
                found[name] = read
        return found

    def _records(self, value: dict[str, Any] | list[Any], record: type[Record], *at: str) -> tuple[Record, ...]:
        """Tables that have names, or those of a list (`[[key]]`)."""
        named = isinstance(value, dict)
        items = value.items() if isinstance(value, dict) else ((f"[{at}]", each) for at, each in enumerate(value, 1))
        found: list[Record] = []
        for name, each in items:
            if isinstance(each, dict):
                table = Table(cast("dict[str, Any]", each), (*self._keys, *at, name), self._file)
                found.append(table.read(record, name=name) if named else table.read(record))
            elif named:
                self.wrong(*at, name, why=f"it must be a table, but is {_name(each)}", help=None)
            else:
                why = f"it must be a list of tables, but holds {_name(each)}"
                self.wrong(*at, why=why, help=f"Write it as [[{at[-1]}]].")
                break
        return tuple(found)

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


def _name(value: object) -> str:
    return _NAMES.get(type(value), "a date or time")
