"""The FeedReply type, and its parts."""

from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.json_text import JsonText
from .._runtime.model import Model
from .._runtime.variants import Unknown
from .sold import Sold


class FeedReplySold(Model, tag_field="event", tag="sold", formed=("data",)):
    if TYPE_CHECKING:
        event: Literal["sold"] = "sold"
    else:
        event = "sold"
    data: JsonText[Sold] | None = None


class FeedReplyStocked(Model, tag_field="event", tag="stocked", formed=("data",)):
    if TYPE_CHECKING:
        event: Literal["stocked"] = "stocked"
    else:
        event = "stocked"
    data: JsonText[list[int]] | None = None


FeedReply: TypeAlias = FeedReplySold | FeedReplyStocked | Unknown
