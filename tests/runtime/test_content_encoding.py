"""Content encodings are undone whole or not at all, however the bytes are cut."""

from __future__ import annotations

import asyncio
import gzip
import random
import zlib
from collections.abc import AsyncIterator, Iterator

import pytest

from runtime.transports.content_encoding import CodingError, adecoded, decoded, decoder_for
from runtime.transports.httpx2_replies import asized, sized

DATA = random.Random(1).randbytes(3000) + b"a" * 3_000_000
GZIP = gzip.compress(DATA)
TWO = gzip.compress(DATA[:5]) + gzip.compress(b"") + gzip.compress(DATA[5:])
RAW = zlib.compress(DATA, wbits=-15)


def cut(data: bytes, size: int) -> Iterator[bytes]:
    return (data[start : start + size] for start in range(0, len(data), size))


def undone(encoding: str, data: bytes, size: int = 700) -> bytes:
    decoder = decoder_for(encoding)
    assert decoder is not None
    return b"".join(decoded(decoder, cut(data, size)))


@pytest.mark.parametrize("size", [1, 7, 1 << 20])
@pytest.mark.parametrize(
    ("encoding", "data"),
    [
        ("gzip", GZIP),
        ("X-GZip", GZIP),
        ("gzip", TWO),
        ("gzip", GZIP + b"\0" * 9),
        ("deflate", zlib.compress(DATA)),
        ("deflate", RAW),
        ("deflate, gzip", gzip.compress(RAW)),
        ("identity, gzip", GZIP),
    ],
)
def test_what_was_sent(encoding: str, data: bytes, size: int) -> None:
    assert undone(encoding, data, size) == DATA


def test_as_many_as_limits_may_bear() -> None:
    data = DATA
    for _ in range(50):
        data = gzip.compress(data, 0)
    assert undone(", ".join(["gzip"] * 50), data, 1000) == DATA


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "gzip, deflate"])
def test_nothing_is_nothing(encoding: str) -> None:
    assert undone(encoding, b"") == b""


@pytest.mark.parametrize("encoding", ["identity", ""])
def test_nothing_to_undo(encoding: str) -> None:
    assert decoder_for(encoding) is None


@pytest.mark.parametrize("encoding", ["compress", "gzip, UTF-8", ", ".join(["gzip"] * 51)])
def test_what_cannot_be_undone_is_an_error_and_never_the_content(encoding: str) -> None:
    with pytest.raises(CodingError):
        undone(encoding, GZIP)
    assert undone(encoding, b"") == b""  # a reply to HEAD has the header, too


@pytest.mark.parametrize(
    ("encoding", "data"),
    [
        *(("gzip", GZIP[:-count]) for count in (1, 8, 9, 2000)),
        ("gzip", TWO[:-9]),
        ("gzip", GZIP + b"more"),
        ("gzip", GZIP[:-8] + bytes(8)),
        ("gzip", b"plain text"),
        ("deflate", zlib.compress(DATA)[:-1]),
        ("deflate", RAW[:-1]),
        ("deflate", b"x"),
        ("deflate", zlib.compress(DATA) + b"more"),
        ("deflate", RAW + b"more"),
        ("deflate, gzip", gzip.compress(RAW[:-1])),
    ],
)
def test_half_of_it_is_an_error(encoding: str, data: bytes) -> None:
    with pytest.raises(CodingError):
        undone(encoding, data)


def test_a_small_reply_is_not_all_of_memory_at_once() -> None:
    decoder = decoder_for("gzip")
    assert decoder is not None
    assert max(map(len, decoded(decoder, iter([GZIP])))) <= 1 << 20


@pytest.mark.parametrize(("size", "lengths"), [(4, [4, 4, 2]), (10, [10]), (99, [10]), (None, [3, 3, 3, 1])])
def test_pieces_of_one_size(size: int | None, lengths: list[int]) -> None:
    assert [len(piece) for piece in sized(cut(b"0123456789", 3), size)] == lengths

    async def pieces() -> AsyncIterator[bytes]:
        for piece in cut(b"0123456789", 3):
            yield piece

    async def gathered() -> list[int]:
        return [len(piece) async for piece in asized(pieces(), size)]

    assert asyncio.run(gathered()) == lengths


def test_the_async_twin() -> None:
    async def pieces() -> AsyncIterator[bytes]:
        for piece in cut(TWO, 700):
            yield piece

    async def gathered() -> bytes:
        decoder = decoder_for("gzip")
        assert decoder is not None
        return b"".join([piece async for piece in adecoded(decoder, pieces())])

    assert asyncio.run(gathered()) == DATA
