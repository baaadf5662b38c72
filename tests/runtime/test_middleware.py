"""Middleware: what it may see, change and stop, in both clients; how it stands to retries, redirects and deadlines."""

from __future__ import annotations

import asyncio
import hashlib
import logging
import pickle
import time
import traceback
from collections.abc import Iterator
from typing import Any

import pytest
from call_kit import CREATE, CURSOR, GET, SERVICE, AsyncKitClient, Flavour, KitClient, Reply, paged
from grants_kit import CALL, credentials
from loopback import Loopback
from loopback import Reply as Played

from runtime.errors import NotFoundError, RequestTimeoutError, TransportError
from runtime.http.messages import TransportFailure
from runtime.observability.middleware import MiddlewareRequest, MiddlewareResponse
from runtime.service import Server

THING = {"id": "1"}
CANARY = "cAnArY-55"


class Around:
    """A middleware for both clients: `before` and `after` are called with what passes by."""

    def __init__(self, flavour: Flavour, before: Any = None, after: Any = None) -> None:
        self.requests: list[MiddlewareRequest] = []
        self.responses: list[MiddlewareResponse] = []
        self.errors: list[Exception] = []
        self.before = before or (lambda request: None)
        self.after = after or (lambda response: None)
        self.function = self.awaited if flavour.is_async else self.called

    def called(self, request: MiddlewareRequest, call_next: Any) -> MiddlewareResponse:
        self.requests.append(request)
        self.before(request)
        try:
            response: MiddlewareResponse = call_next(request)
        except Exception as error:
            self.errors.append(error)
            raise
        self.responses.append(response)
        self.after(response)
        return response

    async def awaited(self, request: MiddlewareRequest, call_next: Any) -> MiddlewareResponse:
        self.requests.append(request)
        self.before(request)
        try:
            response: MiddlewareResponse = await call_next(request)
        except Exception as error:
            self.errors.append(error)
            raise
        self.responses.append(response)
        self.after(response)
        return response


@pytest.fixture
def server() -> Iterator[Loopback]:
    with Loopback() as server:
        yield server


def maker(flavour: Flavour) -> Any:
    return AsyncKitClient if flavour.is_async else KitClient


def on(server: Loopback) -> Any:
    return SERVICE.__replace__(servers=(Server(server.url),))


def test_it_signs_what_goes_out(flavour: Flavour, server: Loopback) -> None:
    def sign(request: MiddlewareRequest) -> None:
        assert isinstance(request.content, bytes)
        text = "\n".join((request.method, request.url, request.headers["x-api-key"])).encode() + request.content
        request.headers["X-Signature"] = hashlib.sha256(text).hexdigest()

    server.script(Played.json(THING, 201))
    around = Around(flavour, sign)
    client = maker(flavour)(service=on(server), secrets={"Key": CANARY}, middleware=[around.function])
    with_body = flavour.call(client, CREATE, body={"id": "1"})
    flavour.run(client.close())
    assert with_body.id == "1"
    expected = f"POST\n{server.url}/things\n{CANARY}".encode() + server.last.body
    assert server.last.header("X-Signature") == hashlib.sha256(expected).hexdigest()
    (response,) = around.responses
    assert (response.status, response.headers["content-type"]) == (201, "application/json")
    assert response.content == b'{"id": "1"}'


def test_url_and_content_can_be_replaced(flavour: Flavour, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "kit")

    def replace(request: MiddlewareRequest) -> None:
        request.url += f"?signature={CANARY}"
        request.content = b'{"id":"two"}'
        del request.headers["accept"]

    client, script = flavour.client(Reply(201, THING), middleware=[Around(flavour, replace).function])
    flavour.call(client, CREATE, body={"id": "1"})
    (sent,) = script.sent
    assert sent.target == f"https://api.example.com/base/things?signature={CANARY}"
    assert sent.content == b'{"id":"two"}'
    assert sent.header("accept") is None
    assert sum("POST https://api.example.com/base/things" in line for line in caplog.messages) == 1
    assert CANARY not in caplog.text


def test_the_first_is_the_outermost(flavour: Flavour) -> None:
    order: list[str] = []

    def named(name: str) -> Any:
        return Around(
            flavour, lambda _: order.append(f"{name} before"), lambda _: order.append(f"{name} after")
        ).function

    client, _ = flavour.client(Reply(200, THING), middleware=[named("first"), named("second")])
    flavour.call(client, GET, {"id": "1"})
    assert order == ["first before", "second before", "second after", "first after"]


