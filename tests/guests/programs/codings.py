"""br and zstd, whole and cut short, in several members, one upon the other: whole, or an error."""

import importlib
import random

import brotli
from backports import zstd
from scene import package, tell

encodings = importlib.import_module(f"{package.__name__}._runtime.transports.content_encoding")
DATA = random.Random(1).randbytes(3000) + b"a" * 3_000_000
BR, ZSTD = brotli.compress(DATA), zstd.compress(DATA)
TWO = zstd.compress(DATA[:5]) + zstd.compress(DATA[5:])


def undone(coding, data, size=700):
    decoder = encodings.decoder_for(coding)
    pieces = (data[start : start + size] for start in range(0, len(data), size))
    try:
        found = list(encodings.decoded(decoder, pieces))
    except encodings.CodingError:
        return "error"
    assert max(map(len, found), default=0) <= 1 << 21, "a piece is bounded"
    return "whole" if b"".join(found) == DATA else f"{len(b''.join(found))} bytes"


tell(
    whole=[
        undone(coding, data, size)
        for coding, data in (("br", BR), ("zstd", ZSTD), ("zstd", TWO), ("br, zstd", zstd.compress(BR)))
        for size in (1, 7, 1 << 20)
    ],
    broken=[
        undone(coding, data)
        for coding, data in (
            *(("br", BR[:-count]) for count in (1, 5, len(BR) // 2)),
            *(("zstd", ZSTD[:-count]) for count in (1, 5, len(ZSTD) // 2)),
            ("zstd", TWO[:-3]),
            ("br", BR + b"more"),
            ("zstd", ZSTD + b"more"),
            ("br", DATA),
            ("zstd", DATA),
            ("br, zstd", zstd.compress(BR[:-5])),
        )
    ],
    nothing=[undone(coding, b"") for coding in ("br", "zstd")],
)
