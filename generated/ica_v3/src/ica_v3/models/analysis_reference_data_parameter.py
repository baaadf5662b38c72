"""The AnalysisReferenceDataParameter model."""

import uuid

from .._runtime.model import Model


class AnalysisReferenceDataParameter(
    Model,
    rename={"parameter_code": "parameterCode", "reference_data_id": "referenceDataId"},
):
    """Reference data bound to one pipeline parameter."""

    parameter_code: str | None = None
    """Parameter code."""
    reference_data_id: uuid.UUID | None = None
    """Reference data to use."""
