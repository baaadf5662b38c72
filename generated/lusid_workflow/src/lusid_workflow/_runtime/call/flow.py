"""One call from first attempt to last, written once: a generator that yields what to do and is told what came of it.

The two loops of `drivers.py`, one sync and one async, carry out what it yields. There is no yield in a `finally`: a
cancelled call closes the generator, and the transport takes the connection back.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Generator
from typing import TYPE_CHECKING, Any

from ..http.messages import ResponseInfo, TransportFailure, request_id_of
from ..observability.hooks import Attempt
from .effects import Call, Close, Effect, Exchange, Read, Send, Sleep, Through, Token
from .retries import in_progress, repeatable, wait_after_failure, wait_after_status

if TYPE_CHECKING:
    from ..auth.tokens import TokenSource


def exchange(call: Call) -> Generator[Effect, Any, Exchange]:
    """Send until there is an answer worth giving to the caller, or raise TransportError."""
    outer = sys.exception()
    operation, settings, plan = call.operation, call.settings, call.plan
    retry = settings.retry
    request = call.request
    limit = call.limit
    if limit is None and settings.deadline is not None:
        limit = time.monotonic() + settings.deadline
    log = call.log if call.log.on() else None
    hooks = settings.hooks
    versions: list[int] = []
    attempt = 1
    redirects = 0
    renewed = False
    while True:
        for source in plan.sources:
            if not source.fresh:
                yield from _renew(call, source, None, limit, attempt)
        outgoing = request
        if plan.credentials:
            if plan.sources:
                versions = [source.version for source in plan.sources]
            outgoing = request.copy()
            plan.apply(outgoing)
        began = time.monotonic()
        timeout = settings.timeout
        if limit is not None:
            if began >= limit:
                from .unanswered import deadline_error

                raise deadline_error(call, attempt - 1)
            timeout = timeout.within(limit - began)
        send = Send(outgoing, timeout, limit, None if call.stream else settings.limits)
        if log is not None and not settings.middleware:
            from .masks import masks_of

            log.sending(operation, masks_of(call), attempt, outgoing)
        if hooks is not None:
            yield from hooks.starting(_record(call, attempt))
        call.sends += 1
        try:
            response, content = yield (
                # middleware may change what is sent, so that it tells the log of it
                Through(settings.middleware, send, call, attempt)
                if settings.middleware
                else send
            )
        except TransportFailure as failure:
            from .unanswered import told, transport_error

            told(call, failure, outer)
            if log is not None:
                log.failed(operation.id, attempt, failure, time.monotonic() - began)
            if hooks is not None:
                seconds = time.monotonic() - began
                yield from hooks.failed(_record(call, attempt), failure, seconds)
            wait = None
            if request.replayable and not _too_late(limit, 0.0):
                wait = wait_after_failure(retry, attempt, failure, safe=_safe(call))
            if wait is None or _too_late(limit, wait) or not call.budget.take():
                raise transport_error(call, failure, attempt, limit) from failure
            why: object = failure.kind
        else:
            status = response.status
            headers = response.headers
            if log is not None or hooks is not None:
                from .masks import masks_of

                # some servers say again what they were sent
                masks = masks_of(call)
                shown = masks.headers(headers)
                asked, seconds = request_id_of(shown), time.monotonic() - began
                if log is not None:
                    log.answered(
                        operation,
                        masks,
                        attempt,
                        status,
                        shown,
                        seconds,
                        asked,
                        content,
                    )
                if hooks is not None:
                    yield from hooks.answered(
                        _record(call, attempt), status, shown, asked, seconds
                    )
            if status < 300:
                if not call.budget.full:
                    call.budget.give()
                return _ended(call, response, content, attempt, limit)
            if status < 400:
                from .retries import followed

                target, refused = followed(call, request, status, headers, redirects)
                if target is None:
                    call.refused = refused
                    return (yield from _read(call, response, content, attempt))
                redirects += 1
                if content is None:
                    yield Close(response)
                request = request.redirected(target)
                continue
            if status == 401 and plan.sources and not renewed and request.replayable:
                renewed = True
                if content is None:
                    yield Close(response)
                for source, version in zip(plan.sources, versions, strict=True):
                    yield from _renew(call, source, version, limit, attempt)
                continue
            wait = None
            if status == 409 and content is None and operation.in_progress:
                content = yield from _content(call, response)
            if request.replayable:
                wait = wait_after_status(
                    retry,
                    attempt,
                    status,
                    headers,
                    safe=_safe(call),
                    in_progress=in_progress(call, status, headers, content),
                )
            if wait is None or _too_late(limit, wait) or not call.budget.take():
                return (yield from _read(call, response, content, attempt))
            if content is None:
                yield Close(response)
            why = status
        call.log.retrying(operation.id, attempt, wait, why)
        yield Sleep(wait)
        attempt += 1


def _safe(call: Call) -> bool:
    """Whether it does no harm that the server may get the request twice."""
    operation = call.operation
    return repeatable(call.request.method) or operation.retry_safe or _keyed(call)


def _keyed(call: Call) -> bool:
    return call.key is not None and bool(call.operation.idempotency_key)


def _record(call: Call, attempt: int) -> Attempt:
    from .masks import masks_of

    return Attempt(
        operation=call.operation.id,
        number=attempt,
        method=call.request.method,
        url=masks_of(call).text(call.url),
        idempotency_key=call.key,
    )


def _renew(
    call: Call,
    source: TokenSource,
    refused: int | None,
    limit: float | None,
    attempt: int,
) -> Generator[Effect, Any, None]:
    """Have a fresh token; where the service that gives it cannot be reached, this call has failed."""
    outer = sys.exception()
    try:
        yield Token(source, refused, call, limit)
    except TransportFailure as failure:
        from .unanswered import deadline_error, told, transport_error

        told(call, failure, outer)
        if _too_late(limit, 0.0):
            raise deadline_error(call, attempt - 1) from failure
        raise transport_error(call, failure, attempt) from failure


def _read(
    call: Call, response: Any, content: bytes | None, attempt: int
) -> Generator[Effect, Any, Exchange]:
    """The end with a reply that is no success: its content is wanted for the error, as far as it can be had."""
    if content is None:
        content = yield from _content(call, response)
    return _ended(call, response, content, attempt, None)


def _content(call: Call, response: Any) -> Generator[Effect, Any, bytes]:
    try:
        content: bytes = yield Read(response, call.settings.limits)
    except TransportFailure:
        return b""
    return content


def _ended(
    call: Call,
    response: Any,
    content: bytes | None,
    attempt: int,
    limit: float | None,
) -> Exchange:
    info = ResponseInfo(
        response.status,
        response.headers,
        call.request.method,
        call.url,
        attempt,
        call.key,
    )
    return Exchange(info, response, content, limit)


def _too_late(limit: float | None, wait: float) -> bool:
    return limit is not None and time.monotonic() + wait >= limit
