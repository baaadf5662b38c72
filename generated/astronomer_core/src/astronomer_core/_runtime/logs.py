"""What the client tells the `logging` module: each attempt, never a credential, a body or a query."""

from __future__ import annotations

import logging
import os
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .flow import Call
    from .transport import Headers, Request, TransportFailure

# headers that may be shown; every other one is left out, for it may hold anything
_SHOWN = (
    "accept",
    "content-type",
    "content-length",
    "content-encoding",
    "date",
    "etag",
    "if-match",
    "retry-after",
    "retry-after-ms",
    "server",
    "user-agent",
    "x-request-id",
)


class Log:
    """The logger of one package. At DEBUG each attempt and its outcome, at INFO each retry."""

    __slots__ = ("logger", "on")

    def __init__(self, name: str) -> None:
        self.logger = logging.getLogger(name)
        self.on = partial(self.logger.isEnabledFor, logging.DEBUG)
        _from_environment(name, self.logger)

    def sending(self, call: Call, attempt: int, request: Request) -> None:
        from .masking import masks_of

        shown = {
            name: value
            for name, value in request.headers.items()
            if name.lower() in _SHOWN
        }
        self.logger.debug(
            "%s attempt %d: %s %s %s",
            call.operation.id,
            attempt,
            request.method,
            masks_of(call).text(request.url.partition("?")[0]),
            shown,
        )

    def answered(
        self,
        operation: str,
        attempt: int,
        status: int,
        headers: Headers,
        seconds: float,
        request_id: str | None,
    ) -> None:
        from .error_texts import clean

        shown = {name: headers[name] for name in _SHOWN if name in headers}
        self.logger.debug(
            "%s attempt %d: %d in %.0f ms, request id %s, %s",
            operation,
            attempt,
            status,
            seconds * 1000,
            request_id and clean(request_id),
            shown,
        )

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


def _from_environment(name: str, logger: logging.Logger) -> None:
    """`<NAME>_LOG=debug` shows the log on stderr without a line of code; else nothing is shown unasked."""
    level = os.environ.get(f"{name.upper()}_LOG", "").upper()
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
    logger.addHandler(handler)