def test_every_attempt_passes_by_with_a_request_of_its_own(flavour: Flavour, waits: list[float]) -> None:
    def count(request: MiddlewareRequest) -> None:
        assert "X-Attempt" not in request.headers
        request.headers["X-Attempt"] = str(request.attempt)

    around = Around(flavour, count)
    client, script = flavour.client(
        Reply(503), TransportFailure("read", "cut", sent=True), Reply(200, THING), middleware=[around.function]
    )
    assert flavour.call(client, GET, {"id": "1"}).id == "1"
    assert [request.header("X-Attempt") for request in script.sent] == ["1", "2", "3"]
    assert [response.status for response in around.responses] == [503, 200]
    assert [(type(error), str(error)) for error in around.errors] == [(TransportFailure, "cut")]
    assert [request.operation for request in around.requests] == ["getThing"] * 3


def test_a_content_that_breaks_off_is_an_error(flavour: Flavour, waits: list[float]) -> None:
    around = Around(flavour)
    broken = Reply(200, THING).failing(TransportFailure("read", "cut", sent=True))
    client, _ = flavour.client(broken, Reply(200, THING), middleware=[around.function])
    flavour.call(client, GET, {"id": "1"})
    assert [str(error) for error in around.errors] == ["cut"]


def test_redirected_requests_and_pages_pass_by(flavour: Flavour) -> None:
    around = Around(flavour)
    pages = [Reply(200, {"items": [THING], "nextToken": "t"}), Reply(200, {"items": [THING]})]
    client, _ = flavour.client(Reply(307, location="/base/things2"), *pages, middleware=[around.function])
    assert len(flavour.all(client.things.list(paged(**CURSOR)))) == 2
    assert [response.status for response in around.responses] == [307, 200, 200]
    assert around.requests[1].url.startswith("https://api.example.com/base/things2")


def test_requests_for_tokens_do_not_pass_by(flavour: Flavour) -> None:
    def bearer(token: str) -> Reply:
        return Reply(200, {"access_token": token, "expires_in": 3600, "token_type": "Bearer"})

    around = Around(flavour)
    replies = bearer("t1"), Reply(401), bearer("t2"), Reply(200, {})
    secrets = {"OAuth": credentials()}
    client, script = flavour.client(*replies, secrets=secrets, middleware=[around.function])
    flavour.call(client, CALL)
    assert [request.headers["authorization"] for request in around.requests] == ["Bearer t1", "Bearer t2"]
    assert len(script.sent) == 4


def test_what_it_raises_is_raised(flavour: Flavour) -> None:
    class RefusedError(Exception):
        pass

    def refuse(_: Any) -> None:
        raise RefusedError("not today")

    client, script = flavour.client(
        middleware=[Around(flavour, refuse).function],
        secrets={"Key": CANARY},
    )
    with pytest.raises(RefusedError, match="not today") as caught:
        flavour.call(client, GET, {"id": "1"})
    assert script.sent == []
    frames = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
    shown = "".join(line for line in frames.format() if "templates/runtime" in line)
    assert "refuse" in "".join(frames.format())
    assert CANARY not in shown

    late, script = flavour.client(Reply(200, THING), middleware=[Around(flavour, after=refuse).function])
    with pytest.raises(RefusedError):
        flavour.call(late, GET, {"id": "1"})
    assert len(script.sent) == 1


def test_a_failure_of_its_own_is_retried_as_any_other(flavour: Flavour, waits: list[float]) -> None:
    tries: list[int] = []

    def stumble(request: MiddlewareRequest) -> None:
        tries.append(request.attempt)
        if request.attempt == 1:
            raise TransportFailure("connect", "the signer is down", sent=False)

    client, script = flavour.client(Reply(200, THING), middleware=[Around(flavour, stumble).function])
    flavour.call(client, GET, {"id": "1"})
    assert (tries, len(script.sent)) == ([1, 2], 1)
    with pytest.raises(TransportError, match="the signer is down"):
        flavour.call(client, GET, {"id": "1"}, options={"retries": 0})


def test_streamed_replies_pass_by_unread(flavour: Flavour) -> None:
    around = Around(flavour)
    client, _ = flavour.client(Reply(200, THING), middleware=[around.function])
    assert flavour.within(client.streamed(GET, {"id": "1"}), lambda reply: reply.read()) == b'{"id": "1"}'
    assert around.responses[0].content is None


def test_a_streamed_reply_is_closed_where_nobody_gets_it(flavour: Flavour) -> None:
    def refuse(_: Any) -> None:
        raise ValueError("no")

    reply = Reply(200, THING)
    client, _ = flavour.client(reply, middleware=[Around(flavour, after=refuse).function])
    with pytest.raises(ValueError, match="no"):
        flavour.within(client.streamed(GET, {"id": "1"}), lambda reply: reply.read())
    assert reply.closed


