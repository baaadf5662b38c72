"""Faults of server-sent events, and replies that are larger than a client is to hold."""

from __future__ import annotations

import gzip
from typing import Any

from faults.bench import Bench, Fault
from faults.connections import broken, slow
from faults.server import CLOSE, Play, Wait, reply

SSE = "text/event-stream"
WATCH = "GET /watch"
HEAD = b"HTTP/1.1 200 Said\r\nContent-Type: text/event-stream\r\n"
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
ENDLESS = HEAD + b"\r\n"


def event(*ids: str) -> bytes:
    return b"".join(f'id: {id}\ndata: {{"id": "{id}"}}\n\n'.encode() for id in ids)


def chunk(data: bytes) -> bytes:
    return b"%x\r\n%b\r\n" % (len(data), data)


def watch(bench: Bench) -> Any:
    """Every item of the stream, and the error that ended it, if one did."""
    return bench.gather(_Opened(bench))


def limits(**most: int) -> Any:
    """What makes the same of a client with limits."""

    def act(bench: Bench) -> Any:
        bench.client(limits=bench.package.Limits(**most))
        return watch(bench)

    return act


def streamed(bench: Bench) -> Any:
    """The items of a reply that is opened to be read as it comes."""
    opening = bench.things.with_streaming_response.watch()
    use = (lambda opened: opened.iter_items()) if bench.is_async else (lambda opened: iter(list(opened.iter_items())))
    return bench.flavour.within(opening, use)


def raw(bench: Bench) -> Any:
    return bench.run(bench.things.with_raw_response.watch()).parse()


def links(bench: Bench) -> Any:
    bench.client(limits=bench.package.Limits(links=100))
    return bench.gather(bench.things.list_links())


