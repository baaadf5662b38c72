"""The Message type, and its parts."""

from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.model import Model, Unknown
from .rich import Rich


class MessageBase(Model, tag_field="type", tag="plain"):
    if TYPE_CHECKING:
        type: Literal["plain"] = "plain"
    else:
        type = "plain"
    text: str | None = None


Message: TypeAlias = Rich | MessageBase | Unknown
