"""The Link header (RFC 8288): where the next page is."""

from __future__ import annotations

import re
from collections.abc import Iterable

# possessive, so that no text is read more than a fixed number of times
_PARAMETER = re.compile(
    r"""\s*+;\s*+([^\s=;,"]++)(?:\s*+=\s*+(?:"((?:[^"\\]|\\.)*+)"|([^\s",;]*+)))?""",
    re.DOTALL,
)


def next_link(headers: Iterable[str]) -> str | None:
    """The target of the first link with `rel=next` that leads to anything."""
    for header in headers:
        start = header.find("<")
        while start >= 0:
            end = header.find(">", start)
            if end < 0:
                break
            target = header[start + 1 : end].strip()
            parameters, after = _parameters(header, end + 1)
            # Sentry's API always names a next page, and says whether there is one
            there = parameters.get("results", "").lower() != "false"
            if target and there and "next" in parameters.get("rel", "").lower().split():
                return target
            start = header.find("<", after)
    return None


def _parameters(header: str, at: int) -> tuple[dict[str, str], int]:
    """The parameters that begin there, the first of each name, and where they end."""
    found: dict[str, str] = {}
    while (match := _PARAMETER.match(header, at)) is not None:
        name, quoted, plain = match.groups()
        found.setdefault(name.lower(), quoted or plain or "")
        at = match.end()
    return found, at
