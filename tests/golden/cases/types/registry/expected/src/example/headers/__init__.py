"""The headers that the document declares for replies, by their types.

Each class takes the `headers` of a reply, a page's `response` or an error of its
operation.
"""

from __future__ import annotations

import datetime

from .._runtime.formats import HttpDate
from .._runtime.reply_headers import Header, ReplyHeaders


class LookHeaders(ReplyHeaders):
    """Headers of the replies of look."""

    last_modified: Header[datetime.datetime] = Header("Last-Modified", lambda: HttpDate)
