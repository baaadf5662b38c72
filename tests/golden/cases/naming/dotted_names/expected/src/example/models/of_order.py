"""The OfOrder type."""

from typing import TypeAlias

from .order_capital import OrderCapital

OfOrder: TypeAlias = list[OrderCapital]
