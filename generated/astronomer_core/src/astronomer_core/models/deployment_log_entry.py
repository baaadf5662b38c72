"""The DeploymentLogEntry model."""

from typing import Literal, TypeAlias

from .._runtime.model import Model, OpenStr

DeploymentLogEntrySource: TypeAlias = (
    OpenStr | Literal["scheduler", "triggerer", "webserver", "worker"]
)


class DeploymentLogEntry(Model):
    """One line of a log."""

    raw: str
    """Text of the line."""
    source: DeploymentLogEntrySource
    """Component that wrote the line."""
    timestamp: float
    """When the line was written, as a number."""
