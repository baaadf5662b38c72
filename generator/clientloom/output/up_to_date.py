"""Remembers what a package was last made from: where nothing of that has changed, there is nothing to do."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from clientloom import __version__
from clientloom.installation import build_digest
from clientloom.output.lock import Lock, digest, digests
from clientloom.regular_files import read_input
from clientloom.result_cache import cache_folder, keep, load

if TYPE_CHECKING:
    from clientloom.targets import Target


def remember(target: Target, inputs: Mapping[str, bytes], lock: Lock, counts: Mapping[str, int]) -> None:
    """Keep what the output folder holds now, what it was made from, and the counts of its report."""
    made = {"inputs": digests(inputs), "lock": digest(lock.text()), "counts": dict(counts)}
    keep(_file(target), {**_maker(target), **made})


def remembered(target: Target, lock: Lock) -> Mapping[str, int] | None:
    """The counts of the last run where this one would print the files of the lock; None where it may not."""
    kept = load(_file(target))
    try:
        same = {key: kept[key] for key in _maker(target)} == _maker(target) and kept["lock"] == digest(lock.text())
        if not same or not _unchanged(kept["inputs"], target.config.file.parent):
            return None
        return {str(key): int(value) for key, value in kept["counts"].items()}
    except (LookupError, TypeError, ValueError, AttributeError):
        return None


def _maker(target: Target) -> dict[str, Any]:
    return {
        "version": __version__,
        "build": _build(),
        "lenient": target.config.document.lenient,
        "own": list(target.own),
    }


@cache
def _build() -> str:
    return build_digest()


def _file(target: Target) -> Path | None:
    folder = cache_folder()
    place = os.path.realpath(target.config.file).encode("utf-8", "surrogateescape")
    return folder / "packages" / f"{hashlib.sha256(place).hexdigest()}.json" if folder is not None else None


def _unchanged(inputs: Mapping[str, str], folder: Path) -> bool:
    for path, expected in inputs.items():
        try:
            if digest(read_input(folder / path)) != expected:
                return False
        except OSError:
            return False
    return True
