"""Content encodings undone: gzip and deflate, in bounded pieces, and never half of what was sent."""

from __future__ import annotations

import zlib
from collections.abc import AsyncIterator, Iterable, Iterator
from typing import Protocol

# what one step may give: a small reply must not inflate to all memory at once
_STEP = 1 << 20
_GZIP = zlib.MAX_WBITS | 16


class Decoder(Protocol):
    """Undoes one encoding. `finish` raises zlib.error where what came is not whole."""

    def feed(self, data: bytes) -> Iterator[bytes]: ...
    def finish(self) -> None: ...


class _Gzip:
    """Members one after the other, as the format allows; httpx2 and others stop after the first in silence."""

    def __init__(self) -> None:
        self._member = zlib.decompressobj(_GZIP)
        self._begun = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        while data:
            if not self._begun:
                data = data.lstrip(b"\0") if self._member.eof else data
                if not data:
                    return
                self._member, self._begun = zlib.decompressobj(_GZIP), True
            piece = self._member.decompress(data, _STEP)
            data = self._member.unconsumed_tail
            if self._member.eof:
                data, self._begun = self._member.unused_data, False
            if piece:
                yield piece

    def finish(self) -> None:
        if self._begun:
            raise zlib.error("the content ends in the middle")


class _Deflate:
    """With the frame of zlib, as it should be, or without, as some servers send it."""

    def __init__(self) -> None:
        self._stream = zlib.decompressobj()
        self._start = b""
        self._begun = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        if not self._begun:
            data = self._start + data
            if len(data) < 2:
                self._start = data
                return
            self._begun = True
            framed = data[0] & 15 == 8 and int.from_bytes(data[:2]) % 31 == 0
            if not framed:
                self._stream = zlib.decompressobj(-zlib.MAX_WBITS)
        while data and not self._stream.eof:
            piece = self._stream.decompress(data, _STEP)
            data = self._stream.unconsumed_tail
            if piece:
                yield piece

    def finish(self) -> None:
        if not self._stream.eof and (self._begun or self._start):
            raise zlib.error("the content ends in the middle")


class _Chain:
    """Several encodings, undone from the last that was applied to the first."""

    def __init__(self, decoders: list[Decoder]) -> None:
        self._decoders = decoders

    def feed(self, data: bytes) -> Iterator[bytes]:
        pieces: Iterable[bytes] = (data,)
        for decoder in self._decoders:
            pieces = _through(decoder, pieces)
        yield from pieces

    def finish(self) -> None:
        for decoder in self._decoders:
            decoder.finish()


def _through(decoder: Decoder, pieces: Iterable[bytes]) -> Iterator[bytes]:
    for piece in pieces:
        yield from decoder.feed(piece)


_KNOWN: dict[str, type[_Gzip] | type[_Deflate]] = {
    "gzip": _Gzip,
    "x-gzip": _Gzip,
    "deflate": _Deflate,
}


def decoder_for(encodings: str) -> Decoder | None:
    """What undoes a Content-Encoding; None where one of them is not known here."""
    names = [
        name
        for name in (part.strip().lower() for part in encodings.split(","))
        if name and name != "identity"
    ]
    if not names or any(name not in _KNOWN for name in names):
        return None
    decoders: list[Decoder] = [_KNOWN[name]() for name in reversed(names)]
    return decoders[0] if len(decoders) == 1 else _Chain(decoders)


def decoded(decoder: Decoder, pieces: Iterator[bytes]) -> Iterator[bytes]:
    for piece in pieces:
        yield from decoder.feed(piece)
    decoder.finish()


async def adecoded(
    decoder: Decoder, pieces: AsyncIterator[bytes]
) -> AsyncIterator[bytes]:
    async for piece in pieces:
        for part in decoder.feed(piece):
            yield part
    decoder.finish()


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
