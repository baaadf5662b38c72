"""What goes to and fro: webhooks and callbacks, streams, headers of replies, bodies in several media types."""

from __future__ import annotations

import json
import urllib.request
from pathlib import Path
from typing import Any

import pytest
from loopback import Loopback, Reply
from support.clients import Calls
from support.made import make

WEBHOOKS = Path(__file__).resolve().parents[1] / "golden" / "cases" / "webhooks"


def sent(url: str, content: bytes, content_type: str) -> None:
    """What a service does: it calls a URL of ours."""
    request = urllib.request.Request(f"{url}/hook", content, {"Content-Type": content_type}, method="POST")
    with urllib.request.urlopen(request) as reply:
        assert reply.status == 200


def test_webhooks_and_callbacks(server: Loopback) -> None:
    made = make((WEBHOOKS / "several" / "spec.yaml").read_text("utf-8"))
    webhooks = made.module("webhooks")
    sent(server.url, b'{"payment": {"id": "p"}, "at": "2026-01-31T10:00:00Z", "more": 1}', "application/json")
    came = server.last
    event = webhooks.parse("payment.disputed", came.body, came.header("Content-Type"))
    assert type(event) is made.models.OnDisputeBody
    assert (event.payment.id, event.at.hour, event.extra_fields) == ("p", 10, {"more": 1})
    assert webhooks.ON_DISPUTE.parse(came.body.decode()) == event
    with pytest.raises(ValueError, match="more"):
        webhooks.ON_DISPUTE.parse(came.body, strict=True)
    with pytest.raises(ValueError, match="JSON"):
        webhooks.ON_DISPUTE.parse(b"<html>")
    with pytest.raises(ValueError, match="no webhook or callback 'unheard'"):
        webhooks.parse("unheard", b"{}")
    # callbacks go by the operation that asked for them
    assert type(webhooks.parse("createPayment.settled", b'{"id": "p"}')) is made.models.Payment
    assert webhooks.parse("createPayment.refused", b'{"why": "late"}').why == "late"
    # one that comes in several media types
    sent(server.url, b"day=monday", "application/x-www-form-urlencoded")
    assert webhooks.AUDIT.parse(server.last.body, server.last.header("Content-Type")).day == "monday"
    assert webhooks.AUDIT.parse(b'[{"id": "p"}]', "application/json; charset=utf-8")[0].id == "p"
    with pytest.raises(ValueError, match="not as text/csv"):
        webhooks.AUDIT.parse(b"a,b", "text/csv")


FORMS = """
openapi: 3.1.0
info: {title: Forms, version: '1'}
webhooks:
  message:
    post:
      requestBody:
        content:
          application/x-www-form-urlencoded:
            schema:
              type: object
              required: [from, parts]
              properties:
                from: {type: string}
                parts: {type: integer}
                cost: {type: number}
                spam: {type: boolean}
                at: {type: string, format: date-time}
                media: {type: array, items: {type: integer}}
                tags: {type: array, items: {type: string}}
                by: {$ref: '#/components/schemas/Person'}
  push: {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Person'}}}}}}
  both:
    post:
      requestBody:
        content:
          application/json: {schema: {$ref: '#/components/schemas/Person'}}
          text/plain: {schema: {type: string}}
components:
  schemas: {Person: {type: object, required: [name], properties: {name: {type: string}}}}
"""
FORM = "application/x-www-form-urlencoded"


def test_webhooks_that_come_as_forms(server: Loopback) -> None:
    made = make(FORMS)
    webhooks = made.module("webhooks")
    text = (
        "from=0170+1&parts=2&cost=0.5&spam=true&at=2026-01-31T10%3A00%3A00Z&media=1&media=2&tags=a&by=%7B%22name%22%3A%22n"
        "%22%7D&more=%C3%BC"
    )
    sent(server.url, text.encode(), FORM)
    message = webhooks.parse("message", server.last.body, server.last.header("Content-Type"))
    assert (message.from_, message.parts, message.cost, message.spam) == ("0170 1", 2, 0.5, True)
    assert (message.at.hour, message.media, message.tags) == (10, [1, 2], ["a"])
    assert message.by == made.models.Person(name="n")
    assert message.extra_fields == {"more": "ü"}
    # an empty number is no number; a text may be empty
    message = webhooks.MESSAGE.parse("from=&parts=1&cost=", strict=True)
    assert (message.from_, message.cost) == ("", None)
    with pytest.raises(ValueError, match="parts"):
        webhooks.MESSAGE.parse("from=x&parts=two", strict=True)
    # JSON that a service wraps into a form
    wrapped = b"payload=%7B%22name%22%3A+%22n%22%7D"
    sent(server.url, wrapped, FORM)
    assert webhooks.PUSH.parse(server.last.body, server.last.header("Content-Type")).name == "n"
    assert webhooks.BOTH.parse(wrapped, f"{FORM}; charset=utf-8").name == "n"
    with pytest.raises(ValueError, match="payload"):
        webhooks.PUSH.parse(b"name=n", FORM)


