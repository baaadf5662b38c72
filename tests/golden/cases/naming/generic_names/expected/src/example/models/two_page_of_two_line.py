"""The TwoPageOfTwoLine model."""

from .._runtime.model import Model


class TwoPageOfTwoLine(Model):
    two: str | None = None
