"""The Op model."""

from .._runtime.model import Model


class Op(Model):
    operator: str
