"""The Broken model."""

from typing import Literal

from .._runtime.model import Model, OpenStr


class Broken(Model):
    a: OpenStr | Literal["x", "y"] | None = None
    """Default: `text`."""
    b: bool | None = None
    """Default: `false`."""
    c: list[str] | None = None
    """Default: `["a", null]`."""
