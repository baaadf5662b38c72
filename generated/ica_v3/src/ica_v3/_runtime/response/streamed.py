"""Replies that are read piece by piece: opened with a `with`, then chunks, lines, or straight into a file."""

from __future__ import annotations

import os
import sys
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from types import TracebackType
from typing import IO, TYPE_CHECKING, Any, Generic, TypeVar

from ..call.effects import Call, Exchange, whole_reply
from ..call.unanswered import tell, told, transport_error
from ..errors import DecodeError, TransportError
from ..http.messages import (
    AsyncTransportResponse,
    ResponseInfo,
    TransportFailure,
    TransportResponse,
)
from .content import (
    abeginning,
    atimely,
    awhole,
    beginning,
    check_codings,
    number,
    punctual,
    timely,
    whole,
)
from .events import Lines, ServerEvent, fed
from .nearest_content import expected
from .reader import Reader, Told

if TYPE_CHECKING:
    from .downloads import Partial
    from .events import EventLines, Items

T_co = TypeVar("T_co", covariant=True)
Item = TypeVar("Item")

Progress = Callable[[int, int | None], None]
"""Called with the bytes received so far and the total, if the server told it."""


class _Streamed(Told, Generic[T_co]):
    """What both kinds of streamed response know without reading."""

    __slots__ = ("_limit",)

    _response: Any

    def __init__(
        self, call: Call, reader: Reader, info: ResponseInfo, limit: float | None
    ) -> None:
        super().__init__(call, reader, info)
        # time.monotonic() at which the deadline of the call runs out: what is read later comes too late
        self._limit = limit

    def _partial(
        self, path: str | os.PathLike[str], progress: Progress | None
    ) -> Partial:
        from .downloads import Partial

        limits = self._call.settings.limits
        length = number(self.headers.first("content-length"), limits)
        return Partial(path, self.headers, self.info.url, length, progress)

    def _whole(self, partial: Partial) -> None:
        """A transport may not have counted what it read."""
        if partial.missing is not None:
            raise self._failed(
                TransportFailure("read", partial.missing, sent=True), None
            )

    def _lines(self) -> Lines:
        media_type = self.headers.get("content-type")
        return Lines(media_type, self._call.settings.limits.line)

    def _items(self) -> Items:
        from .events import items_for

        return items_for(self._call, self._reader, self.info, self._response)

    def _events(self) -> EventLines:
        from .events import EventLines

        return EventLines(self._call.settings.limits)

    def _failed(
        self, failure: TransportFailure, outer: BaseException | None
    ) -> TransportError:
        told(self._call, failure, outer)
        tell(self._call, self._response, failure)
        return transport_error(self._call, failure, self.info.attempts, self._limit)


