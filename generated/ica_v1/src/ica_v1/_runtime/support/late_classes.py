"""Classes by name, for annotations in modules that come before theirs: each is loaded when it is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..call.flow import Call as Call
    from ..call.flow import Effect as Effect
    from ..call.flow import Exchange as Exchange
    from ..observability.spans import TracerProvider as TracerProvider
    from ..options import Timeout as Timeout
    from ..paging.pager import AsyncPager as AsyncPager
    from ..paging.pager import Pager as Pager
    from ..response.error_replies import ErrorReply as ErrorReply
    from ..response.event_stream import AsyncEventStream as AsyncEventStream
    from ..response.event_stream import EventStream as EventStream
    from ..response.events import ServerEvent as ServerEvent
    from ..response.problems import Problem as Problem
    from ..response.reader import Reader as Reader
    from ..response.reader import ResponseInfo as ResponseInfo
else:
    from ..lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "AsyncEventStream": "..response.event_stream",
            "AsyncPager": "..paging.pager",
            "Call": "..call.flow",
            "Effect": "..call.flow",
            "ErrorReply": "..response.error_replies",
            "EventStream": "..response.event_stream",
            "Exchange": "..call.flow",
            "Pager": "..paging.pager",
            "Problem": "..response.problems",
            "Reader": "..response.reader",
            "ResponseInfo": "..response.reader",
            "ServerEvent": "..response.events",
            "Timeout": "..options",
            "TracerProvider": "..observability.spans",
        },
    )
