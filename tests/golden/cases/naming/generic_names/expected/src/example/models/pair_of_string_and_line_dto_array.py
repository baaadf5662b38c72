"""The PairOfStringAndLineDtoArray model."""

from .._runtime.model import Model


class PairOfStringAndLineDtoArray(Model):
    left: str | None = None
