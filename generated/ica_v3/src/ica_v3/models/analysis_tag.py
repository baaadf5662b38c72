"""The AnalysisTag model."""

from .._runtime.model import Model


class AnalysisTag(
    Model,
    rename={
        "technical_tags": "technicalTags",
        "user_tags": "userTags",
        "reference_tags": "referenceTags",
    },
):
    """Labels on an analysis."""

    technical_tags: list[str]
    """Labels meant for programs."""
    user_tags: list[str]
    """Labels meant for people."""
    reference_tags: list[str]
    """Labels that point at reference data."""
