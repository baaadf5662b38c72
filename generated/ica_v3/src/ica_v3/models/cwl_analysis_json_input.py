"""The CwlAnalysisJsonInput model."""

from typing import TYPE_CHECKING, Literal

from .._runtime.model import Model
from .analysis_input_data_mount import AnalysisInputDataMount
from .analysis_input_external_data import AnalysisInputExternalData


class CwlAnalysisJsonInput(
    Model,
    rename={
        "input_json": "inputJson",
        "data_ids": "dataIds",
        "external_data": "externalData",
        "object_type": "objectType",
    },
    tag_field="objectType",
    tag="JSON",
):
    """CWL input given as one JSON text."""

    if TYPE_CHECKING:
        object_type: Literal["JSON"] = "JSON"
    else:
        object_type = "JSON"
    input_json: str
    """The input document as escaped JSON text."""
    data_ids: list[str] | None = None
    """Data the document refers to, by id."""
    mounts: list[AnalysisInputDataMount] | None = None
    """Where the data should appear on the machine that runs the pipeline."""
    external_data: list[AnalysisInputExternalData] | None = None
    """Data taken from outside ICA."""
