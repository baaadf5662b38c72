"""Faults that the server speaks of: redirects, refusals, and being asked to come back later."""

from __future__ import annotations

import time
from collections.abc import Callable
from email.utils import formatdate
from typing import Any

from faults.bench import Bench, Fault
from faults.connections import GET, GOOD, MADE, ORDER, POST, create, get, order
from faults.server import CLOSE, Play, Received, reply

A = {"id": "a"}
HTML = b"<html><body>Bad gateway</body></html>"
PROBLEM = {"title": "No", "status": 422, "detail": "size is negative"}


def refused(name: str, status: int, attempts: int = 1, body: str = "None") -> str:
    return f"{name}(status={status}, body={body}, attempts={attempts})"


def said(status: int, **headers: str) -> Play:
    return Play(reply(status, content_type=None, length=None, **headers))


def put(bench: Bench) -> Any:
    return bench.run(bench.things.put_thing("a", {"id": "a"}))


def to_other(call: Callable[[Bench], Any], address: str = "{url}/things/a") -> Callable[[Bench], Any]:
    """A call that is answered with a redirect to another host, or another name or port of this one."""

    def act(bench: Bench) -> Any:
        bench.server.script(said(307, Location=address.format(url=bench.other.url, port=bench.server.port)))
        result = bench.attempt(lambda: call(bench))
        return [result, f"the other host got {len(bench.other.received)} requests"]

    return act


def tokens(*values: str) -> Callable[[Bench], Any]:
    """A token function that gives these, one after the other."""

    def source(bench: Bench) -> Any:
        left = list(values)
        if not bench.is_async:
            return lambda: left.pop(0)

        async def fetch() -> str:
            return left.pop(0)

        return fetch

    return source


def in_two_seconds(request: Received) -> Play:
    # a date has whole seconds: this is between one and two from now
    return said(503, Retry_After=formatdate(time.time() + 2, usegmt=True))


def two_credentials(bench: Bench) -> Any:
    """A call whose caller brings the Authorization header himself: the client's own is not sent beside it."""
    result = bench.run(bench.things.get_thing("a", options={"headers": {"Authorization": "Bearer mine"}}))
    sent = [value for name, value in bench.server.received[0].headers if name.lower() == "authorization"]
    return [result, f"{len(sent)} credentials"]


def dead(bench: Bench) -> Any:
    """A server that is down for good, and a client that is asked again and again: the budget ends the hammering."""
    retry = bench.package.Retry(attempts=3, backoff=0.001, budget=4)
    client = bench.client(retries=retry)
    results = [bench.attempt(lambda: client.things.get_thing("a")) for _ in range(5)]
    return [f"{len(results)} errors, {sum(result.attempts for result in results)} requests"]


NO = said(503)
AGAIN = said(401)
UNAVAILABLE = refused("ServerError", 503)

REDIRECTS = [
    Fault("redirect", "to the same origin", get, (said(307, Location="/things/b"), GOOD), (GET, "GET /things/b"), "a"),
    Fault("redirect", "302 after GET", get, (said(302, Location="../things/b"), GOOD), (GET, "GET /things/b"), "a"),
    Fault(
        "redirect",
        "308 with a body: sent again, whole",
        put,
        (said(308, Location="/things/b"), GOOD),
        ('PUT /things/a {"id":"a"}', 'PUT /things/b {"id":"a"}'),
        "a",
    ),
    Fault(
        "redirect",
        "303 after POST: not turned into a GET",
        create,
        (said(303, Location="/things/a"),),
        (POST,),
        refused("ApiError", 303),
    ),
    Fault(
        "redirect",
        "to another host: no key goes there",
        to_other(get),
        (),
        (GET,),
        refused("ApiError", 307) + " the other host got 0 requests",
    ),
    Fault(
        "redirect",
        "POST to another host",
        to_other(create),
        (),
        (POST,),
        refused("ApiError", 307) + " the other host got 0 requests",
    ),
    Fault(
        "redirect",
        "to another name of the same host",
        to_other(get, "http://localhost:{port}/x"),
        (),
        (GET,),
        refused("ApiError", 307) + " the other host got 0 requests",
    ),
    Fault(
        "redirect",
        "to the same host with a user in the address",
        to_other(get, "http://me@127.0.0.1:{port}/x"),
        (),
        (GET,),
        refused("ApiError", 307) + " the other host got 0 requests",
    ),
    Fault(
        "redirect",
        "an address that stands twice",
        get,
        (said(307, Location="/things/b\r\nLocation: /things/b"), GOOD),
        (GET, "GET /things/b"),
        "a",
    ),
    Fault("redirect", "in a circle", get, (said(307, Location="/things/a"),) * 6, (GET,) * 6, refused("ApiError", 307)),
    Fault("redirect", "to a file", get, (said(307, Location="file:///etc/passwd"),), (GET,), refused("ApiError", 307)),
    Fault("redirect", "to nowhere", get, (said(307),), (GET,), refused("ApiError", 307)),
    Fault(
        "redirect",
        "to an address that is none",
        get,
        (said(307, Location="http://[::1"),),
        (GET,),
        refused("ApiError", 307),
    ),
]

