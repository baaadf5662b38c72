"""The WorkflowLanguage model."""

from .._runtime.model import Model


class WorkflowLanguage(Model):
    """Language that a workflow is written in."""

    name: str
    """Name of the language. At least 1 character."""
    version: str | None = None
    """Version of the language, if it has one."""
