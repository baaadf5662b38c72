"""Faults inside a reply: its framing, its encoding, its content and its kind."""

from __future__ import annotations

import gzip
import zlib
from typing import Any

from faults.bench import Bench, Fault
from faults.connections import BODY, GET, GOOD, HEAD, POST, broken, create, get, twice
from faults.server import CLOSE, Play, reply

A = {"id": "a"}
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
ENDLESS = HEAD + b"\r\n"  # no length: the body ends where the connection does
LONG = b'{"id":"' + b"a" * 400 + b'"}'
HTML = b"<html><body>Bad gateway</body></html>"


def unreadable(got: str, path: str = "$", expected: str = "application/json") -> str:
    return f"DecodeError(path={path}, expected={expected}, got={got})"


def _zipped(data: bytes, encoding: str = "gzip", **rest: Any) -> bytes:
    return reply(200, data, Content_Encoding=encoding, **rest)


def once(bench: Bench) -> Any:
    """One attempt: what a fault looks like when it is not fixed by the next."""
    return bench.run(bench.things.get_thing("a", options={"retries": 0}))


def event(bench: Bench) -> Any:
    return bench.run(bench.things.get_event("a")).at.isoformat()


def versioned(bench: Bench) -> Any:
    return bench.run(bench.things.get_versioned())


def delete(bench: Bench) -> Any:
    return bench.run(bench.things.delete_thing("a"))


def download(bench: Bench) -> Any:
    return bench.run(bench.files.read_file("a", options={"retries": 0}))


