"""The Thing model, and its parts."""

from .._runtime.model import Base64Url, JsonText, Model
from .held import Held, Tick


class ThingInline(Model, formed=("child",)):
    n: int | None = None
    child: Held | None = None


class Thing(Model, formed=("url", "held", "named", "inline")):
    picture: bytes | None = None
    url: Base64Url | None = None
    quoted: str | None = None
    page: str | None = None
    raw: str | None = None
    held: JsonText[Tick] | None = None
    named: Held | None = None
    inline: JsonText[ThingInline] | None = None
    either: str | int | None = None
    packed: bytes | None = None
