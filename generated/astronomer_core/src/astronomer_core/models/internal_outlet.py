"""The InternalOutlet model."""

from .._runtime.model import Model


class InternalOutlet(Model):
    """Something that a task updates, usually a dataset."""

    extra: dict[str, str] | None = None
    """Further string facts about the outlet."""
    type: str | None = None
    """Kind of outlet."""
    uri: str | None = None
    """Address of what is updated."""
