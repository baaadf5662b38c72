"""Clients that are copied, and what travels to other processes: resources, bound methods, pagers, whole replies."""

from __future__ import annotations

import asyncio
import copy
import multiprocessing
import pickle
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from typing import Any

import pytest
from loopback import Loopback, Received, Reply
from support.clients import GENERATED, PACKAGES, Calls, source

SECRET = "ica-v1-token"


def tasks(request: Received) -> Reply:
    """Single tasks, and a listing of four on two pages."""
    if not request.raw_path.endswith("/tasks"):
        return Reply.json({"id": request.path.rpartition("/")[2], "name": str(request.peer[1])})
    if "pageToken=b" in request.target:
        return Reply.json({"items": [{"id": "3"}, {"id": "4"}]})
    return Reply.json({"items": [{"id": "1"}, {"id": "2"}], "nextPageToken": "b"})


@pytest.fixture
def server() -> Iterator[Loopback]:
    with Loopback() as running:
        running.default = tasks
        yield running


# ---- copies ----


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda client: copy.deepcopy({"its": client})["its"]])
def test_a_copy_has_the_credentials_and_the_connections(calls: Calls, server: Loopback, copied: Any) -> None:
    client = calls.client("ica_v1", server.url).with_options(headers={"X-Team": "blue"})
    calls.run(client.tasks.get_task("a"))
    again = copied(client)
    assert type(again) is type(client)
    assert calls.run(again.tasks.get_task("b")).id == "b"
    calls.run(again.close())  # the connections are not its own
    assert calls.run(client.tasks.get_task("c")).id == "c"
    assert {each.header("Authorization") for each in server.received} == {f"Bearer {SECRET}"}
    assert {each.header("X-Team") for each in server.received} == {"blue"}
    assert len({each.peer for each in server.received}) == 1


