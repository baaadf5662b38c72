"""ddtrace: a span for each request, and its headers at the server."""

from ddtrace import patch
from ddtrace.trace import TraceFilter, tracer

patch(httpx2=True)
kept = []


class Keep(TraceFilter):
    def process_trace(self, trace):
        kept.extend(trace)


tracer.configure(trace_processors=[Keep()])

from scene import both, server, tell  # noqa: E402

with server() as running:
    gave = [both(running.url)]
    tell(
        gave=gave,
        spans=[[span.name, span.get_tags()] for span in kept],
        traced=[request.header("traceparent") for request in running.received],
        ids=[format(span.span_id, "016x") for span in kept],
    )
