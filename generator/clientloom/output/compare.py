"""Compares what was generated with what lies in the folder: new, stale, missing, edited, orphan, in the way."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Literal, TypeAlias

from msgspec import Struct

from clientloom.diagnostics.records import Diagnostic, Place, fail
from clientloom.output.lock import LOCK_NAME, SEEDED, Lock, digest
from clientloom.regular_files import read_output

State: TypeAlias = Literal[
    "same",
    "new",  # never generated before, nothing there
    "stale",  # as generated last time, and now different
    "missing",  # generated last time, gone from the folder
    "edited",  # not as generated last time: somebody's work
    "orphan",  # generated last time, no longer
    "edited orphan",
    "in the way",  # not ours, at a place where we want to write
]
_REFUSED = ("edited", "edited orphan", "in the way")
# why a file is not as generated
_REASONS: Mapping[State, str] = {
    "same": "{it is} as generated",
    "new": "{it} would be written",
    "stale": "the document, client.toml or clientloom has changed since {it was} generated",
    "missing": "{it was} generated and {is} gone",
    "edited": "{it was} changed after {it was} generated",
    "orphan": "{it is} no longer generated",
    "edited orphan": "{it is} no longer generated, and {was} changed after {it was}",
    "in the way": "{it was} not generated, and a file of that name would be written",
}
_ONE = {"it": "it", "it is": "it is", "it was": "it was", "is": "is", "was": "was"}
_MANY = {"it": "they", "it is": "they are", "it was": "they were", "is": "are", "was": "were"}
_SEVERAL = 12  # files in one state that have one cause: more are one finding


def reason(state: State, count: int = 1) -> str:
    """Why a file is not as generated, or several in the same state."""
    return _REASONS[state].format_map(_ONE if count == 1 else _MANY)


class Entry(Struct, frozen=True):
    """One path of the folder, what is the matter with it, and the hash of what lies there (None: nothing does)."""

    path: str
    state: State
    found: str | None


class Comparison(Struct, frozen=True):
    """Every path that is generated now or was last time, in order."""

    entries: tuple[Entry, ...]

    @property
    def drift(self) -> tuple[Entry, ...]:
        """All that is not as generated."""
        return tuple(entry for entry in self.entries if entry.state != "same")

    @property
    def refused(self) -> tuple[Entry, ...]:
        """What only `--force` may overwrite or remove."""
        return tuple(entry for entry in self.entries if entry.state in _REFUSED)

    @property
    def writes(self) -> tuple[Entry, ...]:
        """What must be written."""
        return tuple(entry for entry in self.drift if "orphan" not in entry.state)

    @property
    def removals(self) -> tuple[Entry, ...]:
        """What must go."""
        return tuple(entry for entry in self.drift if "orphan" in entry.state)

    def by_state(self) -> dict[State, list[Entry]]:
        """The files that are not as generated, by what is the matter with them."""
        found: dict[State, list[Entry]] = {}
        for entry in self.drift:
            found.setdefault(entry.state, []).append(entry)
        return found

    def count(self, state: State) -> int:
        """How many paths are in a state."""
        return sum(entry.state == state for entry in self.entries)


def compare(expected: Mapping[str, str], seeded: Iterable[str], lock: Lock | None, folder: Path) -> Comparison:
    """Compare `expected` (path -> hash) with the folder. `seeded` files only have to exist."""
    known: Mapping[str, str] = lock.files if lock else {}
    merged = lock.merged if lock else frozenset[str]()
    owned = set(seeded)
    look = _Look(folder)
    entries: list[Entry] = []
    for path in sorted({*expected, *known, *owned}):
        found = look.at(path, expected.get(path), known.get(path))
        if path in owned:
            # given to the owner, also where an older generator still counted it as its own
            absent: State = "missing" if lock and path in lock.seeded else "new"
            entries.append(Entry(path, absent if found is None else "same", found))
        elif path in merged and found not in (None, expected.get(path)):
            entries.append(Entry(path, "stale" if path in expected else "orphan", found))
        elif path in expected:
            entries.append(Entry(path, _state(expected[path], known.get(path), found), found))
        elif found is not None:
            entries.append(Entry(path, "orphan" if found == known[path] else "edited orphan", found))
    return Comparison(tuple(entries))


def _state(expected: str, known: str | None, found: str | None) -> State:
    if found == expected:
        return "same"
    if found is None:
        return "new" if known is None else "missing"
    if known is None:
        return "in the way"
    return "stale" if found == known else "edited"


class _Look:
    """Looks at what lies in the folder: the hash of a file, or what is in its place. No link is followed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._linked: dict[str, bool] = {"": False}

    def at(self, path: str, *wanted: str | None) -> str | None:
        """The hash of a file; of its text with line feeds where only that is one of `wanted`."""
        if self._behind_link(os.path.dirname(path)):
            return "link"
        full = os.path.join(self._folder, path)
        try:
            data = read_output(full)
        except (FileNotFoundError, NotADirectoryError):
            return None
        except IsADirectoryError:
            return "folder"
        except OSError:
            return "link" if os.path.islink(full) else "no readable file"
        found = digest(data)
        if found not in wanted and b"\r\n" in data:
            # as git checks text out on Windows
            plain = digest(data.replace(b"\r\n", b"\n"))
            return plain if plain in wanted else found
        return found

    def _behind_link(self, parent: str) -> bool:
        known = self._linked.get(parent)
        if known is None:
            above = self._behind_link(os.path.dirname(parent))
            known = self._linked[parent] = above or os.path.islink(os.path.join(self._folder, parent))
        return known


