"""The CargoDto model."""

from typing import Literal

from .._runtime.model import Model, OpenStr


class CargoDto(Model):
    kind: OpenStr | Literal["OIL", "GRAIN"] | None = None
    weights: dict[str, float] | None = None
