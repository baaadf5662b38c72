"""The Link header (RFC 8288): where the next page is."""

from __future__ import annotations

import re
from collections.abc import Iterable

# one parameter behind a target; each is looked for where the one before ended, so that time grows with length alone
_PARAMETER = re.compile(
    r'\s*;\s*([^\s=;,]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s",;]*)))?'
)


def next_link(headers: Iterable[str]) -> str | None:
    """The target of the first link with `rel=next`, as it is written."""
    for header in headers:
        place = 0
        while True:
            start = header.find("<", place)
            end = header.find(">", start + 1)
            if start < 0 or end < 0:
                break
            rel, place = _rel(header, end + 1)
            if "next" in rel.lower().split():
                return header[start + 1 : end].strip() or None
    return None


def _rel(header: str, place: int) -> tuple[str, int]:
    """The relation of the link whose parameters begin here, and where they end. Only the first `rel` counts."""
    rel: str | None = None
    while (found := _PARAMETER.match(header, place)) is not None:
        place = found.end()
        if rel is None and found[1].lower() == "rel":
            rel = found[2] or found[3] or ""
    return rel or "", place
