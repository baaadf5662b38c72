"""The DogsCreateBody model."""

from .._runtime.model import Model


class DogsCreateBody(Model):
    name: str | None = None
