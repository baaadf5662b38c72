"""The Room model."""

from typing import Literal

from .._runtime.model import FreeInt, FreeStr, JsonValue, Model, OpenInt, OpenStr
from .color import Color
from .kind import Kind


class Room(Model):
    state: FreeStr | Literal["free", "taken"]
    color: Color | None = None
    level: FreeInt | Literal[1, 2] | None = None
    word: FreeStr | Literal["here"] | None = None
    mixed: OpenStr | OpenInt | Literal["auto", 3] | bool | None = None
    model: Kind | None = None
    note: JsonValue = None
