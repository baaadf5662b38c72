"""The CwlAnalysisStructuredInput model."""

from typing import TYPE_CHECKING, Literal

from .._runtime.model import Model
from .analysis_data_input import AnalysisDataInput
from .analysis_parameter_input import AnalysisParameterInput
from .analysis_reference_data_parameter import AnalysisReferenceDataParameter


class CwlAnalysisStructuredInput(
    Model,
    rename={
        "reference_data_parameters": "referenceDataParameters",
        "object_type": "objectType",
    },
    tag_field="objectType",
    tag="STRUCTURED",
):
    """CWL input given field by field."""

    if TYPE_CHECKING:
        object_type: Literal["STRUCTURED"] = "STRUCTURED"
    else:
        object_type = "STRUCTURED"
    inputs: list[AnalysisDataInput]
    """Data for each input parameter."""
    parameters: list[AnalysisParameterInput] | None = None
    """Values of the other parameters."""
    reference_data_parameters: list[AnalysisReferenceDataParameter] | None = None
    """Reference data for the parameters that want it."""
