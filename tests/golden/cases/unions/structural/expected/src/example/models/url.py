"""The Url model."""

from .._runtime.model import Model


class Url(Model):
    url: str
