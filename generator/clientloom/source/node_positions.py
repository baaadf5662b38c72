"""Where one value of a text begins, and its key, and what is in it."""

from __future__ import annotations

from collections.abc import Iterator


class Mark:
    """One value of the text: where its key and it begin, and what is in it (None: not looked at yet, or a scalar)."""

    __slots__ = ("children", "key", "merged", "unread", "value")

    def __init__(self, key: int, value: int, children: dict[str, Mark] | None = None) -> None:
        self.key = key
        self.value = value
        self.children = children
        self.unread: Iterator[tuple[str, Mark]] = iter(())  # JSON: the children that nobody asked for yet
        self.merged: list[Mark] = []  # YAML: the mappings that `<<` brings in

    def child(self, step: str) -> Mark | None:
        """The value under a key or an index, here or in what was merged in."""
        if self.children and step in self.children:
            return self.children[step]
        for source in self.merged:
            if (found := source.child(step)) is not None:
                return found
        return None
