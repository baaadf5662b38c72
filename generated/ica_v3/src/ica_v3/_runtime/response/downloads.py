"""Downloads into files, in worker threads where they must not wait: whole or not at all, under harmless names."""

from __future__ import annotations

import io
import os
import re
import unicodedata
from collections.abc import Callable
from typing import IO, TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from ..http.media_type import encoding_of, parameters
from ..support.event_loops import wholly_in_thread

if TYPE_CHECKING:
    from types import TracebackType

    from ..http.messages import Headers

# what some file system does not take in a name
_REFUSED = re.compile(r'[<>:"|?*]')
# control characters, what turns text around, halves of characters, what no version of Unicode knows
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
# marks and fillers that show nothing, beside those of the classes above
_BLANK = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0"
    "\U000e0100-\U000e01ef]"
)
# Windows takes these for devices, whatever follows a dot
_DEVICE = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9\xb9\xb2\xb3]) *(\..*)?",
    re.IGNORECASE,
)
LONGEST = 200  # bytes of a name; file systems take 255, some that encrypt names fewer
_SUFFIX = 32  # bytes of what may be the ending of a name


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


def numbered(name: str, number: int) -> str:
    """The name for another file beside those of this name: `report (2).csv`."""
    stem, suffix = _split(name)
    mark = f" ({number})"
    return _cut(stem, LONGEST - len(f"{mark}{suffix}".encode())) + mark + suffix


def _extended(value: str | None) -> str | None:
    """`utf-8'en'na%C3%AFve.txt` (RFC 8187)."""
    if value is None or value.count("'") < 2:
        return None
    given, _, text = value.split("'", 2)
    encoding = encoding_of(given or "utf-8")
    if encoding is None:
        return None
    try:
        return unquote(text, encoding=encoding, errors="strict")
    except (LookupError, ValueError):
        return None


def _harmless(name: str | None) -> str:
    """The last part of whatever it is, as a name and nothing else."""
    if not name:
        return ""
    last = re.split(r"[/\\]", name.rstrip("/\\"))[-1]
    last = "".join("_" if _is_unseen(char) else char for char in last)
    # a leading dot hides the file, and nobody asked for that; Windows drops what ends one
    last = _REFUSED.sub("_", last).strip().lstrip(". ").rstrip(". ")
    if _DEVICE.fullmatch(last):
        last = f"_{last}"
    stem, suffix = _split(last)
    return _cut(stem, LONGEST - len(suffix.encode())) + suffix


def _is_unseen(char: str) -> bool:
    return unicodedata.category(char) in _UNSEEN or _BLANK.match(char) is not None


def _split(name: str) -> tuple[str, str]:
    """A name and its ending, of which `.tar.gz` is one; what is too long for an ending is none."""
    stem, suffix = os.path.splitext(name)
    if suffix and stem.lower().endswith(".tar"):
        stem, suffix = stem[:-4], stem[-4:] + suffix
    return (name, "") if len(suffix.encode()) > _SUFFIX else (stem, suffix)


def _cut(text: str, most: int) -> str:
    """As much of a text as fits into so many bytes, and no half of a character."""
    if len(text.encode()) <= most:
        return text
    return text.encode()[:most].decode(errors="ignore").rstrip(". ")


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


# what is written in one go: going to a thread and back takes as long as to write a tenth of this
_PIECE = 1024 * 1024


class Pieces:
    """Collects chunks, and writes them when there are enough of them."""

    __slots__ = ("_held", "_size", "_write", "written")

    def __init__(self, write: Callable[[bytes], object]) -> None:
        self._write = write
        self._held: list[bytes] = []
        self._size = 0
        self.written = 0

    async def write(self, chunk: bytes) -> None:
        self._held.append(chunk)
        self._size += len(chunk)
        if self._size >= _PIECE:
            await self.flush()

    async def flush(self) -> None:
        if self._held:
            held, self._held, self._size = self._held, [], 0
            await wholly_in_thread(self._all, held)

    def _all(self, chunks: list[bytes]) -> None:
        for chunk in chunks:
            self._write(chunk)
            self.written += len(chunk)


class AsyncPartial:
    """A `Partial` whose file is made, written and named in worker threads; `progress` is called in the event loop."""

    __slots__ = ("_made", "_make", "_pieces", "_progress", "_received")

    def __init__(
        self,
        make: Callable[[], Partial],
        progress: Callable[[int, int | None], None] | None,
    ) -> None:
        self._make = make
        self._progress = progress
        self._received = 0

    async def __aenter__(self) -> AsyncPartial:
        self._made: Partial = await wholly_in_thread(lambda: self._make().__enter__())
        self._pieces = Pieces(self._made.write)
        return self

    @property
    def path(self) -> str:
        return self._made.path

    async def write(self, chunk: bytes) -> None:
        self._received += len(chunk)
        await self._pieces.write(chunk)
        if self._progress is not None:
            self._progress(self._received, self._made.total)

    async def written(self) -> Partial:
        """The file, with all that came so far in it."""
        await self._pieces.flush()
        return self._made

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await wholly_in_thread(self._made.__exit__, kind, error, None)


async def write_all(chunks: Any, file: IO[bytes]) -> int:
    """Writes chunks to an open file of the caller's; gives the number of bytes."""
    if isinstance(file, io.BytesIO):  # no disk
        return sum([file.write(chunk) async for chunk in chunks])
    pieces = Pieces(file.write)
    async for chunk in chunks:
        await pieces.write(chunk)
    await pieces.flush()
    return pieces.written
