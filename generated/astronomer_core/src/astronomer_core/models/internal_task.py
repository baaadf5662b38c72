"""The InternalTask model."""

from .._runtime.model import Model
from .internal_outlet import InternalOutlet


class InternalTask(
    Model,
    rename={
        "extra_links": "extraLinks",
        "has_outlet_datasets": "hasOutletDatasets",
        "is_mapped": "isMapped",
    },
):
    """A task as a node of the graph."""

    extra_links: list[str] | None = None
    """Names of further links that the operator offers."""
    has_outlet_datasets: bool | None = None
    """Whether the task updates datasets."""
    id: str | None = None
    """Identifier of the task."""
    is_mapped: bool | None = None
    """Whether the task is expanded at run time."""
    label: str | None = None
    """Name shown in a graph."""
    operator: str | None = None
    """Class of the operator."""
    outlets: list[InternalOutlet] | None = None
    """What the task updates when it succeeds."""
