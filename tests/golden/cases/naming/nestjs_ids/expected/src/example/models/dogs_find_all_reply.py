"""The DogsFindAllReply model."""

from .._runtime.model import Model


class DogsFindAllReply(Model):
    dogs: int | None = None
