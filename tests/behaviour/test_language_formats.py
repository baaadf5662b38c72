"""Formats whose values are written otherwise than their Python class usually is: read, sent and refused, everywhere."""

from __future__ import annotations

import datetime
import decimal
from typing import Any
from urllib.parse import parse_qsl

import pytest
from loopback import Loopback, Reply
from support.clients import Calls
from support.made import Made, make

UTC = datetime.UTC
MOMENT = datetime.datetime(2025, 1, 31, 9, 30, tzinfo=UTC)
EPOCH = 1738315800
HTTP_DATE = "Fri, 31 Jan 2025 09:30:00 GMT"

DOCUMENT = """
openapi: 3.1.0
info: {title: Forms, version: '1'}
servers: [{url: 'https://forms.test'}]
paths:
  /echo:
    post:
      operationId: echo
      tags: [All]
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
      responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}}
  /list:
    post:
      operationId: echoList
      tags: [All]
      requestBody:
        required: true
        content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/When'}}}}
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/When'}}}}
  /xml:
    post:
      operationId: echoXml
      tags: [All]
      requestBody: {required: true, content: {application/xml: {schema: {$ref: '#/components/schemas/Thing'}}}}
      responses: {'200': {description: ok, content: {application/xml: {schema: {$ref: '#/components/schemas/Thing'}}}}}
  /form:
    post:
      operationId: sendForm
      tags: [All]
      requestBody:
        required: true
        content: {application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Thing'}}}
      responses: {'204': {description: ok}}
  /parts:
    post:
      operationId: sendParts
      tags: [All]
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              properties:
                since: {type: integer, format: unixtime}
                key: {type: string, format: base64url}
                file: {type: string, format: binary}
      responses: {'204': {description: ok}}
  /at/{moment}:
    get:
      operationId: look
      tags: [All]
      parameters:
        - {name: moment, in: path, required: true, schema: {type: integer, format: unixtime}}
        - {name: since, in: query, schema: {type: integer, format: unixtime}}
        - {name: days, in: query, schema: {type: array, items: {type: string, format: http-date}}}
        - {name: key, in: query, schema: {type: string, format: base64url}}
        - {name: wait, in: query, schema: {type: integer, format: duration, minimum: 5}}
        - {name: local, in: query, schema: {type: string, format: date-time-local}}
        - {name: filter, in: query, style: deepObject, schema: {$ref: '#/components/schemas/Window'}}
        - {name: json, in: query, content: {application/json: {schema: {$ref: '#/components/schemas/Window'}}}}
        - {name: If-Modified-Since, in: header, schema: {type: string, format: http-date}}
        - {name: seen, in: cookie, schema: {type: integer, format: unixtime}}
      responses:
        '200':
          description: ok
          headers:
            Last-Modified: {schema: {type: string, format: http-date}}
            X-Reset: {schema: {type: integer, format: unixtime}}
          content: {application/json: {schema: {type: integer, format: unixtime}}}
components:
  schemas:
    When: {type: integer, format: unixtime}
    Window:
      type: object
      properties: {from: {type: integer, format: unixtime}, to: {$ref: '#/components/schemas/When'}}
    Thing:
      type: object
      properties:
        at: {type: string, format: http-date}
        since: {type: integer, format: unixtime}
        exact: {type: number, format: unixtime}
        text: {type: string, format: unixtime}
        key: {type: string, format: base64url}
        lasts: {type: integer, format: duration}
        rests: {type: [number, 'null'], format: duration}
        local: {type: string, format: date-time-local}
        clock: {type: string, format: time-local}
        price: {type: string, format: decimal128}
        share: {type: number, format: decimal128}
        whole: {type: number, format: double-int}
        times: {type: array, items: {$ref: '#/components/schemas/When'}}
        named: {type: object, additionalProperties: {type: integer, format: unixtime}}
        window: {$ref: '#/components/schemas/Window'}
        minutes: {type: integer, format: duration, description: In minutes.}
        either: {oneOf: [{type: integer, format: unixtime}, {type: string, format: date-time}]}
      additionalProperties: {type: integer, format: unixtime}
"""
WIRE: dict[str, Any] = {
    "at": HTTP_DATE,
    "since": EPOCH,
    "exact": 1738315800.25,
    "text": str(EPOCH),
    "key": "_-8=",
    "lasts": 3600,
    "rests": 0.5,
    "local": "2025-01-31T09:30:00",
    "clock": "09:30:00",
    "price": "1.10",
    "share": 0.125,
    "whole": 7,
    "times": [EPOCH, 0, -1],
    "named": {"a": EPOCH},
    "window": {"from": EPOCH, "to": 0},
    "minutes": 90,
    "either": 5,
    "further": EPOCH,
}


@pytest.fixture
def made() -> Made:
    return make(DOCUMENT)


