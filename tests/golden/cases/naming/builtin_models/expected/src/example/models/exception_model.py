"""The ExceptionModel model."""

from .._runtime.model import Model


class ExceptionModel(Model):
    message: str | None = None
