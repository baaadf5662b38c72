"""The Bird type."""

from typing import TypeAlias

from .._runtime.variants import Unknown
from .owl import Owl

Bird: TypeAlias = Owl | str | Unknown