class StreamedResponse(_Streamed[T_co]):
    """A success reply whose content has not been read. Use it inside its `with`."""

    __slots__ = ("_response",)

    def __init__(
        self,
        call: Call,
        reader: Reader,
        info: ResponseInfo,
        response: TransportResponse,
        limit: float | None,
    ) -> None:
        super().__init__(call, reader, info, limit)
        self._response = response

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """The content in chunks, content encoding undone: of that size, or as they come."""
        outer = sys.exception()
        try:
            check_codings(self.headers, self._call.settings.limits)
            if self._limit is None:
                yield from self._response.iter_bytes(chunk_size)
                return
            from ..transports.httpx2_replies import sized

            # as they come: waiting for more would hide the clock
            pieces = timely(self._response.iter_bytes(), self._limit)
            yield from sized(pieces, chunk_size)
        except TransportFailure as failure:
            raise self._failed(failure, outer) from failure

    def iter_lines(self) -> Iterator[str]:
        """The content as lines of text, without their ends."""
        outer = sys.exception()
        lines = self._lines()
        for found in map(lines.feed, self.iter_bytes()):
            yield from found
            if lines.over is not None:
                raise self._failed(lines.over, outer) from lines.over
        yield from lines.rest()

    def iter_items(self: StreamedResponse[list[Item]]) -> Iterator[Item]:
        """The items of a stream of JSON Lines or server-sent events, each as soon as it is there."""
        items = self._items()
        yield from items.of(self.iter_lines())

    def iter_events(self) -> Iterator[ServerEvent]:
        """Server-sent events as they come, with their names and ids; `data` is text."""
        outer = sys.exception()
        events = self._events()
        try:
            yield from filter(None, map(events.feed, self.iter_lines()))
        except TransportFailure as failure:
            raise self._failed(failure, outer) from failure

    def read(self) -> bytes:
        """The whole content."""
        outer = sys.exception()
        try:
            limits = self._call.settings.limits
            return whole(self._response, limits, self._limit)
        except TransportFailure as failure:
            raise self._failed(failure, outer) from failure

    def parse(self) -> T_co:
        """Read the whole content and decode it, as the method does without `with_streaming_response`."""
        ended = whole_reply(self.info, self.read())
        result: T_co = self._reader.decoded(self._call, ended)
        return result

    def save(
        self, path: str | os.PathLike[str], *, progress: Progress | None = None
    ) -> str:
        """Write the content to a file and give its path. In a folder it gets the name the server suggests, harmless.

        The file appears when it is whole; a failure leaves nothing behind. A file that you name is replaced; one that
        the server names never is: the new one is then called `name (1).csv`, and so on.
        """
        with self._partial(path, progress) as partial:
            for chunk in self.iter_bytes():
                partial.write(chunk)
            self._whole(partial)
        return partial.path

    def write_to(self, file: IO[bytes]) -> int:
        """Write the content to an open file; gives the number of bytes."""
        return sum(file.write(chunk) for chunk in self.iter_bytes())

    def close(self) -> None:
        self._response.close()


class AsyncStreamedResponse(_Streamed[T_co]):
    """A success reply whose content has not been read. Use it inside its `async with`."""

    __slots__ = ("_response",)

    def __init__(
        self,
        call: Call,
        reader: Reader,
        info: ResponseInfo,
        response: AsyncTransportResponse,
        limit: float | None,
    ) -> None:
        super().__init__(call, reader, info, limit)
        self._response = response

    async def iter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """The content in chunks, content encoding undone: of that size, or as they come."""
        outer = sys.exception()
        try:
            check_codings(self.headers, self._call.settings.limits)
            pieces = self._response.aiter_bytes(chunk_size)
            if self._limit is not None:
                pieces = atimely(pieces, self._limit)
            while True:
                yield await anext(pieces)
        except StopAsyncIteration:
            return
        except TransportFailure as failure:
            raise self._failed(failure, outer) from failure

    async def iter_lines(self) -> AsyncIterator[str]:
        """The content as lines of text, without their ends."""
        outer = sys.exception()
        lines = self._lines()
        chunks = self.iter_bytes()
        while (found := await fed(lines.feed, chunks)) is not None:
            while (line := next(found, None)) is not None:
                yield line
            if lines.over is not None:
                raise self._failed(lines.over, outer) from lines.over
        for line in lines.rest():
            yield line

    async def iter_items(
        self: AsyncStreamedResponse[list[Item]],
    ) -> AsyncIterator[Item]:
        """The items of a stream of JSON Lines or server-sent events, each as soon as it is there."""
        items = self._items()
        async for item in items.aof(self.iter_lines()):
            yield item

    async def iter_events(self) -> AsyncIterator[ServerEvent]:
        """Server-sent events as they come, with their names and ids; `data` is text."""
        outer = sys.exception()
        events = self._events()
        lines = self.iter_lines()
        try:
            while (found := await fed(events.completed, lines)) is not None:
                while (event := next(found, None)) is not None:
                    yield event
        except TransportFailure as failure:
            raise self._failed(failure, outer) from failure

    async def read(self) -> bytes:
        """The whole content."""
        outer = sys.exception()
        try:
            reading = awhole(self._response, self._call.settings.limits)
            if self._limit is None:
                return await reading
            return await punctual(self._limit, reading)
        except TransportFailure as failure:
            raise self._failed(failure, outer) from failure

    async def parse(self) -> T_co:
        """Read the whole content and decode it, as the method does without `with_streaming_response`."""
        ended = whole_reply(self.info, await self.read())
        result: T_co = self._reader.decoded(self._call, ended)
        return result

    async def save(
        self, path: str | os.PathLike[str], *, progress: Progress | None = None
    ) -> str:
        """Write the content to a file and give its path. In a folder it gets the name the server suggests, harmless.

        The file appears when it is whole; a failure leaves nothing behind. A file that you name is replaced; one that
        the server names never is: the new one is then called `name (1).csv`, and so on.
        """
        from .downloads import AsyncPartial

        async with AsyncPartial(lambda: self._partial(path, None), progress) as partial:
            async for chunk in self.iter_bytes():
                await partial.write(chunk)
            self._whole(await partial.written())
        return partial.path

    async def write_to(self, file: IO[bytes]) -> int:
        """Write the content to an open file; gives the number of bytes."""
        from .downloads import write_all

        return await write_all(self.iter_bytes(), file)

    async def close(self) -> None:
        await self._response.aclose()


