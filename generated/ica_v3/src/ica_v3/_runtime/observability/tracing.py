"""OpenTelemetry of our own: a span of each call, by the HTTP semantic conventions. It needs opentelemetry-api alone."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from opentelemetry import trace as _trace
else:

    class _Trace:
        """`opentelemetry.trace`, loaded when an annotation is evaluated: without the extra it is not there."""

        def __getattr__(self, name: str) -> Any:
            from opentelemetry import trace

            return getattr(trace, name)

    _trace = _Trace()


class Tracing:
    """One OpenTelemetry span for each call of a client: `tracing=Tracing()`. It needs the extra `otel`.

    The span bears the name of the operation and the attributes of the HTTP semantic conventions, and is current while
    the call is made. Its trace context (`traceparent`, or what the propagators in use say) goes with every attempt.
    Without a provider the global one is used, even where it is set later.
    """

    __slots__ = ("_get_tracer", "_provider", "_tracers")

    def __init__(self, tracer_provider: _trace.TracerProvider | None = None) -> None:
        try:
            from opentelemetry.trace import get_tracer
        except ImportError:
            raise ImportError(
                "Tracing needs opentelemetry-api: install this package with its extra `otel`"
            ) from None
        self._get_tracer = get_tracer
        self._provider = tracer_provider
        self._tracers: dict[str, _trace.Tracer] = {}

    def tracer(self, package: str) -> _trace.Tracer:
        """The tracer of a package, which is called like its logger."""
        found = self._tracers.get(package)
        if found is None:
            version = getattr(sys.modules.get(package), "__version__", None)
            found = self._get_tracer(package, version, self._provider)
            self._tracers[package] = found
        return found

    def __reduce__(self) -> tuple[Any, ...]:
        # providers stay in their process: where a client travels to, the global one is used
        return Tracing, ()
