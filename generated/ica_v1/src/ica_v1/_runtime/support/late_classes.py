"""Classes by name, for annotations in modules that come before theirs: each is loaded when it is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..call.effects import Call as Call
    from ..call.effects import Effect as Effect
    from ..call.effects import Exchange as Exchange
    from ..http.messages import Problem as Problem
    from ..http.messages import ResponseInfo as ResponseInfo
    from ..http.timeout import Timeout as Timeout
    from ..observability.spans import TracerProvider as TracerProvider
    from ..paging.pager import AsyncPager as AsyncPager
    from ..paging.pager import Pager as Pager
    from ..response.error_replies import ErrorReply as ErrorReply
    from ..response.event_stream import AsyncEventStream as AsyncEventStream
    from ..response.event_stream import EventStream as EventStream
    from ..response.events import ServerEvent as ServerEvent
    from ..response.reader import Reader as Reader
else:
    from ..lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "AsyncEventStream": "..response.event_stream",
            "AsyncPager": "..paging.pager",
            "Call": "..call.effects",
            "Effect": "..call.effects",
            "ErrorReply": "..response.error_replies",
            "EventStream": "..response.event_stream",
            "Exchange": "..call.effects",
            "Pager": "..paging.pager",
            "Problem": "..http.messages",
            "Reader": "..response.reader",
            "ResponseInfo": "..http.messages",
            "ServerEvent": "..response.events",
            "Timeout": "..http.timeout",
            "TracerProvider": "..observability.spans",
        },
    )
