"""Files and streams as content: what may be given, how it is read piece by piece, and when it can be sent again."""

from __future__ import annotations

import io
import os
import stat
from collections.abc import (
    AsyncIterable,
    AsyncIterator,
    Callable,
    Generator,
    Iterable,
    Iterator,
    Mapping,
)
from functools import partial
from typing import IO, Any, TypeAlias, cast

from ..http.messages import AsyncStream, SyncStream

CHUNK = 256 * 1024


class Upload:
    """Content with what a server may want to know of it: a file name, a content type, headers of its part.

    `length` tells how many bytes an iterable will give, so that the length can be sent ahead.
    """

    __slots__ = ("content", "content_type", "filename", "headers", "length")

    def __init__(
        self,
        content: AsyncFileContent,
        *,
        filename: str | None = None,
        content_type: str | None = None,
        headers: Mapping[str, str] | None = None,
        length: int | None = None,
    ) -> None:
        self.content = content
        self.filename = filename
        self.content_type = content_type
        self.headers = headers
        self.length = length

    def __repr__(self) -> str:
        return f"Upload({type(self.content).__name__}, filename={self.filename!r}, content_type={self.content_type!r})"


FileContent: TypeAlias = (
    bytes | bytearray | memoryview | os.PathLike[str] | IO[bytes] | Iterable[bytes]
)
AsyncFileContent: TypeAlias = FileContent | AsyncIterable[bytes]
FileInput: TypeAlias = FileContent | Upload
AsyncFileInput: TypeAlias = AsyncFileContent | Upload


def is_lone_file(value: object) -> bool:
    """Whether a value is one file's content, rather than anything that could also be a series of items."""
    return isinstance(
        value, (bytes, bytearray, memoryview, Upload, os.PathLike)
    ) or hasattr(value, "read")


def is_file(value: object) -> bool:
    """Whether a value can only be content, not data: lists and mappings are data, and so are texts."""
    if is_lone_file(value):
        return True
    if value is None or isinstance(
        value, (str, int, float, list, tuple, set, frozenset, Mapping)
    ):
        return False
    kind = type(value)
    if hasattr(kind, "__struct_fields__") or isinstance(value, type):
        return False
    if hasattr(kind, "tolist"):  # an array is a list
        return False
    from ..serialization.foreign_values import is_series

    return hasattr(value, "__aiter__") or is_series(value)


def opened(
    content: object, name: str, length: int | None = None
) -> bytes | SyncStream | AsyncStream:
    """The content ready to be sent: bytes as they are, everything else as a stream that is read while it is sent."""
    if isinstance(content, bytes):
        return content
    if isinstance(content, (bytearray, memoryview)):
        return bytes(
            cast("bytes", content)
        )  # a copy: what is sent a second time must be the same
    if isinstance(content, Upload):
        return opened(content.content, name, content.length)
    if isinstance(content, str):
        raise TypeError(
            f"{name}: a text is not taken for a file; give bytes, a pathlib.Path or an open file"
        )
    if isinstance(content, os.PathLike):
        return PathStream(cast("os.PathLike[str]", content))
    if isinstance(content, io.TextIOBase):
        raise TypeError(f"{name}: the file is open in text mode; open it with 'rb'")
    if hasattr(content, "__aiter__"):
        return AsyncIterableStream(cast("AsyncIterable[bytes]", content), name, length)
    if hasattr(content, "read"):
        return FileStream(cast("IO[bytes]", content), name, length)
    kind: type[object] = type(content)
    if hasattr(kind, "__iter__") and not issubclass(kind, Mapping):
        return IterableStream(cast("Iterable[bytes]", content), name, length)
    raise TypeError(f"{name}: a {kind.__name__} is not a file")


def filename_of(content: object) -> str | None:
    """The name the content itself has: of the path, or of the open file."""
    if isinstance(content, Upload):
        return content.filename or filename_of(content.content)
    if isinstance(content, os.PathLike):
        path = os.fspath(cast("os.PathLike[str]", content))
        return os.path.basename(os.fsdecode(path))
    name: object = getattr(content, "name", None)
    # a file made from a descriptor has a number as its name
    return (
        os.path.basename(name)
        if isinstance(name, str) and hasattr(content, "read")
        else None
    )


def _chunk(piece: object, name: str) -> bytes:
    if isinstance(piece, bytes):
        return piece
    if isinstance(piece, (bytearray, memoryview)):
        return bytes(cast("bytes", piece))
    raise TypeError(f"{name}: content must come as bytes, not {type(piece).__name__}")


