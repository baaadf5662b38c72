"""Models that hold each other: Held, Tick."""

from typing import TypeAlias

from .._runtime.model import JsonText, Model


class Tick(Model, formed=("inner",)):
    n: int
    inner: "Held | None" = None


Held: TypeAlias = JsonText[Tick]
