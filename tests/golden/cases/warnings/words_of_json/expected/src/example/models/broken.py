"""The Broken model."""

from typing import Literal

from .._runtime.enums import OpenStr
from .._runtime.model import Model


class Broken(Model):
    a: OpenStr | Literal["x", "y"] | None = None
    """Default: `text`."""
    b: bool | None = None
    """Default: `false`."""
    c: list[str] | None = None
    """Default: `["a", null]`."""
