"""Server-sent events as iterators that can be closed, and that go on behind the last event where a stream breaks."""

from __future__ import annotations

import time
from collections.abc import (
    AsyncGenerator,
    AsyncIterator,
    Awaitable,
    Callable,
    Generator,
    Iterator,
)
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from ..call.effects import Call
from ..call.retries import jitter, repeatable
from ..call.unanswered import deadline_error, transport_error
from ..errors import TransportError
from ..http.messages import ResponseInfo, TransportFailure
from .streamed import (
    AsyncStreamedResponse,
    StreamedResponse,
    has_events,
    items_in,
    limit_of,
)

if TYPE_CHECKING:
    from .events import EventLines, Items

Item_co = TypeVar("Item_co", covariant=True)

# what another connection would not fix
_FINAL = frozenset({"url", "tls", "closed", "limit", "decode", "deadline"})


class _Course:
    """What of a stream has come, over all replies, and whether there is to be another."""

    __slots__ = (
        "_breaks",
        "_call",
        "_cause",
        "_events",
        "_first",
        "_last",
        "_limit",
        "_retry",
    )

    def __init__(self, call: Call, limit: float | None) -> None:
        self._call = call
        self._limit = limit
        self._events: EventLines | None = None
        self._first = self._last = ""
        self._retry: int | None = None
        self._breaks = 0  # in a row, without an event in between
        self._cause: TransportError | None = None  # why there is another reply

    @property
    def last_id(self) -> str:
        return (self._events.last_id if self._events else "") or self._last

    def begin(
        self, response: StreamedResponse[Any] | AsyncStreamedResponse[Any]
    ) -> Items:
        """What makes items of the next reply."""
        items = items_in(response)
        self._events = items.events
        if self._events is not None and self._last:
            self._events.resume(self._first, self._last)
        return items

    def end(self) -> None:
        """After the last item: was it the last, or did the server begin anew instead of going on?"""
        if self._events is not None and self._events.restarted and self._cause:
            raise self._cause

    def wait(self, info: ResponseInfo, failure: TransportError | None) -> float | None:
        """Seconds until the stream is taken up again, None where it has ended; raises what it ended with."""
        events = self._events
        if events is None:
            if failure is not None:
                raise failure
            return None
        self._note(events)
        if failure is None and (events.at_end or _is_whole(info, events)):
            return None
        if failure is None and events.inside:
            failure = self._cut(info)
        if not self._may_go_on() or (failure is not None and failure.kind in _FINAL):
            if failure is None:
                return None
            raise failure
        if failure is None and self._breaks:
            return None  # nothing more came: that was the end
        self._cause = failure
        self._breaks += 1
        wait = self._pause()
        if self._retry is not None:
            wait = min(self._retry / 1000.0, self._call.settings.retry.max_wait)
        return self._in_time(wait, failure, info.attempts)

    def _in_time(
        self, wait: float, failure: TransportError | None, attempts: int
    ) -> float:
        """The wait, if the deadline lets it come to its end: it holds for all replies together."""
        limit = self._limit
        if limit is not None and time.monotonic() + wait >= limit:
            raise failure or deadline_error(self._call, attempts)
        return wait

    def _note(self, events: EventLines) -> None:
        if events.seen:
            self._breaks = 0
        self._first = self._first or events.first_id
        self._last = events.last_id or self._last
        if not self._last.isprintable():
            self._last = ""  # no header can hold it
        self._retry = self._retry if events.retry is None else events.retry

    def _may_go_on(self) -> bool:
        call = self._call
        safe = repeatable(call.request.method) or call.operation.retry_safe
        return safe and bool(self._last) and self._breaks < call.settings.reconnects

    def _pause(self) -> float:
        # the first time at once: most connections break for reasons of their own
        breaks = self._breaks
        return 0.0 if breaks == 1 else jitter(self._call.settings.retry, breaks - 1)

    def _cut(self, info: ResponseInfo) -> TransportError:
        failure = TransportFailure(
            "read", "the stream ended inside an event", sent=True
        )
        return transport_error(self._call, failure, info.attempts)

    def refused(self, failure: TransportError) -> float:
        """Seconds until it is tried once more to take the stream up again; raises where that was often enough."""
        if not self._may_go_on() or failure.kind in _FINAL:
            raise failure
        self._breaks += 1
        return self._in_time(self._pause(), failure, failure.attempts)

    def call(self) -> Call:
        """The call that takes the stream up again."""
        call = self._call
        request = call.request.copy()
        # as its bytes stand in the header, whatever they are
        request.set_header("Last-Event-ID", self._last.encode().decode("latin-1"))
        return call.again(request, self._limit)


