"""The headers that the document declares for replies, by their types.

Each class takes the `headers` of a reply, a page's `response` or an error of its
operation.
"""

from __future__ import annotations

import datetime as _datetime
from typing import Literal

from .. import models
from .._runtime.enums import OpenStr
from .._runtime.reply_headers import Header, ReplyHeaders


class GoImportOsHeaders(ReplyHeaders):
    """Headers of the replies of go\"\"\" import os #."""

    x: Header[Literal['"', "\\", "\n", "{{ x }}"] | str] = Header(
        'X-"""\\', lambda: OpenStr | Literal['"', "\\", "\n", "{{ x }}"]
    )
    """ends with \"\"\" and \\"""
    datetime: Header[_datetime.datetime] = Header(
        "datetime", lambda: _datetime.datetime
    )
    literal: Header[Literal["a"] | str] = Header(
        "Literal", lambda: OpenStr | Literal["a"]
    )
    class_: Header[int] = Header("__class__", lambda: int)
    headers_: Header[list[int]] = Header("headers", lambda: list[int])
    class_2: Header[models.Class] = Header("class", lambda: models.Class)
    right_to_left_override_u0: Header[str] = Header("\u202e\x00", lambda: str)
