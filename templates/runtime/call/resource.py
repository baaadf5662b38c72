"""The base of every resource, and its raw and streaming twins."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine, Generator, Mapping
from contextlib import AbstractAsyncContextManager, AbstractContextManager
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, TypeVar, overload

from ..options import RequestOptions
from ..request.operation import Operation, PagedOperation
from .arguments import CallArguments
from .core import AsyncCore, SyncCore

if TYPE_CHECKING:
    from ..paging.pager import AsyncPager, Pager
    from ..response.event_stream import AsyncEventStream, EventStream
    from ..response.raw import RawResponse
    from ..response.streamed import AsyncStreamedResponse, StreamedResponse

P = ParamSpec("P")
T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
Item = TypeVar("Item")
Body = TypeVar("Body")
R = TypeVar("R", bound="Resource")
A = TypeVar("A", bound="AsyncResource")


class Resource:
    """One tag's operations."""

    __slots__ = ("_core",)

    def __init__(self, core: SyncCore) -> None:
        self._core = core

    def _request(
        self,
        operation: Operation[T],
        parameters: Mapping[str, object],
        *,
        body: object = None,
        version: str | None = None,
        accept: str | None = None,
        content_type: str | None = None,
        options: RequestOptions | None = None,
    ) -> T:
        result: T = self._core.request(
            CallArguments(
                operation, parameters, body, version, accept, content_type, options
            )
        )
        return result

    def _stream(
        self,
        operation: Operation[list[Item]],
        parameters: Mapping[str, object],
        *,
        body: object = None,
        version: str | None = None,
        accept: str | None = None,
        content_type: str | None = None,
        options: RequestOptions | None = None,
    ) -> EventStream[Item]:
        stream: EventStream[Item] = self._core.request(
            CallArguments(
                operation, parameters, body, version, accept, content_type, options
            )
        )
        return stream

    def _paginate(
        self,
        operation: PagedOperation[Item, Body],
        parameters: Mapping[str, object],
        *,
        body: object = None,
        version: str | None = None,
        accept: str | None = None,
        content_type: str | None = None,
        options: RequestOptions | None = None,
    ) -> Pager[Item, Body]:
        pager: Pager[Item, Body] = self._core.paginate(
            CallArguments(
                operation, parameters, body, version, accept, content_type, options
            )
        )
        return pager


