"""The PipelineReportConfig model."""

from .._runtime.model import Model
from .config import Config


class PipelineReportConfig(Model):
    """Reports a pipeline produces."""

    configs: list[Config] | None = None
    """Report rules, at most 100."""
