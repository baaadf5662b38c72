"""logfire: it instruments by way of OpenTelemetry."""

import logfire
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from scene import both, server, tell

exporter = InMemorySpanExporter()
logfire.configure(
    send_to_logfire=False,
    console=False,
    additional_span_processors=[SimpleSpanProcessor(exporter)],
    inspect_arguments=False,
)
logfire.instrument_httpx()
with server() as running:
    gave = [both(running.url)]
    # what it writes at the start of each span is no span
    spans = [span for span in exporter.get_finished_spans() if span.attributes["logfire.span_type"] == "span"]
    tell(
        gave=gave,
        spans=[[span.kind.name, dict(span.attributes)] for span in spans],
        traced=[request.header("traceparent") for request in running.received],
        ids=[format(span.context.span_id, "016x") for span in spans],
    )
