"""Downloads into files: whole or not at all, and never over a file that only the server has named."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import IO, TYPE_CHECKING

from .filenames import numbered, suggested_name

if TYPE_CHECKING:
    from types import TracebackType

    from .transport import Headers

_MOST_ALIKE = 10_000  # files of one name in a folder


class Partial:
    """A file that is being written. It takes its name when the `with` ends well, and goes when it does not.

    The name that a caller gives may be that of a file: it is replaced. In a folder the server's name is used, or the
    next that is free: `report.csv`, `report (1).csv`. `path` is the name that it got.
    """

    __slots__ = (
        "_file",
        "_folder",
        "_progress",
        "_temporary",
        "_total",
        "_written",
        "path",
    )

    def __init__(
        self,
        path: str | os.PathLike[str],
        headers: Headers,
        url: str,
        length: int | None,
        progress: Callable[[int, int | None], None] | None,
    ) -> None:
        target = os.fspath(path)
        self._folder: str | None = None
        if os.path.isdir(target):
            self._folder = target
            target = os.path.join(target, suggested_name(headers, url))
        self.path = target
        self._progress = progress
        self._written = 0
        # with a content encoding the length is not that of what is written
        self._total = None if "content-encoding" in headers else length
        # a name of its own: the other may be as long as names can be
        own = f".{os.urandom(8).hex()}.part"
        self._temporary = os.path.join(os.path.dirname(target), own)
        self._file: IO[bytes] | None = None

    @property
    def total(self) -> int | None:
        return self._total

    def __enter__(self) -> Partial:
        # "x": never through a link or over a file that somebody else put there
        self._file = open(self._temporary, "xb")
        return self

    def write(self, chunk: bytes) -> None:
        assert self._file is not None
        self._file.write(chunk)
        self._written += len(chunk)
        if self._progress is not None:
            self._progress(self._written, self._total)

    @property
    def missing(self) -> str | None:
        """What to say where the content has not the length that the server told."""
        if self._total is None or self._written == self._total:
            return None
        return f"{self._written} bytes came, where {self._total} were announced"

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        assert self._file is not None
        try:
            self._file.close()
            if error is None:
                self._name()
                return
        except BaseException:
            _remove(self._temporary)
            raise
        _remove(self._temporary)

    def _name(self) -> None:
        if self._folder is None:
            os.replace(self._temporary, self.path)
            return
        name = os.path.basename(self.path)
        for number in range(_MOST_ALIKE):
            if number:
                self.path = os.path.join(self._folder, numbered(name, number))
            if _renamed(self._temporary, self.path):
                return
        raise FileExistsError(f"{self._folder} has too many files called {name}")


def _renamed(before: str, after: str) -> bool:
    """Rename, but not over another file: False where there is one."""
    try:
        if os.name == "nt":
            os.rename(before, after)  # refuses there, and only there
            return True
        os.link(before, after)
    except FileExistsError:
        return False
    except OSError:
        # no hard links here: the name is taken first, by an empty file
        try:
            open(after, "xb").close()
        except FileExistsError:
            return False
        os.replace(before, after)
        return True
    _remove(before)
    return True


def _remove(path: str) -> None:
    try:
        os.unlink(path)
    except FileNotFoundError:
        return