def test_what_a_subclass_holds_is_copied_and_pickled(server: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    from ica_v1 import IcaV1Client

    class Ours(IcaV1Client):
        team = ""

    monkeypatch.setitem(globals(), "Ours", Ours)
    Ours.__qualname__ = "Ours"
    with Ours(base_url=server.url, bearer=SECRET) as client:
        client.team = "blue"
        assert client.tasks is client.tasks
        assert copy.copy(client).team == pickle.loads(pickle.dumps(client)).team == "blue"


def test_copies_of_resources_pagers_and_pages(calls: Calls, server: Loopback) -> None:
    client = calls.client("ica_v1", server.url)
    for copied in (copy.copy, copy.deepcopy):
        assert calls.run(copied(client.tasks).get_task("a")).id == "a"
        pager = copied(client.tasks.list_tasks(page_size=2).take(3))
        assert [each.id for each in calls.all(pager)] == ["1", "2", "3"]
        page = copied(calls.run(pager.first_page()))
        assert [each.id for each in page.items] == ["1", "2"]
    assert {each.header("Authorization") for each in server.received} == {f"Bearer {SECRET}"}


# ---- pickles ----


def test_a_pickle_has_no_secret_and_reads_the_environment_again(
    calls: Calls, server: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ica_v1 import MissingCredentialsError

    client = calls.client("ica_v1", server.url)
    pager = client.tasks.list_tasks(options={"headers": {"Authorization": f"Bearer {SECRET}", "X-Team": "blue"}})
    for thing in (client, client.tasks, client.tasks.get_task, client.with_options(timeout=3), pager):
        data = pickle.dumps(thing)
        assert SECRET.encode() not in data
        assert pickle.loads(data) is not thing
    data = pickle.dumps(client.tasks.get_task)
    with pytest.raises(MissingCredentialsError, match="given as bearer was dropped when the client was pickled"):
        calls.run(pickle.loads(data)("a"))
    monkeypatch.setenv("ICA_V1_BEARER", "from-the-environment")
    assert calls.run(pickle.loads(data)("a")).id == "a"
    assert server.received[-1].header("Authorization") == "Bearer from-the-environment"


def test_what_is_pickled_twice_shares_its_connections(
    calls: Calls, server: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ICA_V1_BEARER", SECRET)
    client = calls.client("ica_v1", server.url, credentials=False)
    for method in (client.tasks.get_task, client.tasks.get_task, client.with_options(timeout=9).tasks.get_task):
        calls.run(pickle.loads(pickle.dumps(method))("a"))
    calls.run(pickle.loads(pickle.dumps(client.tasks.with_raw_response.get_task))("a"))
    assert len({each.peer for each in server.received}) == 1


def test_a_pager_keeps_its_place(calls: Calls, server: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ICA_V1_BEARER", SECRET)
    client = calls.client("ica_v1", server.url, credentials=False)
    pager = client.tasks.list_tasks(page_size=2)
    cursor = calls.run(pager.first_page()).cursor
    again = pickle.loads(pickle.dumps(pager.resume(cursor)))
    assert [each.id for each in calls.all(again)] == ["3", "4"]
    assert [each.id for each in calls.all(pickle.loads(pickle.dumps(pager)))] == ["1", "2", "3", "4"]
    page = pickle.loads(pickle.dumps(calls.run(pager.first_page())))
    assert (page.cursor, [each.id for each in page.items]) == (cursor, ["1", "2"])


def test_a_whole_reply_is_decoded_elsewhere(calls: Calls, server: Loopback) -> None:
    client = calls.client("ica_v1", server.url)
    raw = calls.run(client.tasks.with_raw_response.get_task("a"))
    data = pickle.dumps(raw)
    assert SECRET.encode() not in data
    again = pickle.loads(data)
    assert (again.status, again.content, again.headers["content-type"]) == (200, raw.content, "application/json")
    assert again.parse() == raw.parse()


def test_streaming_methods_pickle(calls: Calls, server: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ICA_V1_BEARER", SECRET)
    client = calls.client("ica_v1", server.url, credentials=False)
    method = pickle.loads(pickle.dumps(client.tasks.with_streaming_response.get_task))
    assert calls.within(method("a"), lambda reply: reply.status) == 200


# ---- what cannot travel says what can ----


def refused(thing: object) -> str:
    with pytest.raises(TypeError) as caught:
        pickle.dumps(thing)
    return str(caught.value)


def without_cloudpickle(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == "cloudpickle"]:
        monkeypatch.delitem(sys.modules, name)


def test_lambdas_are_told_to_be_functions(calls: Calls, server: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    without_cloudpickle(monkeypatch)
    ica_v1 = calls.package("ica_v1")
    named = calls.client("ica_v1", server.url, on_drift=print, hooks=ica_v1.Hooks(after=print))
    assert pickle.loads(pickle.dumps(named.tasks))
    client = calls.client("ica_v1", server.url, on_drift=lambda drift: None)
    assert "on_drift cannot be pickled" in refused(client)
    assert "give a function of a module in place of a lambda" in refused(client.tasks.get_task)
    client = calls.client("ica_v1", server.url, hooks=ica_v1.Hooks(after=lambda reply: None))
    assert "the hook 'after' cannot be pickled" in refused(client)
    client = calls.client("ica_v1", server.url, middleware=[lambda request, call_next: call_next(request)])
    assert "the middleware cannot be pickled" in refused(client)


def test_an_iteration_names_the_pager(server: Loopback) -> None:
    from ica_v1 import IcaV1Client

    with IcaV1Client(base_url=server.url, bearer=SECRET) as client:
        items = iter(client.tasks.list_tasks())
        assert next(items).id == "1"
        assert "pickle the pager, or pager.resume(pager.cursor)" in refused(items)


def test_a_transport_names_the_client(calls: Calls, server: Loopback) -> None:
    transports = calls.package("ica_v1").transports
    for name in ("HTTPX2Transport", "PyreqwestTransport"):
        transport = getattr(transports, f"Async{name}" if calls.is_async else name)()
        client = calls.client("ica_v1", server.url, transport=transport)
        for thing in (transport, client, client.tasks.get_task):
            assert "pickle a client without transport=" in refused(thing)


# ---- other processes ----


@pytest.mark.parametrize("package", PACKAGES)
def test_everything_a_client_offers_pickles(package: str) -> None:
    calls = Calls("sync")
    client = calls.client(package, "https://example.com")
    resources = [name for name in vars(type(client)) if name[0] != "_"]
    assert len(resources) > 2
    for name in resources:
        resource = getattr(client, name)
        for each in (resource, resource.with_raw_response, resource.with_streaming_response):
            assert type(pickle.loads(pickle.dumps(each))) is type(each)
    calls.close()


def test_a_process_pool_maps_a_method(server: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    from ica_v1 import IcaV1Client

    monkeypatch.setenv("ICA_V1_BEARER", SECRET)
    monkeypatch.setenv("PYTHONPATH", str(source("ica_v1")))
    numbers = [str(number) for number in range(20)]
    with (
        IcaV1Client(base_url=server.url) as client,
        ProcessPoolExecutor(2, multiprocessing.get_context("spawn")) as pool,
    ):
        found = list(pool.map(client.tasks.get_task, numbers))
        listed = pool.submit(list, client.tasks.list_tasks()).result()
    assert [each.id for each in found] == numbers
    assert [each.id for each in listed] == ["1", "2", "3", "4"]
    # a connection for each process, not for each call
    assert 1 <= len({each.peer for each in server.received}) <= 2


def test_cloudpickle_takes_lambdas_too(server: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    import cloudpickle
    from ica_v1 import AsyncIcaV1Client, Hooks, IcaV1Client

    monkeypatch.setenv("ICA_V1_BEARER", SECRET)
    seen: list[int] = []
    with IcaV1Client(base_url=server.url, hooks=Hooks(after=lambda reply: seen.append(reply.status))) as client:
        data = cloudpickle.dumps(lambda number: client.tasks.get_task(number).id)
    program = "import pickle, sys; print(pickle.loads(sys.stdin.buffer.read())('7'))"
    path = f"import sys; sys.path[:0] = {[str(GENERATED / 'ica_v1' / 'src'), *sys.path]!r}\n"
    done = subprocess.run([sys.executable, "-c", path + program], input=data, capture_output=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, b"7"), done.stderr.decode()

    async def awaited() -> Any:
        async with AsyncIcaV1Client(base_url=server.url) as client:
            return await cloudpickle.loads(cloudpickle.dumps(client.tasks.get_task))("8")

    assert asyncio.run(awaited()).id == "8"
