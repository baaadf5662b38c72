"""The Circle model."""

from typing import ClassVar, Literal

from .._runtime.model import Model


class Circle(Model, tag_field="kind", tag="c"):
    kind: ClassVar[Literal["c"]] = "c"
    size: float | None = None
    """At least 1."""
