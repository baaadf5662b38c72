"""The Reading model."""

import decimal

from .._runtime.model import FloatOrText, IntOrText, Model


class Reading(Model):
    whole: IntOrText
    """Pattern: `^-?(?:0|[1-9]\\d*)$`."""
    ratio: FloatOrText
    """Pattern: `^-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?$`."""
    age: IntOrText | None = None
    """Pattern: `^(?:0|[1-9]\\d*)$`."""
    total: int | None = None
    price: decimal.Decimal
    weight: decimal.Decimal | None = None
    """Pattern: `^(?!^[-+.]*$)[+-]?0*\\d*\\.?\\d*$`."""
    amount: decimal.Decimal | None = None
    sizes: list[IntOrText] | None = None
    untyped: IntOrText | None = None
    """Pattern: `^-?(?:0|[1-9]\\d*)$`."""
    either: int | str | None = None
    code: int | str | None = None
    """Pattern: `^[A-Z]?\\d+$`."""
