"""The CreateAnalysisTag model."""

from .._runtime.model import Model


class CreateAnalysisTag(
    Model,
    rename={
        "technical_tags": "technicalTags",
        "user_tags": "userTags",
        "reference_tags": "referenceTags",
    },
):
    """Labels for a new analysis."""

    technical_tags: list[str | None] | None = None
    """Labels meant for programs."""
    user_tags: list[str | None] | None = None
    """Labels meant for people."""
    reference_tags: list[str | None] | None = None
    """Labels that point at reference data."""
