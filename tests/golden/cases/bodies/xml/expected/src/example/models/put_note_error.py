"""The PutNoteError model."""

from .._runtime.model import Model


class PutNoteError(Model):
    title: str | None = None
