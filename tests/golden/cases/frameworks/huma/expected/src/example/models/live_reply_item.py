"""The LiveReplyItem type, and its parts."""

from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.model import ClosedModel, Model, Unknown
from .station import Station


class LiveReplyItemEventMessage(Model, tag_field="event", tag="message", untagged=True):
    if TYPE_CHECKING:
        event: Literal["message"] = "message"
    else:
        event = "message"
    data: Station
    id: int | None = None
    retry: int | None = None


class LiveReplyItemEventGoneData(ClosedModel):
    name: str


class LiveReplyItemEventGone(Model, tag_field="event", tag="gone"):
    if TYPE_CHECKING:
        event: Literal["gone"] = "gone"
    else:
        event = "gone"
    data: LiveReplyItemEventGoneData
    id: int | None = None
    retry: int | None = None


LiveReplyItem: TypeAlias = LiveReplyItemEventMessage | LiveReplyItemEventGone | Unknown
