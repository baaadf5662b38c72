"""The NextflowAnalysisInput model."""

from .._runtime.model import Model
from .analysis_data_input import AnalysisDataInput
from .analysis_parameter_input import AnalysisParameterInput
from .analysis_reference_data_parameter import AnalysisReferenceDataParameter


class NextflowAnalysisInput(
    Model, rename={"reference_data_parameters": "referenceDataParameters"}
):
    """Inputs of a Nextflow run."""

    inputs: list[AnalysisDataInput]
    """Data for each input parameter."""
    parameters: list[AnalysisParameterInput] | None = None
    """Values of the other parameters."""
    reference_data_parameters: list[AnalysisReferenceDataParameter] | None = None
    """Reference data for the parameters that want it."""
