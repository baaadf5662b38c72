"""The DeploymentEnvVar model."""

from .._runtime.model import Model


class DeploymentEnvVar(
    Model, rename={"is_secret": "isSecret", "updated_at": "updatedAt"}
):
    """An environment variable of a deployment."""

    is_secret: bool | None = None
    """Whether the value is kept hidden."""
    key: str | None = None
    """Name of the variable."""
    updated_at: str | None = None
    """When the variable last changed, as a plain string."""
    value: str | None = None
    """Value of the variable."""
