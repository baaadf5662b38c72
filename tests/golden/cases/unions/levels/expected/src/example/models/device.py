"""The Device type."""

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.model import Unknown, union
from .fan import Fan
from .lamp import Lamp

if TYPE_CHECKING:
    Device: TypeAlias = Lamp | Fan | Unknown
else:
    Device = union(
        "Device",
        lambda: (Lamp, Fan),
        discriminator="device",
        mapping={"light": 0, "fan": 1},
    )
