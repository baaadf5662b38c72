"""What async clients leave to worker threads: whatever waits for a disk."""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from typing import IO, TYPE_CHECKING, Any, cast

from ..support.event_loops import wholly_in_thread
from .files import Upload
from .members import as_members

if TYPE_CHECKING:
    from types import TracebackType

    from ..response.downloads import Partial
    from .declarations import Body

# what is written in one go: going to a thread and back takes as long as to write a tenth of this
_PIECE = 1024 * 1024


def is_on_disk(declared: Body | None, value: object) -> bool:
    """Whether a body is, or has as one of its parts, a path whose file must be looked at before it can be sent."""
    if _is_path(value):
        return True
    if declared is None or not any(
        "multipart" in name or "*" in name for name in declared.contents
    ):
        return False
    for _, part in as_members(value) or ():
        several = cast("Any", part) if isinstance(part, (list, tuple)) else (part,)
        if any(map(_is_path, several)):
            return True
    return False


def _is_path(value: object) -> bool:
    content = value.content if isinstance(value, Upload) else value
    return isinstance(content, os.PathLike)


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
