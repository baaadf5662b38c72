"""The Price model."""

import builtins
import decimal

from .._runtime.model import Model


class Price(Model, numbers=("rate",)):
    amount: decimal.Decimal
    """To the cent."""
    taxes: list[decimal.Decimal] | None = None
    rate: decimal.Decimal | None = None
    float: builtins.float | None = None
