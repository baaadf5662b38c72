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
    """The seconds the client would have waited, without the waiting."""
    import asyncio
    import time

    waited: list[float] = []

    async def sleep(seconds: float) -> None:
        waited.append(seconds)

    monkeypatch.setattr(time, "sleep", waited.append)
    monkeypatch.setattr(asyncio, "sleep", sleep)
    return waited


@pytest.fixture(params=["httpx2", "pyreqwest"])
def over(request: pytest.FixtureRequest, flavour: Any) -> dict[str, Any]:
    """The argument that makes a client send over each library: none for the one it uses by itself."""
    if request.param == "httpx2":
        return {}
    from runtime.transports.pyreqwest import AsyncPyreqwestTransport, PyreqwestTransport

    return {"transport": AsyncPyreqwestTransport() if flavour.is_async else PyreqwestTransport()}
