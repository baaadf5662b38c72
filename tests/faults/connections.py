"""Faults of the connection: before, inside and after a reply, and when there is none."""

from __future__ import annotations

import socket
from typing import Any

from faults.bench import Bench, Fault
from faults.server import CLOSE, RESET, Play, Wait, reply

A = {"id": "a"}
GOOD = Play(reply(200, A))
MADE = Play(reply(201, A))
GET = "GET /things/a"
POST = 'POST /things {"id":"a"}'
ORDER = 'POST /orders key 1 {"id":"a"}'
SHORT: dict[str, Any] = {"timeout": 0.25}
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
BODY = b'{"id":"a"}'


def get(bench: Bench) -> Any:
    return bench.run(bench.things.get_thing("a"))


def create(bench: Bench) -> Any:
    return bench.run(bench.things.create_thing({"id": "a"}))


def order(bench: Bench) -> Any:
    return bench.run(bench.things.order_thing({"id": "a"}))


def twice(call: Any) -> Any:
    """The same call again on the same client, after a moment in which the server may hang up."""

    def act(bench: Bench) -> Any:
        from time import sleep

        first = bench.attempt(lambda: call(bench))
        sleep(0.05)
        return [first, bench.attempt(lambda: call(bench))]

    return act


def nobody(call: Any) -> Any:
    """A call to a port that nobody listens on."""

    def act(bench: Bench) -> Any:
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
        bench.client(base_url=f"http://127.0.0.1:{port}")
        return call(bench)

    return act


def elsewhere(url: str) -> Any:
    def act(bench: Bench) -> Any:
        bench.client(base_url=url.format(port=bench.server.port))
        return get(bench)

    return act


def broken(kind: str, attempts: int = 3, *, sent: bool = True) -> str:
    return f"TransportError(kind={kind}, sent={sent}, attempts={attempts})"


def slow(kind: str, attempts: int, *, sent: bool = True) -> str:
    return f"RequestTimeoutError(kind={kind}, sent={sent}, attempts={attempts})"


CONNECT = [
    Fault("connect", "refused", nobody(get), outcome=broken("connect", sent=False)),
    Fault(
        "connect",
        "refused, POST: nothing was sent, so it is tried again",
        nobody(create),
        outcome=broken("connect", sent=False),
    ),
    Fault(
        "connect",
        "the host name does not exist",
        elsewhere("http://no-such-host.invalid"),
        outcome=broken("dns", sent=False),
    ),
    Fault(
        "connect",
        "TLS: a certificate that nobody vouches for",
        get,
        tls=True,
        outcome=broken("tls", 1, sent=False),
    ),
    Fault(
        "connect",
        "TLS: the certificate is for another host",
        elsewhere("https://localhost:{port}"),
        tls=True,
        client={"transport": "trusting"},
        outcome=broken("tls", 1, sent=False),
    ),
    Fault(
        "connect",
        "TLS: reset after the handshake, POST with a key",
        order,
        (Play(RESET), MADE),
        (ORDER, ORDER),
        "a",
        tls=True,
        client={"transport": "trusting"},
    ),
    Fault(
        "connect",
        "TLS: a server that speaks plain HTTP",
        elsewhere("https://127.0.0.1:{port}"),
        (Play(b"HTTP/1.1 400 No TLS\r\n\r\n", CLOSE, when="accept"),),
        outcome=broken("tls", 1, sent=False),
    ),
    Fault(
        "connect",
        "no free connection in time",
        lambda bench: _crowded(bench),
        (Play(Wait(2)),),
        (GET,),
        slow("timeout-pool", 1, sent=False),
    ),
]


def _crowded(bench: Bench) -> Any:
    """One connection, and a call that holds it."""
    retry = bench.package.Retry(attempts=1)
    timeout = bench.package.Timeout(connect=1, read=1.0, write=1, pool=0.1)
    client = bench.client(transport=bench.transport(max_connections=1), retries=retry, timeout=timeout)
    if not bench.is_async:
        from threading import Thread
        from time import sleep

        other = Thread(target=lambda: bench.attempt(lambda: client.things.get_thing("a")))
        other.start()
        while not bench.server.received:
            sleep(0.005)
        second = bench.attempt(lambda: client.things.get_thing("b"))
        other.join()
        return second

    async def both() -> Any:
        import asyncio

        first = asyncio.ensure_future(client.things.get_thing("a"))
        while not bench.server.received:
            await asyncio.sleep(0.005)
        results = await asyncio.gather(first, client.things.get_thing("b"), return_exceptions=True)
        return results[1]

    return bench.run(both())


