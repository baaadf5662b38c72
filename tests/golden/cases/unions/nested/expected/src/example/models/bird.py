"""The Bird type."""

from typing import TypeAlias

from .._runtime.model import Unknown
from .owl import Owl

Bird: TypeAlias = Owl | str | Unknown
