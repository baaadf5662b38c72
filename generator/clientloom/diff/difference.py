"""Two sides compared: the changes with their causes, how grave they are, and the version that they ask for."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from clientloom.diff.causes import Cause, Causes
from clientloom.diff.changes import LEVELS, Change, Level, compare, gravest
from clientloom.diff.sides import Side
from clientloom.diff.versions import bumped, is_enough


class Difference(Struct, frozen=True):
    """What has changed for users of a package. `causes` has one for each change."""

    target: str
    old: Side
    new: Side
    changes: Sequence[Change]
    causes: Sequence[Cause]

    @property
    def level(self) -> Level | None:
        """The gravest of all; None where users see nothing of it by name."""
        return gravest(self.changes)

    @property
    def proposed(self) -> str | None:
        """The version that is enough; None where nothing asks for one, or the old one is not known."""
        if self.old.version is None or not self.changes:
            return None
        return bumped(self.old.version, self.level)

    @property
    def is_enough(self) -> bool:
        """Whether the new version is raised by as much as the changes ask for."""
        if self.old.version is None or self.new.version is None:
            return True
        return is_enough(self.old.version, self.new.version, self.level)

    def of(self, level: Level) -> list[tuple[Change, Cause]]:
        """The changes of one level."""
        pairs = zip(self.changes, self.causes, strict=True)
        return [(change, cause) for change, cause in pairs if change.level == level]

    def counts(self) -> str:
        """`2 breaking, 1 risky and 30 compatible changes`."""
        counts = [(len(self.of(level)), level) for level in LEVELS]
        said = [f"{count} {level}" for count, level in counts if count]
        if not said:
            return "no changes"
        total = len(self.changes)
        listed = " and ".join([*([", ".join(said[:-1])] if said[1:] else []), said[-1]])
        return f"{listed} change{'' if total == 1 else 's'}"


def difference(target: str, old: Side, new: Side) -> Difference:
    """Compare two sides."""
    changes = compare(old.rows, new.rows)
    causes = Causes(old, new)
    return Difference(target, old, new, changes, [causes.of(change.row) for change in changes])
