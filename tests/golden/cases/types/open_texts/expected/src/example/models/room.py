"""The Room model."""

from typing import Literal

from .._runtime.enums import FreeInt, FreeStr, OpenInt, OpenStr
from .._runtime.model import JsonValue, Model
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
