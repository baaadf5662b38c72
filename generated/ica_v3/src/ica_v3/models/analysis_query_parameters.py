"""The AnalysisQueryParameters model."""

from .._runtime.model import Model


class AnalysisQueryParameters(
    Model,
    rename={
        "user_reference": "userReference",
        "user_tags": "userTags",
        "technical_tags": "technicalTags",
        "reference_tags": "referenceTags",
    },
):
    """Filters for an analysis search."""

    reference: str | None = None
    """Match on the reference that ICA assigned."""
    user_reference: str | None = None
    """Match on the name the caller assigned."""
    status: list[str | None] | None = None
    """Match on any of these states, in v4 spelling."""
    user_tags: list[str | None] | None = None
    """Match on user tags."""
    technical_tags: list[str | None] | None = None
    """Match on technical tags."""
    reference_tags: list[str | None] | None = None
    """Match on reference tags."""
