"""Streamed calls before they are made: they begin with their `with`, and end with it."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from types import TracebackType

    from .streaming import AsyncStreamedResponse, StreamedResponse

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
