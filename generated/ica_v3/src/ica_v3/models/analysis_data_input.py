"""The AnalysisDataInput model."""

from .._runtime.model import Model
from .analysis_input_data_mount import AnalysisInputDataMount
from .analysis_input_external_data import AnalysisInputExternalData


class AnalysisDataInput(
    Model,
    rename={
        "parameter_code": "parameterCode",
        "data_ids": "dataIds",
        "external_data": "externalData",
    },
):
    """Data bound to one input parameter of a pipeline."""

    parameter_code: str
    """Code of the input parameter."""
    data_ids: list[str] | None = None
    """Data to feed in, by id."""
    mounts: list[AnalysisInputDataMount] | None = None
    """Where the data should appear on the machine that runs the pipeline."""
    external_data: list[AnalysisInputExternalData] | None = None
    """Data taken from outside ICA."""
