"""The Price model."""

import builtins
import decimal

from .._runtime.model import Model


class Price(Model):
    amount: decimal.Decimal
    """To the cent."""
    taxes: list[decimal.Decimal] | None = None
    rate: builtins.float | None = None
    float: builtins.float | None = None
