"""Everything a call can raise, as one tree. Errors pickle, and hold no credential."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

from .http.messages import Headers, Problem, ResponseInfo

Failure = TypeVar("Failure", bound=BaseException)


class ClientError(Exception):
    """Anything that went wrong in a call. `cursor` is set where a page could not be had: `pager.resume(cursor)`.

    Like every error here, it may be made of a message alone.
    """

    cursor: str | None = None
    # attributes that hold what may be a secret of the reply, with what stands for them in a pickle
    _withheld: Mapping[str, object] | None = None

    def __init__(self, *args: object) -> None:
        from .response.error_texts import clean

        super().__init__(
            *[clean(each) if isinstance(each, str) else each for each in args]
        )

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


class ApiError(ClientError):
    """The server answered, and not with success. `body` is the decoded error: a model, JSON, text, bytes or None.

    What it holds of the reply shows `***` where the server quoted a secret of the call. `response` is the reply once
    more, as HTTP libraries have it: with `status_code`, `text` and `json()`.
    """

    operation: str = ""
    method: str = ""
    url: str = ""
    status: int = 0
    headers: Headers
    request_id: str | None = None
    content: bytes
    body: Any
    problem: Problem | None
    attempts: int = 0
    idempotency_key: str | None = None

    def __init__(
        self,
        message: str = "",
        *,
        operation: str = "",
        response: ResponseInfo | None = None,
        content: bytes = b"",
        body: object = None,
        problem: Problem | None = None,
        secret: bool = False,
    ) -> None:
        super().__init__(message)
        if secret:
            self._withheld = {"content": b"", "body": None, "problem": None}
        self.content = content
        self.body = body
        self.problem = problem
        if response is None:
            self.headers = Headers()
            return
        self.operation = operation
        self.method = response.method
        self.url = response.url
        self.status = response.status
        self.headers = response.headers
        self.request_id = response.request_id
        self.attempts = response.attempts
        self.idempotency_key = response.idempotency_key

    @property
    def status_code(self) -> int:
        """The same as `status`."""
        return self.status

    @property
    def response(self) -> ErrorReply:
        """The reply."""

        return ErrorReply(self)


class ErrorReply(ResponseInfo):
    """The reply that an ApiError is about, as HTTP libraries have it."""

    __slots__ = ("content",)

    def __init__(self, error: ApiError) -> None:
        super().__init__(
            error.status,
            error.headers,
            error.method,
            error.url,
            error.attempts,
            error.idempotency_key,
        )
        self.content = error.content

    @property
    def text(self) -> str:
        from .http.media_type import text_of

        return text_of(self.content, self.headers.first("content-type"))

    def json(self) -> Any:
        """The content as plain data. ValueError where it is no JSON."""
        from .http.media_type import plain_json

        return plain_json(self.content, self.headers.first("content-type"))


class BadRequestError(ApiError):
    """400: the server does not understand the request."""

    status = 400


class UnauthorizedError(ApiError):
    """401: the credentials are missing, wrong or expired."""

    status = 401


class ForbiddenError(ApiError):
    """403: the credentials do not allow this."""

    status = 403


class NotFoundError(ApiError):
    """404: there is nothing at this address."""

    status = 404


class ConflictError(ApiError):
    """409: the request conflicts with the state of the server."""

    status = 409


class PreconditionFailedError(ApiError):
    """412: a condition of the request does not hold, such as `If-Match`."""

    status = 412


class UnprocessableEntityError(ApiError):
    """422: the server does not accept the values of the request."""

    status = 422


class TooManyRequestsError(ApiError):
    """429: too many requests."""

    status = 429


class ServerError(ApiError):
    """5xx: the server failed."""

    status = 500


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
    method: str
    url: str
    kind: str
    sent: bool
    attempts: int
    idempotency_key: str | None

    def __init__(
        self,
        message: str = "",
        *,
        operation: str = "",
        method: str = "",
        url: str = "",
        kind: str = "",
        sent: bool = True,
        attempts: int = 0,
        idempotency_key: str | None = None,
    ) -> None:
        super().__init__(message)
        self.method = method
        self.url = url
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

    def __init__(
        self,
        message: str = "",
        *,
        operation: str = "",
        path: str = "",
        rule: str = "",
        problem: str = "",
    ) -> None:
        super().__init__(message or f"{operation}: {path} {problem}")
        self.operation = operation
        self.path = path
        self.rule = rule


class MissingCredentialsError(ClientError):
    """The operation needs credentials and the client has none that fit. Nothing was sent."""


class TokenError(ClientError):
    """The service that gives tokens gave none. `error` is its own word for why, such as "invalid_client"."""

    status: int
    error: str | None

    def __init__(
        self, message: str = "", *, status: int = 0, error: str | None = None
    ) -> None:
        super().__init__(message)
        self.status = status
        self.error = error

    @property
    def status_code(self) -> int:
        """The same as `status`."""
        return self.status


class PagingError(ClientError):
    """The pages cannot be followed to their end. `cursor` is where to resume."""

    def __init__(self, message: str = "", *, cursor: str | None = None) -> None:
        super().__init__(message)
        self.cursor = cursor


class _Answered(ClientError):
    """A success came, and not the one that was wanted."""

    operation: str
    response: ResponseInfo

    @property
    def status(self) -> int:
        return self.response.status

    @property
    def status_code(self) -> int:
        """The same as `status`."""
        return self.response.status


class DecodeError(_Answered):
    """A success reply that cannot be read as what the document promises.

    `path` is where in the JSON, `expected` and `got` say what differs, `response` holds status and headers, `content`
    what came (in a pickle nothing, where the reply is of a type with secrets).
    """

    path: str
    expected: str
    got: str
    content: bytes

    def __init__(
        self,
        message: str = "",
        *,
        path: str = "",
        expected: str = "",
        got: str = "",
        operation: str = "",
        response: ResponseInfo | None = None,
        content: bytes = b"",
        secret: bool = False,
    ) -> None:
        text = f"the reply does not fit at {path}: expected {expected}, got {got}"
        super().__init__(message or _answered(operation, text, response))
        if secret:
            self._withheld = {"content": b""}
        self.path = path
        self.expected = expected
        self.got = got
        self.operation = operation
        self.response = response or _no_reply()
        self.content = content


class UnexpectedMediaVersionError(_Answered):
    """The server answered in another declared media type than the one asked for; `result` is that reply, decoded.

    A pickle has None for a `result` of a type with secrets.
    """

    result: Any

    def __init__(
        self,
        message: str = "",
        *,
        expected: str = "",
        got: str = "",
        result: object = None,
        operation: str = "",
        response: ResponseInfo | None = None,
        secret: bool = False,
        asks: str = "",
    ) -> None:
        told = f" ({asks} asks for it)" if asks else ""
        text = (
            f"asked for {expected}, the server answered with {got}{told}; see .result"
        )
        super().__init__(message or _answered(operation, text, response))
        self.result = result
        self.operation = operation
        self.response = response or _no_reply()
        if secret:
            self._withheld = {"result": None}


def _answered(operation: str, text: str, response: ResponseInfo | None) -> str:
    from .response.error_texts import facts

    told = "" if response is None else facts(response, with_status=True)
    return f"{operation}: {text}{told}"


def _no_reply() -> ResponseInfo:
    return ResponseInfo(0, Headers())


def links_of(
    error: BaseException, outer: BaseException | None
) -> Iterator[BaseException]:
    """The error and all that it comes from, but for `outer`: what the caller was handling when he made the call."""
    links: list[BaseException | None] = [error]
    seen: set[int] = {id(outer)}
    while links:
        link = links.pop()
        if link is not None and id(link) not in seen:
            seen.add(id(link))
            yield link
            links += (link.__cause__, link.__context__)


def without_frames(error: Failure, outer: BaseException | None) -> Failure:
    """The error without the frames below the caller's: those of a library, or of what works on plain values."""
    for link in links_of(error, outer):
        link.__traceback__ = None
    return error
