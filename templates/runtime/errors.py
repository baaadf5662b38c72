"""Everything a call can raise, as one tree. Errors pickle, and hold no credential."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from http import HTTPStatus
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar, cast

from .values import Value

if TYPE_CHECKING:
    from .responses import ResponseInfo
    from .transport import Headers

Failure = TypeVar("Failure", bound=BaseException)

_SHOWN = 500  # characters of a server's text that go into a message


class ClientError(Exception):
    """Anything that went wrong in a call. `cursor` is set where a page could not be had: `pager.resume(cursor)`."""

    cursor: str | None = None
    # attributes that hold what may be a secret of the reply, with what stands for them in a pickle
    _withheld: Mapping[str, object] | None = None

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[object, ...]]:
        # an exception with keyword arguments does not unpickle by itself
        state = {**self.__dict__, **(self._withheld or {})}
        return _rebuild, (type(self), self.args, state)


def _rebuild(
    cls: type[ClientError], args: tuple[object, ...], state: dict[str, object]
) -> ClientError:
    error = cls.__new__(cls, *args)
    error.args = args
    error.__dict__.update(state)
    return error


class Problem(Value):
    """A problem document (RFC 9457), or another JSON error that says the same; what else it held is in `extensions`."""

    type: str | None = None
    title: str | None = None
    status: int | None = None
    detail: str | None = None
    instance: str | None = None
    extensions: Mapping[str, object] = MappingProxyType({})


class ApiError(ClientError):
    """The server answered, and not with success. `body` is the decoded error: a model, JSON, text, bytes or None."""

    operation: str
    method: str
    url: str
    status: int
    headers: Headers
    request_id: str | None
    content: bytes
    body: Any
    problem: Problem | None
    attempts: int
    idempotency_key: str | None

    def __init__(
        self,
        message: str,
        *,
        operation: str,
        response: ResponseInfo,
        content: bytes = b"",
        body: object = None,
        problem: Problem | None = None,
        secret: bool = False,
    ) -> None:
        super().__init__(message)
        if secret:
            self._withheld = {"content": b"", "body": None, "problem": None}
        self.operation = operation
        self.method = response.method
        self.url = response.url
        self.status = response.status
        self.headers = response.headers
        self.request_id = response.request_id
        self.content = content
        self.body = body
        self.problem = problem
        self.attempts = response.attempts
        self.idempotency_key = response.idempotency_key


class BadRequestError(ApiError):
    """400"""


class UnauthorizedError(ApiError):
    """401: the credentials are missing, wrong or out of date."""


class ForbiddenError(ApiError):
    """403"""


class NotFoundError(ApiError):
    """404"""


class ConflictError(ApiError):
    """409"""


class PreconditionFailedError(ApiError):
    """412: what was to be changed has changed meanwhile."""


class UnprocessableEntityError(ApiError):
    """422"""


class TooManyRequestsError(ApiError):
    """429"""


class ServerError(ApiError):
    """5xx"""


_BY_STATUS: dict[int, type[ApiError]] = {
    400: BadRequestError,
    401: UnauthorizedError,
    403: ForbiddenError,
    404: NotFoundError,
    409: ConflictError,
    412: PreconditionFailedError,
    422: UnprocessableEntityError,
    429: TooManyRequestsError,
}


def error_class(status: int) -> type[ApiError]:
    return _BY_STATUS.get(status) or (ServerError if 500 <= status < 600 else ApiError)


class TransportError(ClientError, ConnectionError):
    """No whole answer came. `sent` is False only when certainly nothing of the request left this machine.

    `kind` says where it broke: "connect", "dns", "tls", "read", "protocol", "timeout-read", "deadline"...
    """

    operation: str
    kind: str
    sent: bool
    attempts: int
    idempotency_key: str | None

    def __init__(
        self,
        message: str,
        *,
        operation: str,
        kind: str,
        sent: bool,
        attempts: int,
        idempotency_key: str | None = None,
    ) -> None:
        super().__init__(message)
        self.operation = operation
        self.kind = kind
        self.sent = sent
        self.attempts = attempts
        self.idempotency_key = idempotency_key


class RequestTimeoutError(TransportError, TimeoutError):
    """A timeout or the deadline ran out."""


class ConstraintError(ClientError, ValueError):
    """A value breaks a bound, a pattern or an enum of the document. Nothing was sent.

    `path` is where ("limit", "body.tags[2].name"), `rule` which, in the words of JSON Schema ("maxLength").
    """

    operation: str
    path: str
    rule: str

    def __init__(self, *, operation: str, path: str, rule: str, problem: str) -> None:
        super().__init__(f"{operation}: {path} {problem}")
        self.operation = operation
        self.path = path
        self.rule = rule


class MissingCredentialsError(ClientError):
    """The operation needs credentials and the client has none that fit. Nothing was sent."""


class TokenError(ClientError):
    """The service that gives tokens gave none. `error` is its own word for why, such as "invalid_client"."""

    status: int
    error: str | None

    def __init__(self, message: str, *, status: int, error: str | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.error = error


class PagingError(ClientError):
    """The pages cannot be followed to their end. `cursor` is where to resume."""

    def __init__(self, message: str, *, cursor: str | None = None) -> None:
        super().__init__(message)
        self.cursor = cursor


class DecodeError(ClientError):
    """A success reply that cannot be read as what the document promises.

    `path` is where in the JSON, `expected` and `got` say what differs, `response` holds status and headers, `content`
    what came (in a pickle nothing, where the reply is of a type with secrets).
    """

    path: str
    expected: str
    got: str
    operation: str
    response: ResponseInfo
    content: bytes

    def __init__(
        self,
        *,
        path: str,
        expected: str,
        got: str,
        operation: str,
        response: ResponseInfo,
        content: bytes,
        secret: bool = False,
    ) -> None:
        super().__init__(
            f"{operation}: the reply does not fit at {path}: expected {expected}, got {got}"
        )
        if secret:
            self._withheld = {"content": b""}
        self.path = path
        self.expected = expected
        self.got = got
        self.operation = operation
        self.response = response
        self.content = content


class UnexpectedMediaVersionError(ClientError):
    """The server answered in another declared media type than the one asked for; `result` is that reply, decoded.

    A pickle has None for a `result` of a type with secrets.
    """

    result: Any
    operation: str
    response: ResponseInfo

    def __init__(
        self,
        *,
        expected: str,
        got: str,
        result: object,
        operation: str,
        response: ResponseInfo,
        secret: bool = False,
    ) -> None:
        super().__init__(
            f"{operation}: asked for {expected}, the server answered with {got}; see .result"
        )
        self.result = result
        self.operation = operation
        self.response = response
        if secret:
            self._withheld = {"result": None}


def problem_of(value: object, media_type: str | None) -> Problem | None:
    """The problem in a decoded JSON error: declared as one by its media type, or looking like one."""
    if not isinstance(value, Mapping):
        return None
    fields = dict(cast("Mapping[str, object]", value))
    declared = media_type is not None and "problem+json" in media_type
    if not declared and not (
        isinstance(fields.get("title"), str)
        and ("status" in fields or "detail" in fields)
    ):
        return None
    status = fields.pop("status", None)
    return Problem(
        type=_text(fields.pop("type", None)),
        title=_text(fields.pop("title", None)),
        status=status if isinstance(status, int) else None,
        detail=_text(fields.pop("detail", None)),
        instance=_text(fields.pop("instance", None)),
        extensions=fields,
    )


def describe(
    operation: str, response: ResponseInfo, value: object, problem: Problem | None
) -> str:
    """One line for people: what was called, the status, what the server said, and the id to tell its owner."""
    try:
        phrase = f" {HTTPStatus(response.status).phrase}"
    except ValueError:
        phrase = ""
    said = _said(value, problem)
    facts: list[str] = []
    if response.request_id:
        facts.append(f"request id {response.request_id}")
    if response.attempts > 1:
        facts.append(f"{response.attempts} attempts")
    tail = f" ({', '.join(facts)})" if facts else ""
    return f"{operation}: {response.status}{phrase}{': ' + said if said else ''}{tail}"


def _said(value: object, problem: Problem | None) -> str:
    if problem is not None:
        said = ": ".join(text for text in (problem.title, problem.detail) if text)
        if said:
            return _short(said)
    if isinstance(value, str):
        return (
            "" if value.lstrip()[:1] == "<" else _short(value)
        )  # a page of HTML says nothing in one line
    if isinstance(value, Mapping):
        fields = cast("Mapping[str, object]", value)
        for name in (
            "message",
            "error_description",
            "detail",
            "title",
            "error",
            "code",
        ):
            found = fields.get(name)
            if isinstance(found, Mapping):
                found = cast("Mapping[str, object]", found).get("message")
            if isinstance(found, str) and found:
                return _short(found)
    return ""


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[:_SHOWN] + "…"


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def bare(failure: Failure, outer: BaseException | None) -> Failure:
    """An error without its frames: their variables hold what went over the wire, credentials too.

    `outer` is what the caller was handling when he made the call: not ours, so it is left as it is.
    """
    links: list[BaseException | None] = [failure]
    seen: set[int] = {id(outer)}
    while links:
        link = links.pop()
        if link is not None and id(link) not in seen:
            seen.add(id(link))
            link.__traceback__ = None
            links += (link.__cause__, link.__context__)
    return failure
