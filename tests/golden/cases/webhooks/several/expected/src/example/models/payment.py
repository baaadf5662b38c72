"""The Payment model."""

from .._runtime.model import Model


class Payment(Model):
    id: str
