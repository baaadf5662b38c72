"""Records what the package does not have, or has only in part, so that nothing is dropped in silence."""

from __future__ import annotations

from typing import Literal, TypeAlias

from clientloom.ir import Skipped

What: TypeAlias = Literal["operation", "schema", "parameter", "body", "reply", "fallback", "other"]


class Ledger:
    """Skipped entries in the order in which they were found, each once."""

    def __init__(self) -> None:
        self._entries: dict[tuple[str, str], Skipped] = {}

    def add(self, pointer: str, what: What, code: str, reason: str) -> None:
        """One entry. The first reason for a (pointer, code) stays."""
        self._entries.setdefault((pointer, code), Skipped(pointer, what, code, reason))

    def mark(self) -> int:
        """How many entries there are, for `rewind`."""
        return len(self._entries)

    def rewind(self, mark: int) -> None:
        """Remove the entries added since: what they are about is itself left out."""
        for key in list(self._entries)[mark:]:
            del self._entries[key]

    def entries(self) -> tuple[Skipped, ...]:
        """Everything, in order."""
        return tuple(self._entries.values())
