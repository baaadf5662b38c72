"""What a run changes for users, in a few lines: the surface that is published against the one that would be."""

from __future__ import annotations

from clientloom.cli.diff_text import summary
from clientloom.config.records import Config
from clientloom.diff import Difference, Side, difference
from clientloom.surface import Surface, read_surface

_MOST = 10  # lines


def surface_changes(target: str, config: Config, before: bytes | None, after: bytes) -> Difference:
    """The difference from what lies beside `client.toml`, or from nothing."""
    file = config.surface_file
    old = (read_surface(before, file) if before is not None else Surface()).rows
    return difference(target, Side("the last generation", old), Side("now", read_surface(after, file).rows))


def summary_of_surface(target: str, config: Config, before: bytes | None, after: bytes) -> list[str]:
    """At most ten lines; none where nothing was published before, or no name has changed."""
    if before is None:
        return []
    found = surface_changes(target, config, before, after)
    return summary(found, _MOST) if found.changes else []