def client(made: Made, calls: Calls, server: Loopback, **arguments: Any) -> Any:
    return made.client(calls, server.url, **{"strict": True, **arguments}).all


def test_a_body_and_a_reply(made: Made, calls: Calls, server: Loopback) -> None:
    server.default = Reply.json(WIRE)
    every = client(made, calls, server)
    value = calls.run(every.echo(WIRE))
    assert (value.at, value.since, value.text) == (MOMENT, MOMENT, MOMENT)
    assert value.exact == MOMENT + datetime.timedelta(milliseconds=250)
    assert (value.key, value.whole, value.minutes, value.either) == (b"\xff\xef", 7, 90, 5)
    assert (value.lasts, value.rests) == (datetime.timedelta(hours=1), datetime.timedelta(seconds=0.5))
    assert value.local == datetime.datetime(2025, 1, 31, 9, 30)
    assert value.clock == datetime.time(9, 30)
    assert (value.price, value.share) == (decimal.Decimal("1.10"), decimal.Decimal("0.125"))
    assert value.times[2] == datetime.datetime(1969, 12, 31, 23, 59, 59, tzinfo=UTC)
    assert (value.named["a"], value.window.from_, value.extra_fields["further"]) == (MOMENT, MOMENT, MOMENT)
    calls.run(every.echo(value))
    assert server.last.json() == WIRE


def values(models: Any) -> dict[str, Any]:
    berlin = MOMENT.astimezone(datetime.timezone(datetime.timedelta(hours=1)))
    return {
        "at": berlin,
        "since": berlin + datetime.timedelta(microseconds=5),
        "exact": MOMENT + datetime.timedelta(milliseconds=250),
        "text": MOMENT,
        "key": b"\xff\xef",
        "lasts": datetime.timedelta(hours=1),
        "rests": datetime.timedelta(seconds=0.5),
        "local": datetime.datetime(2025, 1, 31, 9, 30),
        "clock": datetime.time(9, 30),
        "price": decimal.Decimal("1.10"),
        "share": decimal.Decimal("0.125"),
        "whole": 7,
        "times": [MOMENT, MOMENT.replace(year=1970, month=1, day=1, hour=0, minute=0), -1],
        "named": {"a": MOMENT},
        "window": models.Window(from_=MOMENT, to=0),
        "minutes": 90,
        "either": 5,
    }


def test_what_is_made_by_hand(made: Made, calls: Calls, server: Loopback) -> None:
    server.default = Reply.json(WIRE)
    every = client(made, calls, server)
    thing = made.models.Thing(**values(made.models))
    thing.extra_fields["further"] = MOMENT
    calls.run(every.echo(thing))
    assert server.last.json() == WIRE
    # the same as a mapping
    calls.run(every.echo({**values(made.models), "further": MOMENT, "window": {"from": MOMENT, "to": 0}}))
    assert server.last.json() == WIRE
    assert made.package.to_dict(thing) == WIRE
    assert made.package.to_dict(made.package.from_dict(made.models.Thing, WIRE)) == WIRE


def test_lists_of_them(made: Made, calls: Calls, server: Loopback) -> None:
    server.default = Reply.json([EPOCH])
    assert calls.run(client(made, calls, server).echo_list([MOMENT])) == [MOMENT]
    assert server.last.json() == [EPOCH]


def test_parameters_and_headers(made: Made, calls: Calls, server: Loopback) -> None:
    server.default = Reply.json(EPOCH, Last_Modified=HTTP_DATE, X_Reset=str(EPOCH))
    arguments: dict[str, Any] = {
        "since": MOMENT,
        "days": [MOMENT],
        "key": b"\xff\xef",
        "wait": datetime.timedelta(seconds=5),
        "local": datetime.datetime(2025, 1, 31, 9, 30),
        "filter": made.models.Window(from_=MOMENT),
        "json": {"from": MOMENT},
        "if_modified_since": MOMENT,
        "seen": MOMENT,
    }
    every = client(made, calls, server)
    raw = calls.run(every.with_raw_response.look(MOMENT, **arguments))
    assert server.last.path == f"/at/{EPOCH}"
    told = dict(server.last.query)
    assert (told["since"], told["days"]) == (str(EPOCH), HTTP_DATE)
    assert (told["key"], told["wait"], told["local"]) == ("_-8=", "5", "2025-01-31T09:30:00")
    assert (told["filter[from]"], told["json"]) == (str(EPOCH), f'{{"from":{EPOCH}}}')
    assert server.last.header("if-modified-since") == HTTP_DATE
    assert server.last.header("cookie") == f"seen={EPOCH}"
    assert raw.parse() == MOMENT
    headers = made.module("headers").LookHeaders(raw.headers)
    assert (headers.last_modified, headers.x_reset) == (MOMENT, MOMENT)
    # numbers and texts are as welcome as before
    calls.run(every.look(EPOCH, since=str(EPOCH)))
    assert server.last.query == [("since", str(EPOCH))]


