"""The FieldMapping model."""

from .._runtime.model import ClosedModel, JsonValue


class FieldMapping(ClosedModel, rename={"map_from": "mapFrom", "set_to": "setTo"}):
    """Fills one field, from another field or with a fixed value."""

    map_from: str | None = None
    """Name of the field to read. 1 to 1024 characters."""
    set_to: JsonValue = None
    """Fixed value to write, of any JSON type."""
