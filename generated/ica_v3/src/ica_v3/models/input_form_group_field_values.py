"""The InputFormGroupFieldValues model."""

from .._runtime.model import Model
from .input_form_field_values import InputFormFieldValues


class InputFormGroupFieldValues(Model):
    """One repetition of a field group."""

    values: list[InputFormFieldValues] | None = None
    """Fields of this repetition."""
