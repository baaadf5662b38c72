"""`surface.json` next to `client.toml`: when it must be there, how it comes back, and how it is written."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from clientloom.diagnostics.records import Diagnostic, Place, fail
from clientloom.output.compare import reason
from clientloom.output.lock import Lock, digest
from clientloom.regular_files import read_input, read_output

if TYPE_CHECKING:
    from clientloom.targets import Target

_ATTRIBUTES = "# names that two branches add are both kept\nsurface.json merge=union\n"
_MODULES = re.compile(r"src/[^/]+/((?:models|resources|_operations)/[^/]+\.py)")


def with_surface(target: Target, lock: Lock | None, *, adopt: bool = False, forget: Iterable[str] = ()) -> Target:
    """The target with the names that are published. CL222 where a package is there and they are not; `adopt` takes
    them from the package, and leaves None where that has no copy. Names to `forget` are left out."""
    file, folder = target.config.surface_file, target.config.package.output
    if lock is not None and target.surface is None:
        if not adopt:
            message = f"{folder} holds a package, and {file.name}, with the names that it has published, is missing."
            help = (
                "Take it back from version control, or run `clientloom generate --adopt` to take the names that it has."
            )
            raise fail("CL222", message, help=help, place=Place(file))
        target = replace(target, surface=_copy(lock, folder))
    if forget:
        from clientloom.surface import Surface, read_surface, without

        before = Surface() if target.surface is None else read_surface(target.surface, file)
        target = replace(target, surface=without(before, forget, file).text())
    return target


def _copy(lock: Lock, folder: Path) -> bytes | None:
    """The surface that lies in the package, as it was written."""
    for path, known in lock.files.items():
        if path.endswith("/surface.json"):
            try:
                data = read_output(folder / path).replace(b"\r\n", b"\n")
            except OSError:
                return None
            return data if digest(data) == known else None
    return None


def check_adoptable(lock: Lock, files: Iterable[str], folder: Path) -> None:
    """CL224 where a package without a copy of its surface was made of another document: its names are not known."""
    there, now = _modules(lock.files), _modules(files)
    if there != now:
        other = sorted(there ^ now)
        message = f"{folder} was made of something else: {other[0]} is only in one of the two."
        help = "Run `clientloom generate --adopt` with the document and client.toml that it was made of, then go on."
        raise fail("CL224", message, help=help, place=Place(folder))


def _modules(files: Iterable[str]) -> set[str]:
    return {found[1] for path in files if (found := _MODULES.fullmatch(path))}


def same_surface(there: bytes | None, wanted: bytes) -> bool:
    """Whether the file says what it would be written as, whatever git has made of its line ends."""
    return there is not None and there.replace(b"\r\n", b"\n") == wanted


def stale_surface(file: Path) -> tuple[Diagnostic, ...]:
    """What `check` finds, for programs."""
    message = f"{file.name} is stale: {reason('stale')}."
    return (Diagnostic("CL220", "error", message, "Run `clientloom generate`.", Place(file)),)


def write_surface(file: Path, data: bytes) -> bool:
    """Put the surface next to `client.toml`, and once what lets git merge it. True when anything was written."""
    try:
        there: bytes | None = read_input(file)
    except FileNotFoundError:
        there = None
    if same_surface(there, data):
        return False
    from clientloom.output.replace import replace_file

    replace_file(file, data)
    attributes = file.with_name(".gitattributes")
    if there is None and not os.path.lexists(attributes):
        replace_file(attributes, _ATTRIBUTES.replace("surface.json", file.name).encode())
    return True
