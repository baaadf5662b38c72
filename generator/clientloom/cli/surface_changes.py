"""What a run changes for users, in a few lines: the surface that is published against the one that would be."""

from __future__ import annotations

from clientloom.cli.diff_text import summary
from clientloom.config.records import Config
from clientloom.diff import Side, difference
from clientloom.surface import read_surface

_MOST = 10  # lines


def summary_of_surface(target: str, config: Config, before: bytes, after: bytes) -> list[str]:
    """At most ten lines; none where no name has changed."""
    old, new = (read_surface(data, config.surface_file).rows for data in (before, after))
    found = difference(target, Side("the last generation", old), Side("now", new))
    return summary(found, _MOST) if found.changes else []
