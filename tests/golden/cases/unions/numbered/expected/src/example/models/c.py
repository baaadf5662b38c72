"""The C model."""

from typing import Literal

from .._runtime.model import Model, OpenInt


class C(Model):
    type: OpenInt | Literal[1]
    x: str | None = None
