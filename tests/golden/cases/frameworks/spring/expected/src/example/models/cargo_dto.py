"""The CargoDto model."""

from typing import Literal

from .._runtime.enums import OpenStr
from .._runtime.model import Model


class CargoDto(Model):
    kind: OpenStr | Literal["OIL", "GRAIN"] | None = None
    weights: dict[str, float] | None = None
