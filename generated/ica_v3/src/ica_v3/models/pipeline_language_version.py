"""The PipelineLanguageVersion model."""

import uuid
from typing import Literal, TypeAlias

from .._runtime.model import Model, OpenStr

PipelineLanguageVersionLanguage: TypeAlias = (
    OpenStr | Literal["CWL", "NEXTFLOW", "UNKNOWN"]
)


class PipelineLanguageVersion(Model):
    """A supported version of a workflow language."""

    id: uuid.UUID
    """Identifies the language version."""
    name: str
    """Version name. 1 to 255 characters."""
    language: PipelineLanguageVersionLanguage
    """Workflow language."""
