"""Refusals that quote what they were sent, or cannot be read."""

from __future__ import annotations

import base64
from typing import Any

from faults.bench import TOKEN, Bench, Fault
from faults.connections import GET, GOOD, POST, broken, create, get
from faults.replies import once, unreadable
from faults.server import CLOSE, Play, reply
from faults.statuses import refused, said
from faults.streams import raw, streamed, watch
from faults.transfers import save

CODED = base64.b64encode(TOKEN.encode()).decode()
PROBLEM = "application/problem+json"
PAGE = (
    b"<html><head><style>p{}</style><title>Sorry</title></head><body><p>Try&nbsp;later "
    + b"x" * 300
    + b"</p></body></html>"
)
DEEP = b'{"errors":[' + b'{"pointer":' * 500 + b"1" + b"}" * 500 + b"]}"


def message(act: Any) -> Any:
    """What the error of a call says, with a name in place of the server's address."""

    def said(bench: Bench) -> Any:
        error = bench.attempt(lambda: act(bench))
        return str(error).replace(bench.server.url, "http://it").replace("x" * 184 + "…", "(…)").split(" ")

    return said


def spoken(status: int, body: Any, content_type: str = "application/json") -> tuple[Play]:
    return (Play(reply(status, body, content_type)),)


FAULTS = [
    Fault(
        "refusal",
        "401 that quotes the key, in JSON, a header and base64",
        get,
        (Play(reply(401, {"message": f"bad {TOKEN}", "was": CODED}, X_Request_Id=TOKEN)),),
        (GET,),
        refused("UnauthorizedError", 401, body="{'message': 'bad ***', 'was': '***=='}"),
    ),
    Fault(
        "refusal",
        "403 with a page that quotes the key",
        get,
        (Play(reply(403, f"<p>no {TOKEN}</p>".encode(), "text/html")),),
        (GET,),
        refused("ForbiddenError", 403, body="<p>no ***</p>"),
    ),
    Fault(
        "refusal",
        "400 in a charset that is none",
        create,
        (Play(reply(400, b"nope\xff", "text/plain; charset=undefined")),),
        (POST,),
        refused("BadRequestError", 400, body="nope\ufffd"),
    ),
    Fault(
        "refusal",
        "403 with a problem that quotes the key, percent-encoded",
        get,
        spoken(403, {"title": "No", "detail": TOKEN.replace("-", "%2d")}, PROBLEM),
        (GET,),
        refused("ForbiddenError", 403, body="{'title': 'No', 'detail': '***'}"),
    ),
    Fault(
        "framing",
        "not HTTP, but the key that was sent",
        once,
        (Play(TOKEN.encode() + b"\r\n", CLOSE),),
        (GET,),
        broken("protocol", 1),
    ),
    Fault(
        "framing",
        "a status line with the key that was sent",
        once,
        (Play(f"HTTP/1.1 {TOKEN}\r\n\r\n".encode(), CLOSE),),
        (GET,),
        broken("protocol", 1),
    ),
    Fault(
        "encoding",
        "an encoding called like the key that was sent",
        once,
        (Play(reply(200, b"x", Content_Encoding=TOKEN)),),
        (GET,),
        broken("decode", 1),
    ),
    Fault(
        "content",
        "a type called like the key that was sent",
        get,
        spoken(200, b"x", f"text/{TOKEN}"),
        (GET,),
        unreadable("text/***"),
    ),
    *(
        Fault(
            "events",
            f"a type called like the key that was sent, {name}",
            act,
            spoken(200, b"x", f"text/{TOKEN}"),
            ("GET /watch",),
            "DecodeError(path=$, expected=text/event-stream, got=text/***)",
        )
        for name, act in {
            "asked for plainly": watch,
            "opened as a stream": streamed,
            "asked for as a raw reply": raw,
        }.items()
    ),
    Fault(
        "download",
        "a type of an error, called like the key that was sent",
        save,
        spoken(200, b"{}", f"application/{TOKEN}+json"),
        ("GET /files/a",),
        "DecodeError(path=$, expected=application/octet-stream, got=application/***+json) inside [] outside []",
    ),
    Fault(
        "content",
        "a field called like the key that was sent: not shown by the report",
        lambda bench: bench.run(bench.things.get_thing("a")).id,
        spoken(200, {"id": "a", TOKEN: 1}),
        (GET,),
        "a",
        drift=("$['***'] unknown-field",),
    ),
    Fault(
        "redirect",
        "to an address with the key that was sent: told where, and why not followed",
        message(get),
        (said(307, Location=f"https://other.example/{TOKEN}?x=1"),),
        (GET,),
        "getThing: 307 Temporary Redirect (GET http://it/things/a); "
        "not followed to https://other.example/***: it is another host",
    ),
    Fault(
        "refusal",
        "422 of FastAPI: the message names the fields",
        message(create),
        spoken(422, {"detail": [{"loc": ["body", "size"], "msg": "not a number"}]}),
        (POST,),
        "createThing: 422 Unprocessable Entity: body.size: not a number (POST http://it/things)",
    ),
    Fault(
        "refusal",
        "422 with a problem: the message names the fields",
        message(create),
        spoken(422, {"title": "Wrong", "errors": [{"pointer": "#/size", "detail": "too big"}]}, PROBLEM),
        (POST,),
        "createThing: 422 Unprocessable Entity: Wrong: size: too big (POST http://it/things)",
    ),
    Fault(
        "refusal",
        "404 with a page: the message has its text, no more than 200 characters",
        message(get),
        spoken(404, PAGE, "text/html"),
        (GET,),
        "getThing: 404 Not Found: Sorry Try later (…) (GET http://it/things/a)",
    ),
    Fault(
        "refusal",
        "404 with what steers a terminal: none of it is in the message",
        message(get),
        spoken(404, {"message": "no\x1b[31m\r\nHTTP/1.1 200 OK\x07\u202e"}),
        (GET,),
        "getThing: 404 Not Found: no HTTP/1.1 200 OK (GET http://it/things/a)",
    ),
    Fault(
        "refusal",
        "404 without a bottom: the status is not lost",
        message(get),
        spoken(404, DEEP),
        (GET,),
        "getThing: 404 Not Found (GET http://it/things/a)",
    ),
    Fault(
        "refusal",
        "a problem type with a class of its own",
        get,
        spoken(403, {"type": "/problems/out-of-credit"}, PROBLEM),
        (GET,),
        refused("OutOfCreditError", 403, body="{'type': '/problems/out-of-credit'}"),
    ),
    Fault(
        "later",
        "503 with a date by a clock that is wrong: read against the server's own",
        get,
        (
            said(503, Date="Fri, 01 Jan 2100 00:00:00 GMT", Retry_After="Fri, 01 Jan 2100 00:00:01 GMT"),
            GOOD,
        ),
        (GET, GET),
        "a",
        waits=((1, 1),),
    ),
    Fault(
        "later",
        "503 with a Retry-After of 5,000 digits: the error at once",
        get,
        (said(503, Retry_After="9" * 5_000),),
        (GET,),
        refused("ServerError", 503),
        waits=(),
    ),
]
