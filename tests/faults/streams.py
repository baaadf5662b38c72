"""Faults of server-sent events, and replies that are larger than a client is to hold."""

from __future__ import annotations

from typing import Any

from faults.bench import Bench, Fault
from faults.connections import broken
from faults.server import CLOSE, Play, reply

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
