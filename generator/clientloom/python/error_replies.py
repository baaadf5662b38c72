"""What a method raises for the replies that its operation declares: class, statuses, type of the body."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from clientloom import ir
from clientloom.naming import Names
from clientloom.python.code_printer import flat
from clientloom.python.imports import LateImports
from clientloom.python.method_forms import reply_type
from clientloom.python.types import Annotator, join

# as in the runtime's `errors.py`
_BY_STATUS = {
    "400": "BadRequestError",
    "401": "UnauthorizedError",
    "403": "ForbiddenError",
    "404": "NotFoundError",
    "409": "ConflictError",
    "412": "PreconditionFailedError",
    "422": "UnprocessableEntityError",
    "429": "TooManyRequestsError",
}


def error_class(status: str) -> str:
    """The class of the error for a status, a range of them or `default`."""
    return _BY_STATUS.get(status) or ("ServerError" if status.startswith("5") else "ApiError")


_CONDITIONS = frozenset({"if-none-match", "if-modified-since"})


def is_raised(operation: ir.Operation, reply: ir.Reply) -> bool:
    """Whether a declared reply ends a call with an error: neither a success, nor informational, nor a redirect that is
    followed, nor a 304 that nobody can ask for."""
    if reply.success or reply.status.startswith("1"):
        return False
    if reply.status == "304":
        return any(each.wire_name.lower() in _CONDITIONS for each in operation.parameters)
    reads = operation.method in ("GET", "HEAD")
    return reply.status not in ("307", "308", *(("301", "302", "303") if reads else ()))


class Raised(Struct, frozen=True):
    """One entry below `Raises:`: one or several classes, and when they are raised."""

    names: str
    text: str


class ErrorReplies:
    """Describes the errors of the operations of one package."""

    def __init__(self, api: ir.Api, names: Names) -> None:
        # annotations to be read, whose imports nobody needs
        self._annotator = Annotator(api, names, LateImports())

    def of(self, operation: ir.Operation) -> tuple[Raised, ...]:
        """The errors in order of status; those with the same body are one line."""
        statuses: dict[str, list[str]] = {}
        for reply in operation.replies:
            if is_raised(operation, reply):
                statuses.setdefault(self._body(reply), []).append(reply.status)
        declared = [status for group in statuses.values() for status in group]
        return tuple(
            Raised(", ".join(dict.fromkeys(map(error_class, group))), _sentence(list(_words(group, declared)), body))
            for body, group in statuses.items()
        )

    def _body(self, reply: ir.Reply) -> str:
        """The type of the body as an annotation; "" where there is none."""
        if not reply.contents:
            return ""
        return flat(join(self._annotator.of(reply_type(content, reply.contents)) for content in reply.contents))


def _words(statuses: list[str], declared: list[str]) -> Iterator[str]:
    """Statuses as they are read; a range and `default` are what no other declared reply is."""
    for status in statuses:
        if status == "default":
            yield "any other status" if len(declared) > 1 else "any error status"
        elif status.endswith("XX"):
            has_codes = any(other != status and other[0] == status[0] for other in declared)
            yield f"any {'other ' if has_codes else ''}{status[0]}xx"
        else:
            yield status


def _sentence(statuses: list[str], body: str) -> str:
    *others, last = statuses
    classes = f"{', '.join(others)} or {last}" if others else last
    classes = classes[0].upper() + classes[1:]
    return f"{classes}; `body` is `{body}`." if body else f"{classes}."
