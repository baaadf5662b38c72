"""The HealthCheckResponse model."""

from typing import ClassVar, Literal

from .._runtime.model import ClosedModel


class HealthCheckResponse(ClosedModel, tag_field="type", tag="HealthCheck"):
    """Health check worker, as returned by the service."""

    type: ClassVar[Literal["HealthCheck"]] = "HealthCheck"
    url: str | None = None
    """Address that is probed."""
