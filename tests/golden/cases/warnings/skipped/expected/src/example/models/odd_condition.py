"""The OddCondition model."""

from .._runtime.model import Model


class OddCondition(Model):
    a: str | None = None
