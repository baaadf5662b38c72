"""sentry-sdk: a span for each request in its transaction, and the headers that continue the trace."""

import sentry_sdk
from scene import both, server, tell

events: list[dict] = []


def keep(event, hint):
    events.append(event)


with server() as running:
    sentry_sdk.init(
        dsn="http://public@127.0.0.1:9/1",
        traces_sample_rate=1.0,
        trace_propagation_targets=[running.url],
        before_send_transaction=keep,
    )
    with sentry_sdk.start_transaction(name="work"):
        gave = [both(running.url)]
    spans = [span for event in events for span in event["spans"] if span["op"] == "http.client"]
    tell(
        gave=gave,
        spans=[[span["op"], {"description": span["description"], **span["data"]}] for span in spans],
        traced=[request.header("sentry-trace") for request in running.received],
        ids=[span["span_id"] for span in spans],
        text=str(events),
    )
