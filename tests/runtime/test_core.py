"""Calls from end to end: what is sent, retried, redirected, and what comes back."""

from __future__ import annotations

import re
from typing import Any

import pytest
from call_kit import (
    CREATE,
    DELETE,
    GET,
    JSON,
    ORDER,
    PROBLEM,
    REFRESH,
    TEXT,
    Flavour,
    Reply,
    SyncScript,
    Thing,
)

from runtime.errors import (
    ApiError,
    ConflictError,
    RequestTimeoutError,
    ServerError,
    TooManyRequestsError,
    TransportError,
)
from runtime.http.messages import TransportFailure
from runtime.http.timeout import Timeout
from runtime.options import Retry

THING = {"id": "t1", "size": 3}


def failure(kind: Any = "read", *, sent: bool = True) -> TransportFailure:
    return TransportFailure(kind, f"it broke: {kind}", sent=sent)


def test_a_call(flavour: Flavour) -> None:
    client, script = flavour.client(Reply(200, THING))
    assert flavour.call(client, GET, {"id": "a b", "q": "x"}) == Thing(id="t1", size=3)
    (sent,) = script.sent
    assert (sent.method, sent.target) == ("GET", "https://api.example.com/base/things/a%20b?q=x")
    assert sent.header("accept") == f"{JSON}, {PROBLEM}"
    assert sent.header("user-agent") == "kit/1.2.3 clientloom"
    assert sent.header("x-api-key") == "k1"


def test_options_are_merged_headers_removed_and_query_added(flavour: Flavour) -> None:
    client, script = flavour.client(
        Reply(200, THING), Reply(200, THING), headers={"X-One": "1", "X-Two": "2"}, timeout=7
    )
    derived = client.with_options(headers={"x-two": None, "X-Three": "3"}, timeout=Timeout(connect=1))
    flavour.call(derived, GET, {"id": "1"}, options={"headers": {"User-Agent": "me"}, "query": {"extra": 1}})
    first = script.sent[0]
    assert first.header("x-one") == "1"
    assert first.header("x-two") is None
    assert first.header("x-three") == "3"
    assert first.header("user-agent") == "me"
    assert first.target.endswith("/things/1?extra=1")
    assert script.timeouts[0] == Timeout(connect=1)
    flavour.call(client, GET, {"id": "1"})
    assert script.sent[1].header("x-two") == "2"
    assert script.timeouts[1] == Timeout(7, 7, 7, 7)


def test_what_one_call_is_told_is_not_kept_for_the_next(flavour: Flavour) -> None:
    """A client remembers what its calls of an operation have in common: nothing of a single call may get in there."""
    client, script = flavour.client(*[Reply(200, THING)] * 5, headers={"X-One": "1"})
    told: dict[str, Any] = {"headers": {"x-one": "2", "X-Own": "o"}, "query": {"own": 1}, "timeout": 3}
    flavour.call(client, GET, {"id": "1"})
    flavour.call(client, GET, {"id": "2", "q": "x"}, options=told)
    flavour.call(client, GET, {"id": "3"}, options={"headers": {"Accept": "application/*", "X-Api-Key": "other"}})
    flavour.call(client, GET, {"id": "4"}, options=told)
    flavour.call(client, GET, {"id": "1"})
    first, second, third, fourth, last = script.sent
    assert (last.target, last.headers) == (first.target, first.headers)
    assert [sent.target.rpartition("/")[2] for sent in (second, third, fourth)] == ["2?q=x&own=1", "3", "4?own=1"]
    assert (second.header("x-one"), second.header("x-own"), second.header("x-api-key")) == ("2", "o", "k1")
    assert (third.header("accept"), third.header("x-one"), third.header("x-api-key")) == ("application/*", "1", "other")
    assert script.timeouts[0] == script.timeouts[4] == Timeout()


