"""What the client tells the `logging` module: each attempt, and its bodies when asked; never a secret."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..auth.masking import Masks
    from ..http.messages import Headers, Request, TransportFailure
    from ..request.operation import Operation

# headers whose values may be shown; any other may hold anything
_SHOWN = frozenset(
    {
        "accept",
        "accept-encoding",
        "accept-language",
        "accept-ranges",
        "age",
        "allow",
        "cache-control",
        "connection",
        "content-disposition",
        "content-encoding",
        "content-language",
        "content-length",
        "content-range",
        "content-type",
        "date",
        "etag",
        "expires",
        "idempotency-key",
        "if-match",
        "if-none-match",
        "last-modified",
        "range",
        "ratelimit-limit",
        "ratelimit-policy",
        "ratelimit-remaining",
        "ratelimit-reset",
        "request-id",
        "retry-after",
        "retry-after-ms",
        "server",
        "traceparent",
        "transfer-encoding",
        "user-agent",
        "vary",
        "via",
        "x-correlation-id",
        "x-ratelimit-limit",
        "x-ratelimit-remaining",
        "x-ratelimit-reset",
        "x-request-id",
    }
)


class Log:
    """The logger of one package. At DEBUG each attempt and its outcome, at INFO each retry.

    Bodies have a logger of their own below it, which is silent until its own level is set to DEBUG.
    """

    __slots__ = ("bodies", "logger", "on")

    def __init__(self, name: str) -> None:
        self.logger = logging.getLogger(name)
        self.bodies = logging.getLogger(f"{name}.bodies")
        self.on = partial(self.logger.isEnabledFor, logging.DEBUG)
        for logger in (self.logger, self.bodies):
            # one for each logger, however many clients there are
            if _printable not in logger.filters:
                logger.addFilter(_printable)
        if self.bodies.level == logging.NOTSET:
            self.bodies.setLevel(logging.INFO)
        _from_environment(name, self.logger, self.bodies)

    def sending(
        self, operation: Operation[Any], masks: Masks, attempt: int, request: Request
    ) -> None:
        self.logger.debug(
            "%s attempt %d: %s %s %s",
            operation.id,
            attempt,
            request.method,
            masks.text(request.url.partition("?")[0]),
            _masked(request.headers.items()),
        )
        if self.bodies.isEnabledFor(logging.DEBUG) and request.content is not None:
            from .body_log import sent

            self._body(operation, "sends", attempt, sent(operation, masks, request))

    def answered(
        self,
        operation: Operation[Any],
        masks: Masks,
        attempt: int,
        status: int,
        headers: Headers,
        seconds: float,
        request_id: str | None,
        content: bytes | None,
    ) -> None:
        self.logger.debug(
            "%s attempt %d: %d in %.0f ms, request id %s, %s",
            operation.id,
            attempt,
            status,
            seconds * 1000,
            request_id,
            _masked(headers.raw),
        )
        if self.bodies.isEnabledFor(logging.DEBUG):
            from .body_log import received

            text = received(operation, masks, headers, content)
            self._body(operation, "gets", attempt, text)

    def _body(
        self, operation: Operation[Any], what: str, attempt: int, text: str
    ) -> None:
        self.bodies.debug("%s attempt %d %s: %s", operation.id, attempt, what, text)

    def failed(
        self, operation: str, attempt: int, failure: TransportFailure, seconds: float
    ) -> None:
        self.logger.debug(
            "%s attempt %d: failed after %.0f ms (%s)",
            operation,
            attempt,
            seconds * 1000,
            failure.kind,
        )

    def retrying(self, operation: str, attempt: int, wait: float, why: object) -> None:
        self.logger.info(
            "%s attempt %d: %s; next attempt in %.2f s", operation, attempt, why, wait
        )


def _masked(headers: Iterable[tuple[str, str]]) -> dict[str, str]:
    """All headers by name, with the values that may be shown."""
    found: dict[str, str] = {}
    for name, value in headers:
        shown = value if name.lower() in _SHOWN else "***"
        found[name] = f"{found[name]}, {shown}" if name in found else shown
    return found


def _printable(record: logging.LogRecord) -> bool:
    """A filter that lets everything pass, with what could end a line or steer a terminal written out."""
    text = record.getMessage()
    if not text.isprintable():
        record.msg = "".join(
            char if char.isprintable() else ascii(char)[1:-1] for char in text
        )
        record.args = ()
    return True


def _from_environment(
    name: str, logger: logging.Logger, bodies: logging.Logger
) -> None:
    """`<NAME>_LOG=debug` shows the log on stderr without a line of code, `bodies` bodies too; else nothing is shown."""
    level = os.environ.get(f"{name.upper()}_LOG", "").upper()
    if level == "BODIES":
        level = "DEBUG"
        bodies.setLevel(level)
    shown = level in ("DEBUG", "INFO", "WARNING", "ERROR")
    if shown:
        logger.setLevel(level)
    if logger.handlers:
        return
    if not shown:
        logger.addHandler(logging.NullHandler())
        return
    handler = logging.StreamHandler()
    handler.setFormatter(
        logging.Formatter("%(asctime)s %(name)s %(levelname)s %(message)s")
    )
    handler.addFilter(partial(_unshown, handler))
    logger.addHandler(handler)


def _unshown(own: logging.Handler, record: logging.LogRecord) -> bool:
    """Whether no handler of the program's shows a line on the terminal already."""
    logger: logging.Logger | None = logging.getLogger(record.name)
    while logger is not None:
        for handler in logger.handlers:
            if (
                handler is not own
                and record.levelno >= handler.level
                and _on_terminal(handler)
            ):
                return False
        logger = logger.parent if logger.propagate else None
    return True


def _on_terminal(handler: logging.Handler) -> bool:
    terminals = (sys.stderr, sys.stdout, sys.__stderr__, sys.__stdout__)
    # rich and its like have a console in place of a stream
    return hasattr(handler, "console") or getattr(handler, "stream", None) in terminals
