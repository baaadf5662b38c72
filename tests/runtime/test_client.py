"""The life of a client: where it calls, what derived clients share, how it pickles, forks and closes."""

from __future__ import annotations

import asyncio
import gc
import os
import pickle
import subprocess
import sys
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from call_kit import GET, SCHEMES, AsyncKitClient, AsyncScript, Flavour, KitClient, Reply, SyncScript

from runtime.call.core import AsyncPool, SyncPool
from runtime.http.timeout import Timeout
from runtime.options import Retry
from runtime.request.operation import Operation
from runtime.service import Server, Service
from runtime.support.locks import forks

THING = {"id": "t1"}


def service(*urls: str, **variables: str) -> Service:
    return Service(
        name="kit", title="Kit API", version="1", servers=tuple(Server(url, variables) for url in urls), schemes=SCHEMES
    )


@pytest.mark.parametrize(
    ("servers", "given", "expected"),
    [
        (("https://a.example.com/v1",), None, "https://a.example.com/v1"),
        (("https://a.example.com/v1/",), None, "https://a.example.com/v1"),
        (("https://a.example.com",), None, "https://a.example.com"),
        (("https://a.example.com/v1",), "https://b.example.com", "https://b.example.com/v1"),
        (("https://a.example.com/v1",), "https://b.example.com/", "https://b.example.com/v1"),
        (("https://a.example.com/v1",), "http://b.example.com:8080", "http://b.example.com:8080/v1"),
        (("https://a.example.com/v1",), "https://b.example.com/own/", "https://b.example.com/own"),
        (("/ica/rest",), "https://b.example.com", "https://b.example.com/ica/rest"),
        (("/ica/rest",), "https://b.example.com/other", "https://b.example.com/other"),
        (("api",), "https://b.example.com", "https://b.example.com/api"),
        (("/",), "https://b.example.com", "https://b.example.com"),
        ((), "https://b.example.com", "https://b.example.com"),
        (("https://a.example.com/v1", "https://c.example.com/v2"), None, "https://a.example.com/v1"),
    ],
)
@pytest.mark.filterwarnings("ignore:credentials are sent to")
def test_base_url(flavour: Flavour, servers: tuple[str, ...], given: str | None, expected: str) -> None:
    client, script = flavour.client(Reply(200, THING), service=service(*servers), base_url=given)
    assert client.base_url == expected
    flavour.call(client, GET, {"id": "1"})
    assert script.sent[0].target == f"{expected}/things/1"


def test_server_variables_have_their_defaults(flavour: Flavour) -> None:
    client, _ = flavour.client(service=service("https://{region}.example.com/{stage}", region="eu", stage="v2"))
    assert client.base_url == "https://eu.example.com/v2"


@pytest.mark.parametrize("servers", [("/ica/rest",), (), ("rest",)])
def test_a_relative_server_needs_a_host(flavour: Flavour, monkeypatch: pytest.MonkeyPatch, servers: Any) -> None:
    with pytest.raises(ValueError, match=r"Kit API names no host .*base_url= or set KIT_BASE_URL"):
        flavour.client(service=service(*servers))
    monkeypatch.setenv("KIT_BASE_URL", "https://env.example.com")
    client, _ = flavour.client(service=service(*servers))
    assert client.base_url.startswith("https://env.example.com")
    client, _ = flavour.client(service=service(*servers), base_url="https://arg.example.com/x")
    assert client.base_url == "https://arg.example.com/x"


@pytest.mark.parametrize(
    "given",
    [
        "b.example.com",
        "ftp://b.example.com",
        "https://",
        "",
        "https://u:pw5ecret@b.example.com",
        "https://b/x?q=1",
        "https://b/#f",
    ],
)
def test_base_urls_that_cannot_be(flavour: Flavour, given: str) -> None:
    with pytest.raises(ValueError, match="base_url must") as caught:
        flavour.client(base_url=given)
    assert "pw5ecret" not in str(caught.value)


