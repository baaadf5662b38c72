"""The server of the soak: it fails at random but by seed, and keeps the books.

Run as `python -m soak.server SEED`. It prints its port; for each line on stdin it prints its books as JSON.
What happens to a request depends on the seed, the call it belongs to and how often that was tried; never on order.
"""

from __future__ import annotations

import asyncio
import gzip
import json
import random
import socket
import struct
import sys
from collections import Counter
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

PAGES = 4
PAGE_SIZE = 5
RATE = 0.25  # of all requests go wrong
# what goes wrong before the request is carried out, and after it
BEFORE = ("reset", "close", "500", "503", "503 later", "429 later", "408", "redirect", "slow")
AFTER = ("reset after", "close after", "cut", "cut chunks", "bad gzip", "not json", "empty")
RARE = {"slow": 0.1, "not json": 0.2, "empty": 0.2}  # kept down: each costs a timeout, or ends the call
DRIFT = ("unknown field", "undeclared type", "plain")


def content_of(id: str) -> bytes:
    """The content of a file: its own, and the same every time."""
    return random.Random(id).randbytes(20_000)


@dataclass
class Request:
    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    body: bytes

    @property
    def call(self) -> str:
        """What the request is about; every try of one call has the same."""
        id = self.path.rpartition("/")[2]
        if self.method == "POST":
            id = json.loads(self.body)["id"]
        if self.path == "/things" and self.method == "GET":
            id = f"{self.query['size']}@{self.query.get('cursor', '0')}"
        return f"{self.method} {self.path.split('/')[1]} {id}"


