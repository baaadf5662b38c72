"""One call from first attempt to last, written once: a generator that yields what to do and is told what came of it.

The two loops of `drivers.py`, one sync and one async, carry out what it yields. There is no yield in a `finally`: a
cancelled call closes the generator, and the transport takes the connection back.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Generator
from typing import TYPE_CHECKING, Any, TypeAlias

from ..http.messages import Request, TransportFailure
from ..observability.hooks import Attempt, Notify
from ..response.reader import ResponseInfo, request_id_of
from .retries import in_progress, repeatable, wait_after_failure, wait_after_status

if TYPE_CHECKING:
    from ..auth.credentials import Plan
    from ..auth.tokens import TokenSource
    from ..observability.logs import Log
    from ..observability.middleware import AnyMiddleware
    from ..options import Limits, Settings, Timeout
    from ..request.operation import Operation
    from .retries import Budget


class Send:
    """Send the request; answer with (response, content). Without limits to `read` within it stays unread: None."""

    __slots__ = ("limit", "read", "request", "timeout")

    def __init__(
        self,
        request: Request,
        timeout: Timeout,
        limit: float | None,
        read: Limits | None,
    ) -> None:
        self.request = request
        self.timeout = timeout
        self.limit = limit  # time.monotonic() at which the deadline runs out
        self.read = read


class Through:
    """Send the request through the functions that the caller put around every attempt; answer as Send does."""

    __slots__ = ("attempt", "call", "functions", "send")

    def __init__(
        self, functions: tuple[AnyMiddleware, ...], send: Send, call: Call, attempt: int
    ) -> None:
        self.functions = functions
        self.send = send
        self.call = call
        self.attempt = attempt


class Sleep:
    """Wait."""

    __slots__ = ("seconds",)

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds


class Token:
    """Have the source get a fresh token, other than the refused one, for this call and within its deadline."""

    __slots__ = ("call", "limit", "refused", "source")

    def __init__(
        self, source: TokenSource, refused: int | None, call: Call, limit: float | None
    ) -> None:
        self.source = source
        self.refused = refused
        self.call = call
        self.limit = limit


class Read:
    """Read what is left of a reply; answer with the content."""

    __slots__ = ("limits", "response")

    def __init__(self, response: Any, limits: Limits) -> None:
        self.response = response
        self.limits = limits


class Close:
    """Give up a reply whose content nobody wants."""

    __slots__ = ("response",)

    def __init__(self, response: Any) -> None:
        self.response = response


Effect: TypeAlias = Send | Through | Sleep | Token | Read | Close | Notify[Any]


class Call:
    """One call, ready to go: the request without credentials, and all that decides how it is made and read."""

    __slots__ = (
        "accept",
        "budget",
        "key",
        "limit",
        "log",
        "operation",
        "plan",
        "refused",
        "request",
        "sends",
        "settings",
        "stream",
        "url",
        "version",
    )

    def __init__(
        self,
        operation: Operation[Any],
        request: Request,
        settings: Settings,
        plan: Plan,
        budget: Budget,
        log: Log,
        version: str | None,
        accept: str | None,
        key: str | None,
        stream: bool,
    ) -> None:
        self.operation = operation
        self.request = request
        # for errors: where a redirect or a next page leads may hold secrets of the server's
        self.url = request.url
        self.settings = settings
        self.plan = plan
        self.budget = budget
        self.log = log
        self.version = version
        self.accept = accept
        self.key = key
        self.stream = stream
        # time.monotonic() by which it has to be over, where it goes on with one that began before
        self.limit: float | None = None
        # where a redirect leads that is not followed, and why, for the error's message
        self.refused = ""
        self.sends = 0  # requests that went out, redirected ones included

    def __reduce__(self) -> tuple[Any, ...]:
        from .pickling import reduced_call

        return reduced_call(self)


class Exchange:
    """What a call ended with. `content` is None where the reply is still open, to be streamed within the limit."""

    __slots__ = ("content", "info", "limit", "response")

    def __init__(
        self,
        info: ResponseInfo,
        response: Any,
        content: bytes | None,
        limit: float | None,
    ) -> None:
        self.info = info
        self.response = response
        self.content = content
        self.limit = limit


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
            log.sending(call, attempt, outgoing)
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
                from ..auth.masking import masks_of

                # some servers say again what they were sent
                shown = masks_of(call).headers(headers)
                asked, seconds = request_id_of(shown), time.monotonic() - began
                if log is not None:
                    log.answered(call, attempt, status, shown, seconds, asked, content)
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
    from ..auth.masking import masks_of

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
