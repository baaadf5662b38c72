"""The PartInfo model."""

from .._runtime.model import Model


class PartInfo(Model, rename={"date_time": "dateTime"}):
    """Values for the URL template of one part."""

    part: int | None = None
    """Number of the part; replaces {part}."""
    date: str | None = None
    """Date; replaces {date}."""
    date_time: str | None = None
    """Date and time; replaces {datetime}."""
    signature: str | None = None
    """Signature; replaces {signature}."""
