"""The Thing model."""

from typing import Literal, TypeAlias

from .._runtime.model import Model, OpenInt
from .named import Named

ThingMost: TypeAlias = OpenInt | Literal[9223372036854775807, -9223372036854775808]


class Thing(Model):
    most: ThingMost | None = None
    more: int | None = None
    constant: int | None = None
    named: Named | None = None
    either: int | str | None = None
