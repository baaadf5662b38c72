"""Downloads into files: whole or not at all, and never outside the folder they were meant for."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from typing import IO, TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from .media import parameters

if TYPE_CHECKING:
    from types import TracebackType

    from .transport import Headers

# what no common file system takes in a name, and the letters that turn text around
_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]')
_DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
_LONGEST = 200  # characters of a name; file systems take 255 bytes


class Partial:
    """A file that is being written. It takes its name when the `with` ends well, and goes when it does not."""

    __slots__ = ("_file", "_progress", "_temporary", "_total", "_written", "path")

    def __init__(
        self,
        path: str | os.PathLike[str],
        headers: Headers,
        url: str,
        progress: Callable[[int, int | None], None] | None,
    ) -> None:
        target = os.fspath(path)
        if os.path.isdir(target):
            target = os.path.join(target, suggested_name(headers, url))
        self.path = target
        self._progress = progress
        self._written = 0
        length = headers.get("content-length", "")
        # with a content encoding the length is not that of what is written
        self._total = (
            int(length)
            if length.isdecimal() and "content-encoding" not in headers
            else None
        )
        self._temporary = f"{target}.{os.urandom(4).hex()}.part"
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
                os.replace(self._temporary, self.path)
                return
        except BaseException:
            _remove(self._temporary)
            raise
        _remove(self._temporary)


def _remove(path: str) -> None:
    try:
        os.unlink(path)
    except FileNotFoundError:
        return


def suggested_name(headers: Headers, url: str) -> str:
    """A plain file name: from Content-Disposition, else from the URL, else `download`."""
    disposition = headers.get("content-disposition")
    if disposition is not None:
        given = parameters(disposition)
        for candidate in (_extended(given.get("filename*")), given.get("filename")):
            name = _harmless(candidate)
            if name:
                return name
    return _harmless(unquote(urlsplit(url).path)) or "download"


def _extended(value: str | None) -> str | None:
    """`utf-8'en'na%C3%AFve.txt` (RFC 8187)."""
    if value is None or value.count("'") < 2:
        return None
    encoding, _, text = value.split("'", 2)
    try:
        return unquote(text, encoding=encoding or "utf-8", errors="strict")
    except (LookupError, UnicodeDecodeError):
        return None


def _harmless(name: str | None) -> str:
    """The last part of whatever it is, as a name and nothing else."""
    if not name:
        return ""
    last = re.split(r"[/\\]", name.rstrip("/\\"))[-1]
    last = _UNSAFE.sub("_", last).strip().rstrip(".")
    if not last.strip(". "):
        return ""
    if _DEVICE.fullmatch(last):
        last = f"_{last}"
    stem, dot, suffix = last.rpartition(".")
    if len(last) > _LONGEST:
        last = (
            stem[: _LONGEST - len(suffix) - 1] + dot + suffix
            if stem and len(suffix) < 20
            else last[:_LONGEST]
        )
    # a leading dot hides the file; nobody asked for that
    return last.lstrip(".") or ""