def items_in(response: _Streamed[Any]) -> Items:
    """What makes items of a reply; TypeError where it is no series of them."""
    return response._items()  # pyright: ignore[reportPrivateUsage]


def limit_of(response: _Streamed[Any]) -> float | None:
    """When the deadline of its call runs out."""
    return response._limit  # pyright: ignore[reportPrivateUsage]


def has_events(response: _Streamed[Any]) -> bool:
    """Whether a reply is a stream of server-sent events."""
    held: Any = response
    call, reader = held._call, held._reader
    found = expected(reader, call, response.info)
    return (
        found is not None
        and found.kind_for(response.info.headers.first("content-type")) == "sse"
    )


class Opening(Generic[T_co]):
    """A streamed call that begins with its `with` and ends with it."""

    __slots__ = ("_response", "_run")

    def __init__(self, run: Callable[[], StreamedResponse[T_co]]) -> None:
        self._run = run
        self._response: StreamedResponse[T_co] | None = None

    def __enter__(self) -> StreamedResponse[T_co]:
        self._response = self._run()
        return self._response

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        response, self._response = self._response, None
        if response is not None:
            response.close()


class AsyncOpening(Generic[T_co]):
    """A streamed call that begins with its `async with` and ends with it."""

    __slots__ = ("_response", "_start")

    def __init__(self, start: Coroutine[Any, Any, AsyncStreamedResponse[T_co]]) -> None:
        self._start = start
        self._response: AsyncStreamedResponse[T_co] | None = None

    async def __aenter__(self) -> AsyncStreamedResponse[T_co]:
        self._response = await self._start
        return self._response

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        response, self._response = self._response, None
        if response is not None:
            await response.close()


def opened(call: Call, reader: Reader, ended: Exchange) -> StreamedResponse[Any]:
    """A streamed response; ApiError where the reply is no success, DecodeError where it is of another kind."""
    response: TransportResponse = ended.response
    _check_success(call, reader, ended)
    wrong = _of_another_kind(call, reader, ended)
    if wrong is not None:
        from .error_replies import masked

        tell(call, response, wrong)
        wrong.content = beginning(response, call.settings.limits)
        raise masked(call, wrong)
    return StreamedResponse(call, reader, ended.info, response, ended.limit)


async def aopened(
    call: Call, reader: Reader, ended: Exchange
) -> AsyncStreamedResponse[Any]:
    """The same, async."""
    response: AsyncTransportResponse = ended.response
    _check_success(call, reader, ended)
    wrong = _of_another_kind(call, reader, ended)
    if wrong is not None:
        from .error_replies import masked

        tell(call, response, wrong)
        wrong.content = await abeginning(response, call.settings.limits)
        raise masked(call, wrong)
    return AsyncStreamedResponse(call, reader, ended.info, response, ended.limit)


def _of_another_kind(call: Call, reader: Reader, ended: Exchange) -> DecodeError | None:
    try:
        if ended.info.status not in (204, 205):
            expected(reader, call, ended.info)
    except DecodeError as error:
        # without its frames: they hold what the server said
        return error.with_traceback(None)
    return None


def _check_success(call: Call, reader: Reader, ended: Exchange) -> None:
    if not call.operation.is_success(ended.info.status):
        raise reader.error(call, ended.info, ended.content or b"")
