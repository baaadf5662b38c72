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
from .effects import (
    Call,
    Close,
    Effect,
    Exchange,
    FetchToken,
    Read,
    Send,
    Sleep,
    Through,
)
from .retries import in_progress, repeatable, wait_after_failure, wait_after_status

if TYPE_CHECKING:
    from ..auth.tokens import TokenSource


class _Run:
    """Where a call is between its first attempt and its last."""

    __slots__ = (
        "attempt",
        "began",
        "call",
        "limit",
        "log",
        "outer",
        "redirects",
        "renewed",
        "request",
        "versions",
    )

    def __init__(self, call: Call, outer: BaseException | None) -> None:
        self.call = call
        self.outer = outer  # what the caller was handling when he made the call
        self.request = call.request
        limit, deadline = call.limit, call.settings.deadline
        if limit is None and deadline is not None:
            limit = time.monotonic() + deadline
        self.limit = limit
        self.log = call.log if call.log.on() else None
        self.attempt = 1
        self.began = 0.0  # of this attempt
        self.redirects = 0
        self.renewed = False  # tokens that were refused are renewed once
        self.versions: list[int] = []  # of the tokens that are sent

    def sending(self) -> Send | Through:
        """The next attempt: the request with its credentials, in what is left of the deadline."""
        call, settings, schemes = self.call, self.call.settings, self.call.schemes
        outgoing = self.request
        if schemes.credentials:
            if schemes.sources:
                self.versions = [source.version for source in schemes.sources]
            outgoing = outgoing.copy()
            for credential in schemes.credentials:
                credential.apply(outgoing)
        self.began = began = time.monotonic()
        timeout, limit = settings.timeout, self.limit
        if limit is not None:
            if began >= limit:
                from .unanswered import deadline_error

                raise deadline_error(call, self.attempt - 1)
            timeout = timeout.within(limit - began)
        send = Send(outgoing, timeout, limit, None if call.stream else settings.limits)
        if settings.middleware:
            # it may change what is sent, so that it tells the log of it
            return Through(settings.middleware, send, call, self.attempt)
        if self.log is not None:
            from .masks import masks_of

            self.log.sending(call.operation, masks_of(call), self.attempt, outgoing)
        return send

    def record(self) -> Attempt:
        """What hooks are told of this attempt."""
        from .masks import masks_of

        call = self.call
        return Attempt(
            operation=call.operation.id,
            number=self.attempt,
            method=call.request.method,
            url=masks_of(call).text(call.url),
            idempotency_key=call.key,
        )

    def may_wait(self, wait: float | None) -> bool:
        """Whether another attempt is allowed after that: by the policy, the deadline and the budget."""
        if wait is None or _too_late(self.limit, wait):
            return False
        return self.call.budget.take()

    def safe(self) -> bool:
        """Whether it does no harm that the server may get the request twice."""
        call, operation = self.call, self.call.operation
        if repeatable(call.request.method) or operation.retry_safe:
            return True
        return call.key is not None and bool(operation.idempotency_key)


def exchange(call: Call) -> Generator[Effect, Any, Exchange]:
    """Send until there is an answer worth giving to the caller, or raise TransportError."""
    run = _Run(call, sys.exception())
    hooks = call.settings.hooks
    while True:
        for source in call.schemes.sources:
            if not source.fresh:
                yield from _renew(run, source, None)
        send = run.sending()
        if hooks is not None:
            yield from hooks.starting(run.record())
        call.sends += 1
        try:
            reply: Exchange = yield send
        except TransportFailure as failure:
            yield from _after_failure(run, failure)
            continue
        if run.log is not None or hooks is not None:
            yield from _tell(run, reply)
        status = reply.response.status
        if status < 300:
            if not call.budget.full:
                call.budget.give()
            reply.limit = run.limit
            break
        follow = _redirect if status < 400 else _after_error
        if not (yield from follow(run, reply)):
            # its content is wanted for the error, as far as it can be had
            if reply.content is None:
                yield from _read(run, reply)
            break
    response = reply.response
    reply.info = ResponseInfo(
        response.status,
        response.headers,
        call.request.method,
        call.url,
        run.attempt,
        call.key,
    )
    return reply


