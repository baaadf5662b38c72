"""The HealthCheckResponse model."""

from typing import TYPE_CHECKING, Literal

from .._runtime.model import ClosedModel


class HealthCheckResponse(
    ClosedModel, tag_field="type", tag="HealthCheck", untagged=True
):
    """Health check worker, as returned by the service."""

    if TYPE_CHECKING:
        type: Literal["HealthCheck"] = "HealthCheck"
    else:
        type = "HealthCheck"
    url: str | None = None
    """Address that is probed."""
