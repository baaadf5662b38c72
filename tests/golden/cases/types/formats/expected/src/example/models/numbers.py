"""The Numbers model."""

import decimal

from .._runtime.model import JsonValue, Model


class Numbers(Model, numbers=("money",)):
    small: int | None = None
    large: int | None = None
    bare: int | None = None
    """At least 0. Below 10. A multiple of 5."""
    single: float | None = None
    double: float | None = None
    money: decimal.Decimal | None = None
    any: float | None = None
    yes: bool | None = None
    nothing: JsonValue = None
    object: dict[str, JsonValue] | None = None
    epoch: int | None = None
