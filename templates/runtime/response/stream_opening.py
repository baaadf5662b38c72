"""Streamed calls: opened with a `with`, or refused because what came is no success or of another kind."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from types import TracebackType
from typing import Any, Generic, TypeVar

from ..call.effects import Call, Exchange
from ..call.unanswered import tell
from ..errors import DecodeError
from ..http.messages import AsyncTransportResponse, TransportResponse
from .content import abeginning, beginning
from .nearest_content import expected
from .reader import Reader
from .streamed import AsyncStreamedResponse, StreamedResponse

T_co = TypeVar("T_co", covariant=True)


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
