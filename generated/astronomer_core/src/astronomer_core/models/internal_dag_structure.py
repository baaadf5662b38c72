"""The InternalDagStructure model."""

from .._runtime.model import Model
from .internal_dag_structure_group import InternalDagStructureGroup
from .internal_edge import InternalEdge


class InternalDagStructure(Model):
    """The graph of a DAG."""

    edges: list[InternalEdge] | None = None
    """Dependencies between nodes."""
    group: InternalDagStructureGroup | None = None
    ordering: list[str] | None = None
    """Identifiers of the nodes in display order."""
