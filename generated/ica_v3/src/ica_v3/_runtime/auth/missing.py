"""The message of an operation whose credentials nobody gave: every place that was looked at."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .credentials import Scheme, Security


def missing(
    operation: str,
    security: Security,
    schemes: Mapping[str, Scheme],
    dropped: Collection[str],
) -> str:
    """What to give. `dropped` are the schemes whose secrets a pickle left out."""
    ways: list[str] = []
    for alternative in security:
        known = [schemes[name] for name in alternative if name in schemes]
        if known:
            ways.append(" together with ".join(scheme.hint() for scheme in known))
    message = f"{operation} needs credentials: give {'; or '.join(ways) or 'none that this client knows'}"
    lost = sorted(
        schemes[name].argument
        for name in dropped
        if any(name in names for names in security)
    )
    if lost:
        message += f" (what was given as {', '.join(lost)} was dropped when the client was pickled)"
    return message
