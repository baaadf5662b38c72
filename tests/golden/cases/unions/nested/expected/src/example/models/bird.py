"""The Bird type."""

from typing import TypeAlias

from .owl import Owl

Bird: TypeAlias = Owl | str
