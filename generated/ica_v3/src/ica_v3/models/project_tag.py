"""The ProjectTag model."""

from .._runtime.model import Model


class ProjectTag(
    Model, rename={"technical_tags": "technicalTags", "user_tags": "userTags"}
):
    """Labels on a project."""

    technical_tags: list[str]
    """Labels meant for programs."""
    user_tags: list[str]
    """Labels meant for people."""
