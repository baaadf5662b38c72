"""Classes by name, for annotations in modules that come before theirs: each is loaded when it is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .error_replies import ErrorReply as ErrorReply
    from .event_streams import AsyncEventStream as AsyncEventStream
    from .event_streams import EventStream as EventStream
    from .events import ServerEvent as ServerEvent
    from .flow import Call as Call
    from .flow import Effect as Effect
    from .flow import Exchange as Exchange
    from .options import Timeout as Timeout
    from .paging import AsyncPager as AsyncPager
    from .paging import Pager as Pager
    from .problems import Problem as Problem
    from .responses import Reader as Reader
    from .responses import ResponseInfo as ResponseInfo
    from .spans import TracerProvider as TracerProvider
else:
    from .lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "AsyncEventStream": ".event_streams",
            "AsyncPager": ".paging",
            "Call": ".flow",
            "Effect": ".flow",
            "ErrorReply": ".error_replies",
            "EventStream": ".event_streams",
            "Exchange": ".flow",
            "Pager": ".paging",
            "Problem": ".problems",
            "Reader": ".responses",
            "ResponseInfo": ".responses",
            "ServerEvent": ".events",
            "Timeout": ".options",
            "TracerProvider": ".spans",
        },
    )
