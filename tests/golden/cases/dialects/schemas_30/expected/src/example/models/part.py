"""The Part model."""

from .._runtime.model import OpenModel


class Part(OpenModel[str]):
    x: int | None = None