FRAMING = [
    Fault(
        "framing",
        "a body cut short of its length",
        get,
        (Play(reply(200, b'{"id"', length=10), CLOSE), GOOD),
        (GET, GET),
        "a",
    ),
    Fault(
        "framing",
        "a body cut short of its length, every time",
        get,
        (Play(reply(200, b'{"id"', length=10), CLOSE),) * 3,
        (GET,) * 3,
        broken("protocol"),
    ),
    Fault(
        "framing",
        "a body cut short of its length, POST",
        create,
        (Play(reply(201, b'{"id"', length=10), CLOSE),),
        (POST,),
        broken("protocol", 1),
    ),
    Fault(
        "framing",
        "chunks without the last one",
        get,
        (Play(CHUNKED, b"5\r\n" + BODY[:5] + b"\r\n", CLOSE), GOOD),
        (GET, GET),
        "a",
    ),
    Fault(
        "framing",
        "a body without a length, cut short",
        get,
        (Play(ENDLESS, BODY[:5], CLOSE),),
        (GET,),
        unreadable("invalid JSON (Input data was truncated)", expected="object"),
    ),
    Fault("framing", "a body without a length, whole", get, (Play(ENDLESS, BODY, CLOSE),), (GET,), "a"),
    Fault(
        "framing",
        "a body longer than its length: the rest is not the next reply",
        twice(get),
        (Play(reply(200, BODY + b'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{"id":"x"}', length=10)), GOOD),
        (GET, GET),
        "a a",
    ),
    Fault(
        "framing",
        "a length that is no number",
        get,
        (Play(HEAD, b"Content-Length: ten\r\n\r\n", BODY, CLOSE), GOOD),
        (GET, GET),
        "a",
    ),
    Fault(
        "framing",
        "two lengths that differ",
        get,
        (Play(HEAD, b"Content-Length: 5\r\nContent-Length: 10\r\n\r\n", BODY, CLOSE), GOOD),
        (GET, GET),
        "a",
    ),
    Fault(
        "framing",
        "chunks of a size that is no number",
        get,
        (Play(CHUNKED, b"zz\r\n", BODY, b"\r\n0\r\n\r\n", CLOSE), GOOD),
        (GET, GET),
        "a",
    ),
    Fault(
        "framing",
        "chunks longer than they say",
        once,
        (Play(CHUNKED, b"5\r\n", BODY, b"\r\n0\r\n\r\n", CLOSE),),
        (GET,),
        broken("protocol", 1),
    ),
    Fault(
        "framing", "not HTTP at all", once, (Play(b"SSH-2.0-OpenSSH_9.6\r\n", CLOSE),), (GET,), broken("protocol", 1)
    ),
    Fault(
        "framing",
        "a status that is no number",
        once,
        (Play(b"HTTP/1.1 fine\r\nContent-Length: 0\r\n\r\n", CLOSE),),
        (GET,),
        broken("protocol", 1),
    ),
    Fault(
        "framing",
        "headers without end",
        once,
        (Play(HEAD, *[b"X-More: " + b"x" * 8000 + b"\r\n"] * 20, CLOSE),),
        (GET,),
        broken("protocol", 1),
    ),
    Fault(
        "framing",
        "a NUL inside a header",
        once,
        (Play(HEAD, b"X-Bad: a\0b\r\nContent-Length: 10\r\n\r\n", BODY, CLOSE),),
        (GET,),
        broken("protocol", 1),
    ),
    Fault(
        "framing",
        "interim replies before the real one",
        get,
        (Play(b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n", reply(200, A)),),
        (GET,),
        "a",
    ),
    Fault(
        "framing",
        "a reply that comes byte by byte",
        get,
        (Play(*[bytes([byte]) for byte in reply(200, A)]),),
        (GET,),
        "a",
    ),
    Fault(
        "framing",
        "a body after 204: it is not the next reply",
        twice(delete),
        (
            Play(reply(204, b'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{"id":"x"}', None)),
            Play(reply(204, content_type=None)),
        ),
        ("DELETE /things/a",) * 2,
        "None None",
    ),
    Fault(
        "framing",
        "HTTP/1.0, which keeps no connection",
        twice(get),
        (Play(b"HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n" + BODY, CLOSE), GOOD),
        (GET, GET),
        "a a",
    ),
    Fault(
        "framing",
        "a switch of protocols that nobody asked for",
        once,
        (Play(b"HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n"),),
        (GET,),
        broken("protocol", 1),
    ),
]

ENCODING = [
    Fault("encoding", "gzip", get, (Play(_zipped(gzip.compress(BODY))),), (GET,), "a"),
    Fault(
        "encoding",
        "gzip in two members",
        get,
        (Play(_zipped(gzip.compress(BODY[:4]) + gzip.compress(BODY[4:]))),),
        (GET,),
        "a",
    ),
    Fault(
        "encoding",
        "deflate, with and without its frame",
        twice(get),
        (Play(_zipped(zlib.compress(BODY), "deflate")), Play(_zipped(zlib.compress(BODY, wbits=-15), "deflate"))),
        (GET, GET),
        "a a",
    ),
    Fault("encoding", "gzip that is none", get, (Play(_zipped(b"plain" * 3)), GOOD), (GET, GET), "a"),
    Fault(
        "encoding",
        "gzip that is none, every time",
        get,
        (Play(_zipped(b"plain" * 3)),) * 3,
        (GET,) * 3,
        broken("decode"),
    ),
    Fault(
        "encoding",
        "gzip cut short, with a length that fits",
        get,
        (Play(_zipped(gzip.compress(LONG)[:-9])), GOOD),
        (GET, GET),
        "a",
    ),
    Fault(
        "encoding",
        "gzip with a wrong checksum",
        once,
        (Play(_zipped(gzip.compress(BODY)[:-8] + b"\0" * 8)),),
        (GET,),
        broken("decode", 1),
    ),
    Fault(
        "encoding",
        "a download in gzip, cut short: never half a file",
        download,
        (
            Play(
                reply(200, gzip.compress(b"0123456789" * 50)[:-4], "application/octet-stream", Content_Encoding="gzip")
            ),
        ),
        ("GET /files/a",),
        broken("decode", 1),
    ),
    Fault(
        "encoding", "an encoding that nobody knows", get, (Play(_zipped(BODY, "rot13")),), (GET,), broken("decode", 1)
    ),
]

CONTENT = [
    Fault("content", "HTML with 200", get, (Play(reply(200, HTML, "text/html")),), (GET,), unreadable("text/html")),
    Fault(
        "content",
        "HTML that says it is JSON",
        get,
        (Play(reply(200, HTML)),),
        (GET,),
        unreadable("invalid JSON (JSON is malformed: invalid character (byte 0))", expected="object"),
    ),
    Fault("content", "an empty 200", get, (Play(reply(200)),), (GET,), unreadable("an empty body")),
    Fault("content", "204 where a body was promised", get, (Play(reply(204, content_type=None)),), (GET,), "None"),
    Fault(
        "content",
        "a body where none was promised: kept, and reported",
        delete,
        (Play(reply(200, A)),),
        ("DELETE /things/a",),
        "{'id': 'a'}",
        drift=("$ content",),
    ),
    Fault(
        "content",
        "a body where none was promised, strict",
        delete,
        (Play(reply(200, A)),),
        ("DELETE /things/a",),
        unreadable("application/json of 11 bytes", expected="no content"),
        {"strict": True},
    ),
    Fault(
        "content",
        "JSON cut short, with a length that fits",
        get,
        (Play(reply(200, BODY[:-3])),),
        (GET,),
        unreadable("invalid JSON (Input data was truncated)", expected="object"),
    ),
    Fault(
        "content",
        "JSON that is none",
        get,
        (Play(reply(200, b"{'id': a}")),),
        (GET,),
        unreadable("invalid JSON (JSON is malformed: object keys must be strings (byte 1))", expected="object"),
    ),
    Fault(
        "content",
        "a list where an object was promised",
        get,
        (Play(reply(200, [A])),),
        (GET,),
        unreadable("array of 1 item", expected="object"),
    ),
    Fault(
        "content",
        "another declared field type",
        get,
        (Play(reply(200, {"id": "a", "size": "big"})),),
        (GET,),
        '{"id": "a", "size": "big"}',
        drift=("$.size type",),
    ),
    Fault(
        "content",
        "an undeclared field",
        get,
        (Play(reply(200, {"id": "a", "x": 1})),),
        (GET,),
        '{"id": "a", "x": 1}',
        drift=("$.x unknown-field",),
    ),
    Fault(
        "content",
        "an undeclared type that is JSON all the same",
        get,
        (Play(reply(200, A, "application/vnd.other+json")),),
        (GET,),
        "a",
        drift=("$ media-type",),
    ),
    Fault(
        "content",
        "JSON that calls itself text",
        get,
        (Play(reply(200, A, "text/plain")),),
        (GET,),
        unreadable("text/plain"),
    ),
    Fault("content", "no type at all", get, (Play(reply(200, A, None)),), (GET,), "a"),
    Fault("content", "a type that is garbage", get, (Play(reply(200, A, ";;=")),), (GET,), unreadable(";;=")),
    Fault(
        "content",
        "a type that stands twice",
        get,
        (Play(reply(200, A, "application/json\r\nContent-Type: application/json; charset=utf-8")),),
        (GET,),
        "a",
    ),
    Fault(
        "content",
        "JSON in another encoding, which it names",
        get,
        (Play(reply(200, '{"id":"é"}'.encode("latin-1"), "application/json; charset=iso-8859-1")),),
        (GET,),
        "é",
    ),
    Fault(
        "content",
        "JSON without a bottom",
        get,
        (Play(reply(200, b"[" * 100_000)),),
        (GET,),
        unreadable("JSON nested too deeply", expected="object"),
    ),
    Fault(
        "content",
        "the other media version",
        versioned,
        (Play(reply(200, {"old": "x"}, "application/vnd.trouble.v1+json")),),
        ("GET /versioned",),
        'UnexpectedMediaVersionError(result={"old": "x"})',
    ),
    Fault(
        "content",
        "the offset of a date-time is kept",
        event,
        (Play(reply(200, {"at": "2026-01-02T03:04:05+05:30"})),),
        ("GET /events/a",),
        "2026-01-02T03:04:05+05:30",
    ),
    Fault(
        "content",
        "a date-time that is none",
        lambda bench: bench.run(bench.things.get_event("a")),
        (Play(reply(200, {"at": "yesterday"})),),
        ("GET /events/a",),
        '{"at": "yesterday"}',
        drift=("$.at format",),
    ),
]

FAULTS = [*FRAMING, *ENCODING, *CONTENT]
