"""Puts new files into the output folder: everything is written aside first, then swapped in, or nothing is.

What lies in the folder is not believed: a journal counts only where it speaks of files that clientloom writes, at
places that no link leads out of the folder from.
"""

from __future__ import annotations

import errno
import json
import os
import re
import secrets
import shutil
import signal
import time
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import cast

from msgspec import Struct

from clientloom.diagnostics.records import BadInput, Place, fail
from clientloom.output.compare import check_links
from clientloom.output.lock import LOCK_NAME, digest, is_ours
from clientloom.regular_files import read_output

_JOURNAL = "journal.json"
_UNDO = "undo.json"  # the journal of a swap that failed, while it is taken back
_PATIENCE = 20.0  # seconds for another run to be done with the folder


class _Journal(Struct, frozen=True):
    """What a run is about to do: the hash of each file that was there before (None: nothing was)."""

    writes: Mapping[str, str | None]
    removals: Mapping[str, str]


def write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make the folder with these files: it appears whole, or not at all."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    aside = folder.parent / f".{folder.name}.clientloom-{secrets.token_hex(8)}"
    os.mkdir(aside)
    try:
        with _locked(aside, wait=0), _undisturbed():
            _write_all(aside, files)
            try:
                os.rename(aside, folder)
            except OSError as error:
                if error.errno in (errno.ENOTEMPTY, errno.EEXIST, errno.ENOTDIR):
                    raise _another(folder) from None
                raise
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
    aside = folder / f".clientloom-{secrets.token_hex(8)}"
    os.mkdir(aside)
    try:
        os.mkdir(aside / "new")
        _write_all(aside / "new", files)
        writes = {path: replaced.get(path) for path in sorted(files, key=lambda path: (path == LOCK_NAME, path))}
        journal = _Journal(writes, removals)
        (aside / "journal.part").write_text(json.dumps({"writes": writes, "removals": dict(removals)}))
        with _undisturbed():
            os.rename(aside / "journal.part", aside / _JOURNAL)
            _swap(folder, aside, journal)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    _prune(folder, removals)


@contextmanager
def sole_writer(folder: Path) -> Generator[None, None, None]:
    """Keep other runs of clientloom out of an output folder; wait for one that is in it. CL215 where it stays."""
    with _locked(folder, wait=_PATIENCE):
        yield


def recover(folder: Path) -> str | None:
    """Finish, take back or clear away what a killed run left; say what was done. For the sole writer of the folder."""
    done = None
    for aside in _asides(folder.parent, rf"\.{re.escape(folder.name)}\.clientloom-[0-9a-f]+"):
        try:
            with _locked(aside, wait=0):
                shutil.rmtree(aside, ignore_errors=True)
                done = "removed what an interrupted run had written aside"
        except BadInput:
            pass  # somebody is at it just now
    for aside in _asides(folder, r"\.clientloom-[0-9a-f]+"):
        undo = _read_journal(folder, aside / _UNDO)
        journal = undo or _read_journal(folder, aside / _JOURNAL)
        if undo is not None:
            _put_back(folder, aside, undo)
            done = "took back what an interrupted run had begun"
        elif journal is not None:
            _finish(folder, aside, journal)
            done = "finished what an interrupted run had begun"
        else:  # it was killed while it still wrote aside
            done = done or "removed what an interrupted run had written aside"
        shutil.rmtree(aside, ignore_errors=True)
        if journal is not None:
            _prune(folder, journal.removals)
    return done


def _finish(folder: Path, aside: Path, journal: _Journal) -> None:
    for path, before in journal.writes.items():
        new = aside / "new" / path
        # what somebody changed since then is theirs
        if _hash(new) is not None and _hash(folder / path) == before:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            os.replace(new, folder / path)
    for path, before in journal.removals.items():
        if _hash(folder / path) == before:
            os.unlink(folder / path)


def _read_journal(folder: Path, file: Path) -> _Journal | None:
    """The journal; None where there is none, or where it speaks of anything that clientloom would not do."""
    try:
        content = json.loads(read_output(file))
        writes, removals = dict(content["writes"]), dict(content["removals"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
    known = all(hash is None or isinstance(hash, str) for hash in (*writes.values(), *removals.values()))
    if not known or not all(is_ours(path) for path in (*writes, *removals)):
        return None
    try:
        check_links(folder, [*writes, *removals])
        check_links(file.parent, [f"{kept}/{path}" for kept in ("new", "old") for path in (*writes, *removals)])
    except BadInput:
        return None
    return _Journal(cast("dict[str, str | None]", writes), cast("dict[str, str]", removals))


def _write_all(aside: Path, files: Mapping[str, bytes]) -> None:
    made: set[str] = set()
    for path, data in files.items():
        full = os.path.join(aside, path)
        parent = os.path.dirname(full)
        if parent not in made:
            os.makedirs(parent, exist_ok=True)
            made.add(parent)
        with open(full, "xb") as file:
            file.write(data)


def _swap(folder: Path, aside: Path, journal: _Journal) -> None:
    """Old files go to `aside/old`, new ones take their places; on any exception all go back."""
    try:
        # removals first: a folder may be where a file was
        for path in [*journal.removals, *journal.writes]:
            old, here = aside / "old" / path, folder / path
            old.parent.mkdir(parents=True, exist_ok=True)
            here.parent.mkdir(parents=True, exist_ok=True)
            if path in journal.removals:
                os.rename(here, old)
                continue
            # the file is never absent: a second name is kept of the old one, and the new one replaces it at once
            if os.path.lexists(here):
                _keep(here, old)
            os.replace(aside / "new" / path, here)
    except BaseException:
        os.rename(aside / _JOURNAL, aside / _UNDO)
        _put_back(folder, aside, journal)
        raise


def _put_back(folder: Path, aside: Path, journal: _Journal) -> None:
    """Every old file to its place, and away with the new ones that have none. May be done again."""
    for path in [*journal.removals, *journal.writes]:
        old, here = aside / "old" / path, folder / path
        if os.path.lexists(old):
            os.replace(old, here)
        elif (
            path in journal.writes
            and journal.writes[path] is None
            and not os.path.lexists(aside / "new" / path)
            and os.path.lexists(here)
        ):
            os.unlink(here)
    _prune(folder, {**journal.writes, **journal.removals})


def _keep(here: Path, old: Path) -> None:
    if here.is_dir() and not here.is_symlink():
        raise fail("CL212", f"A folder is in the way at {here}.", help="Move it away.", place=Place(here))
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
    """Folders that earlier runs wrote aside."""
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return
    for name in names:
        path = folder / name
        if re.fullmatch(pattern, name) and path.is_dir() and not path.is_symlink():
            yield path


@contextmanager
def _locked(folder: Path, *, wait: float) -> Generator[None, None, None]:
    """Hold the lock of a folder. The kernel gives it back with the process, however that ends."""
    try:
        import fcntl
    except ImportError:  # Windows has no locks on folders
        yield
        return
    try:
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except (FileNotFoundError, NotADirectoryError):
        yield  # nothing there yet: whoever makes it, makes it whole
        return
    try:
        until = time.monotonic() + wait
        while True:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() >= until:
                    raise _another(folder) from None
                time.sleep(0.05)
            except OSError:  # a file system without locks
                break
        yield
    finally:
        os.close(handle)


def _another(folder: Path) -> BadInput:
    message = f"Another clientloom is writing to {folder}."
    return fail("CL215", message, help="Wait until it is done, and run this again.", place=Place(folder))


def _hash(path: Path) -> str | None:
    try:
        return digest(read_output(path))
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
