"""The UpdateDogDto model."""

from .._runtime.model import Model
from .coat import Coat


class UpdateDogDto(Model):
    name: str | None = None
    coat: Coat | None = None
