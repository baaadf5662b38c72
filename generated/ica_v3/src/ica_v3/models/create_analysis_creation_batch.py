"""The CreateAnalysisCreationBatch model."""

from .._runtime.model import Model
from .create_cwl_analysis import CreateCwlAnalysis
from .create_nextflow_analysis import CreateNextflowAnalysis
from .create_nextflow_json_analysis import CreateNextflowJsonAnalysis


class CreateAnalysisCreationBatch(
    Model,
    rename={
        "cwl_items": "cwlItems",
        "nextflow_items": "nextflowItems",
        "nextflow_json_items": "nextflowJsonItems",
    },
):
    """Analyses to start together, sorted by the kind of pipeline they run."""

    cwl_items: list[CreateCwlAnalysis] | None = None
    """Analyses that run CWL pipelines."""
    nextflow_items: list[CreateNextflowAnalysis] | None = None
    """Analyses that run Nextflow pipelines."""
    nextflow_json_items: list[CreateNextflowJsonAnalysis] | None = None
    """Analyses that run Nextflow pipelines with a JSON input form."""