@pytest.mark.parametrize(
    ("given", "server", "expected"),
    [
        (None, "https://files.example.com/up", "https://files.example.com/up/f"),
        (None, "/up", "https://api.example.com/up/f"),
        ("https://proxy.example.com", "https://files.example.com/up", "https://proxy.example.com/up/f"),
        ("https://proxy.example.com/all", "https://files.example.com/up", "https://proxy.example.com/all/f"),
    ],
)
def test_an_operations_own_server(flavour: Flavour, given: str | None, server: str, expected: str) -> None:
    operation: Operation[None] = Operation(
        id="files", method="GET", path="/f", replies={"204": None}, servers=(server,)
    )
    client, script = flavour.client(Reply(204), base_url=given)
    flavour.call(client, operation)
    assert script.sent[0].target == expected


def test_derived_clients_share_all_but_the_options(flavour: Flavour) -> None:
    client, script = flavour.client(Reply(200, {"id": "1", "new": 1}), Reply(200, THING), timeout=9, retries=7)
    derived = client.with_options(timeout=3, headers={"X-A": "1"}).with_options(retries=1)
    assert type(derived) is type(client)
    assert derived.drift is client.drift
    flavour.call(derived, GET, {"id": "1"})
    assert len(client.drift) == 1
    assert script.timeouts == [Timeout(3, 3, 3, 3)]
    assert derived.core.settings.retry == Retry(attempts=2)
    assert client.core.settings.retry == Retry(attempts=8)
    flavour.run(derived.close())
    assert script.closed == 0
    flavour.call(client, GET, {"id": "1"})
    flavour.run(client.close())
    assert script.closed == 1


def test_closed_twice_and_used_after(flavour: Flavour) -> None:
    client, script = flavour.client(Reply(200, THING))
    flavour.run(client.close())
    flavour.run(client.close())
    assert script.closed >= 1
    with pytest.raises(RuntimeError, match="this kit client is closed"):
        flavour.call(client, GET, {"id": "1"})
    with pytest.raises(RuntimeError, match="closed"):
        flavour.call(client.with_options(timeout=1), GET, {"id": "1"})
    assert script.sent == []


def test_context_managers(flavour: Flavour) -> None:
    client, script = flavour.client(Reply(200, THING))
    result = flavour.within(client, lambda opened: opened.things.call(GET, {"id": "1"}))
    assert result.id == "t1"
    assert script.closed == 1


def test_aclose_is_close() -> None:
    client, script = Flavour("async").client()
    asyncio.run(client.aclose())
    assert script.closed == 1


class Fake:
    """A transport that counts."""

    made = 0
    closed = 0

    def __init__(self) -> None:
        type(self).made += 1

    def send(self, request: Any, timeout: Any) -> Reply:
        return Reply(200, THING)

    def close(self) -> None:
        type(self).closed += 1


class AsyncFake(Fake):
    async def send(self, request: Any, timeout: Any) -> Reply:  # type: ignore[override]
        return Reply(200, THING)

    async def aclose(self) -> None:
        type(self).closed += 1


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> tuple[type[Fake], type[AsyncFake]]:
    import runtime.transports as transports

    sync_kind = type("Counted", (Fake,), {"made": 0, "closed": 0})
    async_kind = type("AsyncCounted", (AsyncFake,), {"made": 0, "closed": 0})
    monkeypatch.setattr(transports, "default_transport", sync_kind)
    monkeypatch.setattr(transports, "default_async_transport", async_kind)
    return sync_kind, async_kind


def test_the_transport_is_made_at_the_first_call(counted: Any) -> None:
    kind = counted[0]
    with KitClient(secrets={"Key": "k"}) as client:
        assert kind.made == 0
        for _ in range(3):
            client.things.call(GET, {"id": "1"})
        assert (kind.made, kind.closed) == (1, 0)
    assert kind.closed == 1


