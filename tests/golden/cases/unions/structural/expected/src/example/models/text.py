"""The Text model."""

from .._runtime.model import Model


class Text(Model):
    text: str
