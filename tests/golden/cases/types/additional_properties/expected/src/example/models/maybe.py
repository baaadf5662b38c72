"""The Maybe model."""

from .._runtime.model import OpenModel


class Maybe(OpenModel[int | None]):
    total: int | None = None
