"""The Resources model."""

from .._runtime.model import Model


class Resources(Model, rename={"cpu_cores": "cpuCores", "memory_gb": "memoryGb"}):
    """Hardware that a run asks for."""

    type: str | None = None
    """Family of the machine."""
    size: str | None = None
    """Size within the family."""
    cpu_cores: float | None = None
    """Number of CPU cores."""
    memory_gb: float | None = None
    """Memory in GB."""
    hardware: list[str] | None = None
    """Special hardware that is needed."""
    tier: str | None = None
    """Service tier of the machine."""
