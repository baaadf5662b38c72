"""Puts new files into the output folder: everything is written aside first, then swapped in, or nothing is."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from clientloom.diagnostics import Place, fail
from clientloom.output.lock import LOCK_NAME, digest

_JOURNAL = "journal.json"


def write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make the folder with these files: it appears whole, or not at all. An empty folder is replaced."""
    aside = folder.parent / f".{folder.name}.clientloom-{os.getpid()}"
    folder.parent.mkdir(parents=True, exist_ok=True)
    try:
        _write_all(aside, files)
        with _undisturbed():
            os.rename(aside, folder)
    except BaseException:
        shutil.rmtree(aside, ignore_errors=True)
        raise


def update_folder(
    folder: Path, files: Mapping[str, bytes], removals: Mapping[str, str], replaced: Mapping[str, str]
) -> None:
    """Swap files into an existing folder, the lock last, and remove what is no longer generated.

    `removals` and `replaced` hold the hash that each file had. An exception on the way puts everything back; a
    process that is killed on the way leaves a journal, and `recover` finishes its work.
    """
    aside = folder / f".clientloom-{os.getpid()}"
    try:
        _write_all(aside / "new", files)
        writes = {path: replaced.get(path) for path in sorted(files, key=lambda path: (path == LOCK_NAME, path))}
        (aside / "journal.part").write_text(json.dumps({"writes": writes, "removals": dict(removals)}))
        with _undisturbed():
            os.rename(aside / "journal.part", aside / _JOURNAL)
            _swap(folder, aside, writes, removals)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    _prune(folder, removals)


def recover(folder: Path) -> bool:
    """Finish or clear away what a killed run left. True when something was finished."""
    finished = False
    for aside in _asides(folder.parent, rf"\.{re.escape(folder.name)}\.clientloom-(\d+)"):
        shutil.rmtree(aside, ignore_errors=True)
    for aside in _asides(folder, r"\.clientloom-(\d+)"):
        try:
            journal = json.loads((aside / _JOURNAL).read_bytes())
        except (OSError, ValueError):
            shutil.rmtree(aside, ignore_errors=True)  # it was killed while it still wrote aside
            continue
        for path, before in journal["writes"].items():
            new = aside / "new" / path
            # what somebody changed since then is theirs
            if new.exists() and _hash(folder / path) == before:
                (folder / path).parent.mkdir(parents=True, exist_ok=True)
                os.replace(new, folder / path)
        for path, before in journal["removals"].items():
            if _hash(folder / path) == before:
                os.unlink(folder / path)
        shutil.rmtree(aside, ignore_errors=True)
        _prune(folder, journal["removals"])
        finished = True
    return finished


def _write_all(aside: Path, files: Mapping[str, bytes]) -> None:
    made: set[str] = set()
    for path, data in files.items():
        full = os.path.join(aside, path)
        parent = os.path.dirname(full)
        if parent not in made:
            os.makedirs(parent, exist_ok=True)
            made.add(parent)
        with open(full, "wb") as file:
            file.write(data)


def _swap(folder: Path, aside: Path, writes: Mapping[str, str | None], removals: Mapping[str, str]) -> None:
    """Old files go to `aside/old`, new ones take their places; on any exception all go back."""
    done: list[str] = []
    try:
        # removals first: a folder may stand where a file was
        for path in [*removals, *writes]:
            old, here = aside / "old" / path, folder / path
            old.parent.mkdir(parents=True, exist_ok=True)
            here.parent.mkdir(parents=True, exist_ok=True)
            done.append(path)
            if path in removals:
                os.rename(here, old)
                continue
            # the file is never absent: a second name is kept of the old one, and the new one replaces it at once
            if os.path.lexists(here):
                _keep(here, old)
            os.replace(aside / "new" / path, here)
    except BaseException:
        for path in reversed(done):
            old, here = aside / "old" / path, folder / path
            if os.path.lexists(old):
                os.replace(old, here)
            elif path in writes and writes[path] is None and os.path.lexists(here):
                os.unlink(here)
        _prune(folder, dict.fromkeys(done))
        raise


def _keep(here: Path, old: Path) -> None:
    if here.is_dir() and not here.is_symlink():
        raise fail("CL212", f"A folder is in the way at {here}.", mend="Move it away.", place=Place(here))
    try:
        os.link(here, old, follow_symlinks=False)
    except (OSError, RuntimeError):  # no hard links here
        shutil.copy2(here, old, follow_symlinks=False)


def _prune(folder: Path, removed: Mapping[str, object]) -> None:
    """Remove folders that hold nothing any more (Python's caches do not count)."""
    parents = {parent for path in removed for parent in Path(path).parents if parent.parts}
    for parent in sorted(parents, key=lambda parent: -len(parent.parts)):
        here = folder / parent
        try:
            if os.listdir(here) == ["__pycache__"]:
                shutil.rmtree(here / "__pycache__", ignore_errors=True)
            os.rmdir(here)
        except OSError:
            pass  # not empty, or gone: both are fine


def _asides(folder: Path, pattern: str) -> Iterator[Path]:
    """Folders that earlier runs wrote aside. A run that is still alive is not disturbed."""
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return
    for name in names:
        if (found := re.fullmatch(pattern, name)) and int(found[1]) != os.getpid():
            if _is_alive(int(found[1])):
                message = f"Another clientloom (process {found[1]}) is writing to this folder."
                mend = f"Wait until it is done. If there is none, delete {name}."
                raise fail("CL215", message, mend=mend, place=Place(folder / name))
            yield folder / name


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True


def _hash(path: Path) -> str | None:
    try:
        return digest(path.read_bytes())
    except OSError:
        return None


@contextmanager
def _undisturbed() -> Generator[None, None, None]:
    """Ctrl-C and a polite kill wait until the block is done (a few milliseconds)."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
