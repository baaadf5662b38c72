"""The two loops that carry out what a flow yields, blocking and awaiting, and the deadline that they keep."""

from __future__ import annotations

import sys
import time
from collections.abc import Generator
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from ..errors import without_frames
from ..http.messages import TransportFailure
from ..observability.hooks import Notify, anotify, notify
from ..response.content import awhole, punctual, whole
from ..support.event_loops import sleep
from .effects import Effect, Exchange, FetchToken, Read, Send, Sleep, Through

if TYPE_CHECKING:
    from ..auth.tokens import AccessToken, Grant
    from ..http.messages import AsyncTransport, Transport


Result = TypeVar("Result")


def drive(transport: Transport, flow: Generator[Effect, Any, Result]) -> Result:
    """What a flow comes to, with blocking calls."""
    outer = sys.exception()
    try:
        effect = next(flow)
        while True:
            try:
                # almost every effect is this one: it is carried out here, without another frame
                if type(effect) is Send and effect.limit is None:
                    response = transport.send(effect.request, effect.timeout)
                    try:
                        read = effect.read
                        result = Exchange(
                            response, None if read is None else whole(response, read)
                        )
                    except TransportFailure as failure:
                        result = _broken_off(response, failure)
                else:
                    result = _perform(transport, effect)
            except Exception as error:
                effect = flow.throw(error)
            else:
                effect = flow.send(result)
    except StopIteration as stop:
        ended: Result = stop.value
        return ended
    except BaseException as error:
        # cancelled or interrupted: the frames it comes from hold what goes over the wire
        if not isinstance(error, Exception):
            without_frames(error, outer)
        raise
    finally:
        flow.close()


async def adrive(
    transport: AsyncTransport, flow: Generator[Effect, Any, Result]
) -> Result:
    """What a flow comes to, with awaits."""
    outer = sys.exception()
    try:
        effect = next(flow)
        while True:
            try:
                # here, too: each coroutine in between costs something whenever the call is resumed
                if type(effect) is Send and effect.limit is None:
                    response = await transport.send(effect.request, effect.timeout)
                    try:
                        read = effect.read
                        result = Exchange(
                            response,
                            None if read is None else await awhole(response, read),
                        )
                    except TransportFailure as failure:
                        result = _broken_off(response, failure)
                else:
                    result = await _aperform(transport, effect)
            except Exception as error:
                effect = flow.throw(error)
            else:
                effect = flow.send(result)
    except StopIteration as stop:
        ended: Result = stop.value
        return ended
    except BaseException as error:
        # cancelled or interrupted: the frames it comes from hold what goes over the wire
        if not isinstance(error, Exception):
            without_frames(error, outer)
        raise
    finally:
        # a cancelled call passes by here: nothing in the flow waits when it is closed
        flow.close()


def _perform(transport: Transport, effect: Effect) -> Any:
    if isinstance(effect, Send):
        return _send(transport, effect)
    if isinstance(effect, Through):
        from ..observability.middleware_chain import through

        return through(effect, partial(_send, transport))
    if isinstance(effect, Sleep):
        time.sleep(effect.seconds)
    elif isinstance(effect, Notify):
        notify(effect)
    elif isinstance(effect, FetchToken):
        _renew(transport, effect)
    elif isinstance(effect, Read):
        return whole(effect.response, effect.limits)
    else:
        effect.response.close()
    return None


def _send(transport: Transport, effect: Send) -> Exchange:
    # the limit stands in the timeout as well, for what waits below
    response = transport.send(effect.request, effect.timeout)
    if effect.read is None:
        return Exchange(response, None)
    limit = effect.limit
    try:
        return Exchange(response, whole(response, effect.read, limit))
    except TransportFailure as failure:
        if limit is not None and time.monotonic() >= limit:
            raise
        return _broken_off(response, failure)


def _broken_off(response: Any, failure: TransportFailure) -> Exchange:
    """What stands for a reply whose content broke off; raises where it was a success.

    Any other reply is told by its status alone: that a request was refused is not lost because the refusal broke off.
    """
    if response.status < 300:
        raise failure
    return Exchange(response, b"")


def _renew(transport: Transport, effect: FetchToken) -> None:
    def ask(grant: Grant) -> AccessToken:
        from ..auth.token_request import asking

        return drive(transport, asking(effect, grant))

    effect.source.renew(effect.refused, ask, effect.limit)


async def _aperform(transport: AsyncTransport, effect: Effect) -> Any:
    if isinstance(effect, Send):
        assert effect.limit is not None
        return await punctual(effect.limit, _asend(transport, effect))
    if isinstance(effect, Through):
        from ..observability.middleware_chain import athrough

        sent = athrough(effect, partial(_asend, transport))
        limit = effect.send.limit
        return await (sent if limit is None else punctual(limit, sent))
    if isinstance(effect, Sleep):
        await sleep(effect.seconds)
    elif isinstance(effect, Notify):
        await anotify(effect)
    elif isinstance(effect, FetchToken):
        await _arenew(transport, effect)
    elif isinstance(effect, Read):
        return await awhole(effect.response, effect.limits)
    else:
        await effect.response.aclose()
    return None


async def _asend(transport: AsyncTransport, effect: Send) -> Exchange:
    response = await transport.send(effect.request, effect.timeout)
    if effect.read is None:
        return Exchange(response, None)
    try:
        return Exchange(response, await awhole(response, effect.read, effect.limit))
    except TransportFailure as failure:
        return _broken_off(response, failure)


async def _arenew(transport: AsyncTransport, effect: FetchToken) -> None:
    async def ask(grant: Grant) -> AccessToken:
        from ..auth.token_request import asking

        return await adrive(transport, asking(effect, grant))

    renewing = effect.source.arenew(effect.refused, ask)
    if effect.limit is None:
        await renewing
    else:
        await punctual(effect.limit, renewing, sent=False)
