"""The Cart model."""

from typing import Literal

from .._runtime.model import Model, fixed


class Cart(Model):
    kind: Literal["cart"] = fixed("cart")
    wheels: int
    horse: str | None = None