class Server:
    def __init__(self, seed: str) -> None:
        self._seed = seed
        self._tries: Counter[str] = Counter()
        self._orders: dict[str, str] = {}  # idempotency key -> id
        self._keys: dict[str, str] = {}  # id -> the one key it may come with
        self._done: Counter[str] = Counter()  # how often each POST or PUT was carried out
        self._unkept: set[str] = set()  # uploads that did not arrive as they are
        self.accepted = self.closed = self.requests = 0
        self.faults: Counter[str] = Counter()
        self.wrong: list[str] = []

    def books(self) -> str:
        return json.dumps(
            {
                "open": self.accepted - self.closed,
                "accepted": self.accepted,
                "requests": self.requests,
                "faults": dict(sorted(self.faults.items())),
                "done": dict(self._done),
                "tries": max(self._tries.values(), default=0),
                "wrong": self.wrong[:20],
            }
        )

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.accepted += 1
        try:
            while (request := await _read(reader)) is not None:
                self.requests += 1
                if not await self._answer(request, writer, reader):
                    break
        except (OSError, asyncio.IncompleteReadError):
            pass  # the client hung up
        finally:
            writer.close()
            self.closed += 1

    async def _answer(self, request: Request, writer: asyncio.StreamWriter, reader: asyncio.StreamReader) -> bool:
        call = request.call
        self._tries[call] += 1
        chance = random.Random(f"{self._seed} {call} {self._tries[call]}")
        fault = self._fault(chance)
        self.faults[fault] += 1
        if fault in BEFORE:
            return await self._refuse(fault, request, writer, reader)
        status, body, kind = self._carry_out(request)
        if fault == "reset after":
            return _reset(writer)
        if fault == "close after":
            return await _goodbye(writer, reader)
        if status == 200 and fault == "not json" and kind == "application/json":
            body = body[:-2]
        if status == 200 and fault == "empty" and kind == "application/json":
            body = b""
        if fault == "unknown field" and kind == "application/json":
            body = body.replace(b'{"id"', b'{"new":1,"id"')
        if fault == "undeclared type" and kind == "application/json":
            kind = "application/vnd.soak+json"
        if fault == "cut chunks":
            writer.write(_head(status, kind, "Transfer-Encoding: chunked") + b"%x\r\n" % len(body) + body[:-1])
            return await _goodbye(writer, reader)
        if fault == "bad gzip":
            body = gzip.compress(body)[:-5]
            writer.write(_head(status, kind, f"Content-Length: {len(body)}", "Content-Encoding: gzip") + body)
            await writer.drain()
            return True
        head = _head(status, kind, f"Content-Length: {len(body)}")
        if fault == "cut" and body:
            writer.write(head + body[: len(body) // 2])
            return await _goodbye(writer, reader)
        writer.write(head + body)
        await writer.drain()
        return True

    def _fault(self, chance: random.Random) -> str:
        if chance.random() >= RATE:
            return chance.choice(DRIFT)
        fault = chance.choice(BEFORE + AFTER)
        return fault if chance.random() < RARE.get(fault, 1) else "plain"

    def _carry_out(self, request: Request) -> tuple[int, bytes, str]:
        id = request.path.rpartition("/")[2]
        kind = "application/json"
        if request.path.startswith("/files/"):
            if request.method == "GET":
                return 200, content_of(id), "application/octet-stream"
            if request.body != content_of(id):
                self.wrong.append(f"upload {id} came with {len(request.body)} other bytes")
            self._done[f"put {id}"] += 1
            return 204, b"", ""
        if request.path == "/orders":
            return self._order(json.loads(request.body)["id"], request.headers["idempotency-key"])
        if request.method == "POST":
            id = json.loads(request.body)["id"]
            self._done[f"post {id}"] += 1
            return 201, json.dumps({"id": id}, separators=(",", ":")).encode(), kind
        if request.path == "/things":
            page = int(request.query.get("cursor", "0"))
            items = [{"id": f"{request.query['size']}-{page * PAGE_SIZE + number}"} for number in range(PAGE_SIZE)]
            following = str(page + 1) if page + 1 < PAGES else None
            return 200, json.dumps({"items": items, "next": following}, separators=(",", ":")).encode(), kind
        return 200, json.dumps({"id": id}, separators=(",", ":")).encode(), kind

    def _order(self, id: str, key: str) -> tuple[int, bytes, str]:
        if self._keys.setdefault(id, key) != key:
            self.wrong.append(f"order {id} came with two keys")
        if key not in self._orders:
            self._orders[key] = id
            self._done[f"order {id}"] += 1
        elif self._orders[key] != id:
            self.wrong.append(f"the key of order {self._orders[key]} came with order {id}")
        return 201, json.dumps({"id": id}, separators=(",", ":")).encode(), "application/json"

    async def _refuse(
        self, fault: str, request: Request, writer: asyncio.StreamWriter, reader: asyncio.StreamReader
    ) -> bool:
        if fault == "reset":
            return _reset(writer)
        if fault == "close":
            return await _goodbye(writer, reader)
        if fault == "slow":
            await asyncio.wait_for(reader.read(1), 20)  # until the client gives up
            return False
        status, _, later = fault.partition(" ")
        lines = ["Content-Length: 0", *(["Retry-After-Ms: 3"] if later else [])]
        if fault == "redirect":
            query = "&".join(f"{name}={value}" for name, value in request.query.items())
            status, lines = "307", [*lines, f"Location: {request.path}{'?' if query else ''}{query}"]
        writer.write(_head(int(status), "", *lines))
        await writer.drain()
        return True


async def _read(reader: asyncio.StreamReader) -> Request | None:
    try:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    except asyncio.IncompleteReadError:
        return None
    method, target, _ = head[0].split(" ")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:] if line)}
    body = await reader.readexactly(int(headers.get("content-length", "0")))
    parts = urlsplit(target)
    query = {name: values[0] for name, values in parse_qs(parts.query).items()}
    return Request(method, parts.path, query, headers, body)


def _head(status: int, kind: str, *lines: str) -> bytes:
    kinds = [f"Content-Type: {kind}"] if kind else []
    return "\r\n".join([f"HTTP/1.1 {status} Said", *kinds, *lines, "", ""]).encode()


def _reset(writer: asyncio.StreamWriter) -> bool:
    connection = writer.get_extra_info("socket")
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()
    return False


async def _goodbye(writer: asyncio.StreamWriter, reader: asyncio.StreamReader) -> bool:
    """Say goodbye and wait for the client's: only then is the connection counted as closed."""
    await writer.drain()
    writer.write_eof()
    while await reader.read(65536):
        pass
    return False


async def main(seed: str) -> None:
    server = Server(seed)
    listener = await asyncio.start_server(server.serve, "127.0.0.1", 0, backlog=512)
    print(listener.sockets[0].getsockname()[1], flush=True)
    loop = asyncio.get_running_loop()
    while await loop.run_in_executor(None, sys.stdin.readline):
        print(server.books(), flush=True)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