def test_forms(made: Made, calls: Calls, server: Loopback) -> None:
    server.default = Reply(204)
    every = client(made, calls, server)
    for body in (
        made.models.Thing(at=MOMENT, since=MOMENT, key=b"\xff\xef"),
        {"at": MOMENT, "since": MOMENT, "key": b"\xff\xef"},
    ):
        calls.run(every.send_form(body))
        assert dict(parse_qsl(server.last.body.decode())) == {"at": HTTP_DATE, "since": str(EPOCH), "key": "_-8="}
    calls.run(every.send_parts({"since": MOMENT, "key": b"\xff\xef", "file": b"x"}))
    assert f'name="since"\r\n\r\n{EPOCH}\r\n'.encode() in server.last.body
    assert b'name="key"\r\n\r\n_-8=\r\n' in server.last.body


def test_xml(made: Made, calls: Calls, server: Loopback) -> None:
    text = f"<Thing><at>{HTTP_DATE}</at><since>{EPOCH}</since><key>_-8=</key><rests>0.5</rests></Thing>"
    server.default = Reply(200, text.encode(), {"Content-Type": "application/xml"})
    every = client(made, calls, server)
    value = calls.run(every.echo_xml(made.models.Thing(at=MOMENT)))
    assert (value.at, value.since, value.key) == (MOMENT, MOMENT, b"\xff\xef")
    calls.run(every.echo_xml(value))
    assert text in server.last.body.decode()


@pytest.mark.parametrize(
    ("field", "came", "kind"),
    [
        ("at", "31.1.2025", "format"),
        ("at", "Fri, 31 Nov 2025 09:30:00 GMT", "format"),
        ("since", "yesterday", "type"),
        ("since", 1e30, "type"),
        ("key", "a+b/", "format"),
        ("key", "a", "format"),
        ("lasts", 0.5, "type"),
        ("local", "2025-01-31T09:30:00Z", "format"),
        ("clock", "25:00:00", "format"),
        ("text", "12x", "format"),
        ("since", True, "type"),
    ],
)
def test_what_is_no_such_value_is_kept_and_told(
    made: Made, calls: Calls, server: Loopback, field: str, came: Any, kind: str
) -> None:
    server.default = Reply.json({field: came, "minutes": 1})
    lax = made.client(calls, server.url)
    every = lax.all
    value = calls.run(every.echo(WIRE))
    assert value == calls.run(every.echo(WIRE))  # the second by what the first has taught
    assert (getattr(value, field), value.minutes) == (came, 1)
    assert [(each.path, each.kind) for each in lax.drift] == [(f"$.{field}", kind)]
    calls.run(every.echo(value))
    assert server.last.json() == {field: came, "minutes": 1}
    with pytest.raises(made.package.DecodeError):
        calls.run(client(made, calls, server).echo(WIRE))


def test_what_came_in_another_spelling_goes_back_so(made: Made, calls: Calls, server: Loopback) -> None:
    wire = {"since": "1738315800", "lasts": "60", "exact": "1738315800.50", "key": "_-8", "text": "1738315800.0"}
    server.default = Reply.json(wire)
    every = client(made, calls, server, strict=False)
    value = calls.run(every.echo(WIRE))
    assert (value.since, value.text, value.lasts) == (MOMENT, MOMENT, datetime.timedelta(minutes=1))
    assert value.key == b"\xff\xef"
    calls.run(every.echo(value))
    assert server.last.json() == wire
    # nor is a digit of a number lost
    server.default = Reply.json({"exact": 0.12345678901, "rests": 1e-9})
    tiny = calls.run(made.client(calls, server.url, strict=True).all.echo({}))
    assert tiny.exact == datetime.datetime(1970, 1, 1, microsecond=123457, tzinfo=UTC)
    calls.run(every.echo(tiny))
    assert server.last.json() == {"exact": 0.12345678901, "rests": 1e-9}
    # in a field of another form it is what it means
    calls.run(every.echo(made.models.Thing(at=value.since, rests=value.lasts)))
    assert server.last.json() == {"at": HTTP_DATE, "rests": 60}


def test_old_dates_of_http_are_read(made: Made, calls: Calls, server: Loopback) -> None:
    every = client(made, calls, server)
    for text in ("Friday, 31-Jan-25 09:30:00 GMT", "Fri Jan 31 09:30:00 2025"):
        server.default = Reply.json({"at": text})
        assert calls.run(every.echo(WIRE)).at == MOMENT


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("since", datetime.datetime(2025, 1, 31), "time zone"),
        ("at", datetime.datetime(2025, 1, 31), "time zone"),
        ("local", MOMENT, "offset"),
        ("lasts", datetime.timedelta(seconds=0.5), "whole"),
    ],
)
def test_what_cannot_be_sent(made: Made, calls: Calls, server: Loopback, field: str, value: Any, said: str) -> None:
    every = client(made, calls, server)
    for body in (made.models.Thing(**{field: value}), {field: value}):
        with pytest.raises(ValueError, match=said) as caught:
            calls.run(every.echo(body))
        assert field in str(caught.value)
    assert server.received == []


