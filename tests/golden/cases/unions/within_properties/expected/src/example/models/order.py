"""The Order type, and its parts."""

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.model import Model, Unknown, union


class OrderOption1Option1(Model):
    number: int | None = None
    weight: int | None = None
    street: str | None = None


class OrderOption1Option2(Model):
    number: int | None = None
    weight: int | None = None
    box: str | None = None


class OrderOption2(Model):
    number: int | None = None
    pickup: str | None = None


if TYPE_CHECKING:
    Order: TypeAlias = (
        OrderOption1Option1 | OrderOption1Option2 | OrderOption2 | Unknown
    )
else:
    Order = union(
        "Order", lambda: (OrderOption1Option1, OrderOption1Option2, OrderOption2)
    )
