"""Faults of uploads and downloads: bodies that are sent again, streams that break, names that lead astray."""

from __future__ import annotations

import gzip
import io
import zlib
from typing import Any

from faults.bench import Bench, Fault
from faults.connections import broken, slow
from faults.server import CLOSE, RESET, Play, Wait, reply

BIG = 12_000_000  # more than the buffers of a socket take in
BYTES = "application/octet-stream"
DATA = b"0123456789" * 20
DONE = Play(reply(204, content_type=None))
PUT = "PUT /files/a 200 bytes"
READ = "GET /files/a"
DOWN = Play(reply(503, content_type=None))
LATER = Play(reply(503, content_type=None, retry_after_ms="10"))


def write(content: Any) -> Any:
    return lambda bench: bench.run(bench.files.write_file("a", content(bench)))


def path(bench: Bench) -> Any:
    (bench.folder / "data").write_bytes(DATA)
    return bench.folder / "data"


def opened(bench: Bench) -> Any:
    file = io.BytesIO(b"skip" + DATA)
    file.seek(4)
    return file


def pieces(bench: Bench) -> Any:
    if not bench.is_async:
        return iter([DATA])

    async def one() -> Any:
        yield DATA

    return one()


def append(content: Any, **options: Any) -> Any:
    return lambda bench: bench.run(bench.files.append_file("a", content(bench), options=options))


def big(bench: Bench) -> Any:
    return b"x" * BIG


def save(bench: Bench) -> Any:
    """A download into a folder: what is in it afterwards, beside the result."""
    target = bench.folder / "inner"
    target.mkdir()
    opening = bench.files.with_streaming_response.read_file("a", options={"retries": 0})
    try:
        where = bench.flavour.within(opening, lambda response: response.save(target))
        result: Any = str(where).removeprefix(str(target))
    except bench.errors.ClientError as error:
        result = error
    inside = sorted(file.name for file in target.iterdir())
    outside = sorted(file.name for file in bench.folder.iterdir() if file != target)
    return [result, f"inside {inside} outside {outside}"]


def saved_twice(bench: Bench) -> Any:
    """Two downloads into one folder that the server gives one name."""
    target = bench.folder / "inner"
    target.mkdir()
    for _ in range(2):
        bench.flavour.within(bench.files.with_streaming_response.read_file("a"), lambda response: response.save(target))
    return [f"{file.name!r} with {file.stat().st_size} bytes" for file in sorted(target.iterdir())]


def early(bench: Bench) -> Any:
    """A download that is given up after its first piece; then another call."""
    opening = bench.files.with_streaming_response.read_file("a")
    first = bench.flavour.within(opening, lambda response: _first(bench, response))
    return [first, bench.run(bench.files.read_file("b"))]


def _first(bench: Bench, response: Any) -> Any:
    if not bench.is_async:
        return next(response.iter_bytes(4))

    async def one() -> Any:
        async for piece in response.iter_bytes(4):
            return piece
        return None

    return one()


def dotted(bench: Bench) -> Any:
    """An id that would lead to another resource is refused, and nothing is sent."""
    results: list[str] = []
    for id in ("..", ".", "", "../things/a", "a/b", "a%2Fb?x#y"):
        try:
            results.append(f"{id!r} sent" if bench.run(bench.files.read_file(id)) is not None else "nothing")
        except ValueError:
            results.append(f"{id!r} refused")
    return results


def cancelled(bench: Bench) -> Any:
    """A call that its caller gives up; for the sync client, a deadline is the only way to."""
    if not bench.is_async:
        bench.client(deadline=0.1, retries=0)
        error = bench.attempt(lambda: bench.files.read_file("a"))
        return "given up" if isinstance(error, bench.errors.RequestTimeoutError) else error

    async def given_up() -> str:
        import asyncio

        task = asyncio.ensure_future(bench.files.read_file("a"))
        while not bench.server.received:
            await asyncio.sleep(0.005)
        task.cancel()
        try:
            await task
        except asyncio.CancelledError:
            return "given up"
        return "no error"

    return bench.run(given_up())


def coded(data: bytes, encoding: str) -> bytes:
    return reply(200, data, BYTES, Content_Encoding=encoding)


def named(name: str, data: bytes = DATA) -> Play:
    """A file with a name as it stands, in UTF-8."""
    head, mark, body = reply(200, data, BYTES).partition(b"\r\n\r\n")
    return Play(head + f'\r\nContent-Disposition: attachment; filename="{name}"'.encode() + mark + body)


LOST = broken("decode", 1) + " inside [] outside []"

UPLOADS = [
    Fault("upload", "503, bytes: the whole body again", write(lambda bench: DATA), (DOWN, DONE), (PUT, PUT), "None"),
    Fault("upload", "503, a path: the whole file again", write(path), (DOWN, DONE), (PUT, PUT), "None"),
    Fault("upload", "503, an open file: again from where it stood", write(opened), (DOWN, DONE), (PUT, PUT), "None"),
    Fault(
        "upload",
        "503, an iterator: not sent again, never empty",
        write(pieces),
        (DOWN,),
        (PUT,),
        "ServerError(status=503, body=None, attempts=1)",
    ),
    Fault(
        "upload", "cut off, an iterator: not sent again", write(pieces), (Play(CLOSE),), (PUT,), broken("protocol", 1)
    ),
    Fault(
        "upload",
        "POST of a file, 503 with Retry-After: the whole file again",
        append(path),
        (LATER, DONE),
        ("POST /files/a 200 bytes",) * 2,
        "None",
    ),
    Fault(
        "upload",
        "the server takes nothing",
        append(big),
        (Play(Wait(0.6), CLOSE, when="head"),),
        ("POST /files/a",),
        slow("timeout-write", 1),
        {"timeout": 0.3},
    ),
    Fault(
        "upload",
        "the server takes nothing: the deadline ends it",
        append(big),
        (Play(Wait(0.6), CLOSE, when="head"),),
        ("POST /files/a",),
        slow("deadline", 1),
        {"deadline": 0.3},
    ),
    Fault(
        "upload",
        "refused before it was read: the answer is not lost",
        append(lambda bench: DATA),
        (Play(reply(413, content_type=None, Connection="close"), CLOSE, when="head"),),
        ("POST /files/a",),
        "ApiError(status=413, body=None, attempts=1)",
    ),
    Fault(
        "upload",
        "refused while it is sent: the answer is not lost",
        append(big),
        (Play(reply(413, content_type=None, Connection="close"), Wait(0.2), CLOSE, when="head"),),
        ("POST /files/a",),
        "ApiError(status=413, body=None, attempts=1)",
    ),
]