def test_one_transport_serves_one_event_loop_after_another(counted: Any) -> None:
    kind = counted[1]
    client = AsyncKitClient(secrets={"Key": "k"})

    async def twice() -> None:
        await client.things.call(GET, {"id": "1"})
        await client.things.call(GET, {"id": "1"})

    asyncio.run(twice())
    asyncio.run(twice())
    assert kind.made == 1
    asyncio.run(client.close())


def test_a_client_never_closed_warns_once(counted: Any) -> None:
    client = KitClient(secrets={"Key": "k"})
    client.things.call(GET, {"id": "1"})
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        del client
        gc.collect()
    assert [str(warning.message) for warning in caught if warning.category is ResourceWarning] == [
        "a kit client was never closed: use it in a `with`"
    ]


def test_a_client_never_used_or_closed_does_not_warn(counted: Any) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        client = KitClient(secrets={"Key": "k"})
        del client
        with KitClient(secrets={"Key": "k"}) as other:
            other.things.call(GET, {"id": "1"})
        del other
        gc.collect()
    assert counted[0].closed == 1


def _in_a_child(holds: Callable[[], bool]) -> bool:
    """Whether something holds in a process that is forked off now."""
    child = os.fork()
    if child == 0:
        try:
            os._exit(0 if holds() else 1)
        finally:
            os._exit(2)
    return os.waitpid(child, 0)[1] == 0


def test_a_forked_process_makes_its_own_transport(counted: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    pool = SyncPool("kit", None)
    first = pool.transport()
    assert pool.transport() is first

    def anew() -> bool:
        second = pool.transport()
        return second is not first and pool.transport() is second and counted[0].closed == 0

    assert _in_a_child(anew)
    assert pool.transport() is first
    pool.close()

    async def main() -> None:
        pool = AsyncPool("kit", None)
        first = pool.transport()
        assert pool.transport() is first
        # a real child has no running loop, and another loop has another transport in any case
        monkeypatch.setattr(forks, "count", forks.count + 1)
        assert pool.transport() is not first
        await pool.close()

    asyncio.run(main())


def test_a_transport_of_ones_own_is_closed_with_the_client() -> None:
    script = SyncScript()
    with KitClient(transport=script):
        pass
    assert script.closed == 1


def test_pickling(flavour: Flavour) -> None:
    maker = AsyncKitClient if flavour.is_async else KitClient
    client = maker(
        base_url="https://b.example.com/x", timeout=3, retries=5, headers={"X-A": "1"}, strict=True, deadline=9
    )
    again = pickle.loads(pickle.dumps(client.with_options(headers={"X-B": "2"})))
    assert type(again) is maker
    assert again.base_url == "https://b.example.com/x"
    settings = again.core.settings
    assert (settings.timeout.read, settings.retry.attempts, settings.deadline) == (3, 6, 9)
    assert settings.headers == {"X-A": "1", "X-B": "2"}
    assert again.core.shared.reader.strict is True


def test_repr(flavour: Flavour) -> None:
    client, _ = flavour.client()
    assert repr(client) == f"<{type(client).__name__} https://api.example.com/base>"


def test_clients_and_errors_import_neither_codec_nor_http() -> None:
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); import runtime.call.client, runtime.errors; "
        "import runtime.paging.pager; import runtime.call.resource, runtime.response.streamed; "
        "print([name for name in ('httpx2', 'msgspec', 'asyncio') if name in sys.modules])"
    )
    templates = Path(__file__).resolve().parents[2] / "templates"
    found = subprocess.run([sys.executable, "-c", code, str(templates)], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


def test_both_clients_have_the_same_surface() -> None:
    def names(kind: type) -> set[str]:
        return {name for name in dir(kind) if not name.startswith("_")}

    assert names(AsyncKitClient) - names(KitClient) == {"aclose"}
    assert names(KitClient) <= names(AsyncKitClient)
    assert AsyncScript
