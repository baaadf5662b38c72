"""The data of Events told by their names."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .feed_reply import (
        FeedReply as FeedReply,
        FeedReplySold as FeedReplySold,
        FeedReplyStocked as FeedReplyStocked,
    )
    from .sold import Sold as Sold
    from .ticks_reply import TicksReply as TicksReply
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "FeedReply": "feed_reply",
            "FeedReplySold": "feed_reply",
            "FeedReplyStocked": "feed_reply",
            "Sold": "sold",
            "TicksReply": "ticks_reply",
        },
    )
