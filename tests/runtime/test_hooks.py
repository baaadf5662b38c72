"""Hooks: what they are told of each attempt, in both clients, and what they cannot break."""

from typing import Any

import pytest
from call_kit import CREATE, GET, ORDER, Flavour, Reply

from runtime.errors import TransportError
from runtime.http.messages import TransportFailure
from runtime.observability.hooks import Attempt, AttemptFailure, AttemptReply, Hooks

CANARY = "cAnArY-77"


class Seen:
    """Keeps what it was told."""

    def __init__(self, *, is_async: bool = False) -> None:
        self.told: list[Any] = []
        self.hooks = (
            Hooks(before=self.later, after=self.later, error=self.later)
            if is_async
            else Hooks(before=self.told.append, after=self.told.append, error=self.told.append)
        )

    async def later(self, record: Any) -> None:
        self.told.append(record)


@pytest.mark.parametrize("is_async", [False, True])
def test_hooks_are_told_of_every_attempt(flavour: Flavour, waits: list[float], is_async: bool) -> None:
    if is_async and not flavour.is_async:
        return
    seen = Seen(is_async=is_async)
    client, _ = flavour.client(
        Reply(503),
        TransportFailure("read", "cut", sent=True),
        Reply(200, {"id": "1"}, X_Request_Id="r-1"),
        hooks=seen.hooks,
    )
    flavour.call(client, GET, {"id": "1", "token": CANARY})
    url = "https://api.example.com/base/things/1"
    attempts = [Attempt(operation="getThing", number=n, method="GET", url=url) for n in (1, 2, 3)]
    first, replied, second, failed, third, last = seen.told
    assert [first, second, third] == attempts
    assert isinstance(replied, AttemptReply)
    assert (replied.attempt, replied.status, replied.request_id) == (attempts[0], 503, None)
    assert isinstance(failed, AttemptFailure)
    assert (failed.attempt, failed.kind, failed.message) == (attempts[1], "read", "cut")
    assert (last.status, last.request_id, last.headers["content-type"]) == (200, "r-1", "application/json")
    assert all(record.seconds >= 0 for record in (replied, failed, last))
    assert CANARY not in repr(seen.told)


def test_hooks_of_a_derived_client_and_of_one_call(flavour: Flavour) -> None:
    own, derived, single = Seen(), Seen(), Seen()
    client, _ = flavour.client(*[Reply(200, {"id": "1"}) for _ in range(3)], hooks=own.hooks)
    flavour.call(client, GET, {"id": "1"})
    other = client.with_options(hooks=derived.hooks)
    flavour.call(other, GET, {"id": "1"})
    flavour.call(other, GET, {"id": "1"}, options={"hooks": single.hooks})
    assert [len(seen.told) for seen in (own, derived, single)] == [2, 2, 2]


def test_one_hook_alone(flavour: Flavour) -> None:
    told: list[Any] = []
    client, _ = flavour.client(
        Reply(200, {"id": "1"}), TransportFailure("tls", "no", sent=False), hooks=Hooks(error=told.append)
    )
    flavour.call(client, GET, {"id": "1"})
    assert told == []
    with pytest.raises(TransportError):
        flavour.call(client, GET, {"id": "1"})
    assert [record.kind for record in told] == ["tls"]


def test_a_failing_hook_fails_no_call(flavour: Flavour, caplog: pytest.LogCaptureFixture) -> None:
    def broken(record: Any) -> None:
        raise LookupError("broken hook")

    client, _ = flavour.client(Reply(201, {"id": "1"}), hooks=Hooks(before=broken, after=broken))
    assert flavour.call(client, CREATE, body={"id": "1"}).id == "1"
    assert caplog.text.count("a hook failed") == 2
    assert "broken hook" in caplog.text


def test_an_async_hook_needs_the_async_client() -> None:
    seen = Seen(is_async=True)
    client, script = Flavour("sync").client(Reply(200, {"id": "1"}), hooks=seen.hooks)
    with pytest.raises(TypeError, match="only the async client"):
        client.things.call(GET, {"id": "1"})
    assert script.sent == []


def test_hooks_see_the_idempotency_key(flavour: Flavour) -> None:
    seen = Seen()
    client, script = flavour.client(Reply(201, {"id": "1"}), hooks=seen.hooks)
    flavour.call(client, ORDER, body={"id": "1"})
    assert seen.told[0].idempotency_key == script.sent[0].header("idempotency-key")


def test_hooks_of_a_streamed_call(flavour: Flavour) -> None:
    seen = Seen()
    client, _ = flavour.client(Reply(200, {"id": "1"}), hooks=seen.hooks)
    flavour.within(client.streamed(GET, {"id": "1"}), lambda reply: reply.read())
    assert [type(record) for record in seen.told] == [Attempt, AttemptReply]
