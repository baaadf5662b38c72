"""The HealthCheck model."""

from typing import ClassVar, Literal

from .._runtime.model import ClosedModel


class HealthCheck(ClosedModel, tag_field="type", tag="HealthCheck"):
    """Worker that sends a GET request to an address."""

    type: ClassVar[Literal["HealthCheck"]] = "HealthCheck"
    url: str
    """Address to probe, 1 to 2048 characters."""