RESETS = [
    Fault("reset", "before the request is read", get, (Play(RESET, when="accept"), GOOD), (GET,), "a"),
    Fault("reset", "before the headers", get, (Play(RESET), GOOD), (GET, GET), "a"),
    Fault("reset", "before the headers, every time", get, (Play(RESET),) * 3, (GET,) * 3, broken("read")),
    Fault(
        "reset",
        "before the headers, POST without a key: not sent again",
        create,
        (Play(RESET),),
        (POST,),
        broken("read", 1),
    ),
    Fault(
        "reset",
        "before the headers, POST with a key: the same key again",
        order,
        (Play(RESET), MADE),
        (ORDER, ORDER),
        "a",
    ),
    Fault("reset", "inside the headers", get, (Play(HEAD, RESET), GOOD), (GET, GET), "a"),
    Fault(
        "reset",
        "inside the headers, POST without a key",
        create,
        (Play(HEAD, RESET),),
        (POST,),
        broken("read", 1),
    ),
    Fault(
        "reset",
        "inside the body",
        get,
        (Play(reply(200, b'{"id"', length=10), Wait(0.05), RESET), GOOD),
        (GET, GET),
        "a",
    ),
    Fault(
        "reset",
        "inside the body, POST without a key",
        create,
        (Play(reply(201, b'{"id"', length=10), Wait(0.05), RESET),),
        (POST,),
        broken("read", 1),
    ),
    Fault("reset", "closed without a word", get, (Play(CLOSE), GOOD), (GET, GET), "a"),
    Fault("reset", "closed without a word, POST without a key", create, (Play(CLOSE),), (POST,), broken("protocol", 1)),
    Fault("reset", "closed inside the headers", get, (Play(HEAD, CLOSE), GOOD), (GET, GET), "a"),
    Fault("reset", "closed between two requests", twice(get), (Play(reply(200, A), CLOSE), GOOD), (GET, GET), "a a"),
    Fault(
        "reset",
        "closed between two requests, POST: on a new connection, once",
        twice(create),
        (Play(reply(201, A), CLOSE), MADE),
        (POST, POST),
        "a a",
    ),
    Fault(
        "reset",
        "an idle connection dies as the next request arrives",
        twice(get),
        (GOOD, Play(CLOSE), GOOD),
        (GET,) * 3,
        "a a",
    ),
    Fault(
        "reset",
        "an idle connection dies as the next POST arrives: not sent again",
        twice(create),
        (MADE, Play(CLOSE)),
        (POST,) * 2,
        "a " + broken("protocol", 1),
    ),
]

SLOW = [
    Fault("slow", "headers that come too late", get, (Play(Wait(2)), GOOD), (GET, GET), "a", SHORT),
    Fault("slow", "headers that never come", get, (Play(Wait(2)),) * 3, (GET,) * 3, slow("timeout-read", 3), SHORT),
    Fault(
        "slow",
        "headers that never come, POST without a key",
        create,
        (Play(Wait(2)),),
        (POST,),
        slow("timeout-read", 1),
        SHORT,
    ),
    Fault("slow", "headers that never come, POST with a key", order, (Play(Wait(2)), MADE), (ORDER, ORDER), "a", SHORT),
    Fault(
        "slow", "a body that stops", get, (Play(reply(200, b'{"id"', length=10), Wait(2)), GOOD), (GET, GET), "a", SHORT
    ),
    Fault(
        "slow",
        "a body in drops: the deadline ends it",
        get,
        (Play(reply(200, b"", length=100), *(Wait(0.1), b" ") * 30),),
        (GET,),
        slow("deadline", 1),
        {"timeout": 1.0, "deadline": 0.4},
        cut_short=True,
    ),
    Fault(
        "slow",
        "headers in drops: the deadline ends them",
        get,
        (Play(b"HTTP/1.1 200 OK\r\nX-Drops: ", *(Wait(0.1), b".") * 30),),
        (GET,),
        slow("deadline", 1),
        {"timeout": 1.0, "deadline": 0.4},
        cut_short=True,
    ),
    Fault(
        "slow",
        "the deadline runs out between two attempts",
        get,
        (Play(Wait(2)), Play(Wait(2))),
        (GET, GET),
        slow("deadline", 2),
        {"timeout": 0.25, "deadline": 0.4},
    ),
]

FAULTS = [*CONNECT, *RESETS, *SLOW]
