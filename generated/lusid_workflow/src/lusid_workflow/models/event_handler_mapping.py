"""The EventHandlerMapping model."""

from .._runtime.model import ClosedModel


class EventHandlerMapping(
    ClosedModel, rename={"map_from": "mapFrom", "set_to": "setTo"}
):
    """Fills one property, from the event or with a fixed text."""

    map_from: str | None = None
    """Field of the event to read."""
    set_to: str | None = None
    """Fixed text to write."""