def _is_whole(info: ResponseInfo, events: EventLines) -> bool:
    """Whether a reply that has ended is all of itself; what ends with its connection looks the same when it is cut."""
    headers = info.headers
    if "content-length" in headers:
        return True
    return "transfer-encoding" in headers and not events.inside


class _Stream(Generic[Item_co]):
    """What both kinds of event streams know without reading."""

    __slots__ = ("_course", "_open", "_response")

    _course: _Course
    _response: Any

    @property
    def info(self) -> ResponseInfo:
        """Status and headers of the reply that is being read."""
        info: ResponseInfo = self._response.info
        return info

    @property
    def last_event_id(self) -> str:
        """The id of the last event that came; as header `Last-Event-ID` it begins another stream behind it."""
        return self._course.last_id

    def __reduce__(self) -> Any:
        raise TypeError(
            "an event stream is a connection: pickle the method that opens it, and its arguments"
        )

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.info.status} {self.info.url}>"


class EventStream(_Stream[Item_co]):
    """The items of a stream of server-sent events, each as soon as it is there. Close it, or use it in a `with`.

    Where the connection breaks and the server gives its events ids, the stream goes on behind the last one that came
    (`reconnects` in the options of a call or client says how often in a row; 0: never).
    """

    __slots__ = ("_iterator",)

    def __init__(
        self,
        open: Callable[[Call], StreamedResponse[Any]],
        call: Call,
        response: StreamedResponse[Any],
    ) -> None:
        self._open = open
        self._course = _Course(call, limit_of(response))
        self._response = response
        self._iterator = self._items()

    def __iter__(self) -> Iterator[Item_co]:
        return self

    def __next__(self) -> Item_co:
        return next(self._iterator)

    def _items(self) -> Generator[Item_co, None, None]:
        course = self._course
        while (
            self._response.status != 204
        ):  # with which a server ends a stream that is taken up again
            failure: TransportError | None = None
            items = course.begin(self._response)
            try:
                yield from items.of(self._response.iter_lines())
            except TransportError as error:
                failure = error
            finally:
                self._response.close()
            if items.done:
                course.end()
                return
            wait = course.wait(self.info, failure)
            while wait is not None:
                time.sleep(wait)
                try:
                    self._response = self._open(course.call())
                    break
                except TransportError as error:
                    wait = course.refused(error)
            else:
                return

    def close(self) -> None:
        """Give the connection back; no further item comes."""
        self._iterator.close()
        self._response.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


class AsyncEventStream(_Stream[Item_co]):
    """The items of a stream of server-sent events, each as soon as it is there. Close it, or use it in an `async with`.

    Where the connection breaks and the server gives its events ids, the stream goes on behind the last one that came
    (`reconnects` in the options of a call or client says how often in a row; 0: never).
    """

    __slots__ = ("_iterator",)

    def __init__(
        self,
        open: Callable[[Call], Awaitable[AsyncStreamedResponse[Any]]],
        call: Call,
        response: AsyncStreamedResponse[Any],
    ) -> None:
        self._open = open
        self._course = _Course(call, limit_of(response))
        self._response = response
        self._iterator = self._items()

    def __aiter__(self) -> AsyncIterator[Item_co]:
        return self

    async def __anext__(self) -> Item_co:
        return await anext(self._iterator)

    async def _items(self) -> AsyncGenerator[Item_co, None]:
        from ..support.event_loops import sleep

        course = self._course
        while (
            self._response.status != 204
        ):  # with which a server ends a stream that is taken up again
            failure: TransportError | None = None
            items = course.begin(self._response)
            try:
                async for item in items.aof(self._response.iter_lines()):
                    yield item
            except TransportError as error:
                failure = error
            finally:
                await self._response.close()
            if items.done:
                course.end()
                return
            wait = course.wait(self.info, failure)
            while wait is not None:
                await sleep(wait)
                try:
                    self._response = await self._open(course.call())
                    break
                except TransportError as error:
                    wait = course.refused(error)
            else:
                return

    async def close(self) -> None:
        """Give the connection back; no further item comes."""
        await self._iterator.aclose()
        await self._response.close()

    async def aclose(self) -> None:
        """The same as `close()`, for `contextlib.aclosing`."""
        await self.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()


def answer(open: Callable[[Call], StreamedResponse[Any]], call: Call) -> Any:
    """What a plain call gives that may be answered with events: the stream of them, or else the decoded reply."""
    response = open(call)
    if has_events(response):
        return EventStream[Any](open, call, response)
    try:
        return response.parse()
    finally:
        response.close()


async def aanswer(
    open: Callable[[Call], Awaitable[AsyncStreamedResponse[Any]]], call: Call
) -> Any:
    """The same, async."""
    response = await open(call)
    if has_events(response):
        return AsyncEventStream[Any](open, call, response)
    try:
        return await response.parse()
    finally:
        await response.close()
