"""What a caller may set for a call, for many, or for a client: headers, query, timeouts, retries."""

from __future__ import annotations

from typing import Any

import pytest
from loopback import Loopback, Received, Reply
from support.clients import Calls


def sent(request: Received, *names: str) -> tuple[str | None, ...]:
    return tuple(request.header(name) for name in names)


def test_headers(calls: Calls, server: Loopback) -> None:
    client = calls.client("ica_v1", server.url, headers={"X-Client": "c", "X-Both": "c"})
    calls.run(client.tasks.get_task("t"))
    assert sent(server.last, "X-Client", "X-Both") == ("c", "c")
    agent = server.last.header("User-Agent") or ""
    assert agent.startswith("ica-v1/0.1.0")
    # a call's header replaces, whatever its capitals; None removes
    calls.run(client.tasks.get_task("t", options={"headers": {"x-both": "call", "X-CLIENT": None}}))
    assert sent(server.last, "X-Client", "X-Both") == (None, "call")
    calls.run(client.tasks.get_task("t", options={"headers": {"Accept": "text/csv", "user-agent": None}}))
    assert server.last.header("Accept") == "text/csv"
    # nothing of the call stays behind
    calls.run(client.tasks.get_task("t"))
    assert sent(server.last, "X-Client", "X-Both", "User-Agent") == ("c", "c", agent)


def test_a_credential_of_the_callers_own(calls: Calls, server: Loopback) -> None:
    client = calls.client("ica_v1", server.url, credentials=False)
    calls.run(client.tasks.get_task("t", options={"headers": {"Authorization": "Custom x"}}))
    assert server.last.header("Authorization") == "Custom x"
    # or none at all, said aloud
    calls.run(client.tasks.get_task("t", options={"headers": {"authorization": None}}))
    assert server.last.header("Authorization") is None


def test_query(calls: Calls, server: Loopback) -> None:
    server.default = Reply.json({"values": []})
    tasks = calls.client("lusid_workflow", server.url).tasks
    options = {"query": {"limit": 7, "debug": ["a b", "c"], "filter": None}}
    calls.all(tasks.list_tasks(limit=3, filter="x", sort_by=["id"], options=options))
    assert server.last.query == [("sortBy", "id"), ("limit", "7"), ("debug", "a b"), ("debug", "c")]


def test_with_options(calls: Calls, server: Loopback) -> None:
    client = calls.client("ica_v1", server.url, headers={"X-A": "1"}, retries=0)
    traced = client.with_options(headers={"X-B": "2"}, query={"trace": "on"})
    assert type(traced) is type(client)
    calls.run(traced.tasks.get_task("t"))
    assert sent(server.last, "X-A", "X-B") == ("1", "2")
    assert server.last.raw_query == "trace=on"
    calls.run(traced.with_options(headers={"X-A": None}).tasks.get_task("t"))
    assert sent(server.last, "X-A", "X-B") == (None, "2")
    calls.run(client.tasks.get_task("t"))
    assert sent(server.last, "X-A", "X-B") == ("1", None)
    assert server.last.raw_query == ""
    # one set of connections
    assert server.accepted == 1
    # a call has the last word
    calls.run(traced.tasks.get_task("t", options={"headers": {"X-B": "3"}, "query": {"trace": None}}))
    assert server.last.header("X-B") == "3"
    assert server.last.raw_query == ""


def test_a_derived_client_shares_reports_and_end(calls: Calls, server: Loopback) -> None:
    server.default = Reply.json({"unheardOf": 1})
    client = calls.client("ica_v1", server.url)
    derived = client.with_options(timeout=3)
    calls.run(derived.tasks.get_task("t"))
    assert [drift.path for drift in client.drift] == ["$.unheardOf"]
    calls.run(derived.close())  # leaves the connections to the one it comes from
    calls.run(client.tasks.get_task("t"))
    calls.run(client.close())
    with pytest.raises(RuntimeError, match="closed"):
        calls.run(derived.tasks.get_task("t"))


