"""The Holder model."""

from typing import Literal, TypeAlias

from .._runtime.enums import OpenStr
from .._runtime.model import JsonValue, Model
from .level import Level

HolderState: TypeAlias = OpenStr | Literal["on", "off"]

HolderMaybe: TypeAlias = OpenStr | Literal["x", "y"]


class Holder(Model):
    kind: Literal["holder"]
    version: Literal[2] | None = None
    flag: bool | None = None
    level: Level
    """Default: `10`."""
    state: HolderState | None = None
    """Whether it runs. Default: `on`."""
    maybe: HolderMaybe | None = None
    mixed: JsonValue = None
    nothing: None = None
