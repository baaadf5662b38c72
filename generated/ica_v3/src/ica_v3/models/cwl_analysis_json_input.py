"""The CwlAnalysisJsonInput model."""

from typing import ClassVar, Literal

from .._runtime.model import Model
from .analysis_input_data_mount import AnalysisInputDataMount
from .analysis_input_external_data import AnalysisInputExternalData


class CwlAnalysisJsonInput(
    Model,
    rename={
        "input_json": "inputJson",
        "data_ids": "dataIds",
        "external_data": "externalData",
    },
    tag_field="objectType",
    tag="JSON",
):
    """CWL input given as one JSON text."""

    object_type: ClassVar[Literal["JSON"]] = "JSON"
    input_json: str
    """The input document as escaped JSON text."""
    data_ids: list[str] | None = None
    """Data the document refers to, by id."""
    mounts: list[AnalysisInputDataMount | None] | None = None
    """Where the data should appear on the machine that runs the pipeline."""
    external_data: list[AnalysisInputExternalData | None] | None = None
    """Data taken from outside ICA."""
