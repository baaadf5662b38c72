"""The Link header (RFC 8288): where the next page is."""

from __future__ import annotations

import re
from collections.abc import Iterable

_LINK = re.compile(
    r'<([^>]*)>((?:\s*;\s*[^\s=;,]+(?:\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^\s",;]*))?)*)'
)
_PARAMETER = re.compile(r';\s*([^\s=;,]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s",;]*))')


def next_link(headers: Iterable[str]) -> str | None:
    """The target of the first link with `rel=next`, as it is written."""
    for header in headers:
        for target, parameters in _LINK.findall(header):
            for name, quoted, plain in _PARAMETER.findall(parameters):
                if name.lower() == "rel":
                    if "next" in (quoted or plain).lower().split():
                        found: str = target
                        return found.strip() or None
                    break  # only the first `rel` of a link counts
    return None
