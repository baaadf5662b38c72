"""The C model."""

from typing import Literal

from .._runtime.enums import OpenInt
from .._runtime.model import Model


class C(Model):
    type: OpenInt | Literal[1]
    x: str | None = None
