"""What a multipart body holds, as the standard library reads it."""

from __future__ import annotations

from email.message import Message
from email.parser import BytesParser
from typing import Any

from loopback import Received


def parts(request: Received) -> dict[str, list[Message]]:
    """The parts of a request, by name."""
    whole = b"Content-Type: " + (request.header("Content-Type") or "").encode() + b"\r\n\r\n" + request.body
    found: dict[str, list[Message]] = {}
    read: Any = BytesParser().parsebytes(whole).get_payload()
    for part in read:
        found.setdefault(str(part.get_param("name", header="content-disposition")), []).append(part)
    return found