def check_ours(folder: Path, lock: Lock | None, package: str, *, force: bool) -> None:
    """Refuse a folder that holds anything but a generated package."""
    if os.path.lexists(folder) and not folder.is_dir():
        kind = "a link that leads to no folder" if folder.is_symlink() else "a file"
        raise fail("CL210", f"The output {folder} is {kind}.", help=_ELSEWHERE, place=Place(folder))
    if lock is None and folder.is_dir():
        foreign = [name for name in sorted(os.listdir(folder)) if not name.startswith(".") and name not in SEEDED]
        if foreign:
            listed = ", ".join(foreign[:3]) + (" and more" if len(foreign) > 3 else "")
            message = f"The output folder {folder} was not written by clientloom: it holds {listed} and no {LOCK_NAME}."
            raise fail("CL210", message, help=_ELSEWHERE, place=Place(folder))
    if lock is not None and lock.package != package and not force:
        message = f"The output folder {folder} holds the package {lock.package!r}, not {package!r}."
        help = "Choose another `output` in client.toml, or give --force if the package was renamed."
        raise fail("CL214", message, help=help, place=Place(folder / LOCK_NAME))


def check_links(folder: Path, paths: Iterable[str]) -> None:
    """Refuse to write through a link that leads out of the folder."""
    home = os.path.realpath(folder)
    for parent in sorted({os.path.dirname(path) for path in paths}):
        real = os.path.realpath(os.path.join(folder, parent))
        if real != home and not real.startswith(home + os.sep):
            message = f"{folder / parent} leads out of the output folder."
            raise fail("CL212", message, help="Remove the link.", place=Place(folder / parent))


def refusals(comparison: Comparison, folder: Path) -> tuple[Diagnostic, ...]:
    """Why `generate` does not go on without `--force`: one finding per file, or for all that are in the same state."""
    found: list[Diagnostic] = []
    alone: list[Entry] = []
    for state, entries in comparison.by_state().items():
        if state in _REFUSED and len(entries) > _SEVERAL:
            code = "CL212" if state == "in the way" else "CL211"
            help = _UNDO[code].replace("the edit ", "the edits ").replace(" it", " them")
            found.append(Diagnostic(code, "error", _many(comparison, state, entries), help, Place(folder)))
        elif state in _REFUSED:
            alone += entries
    for entry in alone:
        place = Place(folder / entry.path)
        if entry.state == "in the way":
            message = f"{entry.path} is in the way: clientloom did not write it, and would write a file of that name."
            found.append(Diagnostic("CL212", "error", message, _UNDO["CL212"], place))
        else:
            more = " and is no longer generated" if "orphan" in entry.state else ""
            message = f"{entry.path} was generated, then edited by hand{more}."
            found.append(Diagnostic("CL211", "error", message, _UNDO["CL211"], place))
    return tuple(found)


def drifted(comparison: Comparison, folder: Path) -> tuple[Diagnostic, ...]:
    """What `check` finds, for programs: one finding per file, or for all that are in the same state."""
    help = "Run `clientloom generate`."
    found: list[Diagnostic] = []
    for state, entries in comparison.by_state().items():
        if len(entries) > _SEVERAL:
            found.append(Diagnostic("CL220", "error", _many(comparison, state, entries), help, Place(folder)))
        else:
            for entry in entries:
                message = f"{entry.path} is {state}: {reason(state)}."
                found.append(Diagnostic("CL220", "error", message, help, Place(folder / entry.path)))
    return tuple(found)


def _many(comparison: Comparison, state: State, entries: Sequence[Entry]) -> str:
    whole = "All" if len(entries) == len(comparison.entries) else f"{len(entries)} of"
    named = ", ".join(entry.path for entry in entries[:3])
    return (
        f"{whole} {len(comparison.entries)} files are {state}: {reason(state, len(entries))}. "
        f"They are {named} and {len(entries) - 3} more."
    )


_UNDO = {
    "CL211": "Take the edit back (own code belongs in _custom.py), or give --force to lose it.",
    "CL212": "Move it, or give --force to overwrite it.",
}
_ELSEWHERE = "Choose another `output` in client.toml, or an empty folder."
