"""The headers that the document declares for replies, with their types.

Each class takes the `headers` of a reply, a page's `response` or an error of its
operation.
"""

from __future__ import annotations

from .._runtime.operation import Header, ReplyHeaders


class RedirectHeaders(ReplyHeaders):
    """Headers of the replies of redirect."""

    location: Header[str] = Header("Location", lambda: str)
