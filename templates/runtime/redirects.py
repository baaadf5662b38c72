"""Which redirects are followed: to the same origin only, and never with another method."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .masking import masks_of
from .origins import joined, shown, why_not

if TYPE_CHECKING:
    from .flow import Call
    from .transport import Headers, Request

_MOST = 5


def followed(
    call: Call, request: Request, status: int, headers: Headers, before: int
) -> tuple[str | None, str]:
    """Where to go on; or None and, for the error's message, where the redirect leads and why it is not followed.

    `before` is how many were followed already.
    """
    if status not in (301, 302, 303, 307, 308):
        return None, ""
    location = headers.first("location")
    if not location:
        return None, "; not followed, for it does not say where to"
    why = why_not(request.target, location)
    if why is None and status < 307 and request.method not in ("GET", "HEAD"):
        why = f"a {request.method} would become a GET"
    if why is None and not request.replayable:
        why = "the body cannot be sent again"
    if why is None and before >= _MOST:
        why = f"it is one more than {_MOST} in a row"
    if why is None:
        return joined(request.target, location), ""
    where = shown(request.target, location, masks_of(call).text)
    return None, f"; not followed to {where}: {why}"
