"""opentelemetry-instrumentation-httpx: a span for each request, and its context in the request's headers."""

from opentelemetry import trace
from opentelemetry.instrumentation.httpx import HTTPX2ClientInstrumentor
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from scene import both, server, tell

exporter = InMemorySpanExporter()
provider = TracerProvider()
provider.add_span_processor(SimpleSpanProcessor(exporter))
trace.set_tracer_provider(provider)
HTTPX2ClientInstrumentor().instrument()
with server() as running:
    gave = [both(running.url), both(running.url, "gone")]
    tell(
        gave=gave,
        spans=[[span.kind.name, dict(span.attributes)] for span in exporter.get_finished_spans()],
        traced=[request.header("traceparent") for request in running.received],
        ids=[format(span.context.span_id, "016x") for span in exporter.get_finished_spans()],
    )