REFUSALS = [
    Fault(
        "refusal",
        "401, then 200 with a new token",
        get,
        (AGAIN, GOOD),
        (GET + " as Bearer t1", GET + " as Bearer t2"),
        "a",
        {"token": tokens("t1", "t2")},
    ),
    Fault(
        "refusal",
        "401, then 200 with a new token, POST",
        create,
        (AGAIN, MADE),
        ('POST /things as Bearer t1 {"id":"a"}', 'POST /things as Bearer t2 {"id":"a"}'),
        "a",
        {"token": tokens("t1", "t2")},
    ),
    Fault(
        "refusal",
        "401 twice: one new token, no more",
        get,
        (AGAIN, AGAIN),
        (GET + " as Bearer t1", GET + " as Bearer t2"),
        refused("UnauthorizedError", 401),
        {"token": tokens("t1", "t2", "t3")},
    ),
    Fault(
        "refusal", "401 with a token that cannot be renewed", get, (AGAIN,), (GET,), refused("UnauthorizedError", 401)
    ),
    Fault(
        "refusal",
        "two credentials are never sent at once",
        two_credentials,
        (GOOD,),
        (GET + " as Bearer mine",),
        "a 1 credentials",
    ),
    Fault(
        "refusal",
        "404 with a JSON string",
        get,
        (Play(reply(404, "not here")),),
        (GET,),
        refused("NotFoundError", 404, body="not here"),
    ),
    Fault("refusal", "408: tried again", get, (said(408), GOOD), (GET, GET), "a"),
    Fault("refusal", "408, POST without a key", create, (said(408),), (POST,), refused("ApiError", 408)),
    Fault(
        "refusal",
        "409 while the first attempt is in progress: waits as asked, with the same key",
        order,
        (said(409, retry_after_ms="10"), said(409, Retry_After="0"), MADE),
        (ORDER,) * 3,
        "a",
        waits=((0.01, 0.01), (0, 0)),
    ),
    Fault(
        "refusal",
        "409 of a problem type that client.toml names: waits, with the same key",
        order,
        (Play(reply(409, {"type": "/problems/in-progress"}, "application/problem+json")), MADE),
        (ORDER,) * 2,
        "a",
    ),
    Fault(
        "refusal",
        "409 that speaks of another conflict: not tried again, key or not",
        order,
        (Play(reply(409, {"type": "/problems/taken"}, "application/problem+json")),),
        (ORDER,),
        refused("ConflictError", 409, body=str({"type": "/problems/taken"})),
        waits=(),
    ),
    Fault(
        "refusal",
        "a lost reply, then 409 in progress, then the result: one key throughout",
        order,
        (Play(CLOSE), said(409, retry_after_ms="10"), MADE),
        (ORDER,) * 3,
        "a",
    ),
    Fault("refusal", "409 without a key", create, (said(409),), (POST,), refused("ConflictError", 409)),
    Fault("refusal", "412", put, (said(412),), ('PUT /things/a {"id":"a"}',), refused("PreconditionFailedError", 412)),
    Fault(
        "refusal",
        "422 with a problem",
        create,
        (Play(reply(422, PROBLEM, "application/problem+json")),),
        (POST,),
        refused("UnprocessableEntityError", 422, body=str(PROBLEM)),
    ),
    Fault(
        "refusal",
        "500 with HTML",
        get,
        (Play(reply(500, HTML, "text/html")),) * 3,
        (GET,) * 3,
        refused("ServerError", 500, 3, HTML.decode()),
    ),
    Fault("refusal", "502 with HTML, once", get, (Play(reply(502, HTML, "text/html")), GOOD), (GET, GET), "a"),
    Fault(
        "refusal",
        "502 with HTML, POST without a key",
        create,
        (Play(reply(502, HTML, "text/html")),),
        (POST,),
        refused("ServerError", 502, 1, HTML.decode()),
    ),
    Fault("refusal", "501: it will never do it", get, (said(501),), (GET,), refused("ServerError", 501)),
    Fault(
        "refusal",
        "422 whose body breaks off: refused all the same",
        create,
        (Play(reply(422, b"{", length=9), CLOSE),),
        (POST,),
        refused("UnprocessableEntityError", 422),
    ),
    Fault(
        "refusal",
        "503 whose body breaks off: an error all the same",
        lambda bench: bench.run(bench.things.get_thing("a", options={"retries": 0})),
        (Play(reply(503, b"{", length=9), CLOSE),),
        (GET,),
        UNAVAILABLE,
    ),
    Fault("refusal", "2 retries are 3 requests", get, (NO,) * 3, (GET,) * 3, refused("ServerError", 503, 3)),
    Fault("refusal", "a dead server: the budget ends the retries", dead, (NO,) * 9, (GET,) * 9, "5 errors, 9 requests"),
]

