"""The Note model."""

from .._runtime.model import Model


class Note(Model):
    text: str | None = None
