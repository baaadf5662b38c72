"""The headers that the document declares for replies, by their types.

Each class takes the `headers` of a reply, a page's `response` or an error of its
operation.
"""

from __future__ import annotations

from .._runtime.reply_headers import Header, ReplyHeaders


class ListToldHeaders(ReplyHeaders):
    """Headers of the replies of listTold."""

    next_token: Header[str] = Header("next-token", lambda: str)
    x_total_count: Header[int] = Header("x-total-count", lambda: int)
