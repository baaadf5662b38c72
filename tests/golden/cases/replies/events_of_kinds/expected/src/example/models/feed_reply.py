"""The FeedReply type, and its parts."""

from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.model import Model
from .._runtime.variants import Unknown
from .sold import Sold


class FeedReplySold(Model, tag_field="event", tag="sold"):
    if TYPE_CHECKING:
        event: Literal["sold"] = "sold"
    else:
        event = "sold"
    data: Sold | None = None


class FeedReplyStocked(Model, tag_field="event", tag="stocked"):
    if TYPE_CHECKING:
        event: Literal["stocked"] = "stocked"
    else:
        event = "stocked"
    data: list[int] | None = None


FeedReply: TypeAlias = FeedReplySold | FeedReplyStocked | Unknown