def test_it_may_ask_again(flavour: Flavour) -> None:
    def again(request: MiddlewareRequest, call_next: Any) -> MiddlewareResponse:
        response: MiddlewareResponse = call_next(request)
        if response.status == 404:
            request.headers["X-Again"] = "1"
            response = call_next(request)
        return response

    async def aagain(request: MiddlewareRequest, call_next: Any) -> MiddlewareResponse:
        response: MiddlewareResponse = await call_next(request)
        if response.status == 404:
            request.headers["X-Again"] = "1"
            response = await call_next(request)
        return response

    first = Reply(404, {"message": "not yet"})
    client, script = flavour.client(
        first, Reply(200, THING), first, Reply(200, THING), middleware=[aagain if flavour.is_async else again]
    )
    assert flavour.call(client, GET, {"id": "1"}).id == "1"
    assert [request.header("X-Again") for request in script.sent] == [None, "1"]
    first.closed = False
    flavour.within(client.streamed(GET, {"id": "1"}), lambda reply: reply.read())
    assert first.closed


def test_options_and_derived_clients(flavour: Flavour) -> None:
    own, derived, single = Around(flavour), Around(flavour), Around(flavour)
    client, _ = flavour.client(*[Reply(200, THING) for _ in range(4)], middleware=[own.function])
    flavour.call(client, GET, {"id": "1"})
    other = client.with_options(middleware=[derived.function])
    flavour.call(other, GET, {"id": "1"})
    flavour.call(other, GET, {"id": "1"}, options={"middleware": [single.function]})
    flavour.call(other, GET, {"id": "1"}, options={"middleware": []})
    assert [len(around.requests) for around in (own, derived, single)] == [1, 1, 1]


def plain(request: Any, call_next: Any) -> Any:
    """Works in both clients, for it gives on what it was given."""
    request.headers["X-Plain"] = "1"
    return call_next(request)


def test_it_travels_with_a_pickled_client(flavour: Flavour) -> None:
    client, script = flavour.client(Reply(200, THING), middleware=[plain])
    flavour.call(client, GET, {"id": "1"})
    assert script.sent[0].header("X-Plain") == "1"
    bare = maker(flavour)(middleware=[plain])
    again = pickle.loads(pickle.dumps(bare))
    assert again.core.settings.middleware == (plain,)


def test_what_is_no_middleware_is_refused(flavour: Flavour) -> None:
    for wrong in (plain, ["sign"], [None]):
        with pytest.raises(TypeError, match="middleware must be a sequence of functions"):
            flavour.client(middleware=wrong)


def test_what_gives_nothing_back_is_told(flavour: Flavour) -> None:
    def forgets(request: Any, call_next: Any) -> None:
        pass

    client, _ = flavour.client(middleware=[forgets])
    with pytest.raises(TypeError, match=r"forgets gave NoneType: it has to give back what call_next\(request\) gives"):
        flavour.call(client, GET, {"id": "1"})


def test_an_async_function_needs_the_async_client() -> None:
    async def later(request: Any, call_next: Any) -> Any:
        return await call_next(request)

    client, script = Flavour("sync").client(middleware=[later])
    with pytest.raises(TypeError, match=r"later is an async function; only the async client calls it"):
        client.things.call(GET, {"id": "1"})
    assert script.sent == []


def test_it_shows_no_secret(flavour: Flavour) -> None:
    around = Around(flavour)
    client, _ = flavour.client(
        Reply(404, {"message": "no"}, Set_Cookie=CANARY),
        middleware=[around.function],
        secrets={"Key": CANARY},
    )
    with pytest.raises(NotFoundError):
        flavour.call(client, GET, {"id": "1", "token": CANARY})
    (request,), (response,) = around.requests, around.responses
    assert request.headers["X-API-KEY"] == CANARY
    assert f"token={CANARY}" in request.url
    assert repr(request) == "<MiddlewareRequest getThing attempt 1: GET https://api.example.com/base/things/1>"
    assert repr(response) == "<MiddlewareResponse 404>"
    assert CANARY not in repr((request, request.headers, response, response.headers))
    assert "'X-API-Key': ***" in repr(request.headers)


def test_headers_are_checked(flavour: Flavour) -> None:
    def split(request: MiddlewareRequest) -> None:
        request.headers["X-Mine"] = "a\r\nX-Other: b"

    client, script = flavour.client(middleware=[Around(flavour, split).function])
    with pytest.raises(ValueError, match="line break"):
        flavour.call(client, GET, {"id": "1"})
    assert script.sent == []


def test_its_time_counts_for_the_deadline(flavour: Flavour) -> None:
    def slow(request: Any, call_next: Any) -> Any:
        time.sleep(0.3)
        return call_next(request)

    async def aslow(request: Any, call_next: Any) -> Any:
        await asyncio.sleep(20)
        slept.append(20)
        return await call_next(request)

    slept: list[int] = []
    client, script = flavour.client(middleware=[aslow if flavour.is_async else slow], deadline=0.2)
    with pytest.raises(RequestTimeoutError, match=r"the deadline of 0\.2 s ran out") as caught:
        flavour.call(client, GET, {"id": "1"})
    assert (caught.value.kind, script.sent, slept) == ("deadline", [], [])