DOWNLOADS = [
    Fault(
        "download",
        "cut off: no file is left",
        save,
        (Play(reply(200, DATA, BYTES, length=400), CLOSE),),
        (READ,),
        broken("protocol", 1) + " inside [] outside []",
    ),
    Fault(
        "download",
        "reset: no file is left",
        save,
        (Play(reply(200, DATA, BYTES, length=400), Wait(0.05), RESET),),
        (READ,),
        broken("read", 1) + " inside [] outside []",
    ),
    Fault(
        "download",
        "a name that leads outside the folder",
        save,
        (Play(reply(200, DATA, BYTES, Content_Disposition='attachment; filename="../../evil"')),),
        (READ,),
        "/evil inside ['evil'] outside []",
    ),
    Fault(
        "download",
        "an absolute name",
        save,
        (Play(reply(200, DATA, BYTES, Content_Disposition="attachment; filename*=UTF-8''%2Fetc%2Fpasswd")),),
        (READ,),
        "/passwd inside ['passwd'] outside []",
    ),
    *(
        Fault("download", f"{name}: no file is left", save, (Play(coded(*play)),), (READ,), LOST)
        for name, play in {
            "gzip cut short": (gzip.compress(DATA)[:-4], "gzip"),
            "gzip with more behind it": (gzip.compress(DATA) + b"more", "gzip"),
            "deflate cut short": (zlib.compress(DATA)[:-4], "deflate"),
            "deflate with more behind it": (zlib.compress(DATA) + b"more", "deflate"),
            "brotli that is none": (b"\xff" * 9, "br"),
            "zstd that is none": (b"\xff" * 9, "zstd"),
            "gzip in deflate, cut short": (zlib.compress(gzip.compress(DATA)[:-4]), "gzip, deflate"),
            "an encoding that nobody knows": (DATA, "rot13"),
        }.items()
    ),
    Fault(
        "download",
        "gzip in deflate",
        save,
        (Play(coded(zlib.compress(gzip.compress(DATA)), "gzip, deflate")),),
        (READ,),
        "/a inside ['a'] outside []",
    ),
    Fault(
        "download",
        "a page to log in: no file is left",
        save,
        (Play(reply(200, b"<html>", "text/html")),),
        (READ,),
        "DecodeError(path=$, expected=application/octet-stream, got=text/html) inside [] outside []",
    ),
    Fault(
        "download",
        "a JSON error with 200: no file is left",
        save,
        (Play(reply(200, {"error": "no"})),),
        (READ,),
        "DecodeError(path=$, expected=application/octet-stream, got=application/json) inside [] outside []",
    ),
    Fault(
        "download",
        "a file in drops: the deadline ends it, and no file is left",
        save,
        (Play(reply(200, b"", BYTES, length=100), *(Wait(0.1), b" ") * 30),),
        (READ,),
        slow("deadline", 1) + " inside [] outside []",
        {"deadline": 0.4},
        cut_short=True,
    ),
    Fault(
        "download",
        "a name with characters that nobody sees, or that turn it around",
        save,
        (named("a\u202egpj\u200b\x7f.exe"),),
        (READ,),
        "/a_gpj__.exe inside ['a_gpj__.exe'] outside []",
    ),
    Fault(
        "download",
        "a name of 600 bytes: cut, its ending kept",
        lambda bench: str(save(bench)[0]).replace("é" * 96, "…"),
        (named("é" * 300 + ".tar.gz"),),
        (READ,),
        "/….tar.gz",
    ),
    Fault(
        "download",
        "a name that is there already: no file is overwritten",
        saved_twice,
        (named("a.csv"), named("a.csv", b"x")),
        (READ,) * 2,
        "'a (1).csv' with 1 bytes 'a.csv' with 200 bytes",
    ),
    Fault(
        "download",
        "503: an error, never None",
        save,
        (DOWN,),
        (READ,),
        "ServerError(status=503, body=None, attempts=1) inside [] outside []",
    ),
    Fault(
        "download",
        "given up early: the next call works",
        early,
        (Play(reply(200, DATA * 1000, BYTES)), Play(reply(200, b"b", BYTES))),
        (READ, "GET /files/b"),
        "b'0123' b'b'",
    ),
    Fault(
        "download",
        "an id that leads elsewhere",
        dotted,
        (Play(reply(200, b"x", BYTES)),) * 3,
        ("GET /files/..%2Fthings%2Fa", "GET /files/a%2Fb", "GET /files/a%252Fb%3Fx%23y"),
        "'..' refused '.' refused '' refused '../things/a' sent 'a/b' sent 'a%2Fb?x#y' sent",
    ),
    Fault("download", "given up by the caller", cancelled, (Play(Wait(3)),), (READ,), "given up", cut_short=True),
]

FAULTS = [*UPLOADS, *DOWNLOADS]
