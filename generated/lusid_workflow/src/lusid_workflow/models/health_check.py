"""The HealthCheck model."""

from typing import TYPE_CHECKING, Literal

from .._runtime.model import ClosedModel


class HealthCheck(ClosedModel, tag_field="type", tag="HealthCheck"):
    """Worker that sends a GET request to an address."""

    if TYPE_CHECKING:
        type: Literal["HealthCheck"] = "HealthCheck"
    else:
        type = "HealthCheck"
    url: str
    """Address to probe, 1 to 2048 characters."""
