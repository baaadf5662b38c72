"""Asking for a token over HTTP: a flow like that of a call, with its policy of retries and within its deadline."""

from __future__ import annotations

import sys
import time
from collections.abc import Generator
from typing import TYPE_CHECKING, Any

from ..call.effects import Exchange, FetchToken, Send, Sleep
from ..call.retries import wait_after_failure, wait_after_status
from ..errors import TokenError
from ..http.messages import TransportFailure
from .tokens import AccessToken, SecretContent

if TYPE_CHECKING:
    from .tokens import Grant

_MOST_STEPS = 10  # requests of one grant for one token, but for retries


def asking(effect: FetchToken, grant: Grant) -> Generator[Any, Any, AccessToken]:
    """A token from a grant. TokenError where the service refuses, TransportFailure where it is not reached."""
    outer = sys.exception()
    call, limit = effect.call, effect.limit
    retry = call.settings.retry
    attempt = steps = 1
    while True:
        request = grant.request(effect.source.base_url)
        if request.url[:5].lower() == "http:":
            from .plain_http import warn

            warn(request.url, effect.source.warned)
        agent = call.request.header("User-Agent")
        if agent is not None:
            request.set_header("User-Agent", agent)
        timeout = call.settings.timeout
        if limit is not None:
            left = limit - time.monotonic()
            if left <= 0:
                raise _failure("timeout-read", "the deadline ran out")
            timeout = timeout.within(left)
        try:
            reply: Exchange = yield Send(request, timeout, limit, call.settings.limits)
        except TransportFailure as failure:
            from ..call.unanswered import hushed
            from .masking import masks_in

            hushed(failure, masks_in(request), outer)
            wait = wait_after_failure(retry, attempt, failure, safe=True)
            if not _worth(effect, wait):
                raise _failure(failure.kind, failure.message) from failure
        else:
            response = reply.response
            content = SecretContent(reply.content or b"")
            answer = grant.answer(response.status, content)
            if isinstance(answer, AccessToken):
                return answer
            if answer is None:
                steps += 1
                if steps > _MOST_STEPS:
                    raise TokenError(f"no token: {grant!r} asks without an end")
                continue
            wait = wait_after_status(
                retry,
                attempt,
                response.status,
                response.headers,
                safe=True,
                in_progress=False,
            )
            if not _worth(effect, wait):
                raise answer
        assert wait is not None
        yield Sleep(wait)
        attempt += 1


def _worth(effect: FetchToken, wait: float | None) -> bool:
    """Whether another attempt is allowed: by the policy, the deadline and the budget."""
    if wait is None:
        return False
    limit = effect.limit
    if limit is not None and time.monotonic() + wait >= limit:
        return False
    return effect.call.budget.take()


def _failure(kind: Any, message: str) -> TransportFailure:
    return TransportFailure(kind, f"no token: {message}", sent=False)
