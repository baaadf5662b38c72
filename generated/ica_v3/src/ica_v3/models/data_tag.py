"""The DataTag model."""

from .._runtime.model import Model


class DataTag(
    Model,
    rename={
        "technical_tags": "technicalTags",
        "user_tags": "userTags",
        "connector_tags": "connectorTags",
        "run_in_tags": "runInTags",
        "run_out_tags": "runOutTags",
        "reference_tags": "referenceTags",
    },
):
    """Labels on a file or a folder, by origin."""

    technical_tags: list[str | None] | None = None
    """Labels meant for programs."""
    user_tags: list[str | None] | None = None
    """Labels meant for people."""
    connector_tags: list[str | None] | None = None
    """Labels set by a connector."""
    run_in_tags: list[str | None] | None = None
    """Labels from runs that read the data."""
    run_out_tags: list[str | None] | None = None
    """Labels from runs that wrote the data."""
    reference_tags: list[str | None] | None = None
    """Labels that point at reference data."""
