"""The Shipment type, and its parts."""

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.model import Model, Unknown, union


class ShipmentOption1(Model):
    weight: int | None = None
    street: str | None = None


class ShipmentOption2(Model):
    weight: int | None = None
    box: str | None = None


if TYPE_CHECKING:
    Shipment: TypeAlias = ShipmentOption1 | ShipmentOption2 | Unknown
else:
    Shipment = union("Shipment", lambda: (ShipmentOption1, ShipmentOption2))
