"""Content codings undone, in bounded pieces, and never half of what was sent."""

from __future__ import annotations

import zlib
from collections.abc import AsyncIterator, Iterable, Iterator
from typing import Any, Protocol

# what one step may give: a small reply must not inflate to all memory at once
_STEP = 1 << 20
# each is undone by a frame above the next; how many are borne is for `Limits.codings` to say
_MOST_CODINGS = 50
_GZIP = zlib.MAX_WBITS | 16


class CodingError(Exception):
    """The content is not what its Content-Encoding says, is not whole, or cannot be undone here."""


class UnknownCodingError(CodingError):
    """Nobody here can undo it, however often it is asked for."""


class CodingDecoder(Protocol):
    """Undoes one coding. `finish` raises CodingError where what came is not whole."""

    def feed(self, data: bytes) -> Iterator[bytes]: ...
    def finish(self) -> None: ...


_UNFINISHED = "the content ends in the middle"
_MORE = "more follows the end of the content"


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
            try:
                piece = self._member.decompress(data, _STEP)
            except zlib.error as error:
                raise CodingError(str(error)) from error
            data = self._member.unconsumed_tail
            if self._member.eof:
                data, self._begun = self._member.unused_data, False
            if piece:
                yield piece

    def finish(self) -> None:
        if self._begun:
            raise CodingError(_UNFINISHED)


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
        while data:
            if self._stream.eof:
                raise CodingError(_MORE)
            try:
                piece = self._stream.decompress(data, _STEP)
            except zlib.error as error:
                raise CodingError(str(error)) from error
            data = self._stream.unconsumed_tail or self._stream.unused_data
            if piece:
                yield piece

    def finish(self) -> None:
        if not self._stream.eof and (self._begun or self._start):
            raise CodingError(_UNFINISHED)


class _Brotli:
    """By the package brotli or brotlicffi, which is there where httpx2 was installed with `brotli`."""

    def __init__(self, library: Any) -> None:
        self._errors: type[Exception] = library.error
        self._stream = library.Decompressor()
        self._begun = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        stream = self._stream
        if data and stream.is_finished():
            raise CodingError(_MORE)
        self._begun = self._begun or bool(data)
        while True:
            try:
                piece: bytes = stream.process(data, output_buffer_limit=_STEP // 2)
            except self._errors as error:
                raise CodingError(str(error)) from error
            # it may hold more than it gives at once, and tells so by giving
            if not piece:
                return
            yield piece
            if stream.is_finished():
                return
            data = b""

    def finish(self) -> None:
        if self._begun and not self._stream.is_finished():
            raise CodingError(_UNFINISHED)


class _Zstandard:
    """Frames one after the other, by the standard library or the package backports.zstd."""

    def __init__(self, library: Any) -> None:
        self._library = library
        self._frame = library.ZstdDecompressor()
        self._begun = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        while data or (self._begun and not self._frame.needs_input):
            if not self._begun:
                self._frame, self._begun = self._library.ZstdDecompressor(), True
            frame = self._frame
            try:
                piece: bytes = frame.decompress(data, _STEP)
            except self._library.ZstdError as error:
                raise CodingError(str(error)) from error
            data = b""
            if frame.eof:
                data, self._begun = frame.unused_data, False
            if piece:
                yield piece

    def finish(self) -> None:
        if self._begun:
            raise CodingError(_UNFINISHED)


class _Chain:
    """Several codings, undone from the last that was applied to the first."""

    def __init__(self, decoders: list[CodingDecoder]) -> None:
        self._decoders = decoders

    def feed(self, data: bytes) -> Iterator[bytes]:
        pieces: Iterable[bytes] = (data,)
        for decoder in self._decoders:
            pieces = _through(decoder, pieces)
        yield from pieces

    def finish(self) -> None:
        for decoder in self._decoders:
            decoder.finish()


def _through(decoder: CodingDecoder, pieces: Iterable[bytes]) -> Iterator[bytes]:
    for piece in pieces:
        yield from decoder.feed(piece)


class _Refused:
    """Stands for what cannot be undone here. A reply without content may say so; one with content is an error."""

    def __init__(self, reason: str) -> None:
        self._reason = reason

    def feed(self, data: bytes) -> Iterator[bytes]:
        if data:
            raise UnknownCodingError(self._reason)
        return iter(())

    def finish(self) -> None:
        """Nothing came."""


def decoder_for(encodings: str) -> CodingDecoder | None:
    """What undoes a Content-Encoding; None where there is nothing to undo."""
    names = [
        name
        for name in (part.strip().lower() for part in encodings.split(","))
        if name and name != "identity"
    ]
    if len(names) > _MOST_CODINGS:
        return _Refused(f"it has {len(names)} codings, more than {_MOST_CODINGS}")
    decoders = [_decoder(name) for name in reversed(names)]
    if len(decoders) > 1:
        return _Chain(decoders)
    return decoders[0] if decoders else None


def _decoder(name: str) -> CodingDecoder:
    if name in ("gzip", "x-gzip"):
        return _Gzip()
    if name == "deflate":
        return _Deflate()
    if name == "br":
        library = _library("brotli", "brotlicffi")
        # before its version 1.2 it has no way to give a bounded piece
        if hasattr(getattr(library, "Decompressor", None), "can_accept_more_data"):
            return _Brotli(library)
        return _Refused("the coding 'br' needs the package brotli, 1.2 or newer")
    if name == "zstd":
        library = _library("compression.zstd", "backports.zstd")
        if library is not None:
            return _Zstandard(library)
        return _Refused("the coding 'zstd' needs the package backports.zstd")
    return _Refused(f"the coding {name[:40]!r} is not known")


def _library(*modules: str) -> Any:
    """The first of some modules that is installed."""
    from importlib import import_module

    for module in modules:
        try:
            return import_module(module)
        except ImportError:
            continue
    return None


def decoded(decoder: CodingDecoder, pieces: Iterator[bytes]) -> Iterator[bytes]:
    for piece in pieces:
        yield from decoder.feed(piece)
    decoder.finish()


async def adecoded(
    decoder: CodingDecoder, pieces: AsyncIterator[bytes]
) -> AsyncIterator[bytes]:
    async for piece in pieces:
        for part in decoder.feed(piece):
            yield part
    decoder.finish()
