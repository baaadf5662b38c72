"""The LuminesceView model."""

from typing import ClassVar, Literal

from .._runtime.model import ClosedModel


class LuminesceView(ClosedModel, tag_field="type", tag="LuminesceView"):
    """Worker that queries a view in Luminesce."""

    type: ClassVar[Literal["LuminesceView"]] = "LuminesceView"
    name: str
    """View to query, 1 to 512 characters."""