LATER = [
    Fault(
        "later",
        "429 with Retry-After in seconds",
        get,
        (said(429, Retry_After="1"), GOOD),
        (GET, GET),
        "a",
        waits=((1, 1),),
    ),
    Fault(
        "later",
        "429 with Retry-After, POST without a key",
        create,
        (said(429, retry_after_ms="20"), MADE),
        (POST, POST),
        "a",
        waits=((0.02, 0.02),),
    ),
    Fault(
        "later",
        "429 without Retry-After, POST without a key",
        create,
        (said(429),),
        (POST,),
        refused("TooManyRequestsError", 429),
        waits=(),
    ),
    Fault("later", "503 with Retry-After as a date", get, (in_two_seconds, GOOD), (GET, GET), "a", waits=((0.5, 2),)),
    Fault(
        "later",
        "503 with a date in the past",
        get,
        (said(503, Retry_After="Wed, 21 Oct 2015 07:28:00 GMT"), GOOD),
        (GET, GET),
        "a",
        waits=((0, 0),),
    ),
    Fault(
        "later",
        "503 with retry-after-ms",
        get,
        (said(503, retry_after_ms="30", Retry_After="9"), GOOD),
        (GET, GET),
        "a",
        waits=((0.03, 0.03),),
    ),
    Fault(
        "later",
        "503 with a Retry-After of a day: the error at once",
        get,
        (said(503, Retry_After="86400"),),
        (GET,),
        UNAVAILABLE,
        waits=(),
    ),
    Fault(
        "later",
        "503 with a Retry-After beyond the deadline: the error at once",
        get,
        (said(503, Retry_After="5"),),
        (GET,),
        UNAVAILABLE,
        {"deadline": 2.0},
        waits=(),
    ),
    Fault(
        "later",
        "503 with a negative Retry-After: our own pace",
        get,
        (said(503, Retry_After="-5"), GOOD),
        (GET, GET),
        "a",
        waits=((0, 0.01),),
    ),
    Fault(
        "later",
        "503 with a negative Retry-After, POST without a key",
        create,
        (said(503, Retry_After="-5"),),
        (POST,),
        UNAVAILABLE,
        waits=(),
    ),
    Fault(
        "later",
        "503 with a Retry-After that is neither",
        get,
        (said(503, Retry_After="soon"), GOOD),
        (GET, GET),
        "a",
        waits=((0, 0.01),),
    ),
    Fault(
        "later", "503 with an infinite Retry-After", get, (said(503, Retry_After="inf"),), (GET,), UNAVAILABLE, waits=()
    ),
    Fault("later", "503, POST without a key", create, (NO,), (POST,), UNAVAILABLE, waits=()),
    Fault(
        "later",
        "503, POST with a key: the same key again",
        order,
        (NO, NO, MADE),
        (ORDER,) * 3,
        "a",
        waits=((0, 0.01), (0, 0.02)),
    ),
]

FAULTS = [*REDIRECTS, *REFUSALS, *LATER]
