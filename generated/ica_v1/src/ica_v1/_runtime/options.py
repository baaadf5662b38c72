"""What a caller may set: timeouts, retries, and the options of one call; what is wrong is named, no secret is shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypedDict, TypeVar, cast

from .http.messages import header_name, header_value
from .http.timeout import Timeout as Timeout
from .http.timeout import number, positive
from .observability.hooks import Hooks
from .observability.middleware import (
    AnyMiddleware,
    AsyncMiddleware,
    Middleware,
    functions,
)
from .observability.tracing import Tracing
from .support.records import Value

Kind = TypeVar("Kind")


def whole(value: Any, what: str, more: str = "") -> int:
    if not hasattr(value, "__index__"):
        raise TypeError(
            f"{what} must be a whole number{more}, not {type(value).__name__}"
        )
    return int(value)


def checked_headers(given: object) -> Mapping[str, str | None] | None:
    """Headers that a caller gave; what is wrong with one is said by its name."""
    headers = named(given, "headers")
    if not headers:
        return None
    for name, value in headers.items():
        if value is not None and not isinstance(value, str):
            raise TypeError(
                f"the value of header {name!r} must be a string, not {type(value).__name__}"
            )
        header_name(name)
        if value is not None:
            header_value(name, value)
    return headers


def named(given: object, what: str) -> Mapping[str, Any] | None:
    if given is None:
        return None
    if not isinstance(given, Mapping):
        raise TypeError(f"{what} must be a mapping, not {type(given).__name__}")
    named = cast("Mapping[object, Any]", given)
    if not all(isinstance(name, str) for name in named):
        raise TypeError(f"the names in {what} must be strings")
    return cast("Mapping[str, Any]", given)


def of_kind(given: Kind | None, kind: type[Kind], what: str) -> Kind | None:
    """What was given, or nothing; TypeError where it is anything else."""
    if given is None or isinstance(given, kind):
        return given
    article = "an" if kind.__name__[0] in "AEIOU" else "a"
    raise TypeError(
        f"{what} must be {article} {kind.__name__}, not {type(given).__name__}"
    )


def checked_key(key: object) -> str:
    """An idempotency key; an empty one would be a key that all calls share."""
    if not isinstance(key, str) or not key.strip():
        raise (ValueError if isinstance(key, str) else TypeError)(
            "idempotency_key must be a text that is not empty"
        )
    return header_value("Idempotency-Key", key)


def checked_transport(given: Any, closing: str) -> None:
    """TypeError where what was given sends nothing, or is for the other client."""
    if isinstance(given, type):
        raise TypeError(f"transport must be made first: {given.__name__}()")
    if hasattr(given, "build_request"):
        kind = "AsyncHTTPX2Transport" if closing == "aclose" else "HTTPX2Transport"
        raise TypeError(
            f"transport must be a transport: {kind}(client) sends through a httpx2 client of yours"
        )
    for name in ("send", closing):
        if given is not None and not callable(getattr(given, name, None)):
            raise TypeError(
                f"transport must have send() and {closing}(); {type(given).__name__} has no {name}()"
            )


# 501 and 505 say that the server will never do it
RETRIED_STATUSES = frozenset({408, 429, *range(500, 600)} - {501, 505})


class Retry(Value):
    """When and how often a call is tried again. `attempts` counts the first one too.

    Between attempts the client waits a random time up to `backoff * 2**n` seconds, at most `max_backoff`. A server that
    says how long to wait is obeyed up to `max_wait` seconds; if it asks for more, the error is raised at once. `budget`
    is how many retries a client may have in hand: each one takes one and each success gives one back, so that a dead
    server is not hammered (None: no limit). All calls of a client with the same `budget` draw on the same one.
    """

    attempts: int = 3
    statuses: frozenset[int] = RETRIED_STATUSES
    backoff: float = 0.5
    max_backoff: float = 8.0
    max_wait: float = 60.0
    budget: int | None = 100

    def __post_init__(self) -> None:
        if whole(self.attempts, "attempts") < 1:
            raise ValueError(
                f"attempts must be at least 1, not {self.attempts}: the first try is one of them"
            )
        try:
            statuses = frozenset([whole(each, "status") for each in self.statuses])
        except TypeError:
            raise TypeError("statuses must be a set of whole numbers") from None
        self.__dict__["statuses"] = statuses
        for name in ("backoff", "max_backoff", "max_wait"):
            value = number(getattr(self, name))
            if value is None or not value >= 0:
                raise ValueError(f"{name} must be a number of seconds, 0 or more")
        if self.budget is not None and whole(self.budget, "budget") < 0:
            raise ValueError(f"budget must be 0 or more, not {self.budget}")

    @classmethod
    def of(cls, value: int | Retry, base: Retry | None = None) -> Retry:
        """A policy from what the caller gave: a policy, or how many retries may follow the first attempt."""
        if isinstance(value, Retry):
            return value
        if isinstance(value, bool) or whole(value, "retries", " or a Retry") < 0:
            raise ValueError(f"retries must be 0 or more, not {value!r}")
        base = base or cls()
        return cls(
            value + 1,
            base.statuses,
            base.backoff,
            base.max_backoff,
            base.max_wait,
            base.budget,
        )


class Limits(Value):
    """How much a reply may make the client hold; None: no bound. What is more ends the call, never cut in silence.

    `reply`: bytes of a reply that is read as a whole, its content codings undone. `line`: characters of a line of text,
    or of a server-sent event. `codings`: how many content codings may lie upon each other (more than 50 are never
    undone). A success with more is a `TransportError` whose `kind` is "limit"; of an error the beginning is kept.
    `links`: characters of the `Link` headers of a page, else a `PagingError`. `digits`: of a number in a header or an
    event, else it counts as none.
    """

    reply: int | None = 256 * 2**20
    line: int | None = 16 * 2**20
    links: int | None = 2**16
    codings: int | None = 3
    digits: int = 18

    def __post_init__(self) -> None:
        for name in self._fields:
            value: Any = getattr(self, name)
            if value is None and name != "digits":
                continue
            if isinstance(value, bool) or whole(value, f"limits.{name}") < 1:
                raise ValueError(f"limits.{name} must be at least 1, not {value!r}")


class RequestOptions(TypedDict, total=False):
    """Options of one call (`options=`), or of every call of a derived client (`client.with_options(...)`)."""

    timeout: float | Timeout
    """Seconds for each step of an attempt, or a `Timeout`."""
    deadline: float | None
    """Seconds for the whole call, retries, waiting and the reading of a stream included; None removes the client's."""
    retries: int | Retry
    """How many retries may follow the first attempt, or a `Retry`."""
    headers: Mapping[str, str | None]
    """Headers to add or replace; None removes one."""
    query: Mapping[str, object]
    """Query parameters to add or replace; None removes one."""
    idempotency_key: str
    """The key to send instead of a fresh one, to resume a call whose outcome is unknown. Only for one call."""
    hooks: Hooks
    """Functions to be told of each attempt, in place of the client's."""
    limits: Limits
    """How much of a reply is held in memory, in place of the client's limits."""
    reconnects: int
    """How often in a row a broken event stream is taken up again without an event in between (5); 0 for never."""
    middleware: Sequence[Middleware] | Sequence[AsyncMiddleware]
    """Functions around each attempt, in place of the client's; the first is the outermost."""


