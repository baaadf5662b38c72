"""The Device type."""

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.unions import union
from .._runtime.variants import Unknown
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
