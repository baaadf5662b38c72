"""All rows, in the order of the page."""

from __future__ import annotations

from bench.row import Row
from bench.rows import again, calls, decode, encode, first_call, four, generate, judged, pages, tracing

ROWS: tuple[Row, ...] = (
    *generate.ROWS,
    *again.ROWS,
    *four.ROWS,
    *first_call.ROWS,
    *decode.ROWS,
    *encode.ROWS,
    *calls.ROWS,
    *tracing.ROWS,
    *pages.ROWS,
    *judged.ROWS,
)
