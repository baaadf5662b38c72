"""The Config model."""

from .._runtime.model import Model


class Config(Model):
    """Says which output files make up one report."""

    name: str
    """Report name. 1 to 255 characters."""
    regex: str
    """Pattern that file names have to match. 1 to 255 characters."""
    format: str | None = None
    """File format of the report. At most 255 characters."""
