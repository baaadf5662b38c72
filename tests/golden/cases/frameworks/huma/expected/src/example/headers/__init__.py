"""The headers that the document declares for replies, by their types.

Each class takes the `headers` of a reply, a page's `response` or an error of its
operation.
"""

from __future__ import annotations

from .._runtime.reply_headers import Header, ReplyHeaders


class ListStationsHeaders(ReplyHeaders):
    """Headers of the replies of list-stations."""

    link: Header[str] = Header("Link", lambda: str)


class PutStationsByStationIdHeaders(ReplyHeaders):
    """Headers of the replies of put-stations-by-station-id."""

    etag: Header[str] = Header("ETag", lambda: str)
