"""The ATildeB model."""

from .._runtime.model import Model


class ATildeB(Model):
    two: str | None = None