class _Opened:
    """A stream that is opened when it is iterated."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    def __iter__(self) -> Any:
        yield from self._bench.things.watch()

    async def __aiter__(self) -> Any:
        async for item in await self._bench.things.watch():
            yield item


def limited(bench: Bench) -> Any:
    limits = bench.package.Limits(reply=60, line=60)
    return bench.run(bench.things.get_thing("a", options={"limits": limits}))


def _five_times(data: bytes) -> bytes:
    for _ in range(5):
        data = gzip.compress(data)
    return data


PAGE = Play(reply(200, b"<html>", "text/html"))
NO_EVENTS = "DecodeError(path=$, expected=text/event-stream, got=text/html)"
LONG = "9" * 5_000
REST = Play(reply(200, event("b", "c"), SSE))
END = Play(reply(204, content_type=None))

FAULTS = [
    Fault(
        "events",
        "cut inside an event: it goes on",
        watch,
        (Play(CHUNKED, chunk(event("a") + b"id: b\nda"), CLOSE), REST),
        (WATCH,) * 2,
        "a b c",
    ),
    Fault(
        "events",
        "cut between two events, without a length: it goes on",
        watch,
        (Play(ENDLESS, event("a"), CLOSE), REST),
        (WATCH,) * 2,
        "a b c",
    ),
    Fault(
        "events",
        "ended without a length: asked once more",
        watch,
        (Play(ENDLESS, event("a"), CLOSE), END),
        (WATCH,) * 2,
        "a",
    ),
    Fault(
        "events",
        "the server begins anew: nothing is doubled",
        watch,
        (Play(CHUNKED, chunk(event("a", "b")), CLOSE), Play(reply(200, event("a", "b", "c"), SSE))),
        (WATCH,) * 2,
        f"a b {broken('protocol', 1)}",
    ),
    Fault(
        "events",
        "cut, and no ids to go on by",
        watch,
        (Play(CHUNKED, chunk(b'data: {"id": "a"}\n\n'), CLOSE),),
        (WATCH,),
        f"a {broken('protocol', 1)}",
    ),
    Fault(
        "events",
        "keep-alives and [DONE]",
        watch,
        (Play(CHUNKED, chunk(b": hi\n\ndata:\n\n" + event("a") + b"data: [DONE]\n\n"), CLOSE),),
        (WATCH,),
        "a",
    ),
    Fault(
        "events",
        "a page to log in",
        watch,
        (Play(reply(200, b"<html>", "text/html")),),
        (WATCH,),
        "DecodeError(path=$, expected=text/event-stream, got=text/html)",
    ),
    Fault(
        "events",
        "a JSON error with 200",
        watch,
        (Play(reply(200, {"error": "no"})),),
        (WATCH,),
        "DecodeError(path=$, expected=text/event-stream, got=application/json)",
    ),
    Fault("events", "a page to log in, opened as a stream", streamed, (PAGE,), (WATCH,), NO_EVENTS),
    Fault("events", "a page to log in, asked for as a raw reply", raw, (PAGE,), (WATCH,), NO_EVENTS),
    Fault(
        "events",
        "a page to log in where it goes on",
        watch,
        (Play(CHUNKED, chunk(event("a")), CLOSE), PAGE),
        (WATCH,) * 2,
        f"a {NO_EVENTS}",
    ),
    Fault(
        "events",
        "503 with Retry-After where it goes on",
        watch,
        (Play(CHUNKED, chunk(event("a")), CLOSE), Play(reply(503, retry_after_ms="20")), REST),
        (WATCH,) * 3,
        "a b c",
        waits=((0.02, 0.02),),
    ),
    Fault(
        "events",
        "503 with a Retry-After of a day where it goes on",
        watch,
        (Play(CHUNKED, chunk(event("a")), CLOSE), Play(reply(503, Retry_After="86400"))),
        (WATCH,) * 2,
        "a ServerError(status=503, body=None, attempts=1)",
        waits=(),
    ),
    Fault(
        "events",
        "a pause that the server asks for",
        watch,
        (Play(CHUNKED, chunk(b"retry: 20\n\n" + event("a")), CLOSE), REST),
        (WATCH,) * 2,
        "a b c",
    ),
    Fault(
        "events",
        "a pause beyond the deadline is not begun",
        watch,
        (Play(CHUNKED, chunk(b"retry: 9000\n\n" + event("a")), CLOSE),),
        (WATCH,),
        f"a {broken('protocol', 1)}",
        {"deadline": 2.0},
        waits=(),
    ),
    Fault(
        "events",
        "events without end: the deadline ends them",
        watch,
        (Play(CHUNKED, chunk(event("a")), *(Wait(0.1), chunk(b": on\n")) * 30),),
        (WATCH,),
        f"a {slow('deadline', 1)}",
        {"deadline": 0.4},
        cut_short=True,
    ),
    Fault(
        "events",
        "cut again and again: one deadline for all replies",
        watch,
        (*(Play(CHUNKED, chunk(event(id)), Wait(0.25), CLOSE) for id in "ab"),),
        (WATCH,) * 2,
        f"a b {slow('deadline', 1)}",
        {"deadline": 0.4},
        cut_short=True,
    ),
    Fault(
        "events",
        "a pause of 5,000 digits counts for nothing",
        watch,
        (Play(CHUNKED, chunk(f"retry: {LONG}\n\n".encode() + event("a")), CLOSE), REST),
        (WATCH,) * 2,
        "a b c",
    ),
    Fault(
        "limits",
        "a line larger than Limits.line",
        limits(line=60),
        (Play(CHUNKED, chunk(event("a") + b"data: " + b"x" * 100)),),
        (WATCH,),
        f"a {broken('limit', 1)}",
    ),
    Fault(
        "limits",
        "an event of many lines, larger than Limits.line",
        limits(line=60),
        (Play(CHUNKED, chunk(event("a") + b"data: xxxxxxxxxxxx\n" * 9)),),
        (WATCH,),
        f"a {broken('limit', 1)}",
    ),
    Fault(
        "limits",
        "Link headers larger than Limits.links",
        links,
        (Play(reply(200, {"items": [{"id": "a"}]}, Link=f'</{"x" * 200}>; rel="next"')),),
        ("GET /links",),
        "PagingError(more than 100 characters of Link headers (Limits.links), resumable)",
    ),
    Fault(
        "limits",
        "a total of 5,000 digits counts for nothing",
        lambda bench: bench.gather(bench.things.list_rows()),
        (Play(reply(200, {"items": [{"id": "a"}], "total": LONG})), Play(reply(200, {"items": []}))),
        ("GET /rows", "GET /rows?offset=1"),
        "a",
        drift=("$.total type",),
    ),
    Fault(
        "limits",
        "five content codings, where the caller bears them",
        lambda bench: bench.run(bench.things.get_thing("a", options={"limits": bench.package.Limits(codings=5)})),
        (Play(reply(200, _five_times(b'{"id":"a"}'), Content_Encoding=", ".join(["gzip"] * 5))),),
        ("GET /things/a",),
        "a",
    ),
    Fault(
        "limits",
        "more codings than anybody undoes, without a limit",
        lambda bench: bench.run(
            bench.things.get_thing("a", options={"limits": bench.package.Limits(codings=None), "retries": 0})
        ),
        (Play(reply(200, b"x", Content_Encoding=", ".join(["gzip"] * 3_000))),),
        ("GET /things/a",),
        broken("decode", 1),
    ),
    Fault(
        "limits",
        "a success larger than Limits.reply",
        limited,
        (Play(reply(200, b" " * 100)),),
        ("GET /things/a",),
        broken("limit", 1),
    ),
    Fault(
        "limits",
        "an error larger than Limits.reply keeps its status",
        limited,
        (Play(reply(404, b"nope" * 30, "text/plain")),),
        ("GET /things/a",),
        f"NotFoundError(status=404, body={'nope' * 15}, attempts=1)",
    ),
    Fault(
        "limits",
        "five content codings",
        limited,
        (Play(reply(200, b"x", Content_Encoding="gzip, gzip, gzip, gzip, gzip")),),
        ("GET /things/a",),
        broken("limit", 1),
    ),
]
