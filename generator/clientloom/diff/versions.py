"""How much a version is to be raised: by semantic versioning, where before 1.0 a minor version may break."""

from __future__ import annotations

import re

from clientloom.diff.changes import Level

_VERSION = re.compile(r"v?(?:\d+!)?(\d+)(?:\.(\d+))?(?:\.(\d+))?(.*)")


def bumped(version: str, level: Level | None) -> str:
    """The version after a change of this level; None: nothing that users see by name has changed."""
    major, minor, patch = _numbers(version)
    weight = {"breaking": 2, "risky": 1, "compatible": 1, None: 0}[level] - (major == 0)
    if weight >= 2:
        return f"{major + 1}.0.0"
    return f"{major}.{minor + 1}.0" if weight == 1 else f"{major}.{minor}.{patch + 1}"


def is_enough(old: str, new: str, level: Level | None) -> bool:
    """Whether a version is raised enough. Without a change it may stay as it is; more than is needed is enough."""
    if level is None:
        return _numbers(new) >= _numbers(old)
    return _numbers(new) >= _numbers(bumped(old, level))


def _numbers(version: str) -> tuple[int, int, int]:
    found = _VERSION.fullmatch(version)
    return (int(found[1]), int(found[2] or 0), int(found[3] or 0)) if found else (0, 0, 0)
