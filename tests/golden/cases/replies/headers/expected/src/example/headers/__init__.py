"""The headers that the document declares for replies, with their types.

Each class takes the `headers` of a reply, a page's `response` or an error of its
operation.
"""

from __future__ import annotations

import datetime
from typing import Literal

from .._runtime.model import OpenStr
from .._runtime.operation import Header, ReplyHeaders


class ListThingsHeaders(ReplyHeaders):
    """Headers of the replies of listThings."""

    x_rate_limit: Header[int] = Header("X-Rate-Limit", lambda: int)
    """Calls left."""
    x_reset_at_the_beginning_of_the_next_hour: Header[datetime.datetime] = Header(
        "X-Reset-At-The-Beginning-Of-The-Next-Hour", lambda: datetime.datetime
    )
    x_features: Header[list[Literal["fast", "slow"] | str]] = Header(
        "X-Features", lambda: list[OpenStr | Literal["fast", "slow"]]
    )
    x_mixed: Header[str] = Header("X-Mixed", lambda: str)
    headers_: Header[str] = Header("headers", lambda: str)
    retry_after: Header[float] = Header("Retry-After", lambda: float)
