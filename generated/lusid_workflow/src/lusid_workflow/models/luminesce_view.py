"""The LuminesceView model."""

from typing import TYPE_CHECKING, Literal

from .._runtime.model import ClosedModel


class LuminesceView(ClosedModel, tag_field="type", tag="LuminesceView"):
    """Worker that queries a view in Luminesce."""

    if TYPE_CHECKING:
        type: Literal["LuminesceView"] = "LuminesceView"
    else:
        type = "LuminesceView"
    name: str
    """View to query, 1 to 512 characters."""
