"""Whether, and after how long, an attempt may be followed by another, and which redirects are followed."""

from __future__ import annotations

import random
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..http.messages import Headers, Request, TransportFailure
    from ..options import Retry
    from .effects import Call

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
    from ..http.urls import joined, shown, why_not

    why = why_not(request.target, location)
    if why is None and status < 307 and request.method not in ("GET", "HEAD"):
        why = f"a {request.method} would become a GET"
    if why is None and not request.replayable:
        why = "the body cannot be sent again"
    if why is None and before >= _MOST:
        why = f"it is one more than {_MOST} in a row"
    if why is None:
        return joined(request.target, location), ""
    from .masks import masks_of

    where = shown(request.target, location, masks_of(call).text)
    return None, f"; not followed to {where}: {why}"


# methods that do the same however often they are sent (RFC 9110), and the safe QUERY
_REPEATABLE = frozenset({"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "QUERY"})


def repeatable(method: str) -> bool:
    return method in _REPEATABLE


def wait_after_failure(
    retry: Retry, attempt: int, failure: TransportFailure, *, safe: bool
) -> float | None:
    """Seconds to wait after a failed attempt, or None for no further one."""
    if attempt >= retry.attempts or failure.final:
        return None
    return jitter(retry, attempt) if safe or not failure.sent else None


def wait_after_status(
    retry: Retry,
    attempt: int,
    status: int,
    headers: Headers,
    *,
    safe: bool,
    in_progress: bool,
) -> float | None:
    """Seconds to wait after an error status, or None. `in_progress`: a 409 that speaks of our own first attempt."""
    if attempt >= retry.attempts or not (status in retry.statuses or in_progress):
        return None
    asked = retry_after(headers)
    if not safe and not (status in (429, 503) and asked is not None):
        return None
    if asked is None:
        return jitter(retry, attempt)
    return asked if asked <= retry.max_wait else None


def in_progress(
    call: Call, status: int, headers: Headers, content: bytes | None
) -> bool:
    """Whether this says that a request with our key is still being worked on; any other conflict stays one.

    Either the server says when to come back, or its error is of a type that client.toml names.
    """
    operation = call.operation
    if status != 409 or call.key is None or not operation.idempotency_key:
        return False
    if retry_after(headers) is not None:
        return True
    return bool(content) and bool(operation.in_progress) and _said(call, content)


def _said(call: Call, content: bytes | None) -> bool:
    import msgspec

    from ..paging.rules import look_up

    try:
        error: object = msgspec.json.decode(content or b"")
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False
    places = (("type",), ("code",), ("error",), ("error", "type"), ("error", "code"))
    found = [look_up(error, place) for place in places]
    return any(one in call.operation.in_progress for one in found)


def jitter(retry: Retry, attempt: int) -> float:
    """Full jitter: anything from nothing to a bound that doubles with each attempt."""
    return random.uniform(
        0.0, min(retry.max_backoff, retry.backoff * 2.0 ** min(attempt - 1, 60))
    )


def retry_after(headers: Headers) -> float | None:
    """What the server asked for, in seconds; None where it asked for nothing that can be understood."""
    milliseconds = _number(headers.get("retry-after-ms"))
    if milliseconds is not None:
        return milliseconds / 1000.0
    text = headers.get("retry-after")
    if text is None:
        return None
    seconds = _number(text)
    if seconds is not None:
        return seconds
    moment = _moment(text)
    if moment is None:
        return None
    # by the server's own clock, where it says what that shows: ours may be wrong
    now = _moment(headers.first("date"))
    return max(0.0, moment - (time.time() if now is None else now))


def _moment(text: str | None) -> float | None:
    if not text:
        return None
    # slow to import, and rarely wanted
    from datetime import UTC
    from email.utils import parsedate_to_datetime

    try:
        moment = parsedate_to_datetime(text)
        # HTTP's dates are in UTC, whether they say so or not
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


def _number(text: str | None) -> float | None:
    if text is None:
        return None
    try:
        value = float(text)
    except ValueError:
        return None
    # negative or NaN: the server is confused, so the client's own pace holds
    return value if value >= 0 else None
