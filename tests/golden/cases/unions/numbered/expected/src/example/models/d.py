"""The D model."""

from typing import Literal

from .._runtime.model import Model, OpenInt


class D(Model):
    type: OpenInt | Literal[2, 3]
    x: str | None = None
