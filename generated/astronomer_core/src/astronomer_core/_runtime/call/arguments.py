"""What one call is given, as one record, which shows no value; and how methods that are given secrets hide them."""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from functools import wraps
from types import TracebackType
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from ..errors import links_of

if TYPE_CHECKING:
    from ..options import RequestOptions
    from ..request.operation import Operation

P = ParamSpec("P")
T = TypeVar("T")


class CallArguments:
    """The operation, and what the caller gave for it. Shown by the operation alone."""

    __slots__ = (
        "accept",
        "body",
        "content_type",
        "operation",
        "options",
        "parameters",
        "version",
    )

    def __init__(
        self,
        operation: Operation[Any],
        parameters: Mapping[str, object],
        body: object = None,
        version: str | None = None,
        accept: str | None = None,
        content_type: str | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        self.operation = operation
        self.parameters = parameters
        self.body = body
        self.version = version
        self.accept = accept
        self.content_type = content_type
        self.options = options

    def replaced(self, parameters: Mapping[str, object], body: object) -> CallArguments:
        """The same call with other values, such as those of the next page."""
        return CallArguments(
            self.operation,
            parameters,
            body,
            self.version,
            self.accept,
            self.content_type,
            self.options,
        )

    def __repr__(self) -> str:
        return f"<arguments of {self.operation.id}>"


def hides_arguments(method: Callable[P, T]) -> Callable[P, T]:
    """For a function that is given secrets: no traceback shows its arguments.

    What it raises has no frames but those from where the arguments are in a record.
    """

    @wraps(method)
    def called(*args: P.args, **kwargs: P.kwargs) -> T:
        outer = sys.exception()
        try:
            return method(*args, **kwargs)
        except BaseException as error:
            del args, kwargs  # this frame stays
            raise _hidden(error, outer)  # noqa: B904

    return called


def hides_arguments_async(
    method: Callable[P, Awaitable[T]],
) -> Callable[P, Coroutine[Any, Any, T]]:
    """The same for an async function."""

    @wraps(method)
    async def called(*args: P.args, **kwargs: P.kwargs) -> T:
        outer = sys.exception()
        try:
            return await method(*args, **kwargs)
        except BaseException as error:
            del args, kwargs  # this frame stays
            raise _hidden(error, outer)  # noqa: B904

    return called


def _hidden(error: BaseException, outer: BaseException | None) -> BaseException:
    for link in links_of(error, outer):
        link.__traceback__ = _recorded(link.__traceback__)
    return error


def _recorded(trace: TracebackType | None) -> TracebackType | None:
    while trace is not None and not _holds_record(trace):
        trace = trace.tb_next
    return trace


def _holds_record(trace: TracebackType) -> bool:
    held = trace.tb_frame.f_locals.values()
    return any(isinstance(each, CallArguments) for each in held)
