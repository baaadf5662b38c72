"""The InputFormFieldValues model."""

from .._runtime.model import Model
from .analysis_input_external_data import AnalysisInputExternalData
from .input_form_data import InputFormData


class InputFormFieldValues(
    Model,
    rename={"data_values": "dataValues", "external_data_values": "externalDataValues"},
):
    """What was entered in one field of an input form."""

    id: str
    """Field of the form."""
    values: list[str | None] | None = None
    """Content of every field that is not a data field. Numbers go as text so that no
    precision is lost.
    """
    data_values: list[InputFormData] | None = None
    """Content of a data field."""
    external_data_values: list[AnalysisInputExternalData] | None = None
    """Content of a field that takes data from outside ICA."""
