"""Servers of other people's frameworks, each in a process of its own, on a free port of loopback."""

from __future__ import annotations

import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from guests.environment import CLEAN, python_with

APPS = Path(__file__).resolve().parent / "apps"


@contextmanager
def running(program: str, *arguments: str | Path) -> Iterator[str]:
    """Where a program of `apps/` answers. It prints its port when it is about to listen, and is ended afterwards."""
    server = subprocess.Popen(
        [str(python_with("frameworks")), str(APPS / f"{program}.py"), *map(str, arguments)],
        env=CLEAN,
        cwd=APPS,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert server.stdout is not None
    try:
        port = server.stdout.readline().strip()
        assert port, f"{program} did not start"
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(10)
        server.stdout.close()


def document(url: str) -> bytes:
    """What a server says of itself, as soon as it answers."""
    end = time.monotonic() + 30
    while True:
        try:
            with urllib.request.urlopen(url, timeout=30) as reply:
                return bytes(reply.read())
        except ConnectionError:
            assert time.monotonic() < end, url
            time.sleep(0.05)
