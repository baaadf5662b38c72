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

    __slots__ = ("_provider", "_spanned", "_tracers")

    def __init__(
        self, tracer_provider: late_classes.TracerProvider | None = None
    ) -> None:
        try:
            from .spans import spanned
        except ImportError:
            raise ImportError(
                "Tracing needs opentelemetry-api: install this package with its extra `otel`"
            ) from None
        self._provider = tracer_provider
        self._tracers: dict[str, Any] = {}
        self._spanned = spanned

    def exchange(
        self,
        call: late_classes.Call,
        transport: object,
        reader: late_classes.Reader | None = None,
    ) -> Generator[late_classes.Effect, Any, tuple[late_classes.Exchange, Any]]:
        """The flow of a call inside a span; with a reader its result, too, so that the span tells if it did not fit."""
        package = call.log.logger.name
        tracer = self._tracers.get(package)
        if tracer is None:
            tracer = self._tracers[package] = self._tracer(package)
        return self._spanned(tracer, call, transport, reader)

    def _tracer(self, package: str) -> Any:
        from opentelemetry.trace import get_tracer

        version = getattr(sys.modules.get(package), "__version__", None)
        return get_tracer(package, version, self._provider)

    def __reduce__(self) -> tuple[Any, ...]:
        # providers stay in their process: where a client travels to, the global one is used
        return Tracing, ()


def tell(call: late_classes.Call, response: object, error: Exception) -> None:
    """Where a call that is streamed has a span: it ends with what is wrong with the content of its reply."""
    if call.settings.tracing is not None:
        from .spans import ended_with

        ended_with(response, error)
