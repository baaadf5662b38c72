"""The D model."""

from typing import Literal

from .._runtime.enums import OpenInt
from .._runtime.model import Model


class D(Model):
    type: OpenInt | Literal[2, 3]
    x: str | None = None
