"""Makes the runtime importable where it lies: `import runtime`."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from loopback import Loopback

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
if str(TEMPLATES) not in sys.path:
    sys.path.insert(0, str(TEMPLATES))

HERE = str(Path(__file__).resolve().parent)
if HERE not in sys.path:
    sys.path.insert(0, HERE)


@pytest.fixture(params=["sync", "async"])
def flavour(request: pytest.FixtureRequest) -> Iterator[Any]:
    """Runs a test of calls once with the sync and once with the async client."""
    from call_kit import Flavour

    made = Flavour(request.param)
    yield made
    made.close()


@pytest.fixture
def server() -> Iterator[Loopback]:
    """A server on loopback, for the tests that want real sockets."""
    with Loopback() as running:
        yield running


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The seconds the client would have waited, without the waiting. Servers of earlier tests that are still at work in
    their threads go on waiting."""
    import asyncio
    import threading
    import time

    waited: list[float] = []
    others = {*threading.enumerate()} - {threading.current_thread()}
    wait = time.sleep

    def sleep(seconds: float) -> None:
        (wait if threading.current_thread() in others else waited.append)(seconds)

    async def sleep_async(seconds: float) -> None:
        waited.append(seconds)

    monkeypatch.setattr(time, "sleep", sleep)
    monkeypatch.setattr(asyncio, "sleep", sleep_async)
    return waited


@pytest.fixture(params=["httpx2", "pyreqwest"])
def over(request: pytest.FixtureRequest, flavour: Any) -> dict[str, Any]:
    """The argument that makes a client send over each library: none for the one it uses by itself."""
    if request.param == "httpx2":
        return {}
    from runtime.transports.pyreqwest import AsyncPyreqwestTransport, PyreqwestTransport

    return {"transport": AsyncPyreqwestTransport() if flavour.is_async else PyreqwestTransport()}
