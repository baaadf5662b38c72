"""Calls that got no whole answer: their errors, and what of a failure may be shown."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, TypeVar

from ..errors import RequestTimeoutError, TransportError, without_frames
from ..http.messages import Headers, ResponseInfo
from ..response.error_texts import facts
from .masks import masks_of

if TYPE_CHECKING:
    from ..auth.masking import Masks
    from ..http.messages import TransportFailure
    from .effects import Call

Failure = TypeVar("Failure", bound=TransportError)


def hushed(
    failure: TransportFailure, masks: Masks, outer: BaseException | None
) -> TransportFailure:
    """The failure without its frames, and without the secrets that a server quotes where HTTP was to be.

    Libraries show what they could not read. `outer` is what the caller was handling: it stays as it is.
    """
    without_frames(failure, outer)
    failure.message = masks.text(failure.message)
    failure.args = (failure.message,)
    links = [failure.__cause__, failure.__context__]
    seen = {id(outer), id(failure)}
    while links:
        link = links.pop()
        if link is None or id(link) in seen:
            continue
        seen.add(id(link))
        text = f"{link} {link!r}"
        if masks.text(text) != text:
            failure.__cause__ = failure.__context__ = None
            break
        links += [link.__cause__, link.__context__]
    return failure


def told(
    call: Call, failure: TransportFailure, outer: BaseException | None
) -> TransportFailure:
    """The failure as it may be shown to whoever made the call."""
    return hushed(failure, masks_of(call), outer)


def transport_error(
    call: Call, failure: TransportFailure, attempts: int, limit: float | None = None
) -> TransportError:
    """The error to raise from a failure; past its deadline the call has failed for that."""
    if limit is not None and time.monotonic() >= limit:
        return deadline_error(call, attempts, sent=failure.sent or attempts > 1)
    kind = RequestTimeoutError if failure.timed_out else TransportError
    return _error(call, kind, failure.message, failure.kind, failure.sent, attempts)


def deadline_error(
    call: Call, attempts: int, *, sent: bool | None = None
) -> RequestTimeoutError:
    text = f"the deadline of {call.settings.deadline:g} s ran out"
    sent = attempts > 0 if sent is None else sent
    return _error(call, RequestTimeoutError, text, "deadline", sent, attempts)


def _error(
    call: Call, error: type[Failure], text: str, kind: str, sent: bool, attempts: int
) -> Failure:
    masks = masks_of(call)
    method, url = call.request.method, masks.text(call.url)
    asked = facts(ResponseInfo(0, Headers(), method, url, attempts))
    return error(
        f"{call.operation.id}: {masks.text(text)}{asked}",
        operation=call.operation.id,
        method=method,
        url=url,
        kind=kind,
        sent=sent,
        attempts=attempts,
        idempotency_key=call.key,
    )


def tell(call: Call, response: object, error: Exception) -> None:
    """Where a call that is streamed has a span: it ends with what is wrong with the content of its reply."""
    if call.settings.tracing is not None:
        from ..observability.spans import ended_with

        ended_with(response, error)
