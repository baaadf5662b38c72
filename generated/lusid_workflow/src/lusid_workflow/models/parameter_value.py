"""The ParameterValue model."""

from .._runtime.model import ClosedModel, JsonValue


class ParameterValue(ClosedModel):
    """Value for one input of a worker."""

    name: str
    """Key of the input: letters, digits, hyphen and underscore. 1 to 1024
    characters.
    """
    value: JsonValue = None
    """The value: a string, a boolean, a decimal, or a date and time in ISO 8601
    form.
    """
