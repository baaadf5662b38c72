"""Groups operations by their path instead of by tag, where the configuration asks for it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from clientloom.ir import Operation

_PLAIN = re.compile(r"[A-Za-z][\w.-]*")
_NOTHING = re.compile(r"(?:api|rest|v[0-9]+(?:\.[0-9]+)*(?:alpha|beta|rc)?[0-9]*)", re.IGNORECASE)
_MANY = 20  # methods that one resource can have before a person is lost in it


def group_of(path: str) -> str | None:
    """The first fixed part of a path that says something: `/v1/charges/{id}/capture` is one of `charges`."""
    for part in re.split(r"[?#]", path)[0].split("/"):
        if _PLAIN.fullmatch(part) and not _NOTHING.fullmatch(part):
            return part
    return None


def wants_groups(operations: Iterable[Operation]) -> bool:
    """Whether a document has many operations and no tag, or one for all, and its paths fall into groups."""
    operations = tuple(operations)
    if len(operations) < _MANY or len({operation.tags for operation in operations}) > 1:
        return False
    groups = {group_of(operation.path) for operation in operations}
    # neither one heap nor a heap for each
    return 1 < len(groups) <= len(operations) // 2 and None not in groups
