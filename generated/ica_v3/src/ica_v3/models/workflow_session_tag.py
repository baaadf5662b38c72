"""The WorkflowSessionTag model."""

from .._runtime.model import Model


class WorkflowSessionTag(
    Model, rename={"technical_tags": "technicalTags", "user_tags": "userTags"}
):
    """Labels on a workflow session."""

    technical_tags: list[str | None] | None = None
    """Labels meant for programs."""
    user_tags: list[str | None] | None = None
    """Labels meant for people."""
