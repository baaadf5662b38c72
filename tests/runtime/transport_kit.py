"""The two httpx2 adapters behind one way to send, and a server to send to."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest
from loopback import Loopback

from runtime.http.messages import Headers, Request
from runtime.http.timeout import Timeout
from runtime.transports.httpx2 import AsyncHTTPX2Transport, HTTPX2Transport

QUICK = Timeout(connect=2.0, read=2.0, write=2.0, pool=2.0)


Answers = list[tuple[int, Headers, bytes]]


class Sync:
    """Sends a series of requests through the sync adapter."""

    def __call__(self, *requests: Request, timeout: Timeout = QUICK, **settings: Any) -> Answers:
        transport = HTTPX2Transport(**settings)
        try:
            answers = []
            for request in requests:
                response = transport.send(request, timeout)
                answers.append((response.status, response.headers, response.read()))
            return answers
        finally:
            transport.close()


class Async:
    """The same through the async one."""

    def __call__(self, *requests: Request, timeout: Timeout = QUICK, **settings: Any) -> Answers:
        async def run() -> Answers:
            transport = AsyncHTTPX2Transport(**settings)
            try:
                answers = []
                for request in requests:
                    response = await transport.send(request, timeout)
                    answers.append((response.status, response.headers, await response.aread()))
                return answers
            finally:
                await transport.aclose()

        return asyncio.run(run())


both = pytest.mark.parametrize("send", [Sync(), Async()], ids=["sync", "async"])


def get(server: Loopback, path: str = "/", **headers: str) -> Request:
    return Request("GET", server.url + path, headers)


def chunks() -> Iterator[bytes]:
    for _ in range(3):
        yield b"x" * 1000
