"""`clientloom.lock`: what a package was generated from, and the hash of every file that belongs to the generator."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, cast

from msgspec import Struct

from clientloom.diagnostics import Place, fail

LOCK_NAME = "clientloom.lock"
# Written when absent, then the owner's.
SEEDED = ("CHANGELOG.md", "LICENSE", "README.md")
_FORMAT = 1


class Lock(Struct, frozen=True):
    """`inputs` are paths relative to the folder of `client.toml`, `files` relative to the output folder (POSIX)."""

    version: str
    build: str
    package: str
    lenient: bool
    inputs: Mapping[str, str]
    files: Mapping[str, str]
    seeded: tuple[str, ...] = ()
    # what the owner's `_custom.py` offers, which is part of what was generated
    own: tuple[str, ...] = ()
    # counts for the report: operations, schemas, and how many findings `--strict` would refuse
    coverage: Mapping[str, int] = {}

    def text(self) -> bytes:
        """The file's content; the same for the same lock."""
        content = {
            "about": "Written by clientloom; commit it. It tells files edited by hand from files that are stale.",
            "format": _FORMAT,
            "clientloom": self.version,
            "build": self.build,
            "package": self.package,
            "lenient": self.lenient,
            "coverage": dict(self.coverage),
            "inputs": dict(sorted(self.inputs.items())),
            "seeded": sorted(self.seeded),
            **({"own": list(self.own)} if self.own else {}),
            "files": dict(sorted(self.files.items())),
        }
        return (json.dumps(content, indent=1, ensure_ascii=False) + "\n").encode()


def digest(data: bytes) -> str:
    """The hash that the lock holds of a file."""
    return hashlib.sha256(data).hexdigest()


def digests(files: Mapping[str, bytes]) -> dict[str, str]:
    """The hash of each file."""
    return {path: digest(data) for path, data in files.items()}


def read_lock(folder: Path) -> Lock | None:
    """The lock of an output folder, None where there is none; BadInput when it cannot be understood."""
    path = folder / LOCK_NAME
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _unreadable(path, error.strerror or str(error)) from None
    try:
        content = json.loads(data)
        return Lock(
            version=_text(content, "clientloom"),
            build=_text(content, "build"),
            package=_text(content, "package"),
            lenient=content["lenient"] is True,
            inputs=_mapping(content, "inputs"),
            files=_inside(_mapping(content, "files")),
            seeded=tuple(_inside(content["seeded"])),
            own=tuple(str(name) for name in content.get("own", ())),
            coverage={str(key): int(value) for key, value in content["coverage"].items()},
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise _unreadable(path, f"{type(error).__name__}: {error}") from None


def inputs_unchanged(lock: Lock, folder: Path) -> bool:
    """True when every file the package was generated from still has the hash it had then."""
    for path, expected in lock.inputs.items():
        try:
            if digest((folder / path).read_bytes()) != expected:
                return False
        except OSError:
            return False
    return True


def _text(content: Any, key: str) -> str:
    value = content[key]
    if not isinstance(value, str):
        raise TypeError(f"{key} is no text")
    return value


def _mapping(content: Any, key: str) -> dict[str, str]:
    return {name: _text(content[key], name) for name in content[key]}


def _inside(paths: Any) -> Any:
    """The same paths; a lock that names a file outside of its folder is not believed."""
    for path in cast("Iterable[object]", paths):
        if not isinstance(path, str) or path.startswith("/") or "\\" in path or ".." in path.split("/"):
            raise ValueError(f"{path!r} is outside of the folder")
    return paths


def _unreadable(path: Path, why: str) -> Exception:
    mend = "Take it back from version control, or delete the output folder and generate it anew."
    return fail("CL213", f"{path.name} cannot be read ({why}).", mend=mend, place=Place(path))