def test_timeout_and_deadline(calls: Calls, server: Loopback) -> None:
    package = calls.package("ica_v1")
    server.default = Reply(200, b"{}", {"Content-Type": "application/json"}, delay=0.4)
    client = calls.client("ica_v1", server.url, retries=0)
    options: dict[str, Any]
    for options, kind in (
        ({"timeout": 0.05}, "timeout-read"),
        ({"timeout": package.Timeout(read=0.05)}, "timeout-read"),
        ({"deadline": 0.05}, "deadline"),
    ):
        with pytest.raises(TimeoutError) as caught:
            calls.run(client.tasks.get_task("t", options=options))
        assert getattr(caught.value, "kind", None) == kind
    # longer than the server takes
    assert calls.run(client.tasks.get_task("t", options={"timeout": 5, "deadline": 5})).id is None
    # the call has the last word
    slow = client.with_options(timeout=0.05, deadline=0.05)
    assert calls.run(slow.tasks.get_task("t", options={"timeout": 5, "deadline": None})).id is None


def test_retries_of_a_call(calls: Calls, server: Loopback) -> None:
    server.default = Reply(503)
    client = calls.client("ica_v1", server.url, retries=calls.package("ica_v1").Retry(attempts=2, backoff=0.0))
    for options, expected in (({}, 2), ({"retries": 0}, 1), ({"retries": 3}, 4)):
        server.received.clear()
        with pytest.raises(calls.error("ica_v1", "ServerError")) as caught:
            calls.run(client.tasks.get_task("t", options=options))
        assert (len(server.received), caught.value.attempts) == (expected, expected)


@pytest.mark.parametrize(
    ("options", "error", "said"),
    [
        ({"time_out": 3}, TypeError, "unknown option 'time_out'"),
        ({"timeout": 0}, ValueError, "timeout must be a positive number"),
        ({"deadline": float("nan")}, ValueError, "deadline must be a positive number"),
        ({"retries": -1}, ValueError, "retries"),
        ({"headers": {"X": "a\r\nY: b"}}, ValueError, "X"),
    ],
)
def test_mistakes(options: dict[str, Any], error: type[Exception], said: str, calls: Calls, server: Loopback) -> None:
    client = calls.client("ica_v1", server.url)
    with pytest.raises(error, match=said):
        calls.run(client.tasks.get_task("t", options=options))
    assert server.accepted == 0


def test_connections_are_kept_and_closed(calls: Calls, server: Loopback) -> None:
    client = calls.client("ica_v1", server.url)
    for _ in range(5):
        calls.run(client.tasks.get_task("t"))
    assert server.accepted == 1
    calls.run(client.close())
    calls.run(client.close())
    assert server.wait_closed() == 0
    with pytest.raises(RuntimeError, match="closed"):
        calls.run(client.tasks.get_task("t"))


def test_as_a_context_manager(calls: Calls, server: Loopback) -> None:
    client = calls.client("ica_v1", server.url)
    assert calls.within(client, lambda opened: opened.tasks.get_task("t")).id is None
    assert server.wait_closed() == 0


def test_strict(calls: Calls, server: Loopback) -> None:
    server.default = Reply.json({"id": 7, "timeCreated": "yesterday"})
    records: list[Any] = []
    lenient = calls.client("ica_v1", server.url, on_drift=records.append)
    task = calls.run(lenient.tasks.get_task("t"))
    assert (task.id, task.time_created) == (7, "yesterday")  # nothing is lost
    assert sorted((record.path, record.kind) for record in records) == [
        ("$.id", "type"),
        ("$.timeCreated", "format"),
    ]
    with pytest.raises(calls.error("ica_v1", "DecodeError")) as caught:
        calls.run(calls.client("ica_v1", server.url, strict=True).tasks.get_task("t"))
    assert caught.value.path in ("$.id", "$.timeCreated")
