"""The PipelineTag model."""

from .._runtime.model import Model


class PipelineTag(Model, rename={"technical_tags": "technicalTags"}):
    """Labels on a pipeline."""

    technical_tags: list[str]
    """Labels meant for programs."""