GOLDENS = WEBHOOKS.parent


def test_headers_of_replies(calls: Calls, server: Loopback) -> None:
    made = make((GOLDENS / "replies" / "headers" / "spec.yaml").read_text("utf-8"))
    kind = made.module("headers").ListThingsHeaders
    client = made.client(calls, server.url, retries=0)
    told: dict[str, Any] = {"X-Rate-Limit": "7", "x-reset-at-the-beginning-of-the-next-hour": "2026-01-31T10:00:00Z"}
    server.script(Reply.json(["a"], **told, X_Features="fast, new", headers="h"))
    raw = calls.run(client.things.with_raw_response.list_things())
    headers = kind(raw.headers)
    assert headers.x_rate_limit == 7
    assert headers.x_reset_at_the_beginning_of_the_next_hour.hour == 10
    assert headers.x_features == ["fast", "new"]
    assert headers.headers_ == "h"
    assert headers.retry_after is None
    server.script(Reply.json({}, status=429, Retry_After="2.5"), Reply.json([], X_Rate_Limit="many"))
    with pytest.raises(made.module("errors").TooManyRequestsError) as caught:
        calls.run(client.things.list_things())
    assert kind(caught.value.headers).retry_after == 2.5
    wrong = kind(calls.run(client.things.with_raw_response.list_things()).headers)
    with pytest.raises(ValueError, match="X-Rate-Limit"):
        assert wrong.x_rate_limit


MIXED = """
openapi: 3.1.0
info: {title: Mixed, version: '1'}
servers: [{url: 'https://mixed.test'}]
paths:
  /things:
    get:
      operationId: look
      tags: [Things]
      responses:
        '200':
          description: ok
          headers:
            X-Mode: {schema: {enum: [auto, 3, true]}}
            X-Count: {schema: {type: [integer, string], pattern: '^[0-9]+$'}}
            X-Total: {schema: {type: number, format: int64}}
          content: {application/json: {schema: {type: integer}}}
"""


def test_headers_of_several_kinds(calls: Calls, server: Loopback) -> None:
    made = make(MIXED)
    client = made.client(calls, server.url)
    for said, mode in (("3", 3), ("true", True), ("auto", "auto"), ("other", "other")):
        server.default = Reply.json(1, X_Mode=said, X_Count="5", X_Total="7")
        raw = calls.run(client.things.with_raw_response.look())
        headers = made.module("headers").LookHeaders(raw.headers)
        assert (headers.x_mode, headers.x_count, headers.x_total) == (mode, 5, 7)
        assert type(headers.x_mode) is type(mode)


STREAMS = """
openapi: 3.2.0
info: {title: Streams, version: '1'}
servers: [{url: 'https://streams.test'}]
paths:
  /events:
    get:
      operationId: watch
      tags: [Feed]
      responses:
        '200':
          description: ok
          content:
            text/event-stream:
              itemSchema:
                type: object
                required: [data]
                properties:
                  event: {type: string}
                  data:
                    type: string
                    contentMediaType: application/json
                    contentSchema: {$ref: '#/components/schemas/Tick'}
  /lines:
    get:
      operationId: lines
      tags: [Feed]
      responses:
        '200': {description: ok, content: {application/jsonl: {itemSchema: {$ref: '#/components/schemas/Tick'}}}}
    post:
      operationId: send
      tags: [Feed]
      requestBody: {required: true, content: {application/jsonl: {itemSchema: {$ref: '#/components/schemas/Tick'}}}}
      responses: {'204': {description: ok}}
    query:
      operationId: ask
      tags: [Feed]
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Tick'}}}}
      responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Tick'}}}}}
    additionalOperations:
      COPY: {operationId: copy, tags: [Feed], responses: {'204': {description: ok}}}
components:
  schemas:
    Tick: {type: object, required: [n], properties: {n: {type: integer}, at: {type: string, format: date-time}}}
"""


