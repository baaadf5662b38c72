"""A fast server on loopback: tiny replies, pages, one large object. Prints its port; runs until its input ends."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

TINY = b'{"id":"tiny-1","ok":true}'


def reply(body: bytes) -> bytes:
    """A whole HTTP response."""
    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
    return head % len(body) + body


class Server(asyncio.Protocol):
    """One connection. Requests come one after another; of each only the path and the length of its body matter."""

    page = b""
    large = b""
    tiny = reply(TINY)

    def __init__(self) -> None:
        self.buffer = b""
        self.transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        while (end := self.buffer.find(b"\r\n\r\n")) >= 0:
            head = self.buffer[:end]
            length = 0
            if not head.startswith(b"GET"):
                lower = head.lower()
                at = lower.find(b"content-length:")
                length = int(lower[at + 15 :].split(b"\r\n", 1)[0]) if at >= 0 else 0
            if len(self.buffer) < end + 4 + length:
                return
            self.buffer = self.buffer[end + 4 + length :]
            assert self.transport is not None
            self.transport.write(self.answer(head[: head.find(b"\r\n")].split(b" ")[1]))

    def answer(self, target: bytes) -> bytes:
        """`/items` is the endless list: its cursor says how many pages there are, and counts down."""
        if target.startswith(b"/items"):
            _, _, query = target.partition(b"?")
            left = 0
            for pair in query.split(b"&"):
                name, _, value = pair.partition(b"=")
                if name == b"cursor" and value:
                    left = int(value) - 1
            if left <= 0:
                return reply(self.page + b"}")
            return reply(self.page + b',"next":"%d"}' % left)
        return self.tiny if target.startswith(b"/tiny") else self.large


async def main(page: str, large: str) -> None:
    """Serve the two files and the tiny reply."""
    Server.page = Path(page).read_bytes()[:-1]  # without the closing brace: a cursor may come before it
    Server.large = reply(Path(large).read_bytes())
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Server, "127.0.0.1", 0, backlog=512)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2]))
