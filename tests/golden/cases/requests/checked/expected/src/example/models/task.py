"""The Task model."""

from .._runtime.model import Model
from .free import Free
from .shape import Shape
from .small import Small
from .state import State


class Task(Model):
    title: str | None = None
    """1 to 5 characters. Pattern: `it's "so"`."""
    state: State | None = None
    subtasks: "list[Task] | None" = None
    """At most 2 items. No item twice."""
    pair: tuple[int, str, *tuple[str, ...]] | None = None
    labels: dict[str, float] | None = None
    """At least 1 entry."""
    shape: Shape | None = None
    loose: str | int | None = None
    both: Small | None = None
    """-5 to 9."""
    free: Free | None = None
