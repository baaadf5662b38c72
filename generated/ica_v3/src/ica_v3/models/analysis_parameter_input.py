"""The AnalysisParameterInput model."""

from .._runtime.model import Model


class AnalysisParameterInput(Model, rename={"multi_value": "multiValue"}):
    """Value of one pipeline parameter. Give either `value` or `multiValue`, never
    both.
    """

    code: str | None = None
    """Parameter code."""
    value: str | None = None
    """Value of a parameter that takes one."""
    multi_value: list[str | None] | None = None
    """Values of a parameter that takes several."""