def test_an_unknown_option_is_refused(flavour: Flavour) -> None:
    client, script = flavour.client()
    with pytest.raises(TypeError, match="unknown option 'timout'"):
        flavour.call(client, GET, {"id": "1"}, options={"timout": 3})
    with pytest.raises(TypeError, match="belongs to one call"):
        client.with_options(idempotency_key="x")
    assert not script.sent


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504, 520])
def test_a_get_is_tried_again(flavour: Flavour, waits: list[float], status: int) -> None:
    client, script = flavour.client(Reply(status), Reply(status), Reply(200, THING))
    assert flavour.call(client, GET, {"id": "1"}).id == "t1"
    assert len(script.sent) == 3
    assert len(waits) == 2
    assert waits[0] <= 0.5
    assert waits[1] <= 1.0


@pytest.mark.parametrize("status", [400, 401, 403, 404, 405, 409, 412, 422, 501, 505])
def test_what_another_attempt_would_not_fix_is_not_tried_again(
    flavour: Flavour, waits: list[float], status: int
) -> None:
    client, script = flavour.client(Reply(status))
    with pytest.raises(ApiError) as caught:
        flavour.call(client, GET, {"id": "1"})
    assert (caught.value.status, caught.value.attempts, len(script.sent), waits) == (status, 1, 1, [])


def test_two_retries_are_three_requests_and_no_more(flavour: Flavour, waits: list[float]) -> None:
    client, script = flavour.client(*[Reply(503) for _ in range(9)])
    with pytest.raises(ServerError) as caught:
        flavour.call(client, GET, {"id": "1"})
    assert len(script.sent) == 3
    assert caught.value.attempts == 3
    assert "3 attempts" in str(caught.value)


@pytest.mark.parametrize(
    ("retries", "requests"), [(0, 1), (1, 2), (Retry(attempts=4), 4), (Retry(attempts=4, statuses=frozenset({429})), 1)]
)
def test_how_often_can_be_set(flavour: Flavour, waits: list[float], retries: Any, requests: int) -> None:
    client, script = flavour.client(*[Reply(503) for _ in range(9)])
    with pytest.raises(ServerError):
        flavour.call(client, GET, {"id": "1"}, options={"retries": retries})
    assert len(script.sent) == requests


@pytest.mark.parametrize(
    ("status", "headers", "requests"),
    [
        (500, {}, 1),
        (503, {}, 1),
        (429, {}, 1),
        (408, {"Retry_After": "1"}, 1),
        (500, {"Retry_After": "1"}, 1),
        (429, {"Retry_After": "1"}, 2),
        (503, {"Retry_After": "1"}, 2),
        (503, {"retry_after_ms": "1500"}, 2),
    ],
)
def test_a_post_is_repeated_only_where_the_server_asks_for_it(
    flavour: Flavour, waits: list[float], status: int, headers: dict[str, str], requests: int
) -> None:
    client, script = flavour.client(Reply(status, **headers), Reply(201, THING))
    if requests == 1:
        with pytest.raises(ApiError):
            flavour.call(client, CREATE, body=Thing(id="t1"))
    else:
        flavour.call(client, CREATE, body=Thing(id="t1"))
        assert waits in ([1.0], [1.5])
    assert len(script.sent) == requests
    assert {request.content for request in script.sent} == {b'{"id":"t1"}'}


def test_a_post_is_repeated_where_nothing_was_sent(flavour: Flavour, waits: list[float]) -> None:
    client, script = flavour.client(failure("connect", sent=False), Reply(201, THING))
    flavour.call(client, CREATE, body=Thing(id="t1"))
    assert len(script.sent) == 2
    client, script = flavour.client(failure("read"), Reply(201, THING))
    with pytest.raises(TransportError) as caught:
        flavour.call(client, CREATE, body=Thing(id="t1"))
    assert (len(script.sent), caught.value.sent, caught.value.kind) == (1, True, "read")


def test_a_post_that_is_declared_safe_is_repeated(flavour: Flavour, waits: list[float]) -> None:
    client, script = flavour.client(Reply(502), failure("read"), Reply(200, THING))
    assert flavour.call(client, REFRESH).id == "t1"
    assert len(script.sent) == 3


