"""The InputFormGroup model."""

from .._runtime.model import Model
from .input_form_group_field_values import InputFormGroupFieldValues


class InputFormGroup(Model):
    """A repeatable group of fields in an input form."""

    id: str
    """Group of the form."""
    values: list[InputFormGroupFieldValues] | None = None
    """One entry for each repetition."""
