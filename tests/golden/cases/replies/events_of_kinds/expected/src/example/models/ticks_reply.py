"""The TicksReply model."""

from .._runtime.json_text import JsonText
from .._runtime.model import Model
from .sold import Sold


class TicksReply(Model, formed=("data",)):
    data: JsonText[Sold]
    id: str | None = None
