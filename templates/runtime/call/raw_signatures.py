"""What the methods of the raw and streaming twins say of themselves: signatures whose results are replies."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Coroutine
from contextlib import AbstractAsyncContextManager, AbstractContextManager
from functools import cache, reduce, update_wrapper
from types import FunctionType, GenericAlias, MethodType, UnionType
from typing import (
    TYPE_CHECKING,
    Any,
    Union,
    get_args,
    get_origin,
    get_overloads,
    overload,
)

from .arguments import hides_arguments

if TYPE_CHECKING:
    from ..response.streamed import AsyncOpening

# what the methods of the twins give; the braces hold what the method itself says
_RESULTS = {
    "raw": "RawResponse[{}]",
    "raw-async": "Coroutine[Any, Any, RawResponse[{}]]",
    "streamed": "AbstractContextManager[StreamedResponse[{}]]",
    "streamed-async": "AbstractAsyncContextManager[AsyncStreamedResponse[{}]]",
}


class _ReplyOf:
    """A class of replies that takes in its brackets what the method itself gives: `RawResponse[Pager[Item, Body]]`."""

    def __init__(self, load: Callable[[], Any]) -> None:
        self._load = load

    def __getitem__(self, result: Any) -> Any:
        return self._load()[_content(result)]


def _raw() -> Any:
    from ..response.raw import RawResponse

    return RawResponse


def _streamed() -> Any:
    from ..response.streamed import StreamedResponse

    return StreamedResponse


def _async_streamed() -> Any:
    from ..response.streamed import AsyncStreamedResponse

    return AsyncStreamedResponse


# what the annotations of twins name beside the names of their modules
_NAMES: dict[str, Any] = {
    "AbstractAsyncContextManager": AbstractAsyncContextManager,
    "AbstractContextManager": AbstractContextManager,
    "Any": Any,
    "AsyncStreamedResponse": _ReplyOf(_async_streamed),
    "Coroutine": Coroutine,
    "RawResponse": _ReplyOf(_raw),
    "StreamedResponse": _ReplyOf(_streamed),
}


def _content(result: Any) -> Any:
    """What the content of a reply decodes to, by the result of the method."""
    from ..paging.pager import AsyncPager, Pager
    from ..response.event_stream import AsyncEventStream, EventStream

    origin, arguments = get_origin(result), get_args(result)
    if origin is Union or origin is UnionType:
        return reduce(lambda one, other: one | other, map(_content, arguments))
    if origin is Pager or origin is AsyncPager:
        return arguments[1]
    if origin is EventStream or origin is AsyncEventStream:
        return GenericAlias(list, arguments[:1])
    if origin is Coroutine:
        return _content(arguments[2])
    return result


def told(method: Any, twin: str) -> Any:
    """A bound method that says it gives what the twin's does."""
    if twin == "raw-async" and inspect.iscoroutinefunction(method):
        twin = "raw"  # what awaiting it gives
    bound = method
    # a resource of the caller's own may have anything in its place
    if type(method) is MethodType and type(method.__func__) is FunctionType:
        bound = MethodType(_told(method.__func__, twin), method.__self__)
    return bound if twin != "streamed-async" else _Opening(bound)


@cache
def _told(function: FunctionType, twin: str) -> FunctionType:
    inner: Any = inspect.unwrap(function)
    owner, _, name = inner.__qualname__.rpartition(".")
    owner += "WithRawResponse" if twin[:3] == "raw" else "WithStreamingResponse"
    known = inner.__globals__ | _NAMES

    def again(like: Any, names: dict[str, Any]) -> FunctionType:
        made = FunctionType(
            like.__code__, names, name, like.__defaults__, like.__closure__
        )
        made.__kwdefaults__ = like.__kwdefaults__
        made.__dict__.update(like.__dict__)
        made.__doc__, made.__module__ = like.__doc__, like.__module__
        made.__qualname__ = f"{owner}.{name}"
        made.__annotations__ = said = dict(like.__annotations__)
        if isinstance(said.get("return"), str):
            said["return"] = _RESULTS[twin].format(said["return"])
        return made

    for form in get_overloads(inner):
        overload(again(form, known))
    called: Any = again(function, function.__globals__)
    # who evaluates annotations does so among the names of the innermost function, which is never called here
    called.__wrapped__ = again(inner, known)
    made: FunctionType = called
    return made


class _Opening:
    """An async method whose calls are opened with `async with`."""

    def __init__(self, method: Callable[..., Any]) -> None:
        update_wrapper(self, method)
        self._method = method

    @hides_arguments
    def __call__(self, *args: Any, **kwargs: Any) -> AsyncOpening[Any]:
        from ..response.streamed import AsyncOpening

        return AsyncOpening(self._method(*args, **kwargs))

    def __reduce__(self) -> tuple[Any, ...]:
        return told, (self._method, "streamed-async")
