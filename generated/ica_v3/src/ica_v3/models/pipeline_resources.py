"""The PipelineResources model."""

from .._runtime.model import Model


class PipelineResources(Model, rename={"software_only": "software-only"}):
    """Hardware a pipeline asks for. No longer recommended.

    Deprecated.
    """

    f1: bool | None = None
    """Flag for F1 hardware. Deprecated."""
    f2: bool | None = None
    """Flag for F2 hardware. Deprecated."""
    gpu: bool | None = None
    """Flag for a GPU. Deprecated."""
    software_only: bool | None = None
    """Flag for work done in software alone. Deprecated."""
