"""The Circle model."""

from typing import TYPE_CHECKING, Literal

from .._runtime.model import Model


class Circle(Model, tag_field="kind", tag="c"):
    if TYPE_CHECKING:
        kind: Literal["c"] = "c"
    else:
        kind = "c"
    size: float | None = None
    """At least 1."""
