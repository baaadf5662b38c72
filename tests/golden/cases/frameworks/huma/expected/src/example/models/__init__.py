"""The data of Weather."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .error_detail import ErrorDetail as ErrorDetail
    from .error_model import ErrorModel as ErrorModel
    from .live_reply_item import (
        LiveReplyItem as LiveReplyItem,
        LiveReplyItemEventGone as LiveReplyItemEventGone,
        LiveReplyItemEventGoneData as LiveReplyItemEventGoneData,
        LiveReplyItemEventMessage as LiveReplyItemEventMessage,
    )
    from .schema import Schema as Schema
    from .station import Station as Station
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "ErrorDetail": "error_detail",
            "ErrorModel": "error_model",
            "LiveReplyItem": "live_reply_item",
            "LiveReplyItemEventGone": "live_reply_item",
            "LiveReplyItemEventGoneData": "live_reply_item",
            "LiveReplyItemEventMessage": "live_reply_item",
            "Schema": "schema",
            "Station": "station",
        },
    )
