"""OpenTelemetry of our own: a span of each call, by the HTTP semantic conventions. It needs opentelemetry-api alone."""

from __future__ import annotations

import sys
from collections.abc import Generator
from typing import Any

from ..support import late_classes


class Tracing:
    """One OpenTelemetry span for each call of a client: `tracing=Tracing()`. It needs the extra `otel`.

    The span bears the name of the operation and the attributes of the HTTP semantic conventions, and is current while
    the call is made. Its trace context (`traceparent`, or what the propagators in use say) goes with every attempt.
    Without a provider the global one is used, even where it is set later.
    """

    __slots__ = ("_spanned", "_tracer")

    def __init__(
        self, tracer_provider: late_classes.TracerProvider | None = None
    ) -> None:
        try:
            from opentelemetry.trace import get_tracer

            from .spans import spanned
        except ImportError:
            raise ImportError(
                "Tracing needs opentelemetry-api: install this package with its extra `otel`"
            ) from None
        package = (__package__ or "").rpartition("._runtime")[0]
        version = getattr(sys.modules.get(package), "__version__", None)
        self._tracer = get_tracer(package or __name__, version, tracer_provider)
        self._spanned = spanned

    def exchange(
        self,
        call: late_classes.Call,
        transport: object,
        reader: late_classes.Reader | None = None,
    ) -> Generator[late_classes.Effect, Any, tuple[late_classes.Exchange, Any]]:
        """The flow of a call inside a span; with a reader its result, too, so that the span tells if it did not fit."""
        return self._spanned(self._tracer, call, transport, reader)

    def __reduce__(self) -> tuple[Any, ...]:
        # providers stay in their process: where a client travels to, the global one is used
        return Tracing, ()


def tell(call: late_classes.Call, response: object, error: Exception) -> None:
    """Where a call that is streamed has a span: it ends with what is wrong with the content of its reply."""
    if call.settings.tracing is not None:
        from .spans import ended_with

        ended_with(response, error)