def _tell(run: _Run, reply: Exchange) -> Generator[Effect, Any, None]:
    """The log and the hooks are told of a reply; some servers say again what they were sent."""
    from .masks import masks_of

    call, hooks, response = run.call, run.call.settings.hooks, reply.response
    masks = masks_of(call)
    shown = masks.headers(response.headers)
    asked, seconds = request_id_of(shown), time.monotonic() - run.began
    status = response.status
    if run.log is not None:
        about = (call.operation, masks, run.attempt, status, shown, seconds, asked)
        run.log.answered(*about, reply.content)
    if hooks is not None:
        yield from hooks.answered(run.record(), status, shown, asked, seconds)


def _redirect(run: _Run, reply: Exchange) -> Generator[Effect, Any, bool]:
    """Whether the call goes on elsewhere."""
    from .retries import followed

    call, response = run.call, reply.response
    target, call.refused = followed(
        call, run.request, response.status, response.headers, run.redirects
    )
    if target is None:
        return False
    run.redirects += 1
    run.request = run.request.redirected(target)
    yield from _close(reply)
    return True


def _after_error(run: _Run, reply: Exchange) -> Generator[Effect, Any, bool]:
    """Whether there is another attempt: with fresh tokens at once, or after a wait."""
    call, schemes, response = run.call, run.call.schemes, reply.response
    status, replayable = response.status, run.request.replayable
    if status == 401 and schemes.sources and not run.renewed and replayable:
        run.renewed = True
        yield from _close(reply)
        for source, version in zip(schemes.sources, run.versions, strict=True):
            yield from _renew(run, source, version)
        return True
    if status == 409 and reply.content is None and call.operation.in_progress:
        yield from _read(run, reply)
    if not replayable:
        return False
    headers = response.headers
    wait = wait_after_status(
        call.settings.retry,
        run.attempt,
        status,
        headers,
        safe=run.safe(),
        in_progress=in_progress(call, status, headers, reply.content),
    )
    if wait is None or not run.may_wait(wait):
        return False
    yield from _close(reply)
    yield from _wait(run, wait, status)
    return True


def _after_failure(
    run: _Run, failure: TransportFailure
) -> Generator[Effect, Any, None]:
    """Wait for another attempt, or raise TransportError."""
    from .unanswered import told, transport_error

    call, hooks = run.call, run.call.settings.hooks
    told(call, failure, run.outer)
    seconds = time.monotonic() - run.began
    if run.log is not None:
        run.log.failed(call.operation.id, run.attempt, failure, seconds)
    if hooks is not None:
        yield from hooks.failed(run.record(), failure, seconds)
    wait = None
    if run.request.replayable and not _too_late(run.limit, 0.0):
        retry = call.settings.retry
        wait = wait_after_failure(retry, run.attempt, failure, safe=run.safe())
    if wait is None or not run.may_wait(wait):
        raise transport_error(call, failure, run.attempt, run.limit) from failure
    yield from _wait(run, wait, failure.kind)


def _wait(run: _Run, wait: float, why: object) -> Generator[Effect, Any, None]:
    run.call.log.retrying(run.call.operation.id, run.attempt, wait, why)
    yield Sleep(wait)
    run.attempt += 1


def _renew(
    run: _Run, source: TokenSource, refused: int | None
) -> Generator[Effect, Any, None]:
    """Have a fresh token; where the service that gives it cannot be reached, this call has failed."""
    call, outer = run.call, sys.exception()
    try:
        yield FetchToken(source, refused, call, run.limit)
    except TransportFailure as failure:
        from .unanswered import deadline_error, told, transport_error

        told(call, failure, outer)
        if _too_late(run.limit, 0.0):
            raise deadline_error(call, run.attempt - 1) from failure
        raise transport_error(call, failure, run.attempt) from failure


def _close(reply: Exchange) -> Generator[Effect, Any, None]:
    """Give up a reply whose content nobody wants."""
    if reply.content is None:
        yield Close(reply.response)


def _read(run: _Run, reply: Exchange) -> Generator[Effect, Any, None]:
    """The content of what is no success; nothing where it broke off."""
    try:
        reply.content = yield Read(reply.response, run.call.settings.limits)
    except TransportFailure:
        reply.content = b""


def _too_late(limit: float | None, wait: float) -> bool:
    return limit is not None and time.monotonic() + wait >= limit