def _read(file: Any, length: int | None, name: str) -> Iterator[bytes]:
    """Pieces of an open file, up to the length that was told: what a file grows by meanwhile is not sent."""
    left = CHUNK if length is None else length
    while left > 0:
        piece = _chunk(file.read(min(CHUNK, left)), name)
        if not piece:
            return
        if length is not None:
            left -= len(piece)
        yield piece


def _exact(pieces: Iterable[bytes], length: int | None, name: str) -> Iterator[bytes]:
    """The pieces without empty ones (in a chunked body they would mean its end), held to the length that was told."""
    sent = 0
    for piece in pieces:
        if piece:
            sent += len(piece)
            if length is not None and sent > length:
                raise _changed(name, length, "more")
            yield piece
    if length is not None and sent < length:
        raise _changed(name, length, "less")


def _changed(name: str, length: int, what: str) -> OSError:
    return OSError(f"{name}: {length} bytes were announced, but the content has {what}")


class PathStream:
    """A file on disk, opened anew for every attempt."""

    replayable = True

    def __init__(self, path: os.PathLike[str]) -> None:
        found = os.stat(path)
        if stat.S_ISDIR(found.st_mode):
            raise IsADirectoryError(f"{os.fspath(path)} is a folder, not a file")
        self._path = path
        self.length = found.st_size if stat.S_ISREG(found.st_mode) else None

    def __iter__(self) -> Iterator[bytes]:
        with open(self._path, "rb", buffering=0) as file:
            yield from _exact(_read(file, self.length, "file"), self.length, "file")


class FileStream:
    """An open file: sent from where it stands, and rewound to there before it is sent again."""

    def __init__(self, file: IO[bytes], name: str, length: int | None = None) -> None:
        self._file = file
        self._name = name
        self._started = False
        self._start: int | None = None
        self.length = length
        try:
            if file.seekable():
                self._start = file.tell()
                if length is None:
                    self.length = max(0, file.seek(0, io.SEEK_END) - self._start)
                    file.seek(self._start)
        except (AttributeError, OSError):
            self._start = None

    @property
    def replayable(self) -> bool:
        return self._start is not None or not self._started

    def __iter__(self) -> Iterator[bytes]:
        if not self.replayable:
            raise _used_up(self._name)
        if self._start is not None:
            self._file.seek(self._start)
        self._started = True
        yield from _exact(
            _read(self._file, self.length, self._name), self.length, self._name
        )


class IterableStream:
    """Any iterable of bytes: can be sent again if it can be iterated again, or was not begun."""

    def __init__(
        self, pieces: Iterable[bytes], name: str, length: int | None = None
    ) -> None:
        self._pieces = pieces
        self._name = name
        self._started = False
        self._again = not isinstance(pieces, Iterator)
        self.length = length

    @property
    def replayable(self) -> bool:
        return self._again or not self._started

    def __iter__(self) -> Iterator[bytes]:
        if not self.replayable:
            raise _used_up(self._name)
        self._started = True
        yield from _exact(
            (_chunk(piece, self._name) for piece in self._pieces),
            self.length,
            self._name,
        )


class AsyncIterableStream:
    """An async iterable of bytes: only async clients can send it."""

    def __init__(
        self, pieces: AsyncIterable[bytes], name: str, length: int | None = None
    ) -> None:
        self._pieces = pieces
        self._name = name
        self._started = False
        self._again = not isinstance(pieces, AsyncIterator)
        self.length = length

    @property
    def replayable(self) -> bool:
        return self._again or not self._started

    async def __aiter__(self) -> AsyncIterator[bytes]:
        if not self.replayable:
            raise _used_up(self._name)
        self._started = True
        sent = 0
        async for given in self._pieces:
            piece = _chunk(given, self._name)
            sent += len(piece)
            if self.length is not None and sent > self.length:
                raise _changed(self._name, self.length, "more")
            if piece:
                yield piece
        if self.length is not None and sent < self.length:
            raise _changed(self._name, self.length, "less")


def _used_up(name: str) -> RuntimeError:
    return RuntimeError(
        f"{name}: the content could be read only once, and was; it cannot be sent again"
    )


async def in_async(content: SyncStream | AsyncStream) -> AsyncIterator[bytes]:
    """Any stream for an async client. Files are read in a worker thread: the event loop never waits for a disk."""
    if isinstance(content, AsyncIterable):
        async for piece in content:
            yield piece
        return
    from ..support.event_loops import in_thread

    pieces = iter(content)
    following: Callable[[], Any] = partial(next, pieces, None)
    try:
        while (piece := await in_thread(following)) is not None:
            yield piece
    finally:
        if isinstance(pieces, Generator):
            try:
                pieces.close()
            except ValueError:
                pass  # cancelled while the thread still reads: it is closed when the thread lets go of it
