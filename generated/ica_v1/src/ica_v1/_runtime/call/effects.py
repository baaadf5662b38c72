"""What a flow yields for its driver to carry out, and the call and the exchange that it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from ..http.messages import Request, ResponseInfo
from ..observability.hooks import Notify

if TYPE_CHECKING:
    from ..auth.credentials import AppliedSchemes
    from ..auth.tokens import TokenSource
    from ..http.timeout import Timeout
    from ..observability.logs import Log
    from ..observability.middleware import AnyMiddleware
    from ..options import Limits, Settings
    from ..request.operation import Operation
    from .arguments import CallArguments
    from .retry_budget import Budget


class Send:
    """Send the request; answer with the Exchange. Without limits to `read` within it stays unread."""

    __slots__ = ("limit", "read", "request", "timeout")

    def __init__(
        self,
        request: Request,
        timeout: Timeout,
        limit: float | None,
        read: Limits | None,
    ) -> None:
        self.request = request
        self.timeout = timeout
        self.limit = limit  # time.monotonic() at which the deadline runs out
        self.read = read


class Through:
    """Send the request through the functions that the caller put around every attempt; answer as Send does."""

    __slots__ = ("attempt", "call", "functions", "send")

    def __init__(
        self, functions: tuple[AnyMiddleware, ...], send: Send, call: Call, attempt: int
    ) -> None:
        self.functions = functions
        self.send = send
        self.call = call
        self.attempt = attempt


class Sleep:
    """Wait."""

    __slots__ = ("seconds",)

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds


class FetchToken:
    """Have the source get a fresh token, other than the refused one, for this call and within its deadline."""

    __slots__ = ("call", "limit", "refused", "source")

    def __init__(
        self, source: TokenSource, refused: int | None, call: Call, limit: float | None
    ) -> None:
        self.source = source
        self.refused = refused
        self.call = call
        self.limit = limit


class Read:
    """Read what is left of a reply; answer with the content."""

    __slots__ = ("limits", "response")

    def __init__(self, response: Any, limits: Limits) -> None:
        self.response = response
        self.limits = limits


class Close:
    """Give up a reply whose content nobody wants."""

    __slots__ = ("response",)

    def __init__(self, response: Any) -> None:
        self.response = response


Effect: TypeAlias = Send | Through | Sleep | FetchToken | Read | Close | Notify[Any]


class Call:
    """One call, ready to go: the request without credentials, and all that decides how it is made and read."""

    __slots__ = (
        "accept",
        "budget",
        "key",
        "limit",
        "log",
        "operation",
        "refused",
        "request",
        "schemes",
        "sends",
        "settings",
        "stream",
        "url",
        "version",
    )

    def __init__(
        self,
        arguments: CallArguments,
        request: Request,
        settings: Settings,
        schemes: AppliedSchemes,
        budget: Budget,
        log: Log,
        key: str | None,
        stream: bool,
    ) -> None:
        self.operation: Operation[Any] = arguments.operation
        self.version = arguments.version
        self.accept = arguments.accept
        self.request = request
        # for errors: where a redirect or a next page leads may hold secrets of the server's
        self.url = request.url
        self.settings = settings
        self.schemes = schemes
        self.budget = budget
        self.log = log
        self.key = key
        self.stream = stream
        # time.monotonic() by which it has to be over, where it goes on with one that began before
        self.limit: float | None = None
        # where a redirect leads that is not followed, and why, for the error's message
        self.refused = ""
        self.sends = 0  # requests that went out, redirected ones included

    def again(self, request: Request, limit: float | None) -> Call:
        """The same call with another request, its reply to be streamed within the limit."""
        again = object.__new__(Call)
        for name in self.__slots__:
            setattr(again, name, getattr(self, name))
        again.request, again.url = request, request.url
        again.stream, again.limit = True, limit
        again.refused, again.sends = "", 0
        return again

    def __reduce__(self) -> tuple[Any, ...]:

        return _reduced(self)


class Exchange:
    """What a request was answered with. `content` is None where it has not been read.

    The one that a call ends with says so of itself by `info`, and may be streamed within the limit.
    """

    __slots__ = ("content", "info", "limit", "response")

    info: ResponseInfo

    def __init__(self, response: Any, content: bytes | None) -> None:
        self.response = response
        self.content = content
        self.limit: float | None = None


def whole_reply(info: ResponseInfo, content: bytes) -> Exchange:
    """What a reply came to that has been read in another way."""
    ended = Exchange(None, content)
    ended.info = info
    return ended


def _reduced(call: Call) -> tuple[Any, ...]:
    """What a kept reply knows of its call: what it takes to decode it, and nothing that was sent."""
    from ..request.operation import place_of

    return _call, (
        place_of(call.operation),
        call.request.method,
        call.url,
        call.version,
        call.accept,
    )


def _call(
    place: tuple[str, str],
    method: str,
    url: str,
    version: str | None,
    accept: str | None,
) -> Call:
    from ..auth.credentials import AppliedSchemes
    from ..observability.logs import Log
    from ..options import Settings
    from ..request.operation import OPERATIONS, operation_at
    from .arguments import CallArguments
    from .retry_budget import Budget

    return Call(
        CallArguments(operation_at(place), {}, version=version, accept=accept),
        Request(method, url, {}),
        Settings(),
        AppliedSchemes(()),
        Budget(None),
        Log(place[0].partition(OPERATIONS)[0]),
        None,
        False,
    )
