"""The Owner model, and its parts."""

from typing import TYPE_CHECKING

from .._runtime.model import Model, OpenIntEnum


class OwnerLevel(OpenIntEnum):
    """The values of OwnerLevel that the API declares."""

    LOW = 1
    HIGH = 2
    if TYPE_CHECKING:
        _OTHER = -1


class OwnerAddress(Model):
    street: str | None = None
    """With number."""


class Owner(Model):
    id: str | None = None
    """Set by the server."""
    level: OwnerLevel | None = None
    address: OwnerAddress | None = None
