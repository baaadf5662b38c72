"""The NextflowJsonAnalysisInput model."""

from .._runtime.model import Model
from .input_form_field_values import InputFormFieldValues
from .input_form_group import InputFormGroup


class NextflowJsonAnalysisInput(Model):
    """Filled-in JSON input form of a Nextflow run."""

    fields: list[InputFormFieldValues] | None = None
    """Fields outside any group."""
    groups: list[InputFormGroup] | None = None
    """Groups of fields."""
