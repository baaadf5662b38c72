"""The MessageError model."""

from .._runtime.model import Model


class MessageError(Model):
    message: str