def test_json_lines(calls: Calls, server: Loopback) -> None:
    made = make(STREAMS)
    feed = made.client(calls, server.url).feed
    body = b'{"n": 1}\n\n{"n": 2, "at": "2026-01-31T10:00:00Z"}\n'
    server.default = Reply(200, headers={"Content-Type": "application/jsonl"}, chunks=[body[:5], body[5:]])
    ticks = calls.run(feed.lines())
    assert [type(tick) for tick in ticks] == [made.models.Tick] * 2
    streamed = calls.within(feed.with_streaming_response.lines(), lambda reply: reply.iter_items())
    assert streamed == ticks
    server.default = Reply(204)
    calls.run(feed.send(ticks))
    assert server.last.header("Content-Type") == "application/jsonl"
    assert [json.loads(line)["n"] for line in server.last.body.splitlines()] == [1, 2]


def test_server_sent_events(calls: Calls, server: Loopback) -> None:
    made = make(STREAMS)
    feed = made.client(calls, server.url).feed
    body = b': hello\nevent: tick\ndata: {"n": 1}\n\ndata: {"n":\ndata:  2}\n\n'
    server.default = Reply(200, headers={"Content-Type": "text/event-stream"}, chunks=[body[:20], body[20:]])
    events = calls.within(feed.with_streaming_response.watch(), lambda reply: reply.iter_items())
    assert [event.event for event in events] == ["tick", "message"]
    assert [event.data for event in events] == [made.models.Tick(n=1), made.models.Tick(n=2)]
    raw = calls.within(feed.with_streaming_response.watch(), lambda reply: reply.iter_events())
    assert [(event.event, json.loads(event.data)) for event in raw] == [("tick", {"n": 1}), ("message", {"n": 2})]
    assert len(calls.all(calls.run(feed.watch(options={"reconnects": 0})))) == 2


HELD = """
openapi: 3.2.0
info: {title: Held, version: '1'}
paths:
  /events:
    get:
      operationId: watch
      tags: [Feed]
      responses:
        '200':
          description: ok
          content: {text/event-stream: {itemSchema: {$ref: '#/components/schemas/Told'}}}
  /last: {get: {operationId: last, tags: [Feed], responses: {'200': {description: ok,
    content: {application/json: {schema: {$ref: '#/components/schemas/%s'}}}}}}}
components:
  schemas:
    Told:
      type: object
      properties:
        id: {type: string}
        data:
          type: [string, 'null']
          contentMediaType: application/json
          contentSchema: {type: array, items: {type: integer}}
    Other: {type: string}
"""


@pytest.mark.parametrize("other", ["Other", "Told"])
def test_data_is_decoded_also_where_the_event_is_json_elsewhere(other: str, calls: Calls, server: Loopback) -> None:
    feed = make(HELD % other).client(calls, server.url, strict=True).feed
    server.default = Reply(body=b"id: 7\ndata: [1,2]\n\n", headers={"Content-Type": "text/event-stream"})
    events = calls.within(feed.with_streaming_response.watch(), lambda reply: reply.iter_items())
    assert [(event.id, event.data) for event in events] == [("7", [1, 2])]
    if other == "Told":
        server.default = Reply.json({"data": "[1,2]"})
        assert calls.run(feed.last()).data == [1, 2]


def test_methods_of_openapi_32(calls: Calls, server: Loopback) -> None:
    made = make(STREAMS)
    feed = made.client(calls, server.url).feed
    server.script(Reply.json({"n": 3}), Reply(204))
    assert calls.run(feed.ask(made.models.Tick(n=2))).n == 3
    assert (server.last.method, server.last.json()) == ("QUERY", {"n": 2})
    assert calls.run(feed.copy()) is None
    assert (server.last.method, server.last.path) == ("COPY", "/lines")


def test_webhooks_are_chosen_as_operations_are() -> None:
    document = (WEBHOOKS / "several" / "spec.yaml").read_text("utf-8")
    made = make(document, '[include]\noperations = ["createPayment", "onDispute"]\n')
    webhooks = made.module("webhooks")
    assert {name for name in vars(webhooks) if name.isupper() and name[0] != "_"} - {"TYPE_CHECKING"} == {
        "ON_DISPUTE",
        "REFUSED",
        "SETTLED",
    }
    assert set(made.models.__all__) == {"OnDisputeBody", "Payment", "RefusedBody"}
