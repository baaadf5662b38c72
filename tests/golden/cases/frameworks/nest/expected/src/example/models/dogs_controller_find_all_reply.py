"""The DogsControllerFindAllReply model."""

from .._runtime.model import Model
from .dog import Dog


class DogsControllerFindAllReply(Model):
    total: float
    page: float
    data: list[Dog] | None = None