def test_an_idempotency_key_is_made_once_and_kept(flavour: Flavour, waits: list[float]) -> None:
    client, script = flavour.client(
        failure("read"), Reply(409, retry_after="0"), Reply(500), *[Reply(201, THING) for _ in range(4)], retries=5
    )
    flavour.call(client, ORDER, body=Thing(id="t1"))
    keys = [request.header("Idempotency-Key") for request in script.sent]
    assert len(keys) == 4
    assert len(set(keys)) == 1
    assert re.fullmatch(r"[0-9a-f-]{36}", str(keys[0]))
    flavour.call(client, ORDER, body=Thing(id="t1"))
    assert script.sent[-1].header("Idempotency-Key") not in keys
    flavour.call(client, ORDER, {"Idempotency-Key": "mine"}, body=Thing(id="t1"))
    assert script.sent[-1].header("Idempotency-Key") == "mine"
    flavour.call(client, ORDER, body=Thing(id="t1"), options={"idempotency_key": "resumed"})
    assert script.sent[-1].header("Idempotency-Key") == "resumed"


def test_an_error_shows_its_idempotency_key(flavour: Flavour, waits: list[float]) -> None:
    client, script = flavour.client(*[Reply(409, retry_after="1") for _ in range(3)])
    with pytest.raises(ConflictError) as caught:
        flavour.call(client, ORDER, body=Thing(id="t1"), options={"idempotency_key": "k-1"})
    assert (caught.value.idempotency_key, caught.value.attempts, len(script.sent)) == ("k-1", 3, 3)
    client, _ = flavour.client(*[failure("read") for _ in range(3)])
    with pytest.raises(TransportError) as broken:
        flavour.call(client, ORDER, {"Idempotency-Key": "k-2"}, body=Thing(id="t1"))
    assert broken.value.idempotency_key == "k-2"


def test_a_409_without_a_key_is_a_conflict(flavour: Flavour, waits: list[float]) -> None:
    client, script = flavour.client(Reply(409))
    with pytest.raises(ConflictError):
        flavour.call(client, CREATE, body=Thing(id="t1"))
    assert len(script.sent) == 1


@pytest.mark.parametrize(
    ("header", "waited"),
    [
        ("3", 3.0),
        ("0", 0.0),
        ("2.5", 2.5),
        ("60", 60.0),
        ("61", None),
        ("999999999999999999999", None),
        ("1e999", None),
        ("Fri, 31 Dec 9999 23:59:59 GMT", None),
        ("Mon, 01 Jan 2001 00:00:00 GMT", 0.0),
    ],
)
def test_retry_after(flavour: Flavour, waits: list[float], header: str, waited: float | None) -> None:
    client, _ = flavour.client(Reply(503, retry_after=header), Reply(200, THING))
    if waited is None:
        with pytest.raises(ServerError):
            flavour.call(client, GET, {"id": "1"})
        assert waits == []
    else:
        flavour.call(client, GET, {"id": "1"})
        assert waits == [waited]


@pytest.mark.parametrize("header", ["-5", "soon", "", "nan", "Fri, 99 Foo 2026"])
def test_a_retry_after_that_means_nothing_leaves_the_pace_to_the_client(
    flavour: Flavour, waits: list[float], header: str
) -> None:
    client, _ = flavour.client(Reply(503, retry_after=header), Reply(200, THING))
    flavour.call(client, GET, {"id": "1"})
    assert len(waits) == 1
    assert waits[0] <= 0.5


def test_429_is_its_own_error(flavour: Flavour, waits: list[float]) -> None:
    client, _ = flavour.client(Reply(429, {"message": "slow down"}, retry_after="1000"))
    with pytest.raises(TooManyRequestsError, match="429 Too Many Requests: slow down") as caught:
        flavour.call(client, GET, {"id": "1"})
    assert caught.value.headers["Retry-After"] == "1000"


def test_connection_errors_are_retried_and_become_builtins(flavour: Flavour, waits: list[float]) -> None:
    client, script = flavour.client(failure("dns", sent=False), failure("read"), Reply(200, THING))
    assert flavour.call(client, GET, {"id": "1"}).id == "t1"
    client, script = flavour.client(*[failure("timeout-read") for _ in range(3)])
    with pytest.raises(TimeoutError) as caught:
        flavour.call(client, GET, {"id": "1"})
    assert isinstance(caught.value, RequestTimeoutError)
    assert isinstance(caught.value, ConnectionError)
    assert (caught.value.kind, caught.value.attempts, caught.value.operation) == ("timeout-read", 3, "getThing")
    assert len(script.sent) == 3
    assert isinstance(caught.value.__cause__, TransportFailure)


