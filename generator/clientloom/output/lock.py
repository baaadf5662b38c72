"""`clientloom.lock`: the hash of every generated file, to distinguish edited files from stale and orphaned ones."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct

from clientloom.diagnostics.records import Place, fail
from clientloom.regular_files import read_output

LOCK_NAME = "clientloom.lock"
# Written when absent, then the owner's.
SEEDED = (".gitattributes", "CHANGELOG.md", "LICENSE", "README.md")
_FORMAT = 2
_OURS = re.compile(
    r"pyproject\.toml|docs/(?:models/)?[^/]+\.md" r"|src/[^/]+/(?:surface\.json|(?:[^/]+/)*(?:[^/]+\.pyi?|py\.typed))"
)


_STRING = r'"(?:[^"\\]|\\.)*"'
_PACKAGE = re.compile(rf'^ "package": ({_STRING}),?$', re.MULTILINE)
_FILE = re.compile(rf'^  ({_STRING}): "([0-9a-f]{{64}})",?$', re.MULTILINE)


class Lock(Struct, frozen=True):
    """`files` are paths relative to the output folder (POSIX). `seeded` are the owner's since they were written.

    `merged` are files of which a merge of two branches has left several hashes: what lies there is made of both.
    """

    package: str
    files: Mapping[str, str]
    seeded: tuple[str, ...] = ()
    merged: frozenset[str] = frozenset()

    def text(self) -> bytes:
        """The file's content; the same for the same lock."""
        content = {
            "about": "Written by clientloom; commit it. It tells files edited by hand from files that are stale.",
            "format": _FORMAT,
            "package": self.package,
            "seeded": sorted(self.seeded),
            "files": dict(sorted(self.files.items())),
        }
        return (json.dumps(content, indent=1, ensure_ascii=False) + "\n").encode()


def is_ours(path: object) -> bool:
    """Whether clientloom ever writes a file of this path and calls it its own: neither the owner's nor outside."""
    if path == LOCK_NAME:
        return True
    if not isinstance(path, str) or "\\" in path or not _OURS.fullmatch(path):
        return False
    steps = path.split("/")
    return ".." not in steps and "." not in steps and steps[-1] != "_custom.py"


def digest(data: bytes) -> str:
    """The hash that the lock holds of a file."""
    return hashlib.sha256(data).hexdigest()


def digests(files: Mapping[str, bytes]) -> dict[str, str]:
    """The hash of each file."""
    return {path: digest(data) for path, data in files.items()}


def read_lock(folder: Path) -> Lock | None:
    """The lock of an output folder, None where there is none; BadInput when it cannot be understood or believed."""
    path = folder / LOCK_NAME
    try:
        data = read_output(path)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise _unreadable(path, error.strerror or str(error)) from None
    try:
        try:
            content = json.loads(data, object_pairs_hook=_without_doubles)
        except ValueError:
            return _of_both(path, data)
        if isinstance(content["format"], int) and content["format"] > _FORMAT:
            raise fail(
                "CL213",
                f"{path.name} was written by a newer clientloom: its format is {content['format']}, not {_FORMAT}.",
                help="Use that version, or a newer one.",
                place=Place(path),
            )
        return Lock(
            package=_text(content, "package"),
            files=_believed({name: _text(content["files"], name) for name in content["files"]}),
            seeded=tuple(name for name in content["seeded"] if name in SEEDED),
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise _unreadable(path, f"{type(error).__name__}: {error}") from None


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    content = dict(pairs)
    if len(content) != len(pairs):
        raise ValueError("a key is there twice")
    return content


def _of_both(path: Path, data: bytes) -> Lock:
    """What a merge has made of two locks, with its markers or without: line by line."""
    text = data.decode()
    packages = set(_PACKAGE.findall(text))
    found: dict[str, set[str]] = {}
    for name, known in _FILE.findall(text):
        found.setdefault(json.loads(name), set()).add(known)
    if len(packages) != 1 or not found:
        raise _unreadable(path, "it is not a lock")
    files = _believed({name: min(known) for name, known in found.items()})
    merged = frozenset(name for name in files if len(found[name]) > 1)
    seeded = tuple(name for name in SEEDED if f'"{name}"' in text)
    return Lock(json.loads(packages.pop()), files, seeded, merged)


def _text(content: Any, key: str) -> str:
    value = content[key]
    if not isinstance(value, str):
        raise TypeError(f"{key} is not text")
    return value


def _believed(files: dict[str, str]) -> dict[str, str]:
    """The same; a lock that names a file which clientloom does not write could have somebody's work removed."""
    # a package of 0.1 counted these as generated
    files = {path: found for path, found in files.items() if path not in SEEDED}
    for path in files:
        if not is_ours(path):
            raise ValueError(f"clientloom writes no file {path!r}")
    return files


def _unreadable(path: Path, why: str) -> Exception:
    help = "Take it back from version control, or delete the output folder and generate it anew."
    return fail("CL213", f"{path.name} cannot be read ({why}).", help=help, place=Place(path))
