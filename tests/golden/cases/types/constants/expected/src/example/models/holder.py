"""The Holder model."""

from typing import Literal

from .._runtime.model import Model, OpenInt, OpenStr
from .level import Level


class Holder(Model):
    kind: Literal["holder"]
    version: Literal[2] | None = None
    flag: bool | None = None
    level: Level
    """Default: `10`."""
    state: OpenStr | Literal["on", "off"] | None = None
    """Whether it runs. Default: `on`."""
    maybe: OpenStr | Literal["x", "y"] | None = None
    mixed: OpenStr | OpenInt | Literal["a", 1] | bool | None = None
    nothing: None = None
