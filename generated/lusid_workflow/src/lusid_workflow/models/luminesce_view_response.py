"""The LuminesceViewResponse model."""

from typing import TYPE_CHECKING, Literal

from .._runtime.model import ClosedModel


class LuminesceViewResponse(
    ClosedModel, tag_field="type", tag="LuminesceView", untagged=True
):
    """Luminesce worker, as returned by the service."""

    if TYPE_CHECKING:
        type: Literal["LuminesceView"] = "LuminesceView"
    else:
        type = "LuminesceView"
    name: str | None = None
    """View that is queried."""
