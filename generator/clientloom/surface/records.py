"""The surface as it lies on disk: one row for each name of a package, one line of JSON for each row."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypeAlias

import msgspec
from msgspec import Struct

from clientloom.diagnostics.records import Diagnostic, Place, fail
from clientloom.json_escapes import escaped

FORMAT = 1
Row: TypeAlias = dict[str, Any]

_HEAD = f'{{"format":{FORMAT},"symbols":{{'
_END = '"":{}}}'
_MARKERS = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")
_HELP = "Take it back from version control."


class Surface(Struct, frozen=True):
    """What a package offers, and what it once offered (`"gone": true`): rows by Python name.

    `contradictions` are names that a merge gave two meanings.
    """

    rows: Mapping[str, Row] = {}
    contradictions: tuple[str, ...] = ()

    def text(self) -> bytes:
        """The file: every row ends in a comma and an empty one closes, so that two branches can add lines."""
        encode = msgspec.json.Encoder().encode
        lines = [b"%b:%b,\n" % (encode(name), encode(row)) for name, row in sorted(self.rows.items())]
        return escaped(f"{_HEAD}\n{b''.join(lines).decode()}{_END}\n").encode()


class _File(Struct):
    format: int
    symbols: dict[str, Row]


def read_surface(data: bytes, file: Path) -> Surface:
    """The rows of a file, in whatever order a merge has left its lines. BadInput where it cannot be understood."""
    try:
        content = msgspec.json.decode(data, type=_File)
    except msgspec.DecodeError:
        return _merged(data, file)
    rows = content.symbols
    if data.count(b"\n") != len(rows) + 1:
        return _merged(data, file)  # no line for each row: some are there twice
    _known(content.format, file)
    rows.pop("", None)
    return Surface(rows)


def _merged(data: bytes, file: Path) -> Surface:
    """Line by line: what git has put together of two branches, with its markers where nobody said `merge=union`."""
    found: dict[str, list[Row]] = {}
    begun = False
    try:
        text = data.decode()
    except UnicodeDecodeError:
        raise fail("CL221", f"{file.name} is no UTF-8.", help=_HELP, place=Place(file)) from None
    for number, line in enumerate(text.splitlines(), 1):
        line = line.strip()
        if not line or line.startswith(_MARKERS) or line == _END:
            continue
        try:
            if line.startswith('{"format"'):
                _known(json.loads(line + _END)["format"], file)
                begun = True
                continue
            ((name, row),) = _object(f"{{{line.removesuffix(',')}}}").items()
        except (ValueError, TypeError, LookupError, RecursionError):
            message = f"{file.name} cannot be read: this line is no row of it."
            raise fail("CL221", message, help=_HELP, place=Place(file, line=number, column=1)) from None
        known = found.setdefault(name, [])
        if row not in known:
            known.append(row)
    if not begun:
        raise fail("CL221", f"{file.name} is no surface.", help=_HELP, place=Place(file))
    rows = {name: min(each, key=_precedence) for name, each in found.items() if name}
    return Surface(rows, tuple(sorted(name for name, each in found.items() if name and _contradict(each))))


def _object(text: str) -> dict[str, Row]:
    """One line of rows. TypeError or ValueError where it is none."""
    try:
        return msgspec.json.decode(text, type=dict[str, Row])
    except msgspec.DecodeError as error:
        raise ValueError(str(error)) from None


def _known(format: object, file: Path) -> None:
    if format != FORMAT:
        message = f"{file.name} has the format {format!r}, which this clientloom does not know."
        raise fail("CL221", message, help="Use the version that wrote it, or a newer one.", place=Place(file))


def _precedence(row: Row) -> tuple[bool, str]:
    """Of two rows of one name that which lives stays, then the first by what it means."""
    return bool(row.get("gone")), json.dumps(row, ensure_ascii=False)


def _contradict(rows: Iterable[Row]) -> bool:
    """Whether living rows of one name mean different things, not only say other things of one."""
    means = {json.dumps([row.get(key) for key in _MEANING]) for row in rows if not row.get("gone")}
    return len(means) > 1


# what a name of each kind stands for
_MEANING = ("operation", "in", "wire", "value", "tag", "scheme", "variable", "called")


def contradictory(surface: Surface, file: Path) -> tuple[Diagnostic, ...]:
    """What there is to say of a merge of two branches that gave one name to different things."""
    return tuple(
        Diagnostic(
            "CL409",
            "note",
            f"Two branches gave {name} to different things. One of them keeps it, the other gets a name of its own.",
            "Look at both, and pin another name under [names] where you would like one.",
            Place(file),
        )
        for name in surface.contradictions
    )