@pytest.mark.parametrize("kind", ["tls", "url", "closed"])
def test_failures_that_stay_are_not_retried(flavour: Flavour, waits: list[float], kind: Any) -> None:
    client, script = flavour.client(failure(kind, sent=False))
    with pytest.raises(TransportError):
        flavour.call(client, GET, {"id": "1"})
    assert len(script.sent) == 1


def test_a_body_cut_off_is_asked_for_again(flavour: Flavour, waits: list[float]) -> None:
    client, script = flavour.client(Reply(200, THING).failing(failure("read")), Reply(200, THING))
    assert flavour.call(client, GET, {"id": "1"}).id == "t1"
    assert len(script.sent) == 2


def test_a_dead_server_is_not_hammered(flavour: Flavour, waits: list[float]) -> None:
    client, script = flavour.client(*[Reply(503) for _ in range(30)], retries=Retry(attempts=3, budget=5))
    for _ in range(5):
        with pytest.raises(ServerError):
            flavour.call(client, GET, {"id": "1"})
    assert len(script.sent) == 5 + 5
    script.steps = [Reply(200, THING), Reply(503), Reply(200, THING)]
    flavour.call(client, GET, {"id": "1"})
    flavour.call(client, GET, {"id": "1"})
    assert not script.steps


def test_a_wait_that_passes_the_deadline_is_not_begun(flavour: Flavour, waits: list[float]) -> None:
    client, script = flavour.client(Reply(503, retry_after="30"), deadline=5)
    with pytest.raises(ServerError):
        flavour.call(client, GET, {"id": "1"})
    assert waits == []
    assert script.timeouts[0].read is not None
    assert 0 < script.timeouts[0].read <= 5
    assert 0 < script.timeouts[0].connect <= 5


def test_the_deadline_stops_a_server_that_trickles(flavour: Flavour, monkeypatch: pytest.MonkeyPatch) -> None:
    import asyncio
    import time

    class Slow(Reply):
        def iter_bytes(self, chunk_size: int | None = None) -> Any:
            for _ in range(100):
                time.sleep(0.02)
                yield b" "

        async def aread(self) -> bytes:
            await asyncio.sleep(2)
            return b""

    slow = Slow(200, THING)
    client, script = flavour.client(slow, deadline=0.05)
    with pytest.raises(RequestTimeoutError, match=r"deadline of 0\.05 s ran out") as caught:
        flavour.call(client, GET, {"id": "1"})
    assert caught.value.kind == "deadline"
    assert len(script.sent) == 1


def test_a_deadline_can_be_removed_for_one_call(flavour: Flavour) -> None:
    client, script = flavour.client(Reply(200, THING), deadline=5)
    flavour.call(client, GET, {"id": "1"}, options={"deadline": None})
    assert script.timeouts[0] == Timeout()


@pytest.mark.parametrize("value", [0, -1, float("nan"), True])
def test_times_must_be_positive(flavour: Flavour, value: Any) -> None:
    with pytest.raises(ValueError, match="positive"):
        flavour.client(timeout=value)
    with pytest.raises(ValueError, match="positive"):
        flavour.client(deadline=value)


def test_text_and_nothing(flavour: Flavour) -> None:
    client, _ = flavour.client(Reply(200, "héllo".encode("latin-1"), "text/plain; charset=latin-1"), Reply(204))
    assert flavour.call(client, TEXT) == "héllo"
    assert flavour.call(client, DELETE, {"id": "1"}) is None


def test_one_client_in_many_threads() -> None:
    from concurrent.futures import ThreadPoolExecutor

    from call_kit import KitClient

    script = SyncScript(*[Reply(200, THING) for _ in range(200)])
    client = KitClient(transport=script, secrets={"Key": "k"})
    with ThreadPoolExecutor(16) as pool:
        results = list(pool.map(lambda n: client.things.call(GET, {"id": str(n)}), range(200)))
    assert len(results) == 200
    assert len({request.target for request in script.sent}) == 200
