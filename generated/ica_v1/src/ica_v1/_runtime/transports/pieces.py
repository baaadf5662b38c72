"""Contents in pieces of one size, sync and async."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator


class _Cut:
    """Cuts pieces of any size into pieces of one size."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._held = bytearray()

    def feed(self, piece: bytes) -> Iterator[bytes]:
        self._held += piece
        whole = len(self._held) - len(self._held) % self._size
        for start in range(0, whole, self._size):
            yield bytes(self._held[start : start + self._size])
        del self._held[:whole]

    def rest(self) -> Iterator[bytes]:
        if self._held:
            yield bytes(self._held)


def sized(pieces: Iterator[bytes], size: int | None) -> Iterator[bytes]:
    """The same bytes in pieces of one size, or as they come."""
    if size is None:
        yield from pieces
        return
    cut = _Cut(size)
    for piece in pieces:
        yield from cut.feed(piece)
    yield from cut.rest()


async def asized(
    pieces: AsyncIterator[bytes], size: int | None
) -> AsyncIterator[bytes]:
    if size is None:
        async for piece in pieces:
            yield piece
        return
    cut = _Cut(size)
    async for piece in pieces:
        for part in cut.feed(piece):
            yield part
    for part in cut.rest():
        yield part


def slices(content: bytes, size: int | None) -> Iterator[bytes]:
    size = size or len(content) or 1
    return (content[start : start + size] for start in range(0, len(content), size))


def begun(already: bool) -> bool:
    """True; RuntimeError where a reply is read once more."""
    if already:
        raise RuntimeError("the content of this reply has been read already")
    return True
