"""The OfOrder type."""

from typing import TypeAlias

from .order import Order

OfOrder: TypeAlias = list[Order]