class AsyncResource:
    """One tag's operations, to be awaited."""

    __slots__ = ("_core",)

    def __init__(self, core: AsyncCore) -> None:
        self._core = core

    def _request(
        self,
        operation: Operation[T],
        parameters: Mapping[str, object],
        *,
        body: object = None,
        version: str | None = None,
        accept: str | None = None,
        content_type: str | None = None,
        options: RequestOptions | None = None,
    ) -> Coroutine[Any, Any, T]:
        # not a coroutine of its own: each costs something whenever the call is resumed
        return self._core.request(
            CallArguments(
                operation, parameters, body, version, accept, content_type, options
            )
        )

    def _stream(
        self,
        operation: Operation[list[Item]],
        parameters: Mapping[str, object],
        *,
        body: object = None,
        version: str | None = None,
        accept: str | None = None,
        content_type: str | None = None,
        options: RequestOptions | None = None,
    ) -> Coroutine[Any, Any, AsyncEventStream[Item]]:
        return self._core.request(
            CallArguments(
                operation, parameters, body, version, accept, content_type, options
            )
        )

    def _paginate(
        self,
        operation: PagedOperation[Item, Body],
        parameters: Mapping[str, object],
        *,
        body: object = None,
        version: str | None = None,
        accept: str | None = None,
        content_type: str | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncPager[Item, Body]:
        pager: AsyncPager[Item, Body] = self._core.paginate(
            CallArguments(
                operation, parameters, body, version, accept, content_type, options
            )
        )
        return pager


# The twins are the same class on a core that answers otherwise, so they live beside it and may look inside.
# pyright: reportPrivateUsage=false


def raw_of(resource: R) -> R:
    """The resource again, its methods giving what `as_raw` says."""
    return type(resource)(resource._core.derived(mode="raw"))


def streamed_of(resource: R) -> R:
    return type(resource)(resource._core.derived(mode="stream"))


def raw_of_async(resource: A) -> A:
    return type(resource)(resource._core.derived(mode="raw"))


def streamed_of_async(resource: A) -> A:
    return type(resource)(resource._core.derived(mode="stream"))


class AsRaw(Generic[T_co]):
    """What the raw twin of an async method with both paged and plain forms returns; for type checkers only."""

    if TYPE_CHECKING:

        @overload
        def __await__(
            self: AsRaw[AsyncPager[Any, Body]],
        ) -> Generator[Any, Any, RawResponse[Body]]: ...
        @overload
        def __await__(
            self: AsRaw[Awaitable[T]],
        ) -> Generator[Any, Any, RawResponse[T]]: ...
        def __await__(self) -> Any: ...


class AsStreamed(Generic[T_co]):
    """What the streaming twin of a method with both paged and plain forms returns; for type checkers only."""

    if TYPE_CHECKING:

        @overload
        def __enter__(self: AsStreamed[Pager[Any, Body]]) -> StreamedResponse[Body]: ...
        @overload
        def __enter__(
            self: AsStreamed[EventStream[Item]],
        ) -> StreamedResponse[list[Item]]: ...
        @overload
        def __enter__(self: AsStreamed[T]) -> StreamedResponse[T]: ...
        def __enter__(self) -> Any: ...
        def __exit__(self, kind: object, error: object, trace: object, /) -> None: ...


class AsStreamedAsync(Generic[T_co]):
    """The async twin of AsStreamed; for type checkers only."""

    if TYPE_CHECKING:

        @overload
        async def __aenter__(
            self: AsStreamedAsync[AsyncPager[Any, Body]],
        ) -> AsyncStreamedResponse[Body]: ...
        @overload
        async def __aenter__(
            self: AsStreamedAsync[Coroutine[Any, Any, AsyncEventStream[Item]]],
        ) -> AsyncStreamedResponse[list[Item]]: ...
        @overload
        async def __aenter__(
            self: AsStreamedAsync[Awaitable[T]],
        ) -> AsyncStreamedResponse[T]: ...
        async def __aenter__(self) -> Any: ...
        async def __aexit__(
            self, kind: object, error: object, trace: object, /
        ) -> None: ...


# The methods of the twins already answer so: these tell type checkers, and those who evaluate annotations.


def _told(method: Any, twin: str) -> Any:
    from .raw_signatures import told

    return told(method, twin)


@overload
def as_raw(
    method: Callable[P, Pager[Item, Body]],
) -> Callable[P, RawResponse[Body]]: ...
@overload
def as_raw(
    method: Callable[P, EventStream[Item]],
) -> Callable[P, RawResponse[list[Item]]]: ...
@overload
def as_raw(method: Callable[P, T]) -> Callable[P, RawResponse[T]]: ...
def as_raw(method: Any) -> Any:
    return _told(method, "raw")


def as_raw_mixed(method: Callable[P, T]) -> Callable[P, RawResponse[T]]:
    """For a method that is paged in one media version and plain in another."""
    result: Callable[P, RawResponse[T]] = _told(method, "raw")
    return result


@overload
def as_streamed(
    method: Callable[P, Pager[Item, Body]],
) -> Callable[P, AbstractContextManager[StreamedResponse[Body]]]: ...
@overload
def as_streamed(
    method: Callable[P, EventStream[Item]],
) -> Callable[P, AbstractContextManager[StreamedResponse[list[Item]]]]: ...
@overload
def as_streamed(
    method: Callable[P, T],
) -> Callable[P, AbstractContextManager[StreamedResponse[T]]]: ...
def as_streamed(method: Any) -> Any:
    return _told(method, "streamed")


def as_streamed_mixed(method: Callable[P, T]) -> Callable[P, AsStreamed[T]]:
    result: Callable[P, AsStreamed[T]] = _told(method, "streamed")
    return result


@overload
def as_raw_async(
    method: Callable[P, AsyncPager[Item, Body]],
) -> Callable[P, Coroutine[Any, Any, RawResponse[Body]]]: ...
@overload
def as_raw_async(
    method: Callable[P, Coroutine[Any, Any, AsyncEventStream[Item]]],
) -> Callable[P, Coroutine[Any, Any, RawResponse[list[Item]]]]: ...
@overload
def as_raw_async(
    method: Callable[P, Coroutine[Any, Any, T]],
) -> Callable[P, Coroutine[Any, Any, RawResponse[T]]]: ...
def as_raw_async(method: Any) -> Any:
    return _told(method, "raw-async")


def as_raw_async_mixed(method: Callable[P, T]) -> Callable[P, AsRaw[T]]:
    result: Callable[P, AsRaw[T]] = _told(method, "raw-async")
    return result


@overload
def as_streamed_async(
    method: Callable[P, AsyncPager[Item, Body]],
) -> Callable[P, AbstractAsyncContextManager[AsyncStreamedResponse[Body]]]: ...
@overload
def as_streamed_async(
    method: Callable[P, Coroutine[Any, Any, AsyncEventStream[Item]]],
) -> Callable[P, AbstractAsyncContextManager[AsyncStreamedResponse[list[Item]]]]: ...
@overload
def as_streamed_async(
    method: Callable[P, Coroutine[Any, Any, T]],
) -> Callable[P, AbstractAsyncContextManager[AsyncStreamedResponse[T]]]: ...
def as_streamed_async(method: Any) -> Any:
    return _told(method, "streamed-async")


def as_streamed_async_mixed(method: Callable[P, T]) -> Callable[P, AsStreamedAsync[T]]:
    streamed: Any = _told(method, "streamed-async")
    result: Callable[P, AsStreamedAsync[T]] = streamed
    return result
