"""The LuminesceViewResponse model."""

from typing import ClassVar, Literal

from .._runtime.model import ClosedModel


class LuminesceViewResponse(ClosedModel, tag_field="type", tag="LuminesceView"):
    """Luminesce worker, as returned by the service."""

    type: ClassVar[Literal["LuminesceView"]] = "LuminesceView"
    name: str | None = None
    """View that is queried."""
