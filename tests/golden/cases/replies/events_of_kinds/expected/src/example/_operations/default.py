"""Requests and replies of the operations without a tag, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Operation

FEED: Operation[list[models.FeedReply]] = Operation(
    id="feed",
    method="GET",
    path="/feed",
    replies={"200": {"text/event-stream": lambda: list[models.FeedReply]}},
)
TICKS: Operation[list[models.TicksReply]] = Operation(
    id="ticks",
    method="GET",
    path="/ticks",
    replies={"200": {"text/event-stream": lambda: list[models.TicksReply]}},
)