def test_rules_are_of_what_is_sent(calls: Calls, server: Loopback) -> None:
    made = make(DOCUMENT, "[requests]\ncheck-constraints = true\n")
    server.default = Reply.json(EPOCH)
    every = client(made, calls, server)
    calls.run(every.look(MOMENT, wait=datetime.timedelta(seconds=5)))
    with pytest.raises(made.package.ConstraintError):
        calls.run(every.look(MOMENT, wait=datetime.timedelta(seconds=4)))


TYPES = """
[types]
"field:#/components/schemas/Thing/properties/created" = "unixtime"
"field:#/components/schemas/Thing/properties/expires" = "seconds"
"field:#/components/schemas/Thing/properties/stamp" = "unixtime"
"field:#/components/schemas/Thing/properties/seen" = "http-date"
"field:#/components/schemas/Thing/properties/blob" = "base64url"
"field:#/components/schemas/Thing/properties/slots" = "date-time-local"
"parameter:echo.query.wait" = "seconds"
"""
PLAIN = """
openapi: 3.0.3
info: {title: Plain, version: '1'}
servers: [{url: 'https://plain.test'}]
paths:
  /echo:
    post:
      operationId: echo
      tags: [All]
      parameters: [{name: wait, in: query, schema: {type: number}}]
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
      responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}}
components:
  schemas:
    Thing:
      type: object
      properties:
        created: {type: integer}
        expires: {type: integer, nullable: true}
        stamp: {type: string}
        seen: {type: string}
        blob: {type: string}
        slots: {type: array, items: {type: string}}
"""


def test_types_that_the_owner_says(calls: Calls, server: Loopback) -> None:
    made = make(PLAIN, TYPES)
    wire = {
        "created": EPOCH,
        "expires": 60,
        "stamp": str(EPOCH),
        "seen": HTTP_DATE,
        "blob": "_-8=",
        "slots": ["2025-01-31T09:30:00"],
    }
    server.default = Reply.json(wire)
    every = client(made, calls, server)
    value = calls.run(every.echo(wire, wait=datetime.timedelta(seconds=1.5)))
    assert server.last.query == [("wait", "1.5")]
    assert (value.created, value.stamp, value.seen, value.blob) == (MOMENT, MOMENT, MOMENT, b"\xff\xef")
    assert (value.expires, value.slots) == (datetime.timedelta(minutes=1), [datetime.datetime(2025, 1, 31, 9, 30)])
    calls.run(every.echo(value))
    assert server.last.json() == wire


# as FastAPI with pydantic 2.14 writes Decimal: in a body, in a reply, as a parameter
DECIMALS = """
openapi: 3.1.0
info: {title: Prices, version: '1'}
servers: [{url: 'https://prices.test'}]
paths:
  /items:
    post:
      operationId: add
      tags: [All]
      parameters:
        - {name: most, in: query, schema: {anyOf: [{type: number}, {type: string}], default: '1', title: Most}}
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Item-Input'}}}}
      responses:
        '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Item-Output'}}}}
components:
  schemas:
    Item-Input:
      type: object
      properties:
        price: {anyOf: [{type: number, minimum: 0.0}, {type: string}, {type: 'null'}], title: Price}
        other: {anyOf: [{type: number}, {type: string}], title: Other}
    Item-Output:
      type: object
      properties:
        price: {anyOf: [{type: string}, {type: 'null'}], title: Price}
        other: {type: string, title: Other}
"""
DECIMAL_TYPES = """
[types]
"field:#/components/schemas/Item-Input/properties/price" = "decimal"
"field:#/components/schemas/Item-Output/properties/price" = "decimal"
"parameter:add.query.most" = "decimal"
"""


def test_decimals_without_a_pattern(calls: Calls, server: Loopback) -> None:
    """A union of a number and a text says no more than that: `float | str` looks the same."""
    made = make(DECIMALS, DECIMAL_TYPES)
    server.default = Reply.json({"price": "1.10", "other": "any"})
    every = client(made, calls, server)
    exact = decimal.Decimal("12345678901234567.10")
    item = calls.run(every.add(made.models.ItemInput(price=exact, other=1.5), most=exact))
    assert server.last.json() == {"price": "12345678901234567.10", "other": 1.5}
    assert server.last.query == [("most", "12345678901234567.10")]
    assert (item.price, item.other) == (decimal.Decimal("1.10"), "any")