class Settings(Value):
    """What holds for a call after client and call options are put together."""

    timeout: Timeout = Timeout()
    deadline: float | None = None
    retry: Retry = Retry()
    headers: Mapping[str, str | None] | None = None
    query: Mapping[str, object] | None = None
    idempotency_key: str | None = None
    hooks: Hooks | None = None
    limits: Limits = Limits()
    reconnects: int = 5
    middleware: tuple[AnyMiddleware, ...] = ()
    tracing: Tracing | None = None

    def merged(self, options: RequestOptions) -> Settings:
        unknown = options.keys() - _KNOWN
        if unknown:
            raise TypeError(
                f"unknown option {min(unknown)!r}; the options are {', '.join(sorted(_KNOWN))}"
            )
        timeout = options.get("timeout")
        retries = options.get("retries")
        deadline = options.get("deadline")
        key = options.get("idempotency_key")
        middleware = options.get("middleware")
        reconnects = whole(options.get("reconnects", self.reconnects), "reconnects")
        if reconnects < 0 or isinstance(options.get("reconnects"), bool):
            raise ValueError("reconnects must be 0 or more")
        return Settings(
            timeout=self.timeout if timeout is None else Timeout.of(timeout),
            deadline=(
                (None if deadline is None else positive(deadline, "deadline"))
                if "deadline" in options
                else self.deadline
            ),
            retry=self.retry if retries is None else Retry.of(retries, self.retry),
            headers=merged_headers(
                self.headers, checked_headers(options.get("headers"))
            ),
            query=_both(self.query, named(options.get("query"), "query")),
            idempotency_key=self.idempotency_key if key is None else checked_key(key),
            hooks=of_kind(options.get("hooks", self.hooks), Hooks, "hooks"),
            limits=of_kind(options.get("limits"), Limits, "limits") or self.limits,
            reconnects=reconnects,
            middleware=self.middleware if middleware is None else around(middleware),
            tracing=self.tracing,
        )

    def replaced(
        self,
        headers: Mapping[str, str | None] | None,
        query: Mapping[str, object] | None,
    ) -> Settings:
        return self.__replace__(headers=headers, query=query)

    def __repr__(self) -> str:
        # the caller may have put a credential of his own into headers or query
        return f"Settings(timeout={self.timeout!r}, deadline={self.deadline!r}, retry={self.retry!r})"


_KNOWN = frozenset(RequestOptions.__annotations__)


class Unseen(dict[str, Any]):
    """Headers or a query that a caller gave: there may be a secret among them, so only their names are shown."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"{{{', '.join(f'{name!r}: ***' for name in self)}}}"


def unseen(options: RequestOptions) -> RequestOptions:
    """The options of a call, with their names alone to be shown."""
    hidden: Any = Unseen(options)
    shown: RequestOptions = hidden
    return shown


def merged_headers(
    below: Mapping[str, str | None] | None, above: Mapping[str, str | None] | None
) -> Mapping[str, str | None] | None:
    """Both mappings as one; a name in `above` replaces the same name in any letter case."""
    if not above or not below:
        found = above or below
        return found if found is None or type(found) is Unseen else Unseen(found)
    named = {name.lower() for name in above}
    kept = {name: value for name, value in below.items() if name.lower() not in named}
    return Unseen({**kept, **above})


def around(
    given: Sequence[Middleware] | Sequence[AsyncMiddleware],
) -> tuple[AnyMiddleware, ...]:
    """What the caller gave as middleware."""
    return () if given == () else functions(given)


def _both(
    below: Mapping[str, object] | None, above: Mapping[str, object] | None
) -> Mapping[str, object] | None:
    found = {**below, **above} if above and below else above or below
    return Unseen(found) if found else None
