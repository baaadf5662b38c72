"""Classes that come after raw replies, by name, for their annotations: each is loaded when it is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..paging.pager import AsyncPager as AsyncPager
    from ..paging.pager import Pager as Pager
    from .event_stream import AsyncEventStream as AsyncEventStream
    from .event_stream import EventStream as EventStream
else:
    from ..lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "AsyncEventStream": ".event_stream",
            "AsyncPager": "..paging.pager",
            "EventStream": ".event_stream",
            "Pager": "..paging.pager",
        },
    )
