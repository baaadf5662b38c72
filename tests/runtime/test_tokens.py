"""Tokens that are fetched: when they are asked for, how often, and what is done about a 401."""

from __future__ import annotations

import asyncio
import base64
import json
import threading
import time
from typing import Any

import pytest
from auth_kit import operation
from call_kit import AsyncKitClient, AsyncScript, Flavour, KitClient, Reply, SyncScript

from runtime.auth.tokens import AccessToken
from runtime.errors import UnauthorizedError
from runtime.http.messages import Request
from runtime.http.timeout import Timeout

JWT = ("Jwt",)


class Tokens:
    """Gives a new token each time it is asked."""

    def __init__(self, *, slow: float = 0.0, is_async: bool = False) -> None:
        self.asked = 0
        self.slow = slow
        self.is_async = is_async

    def __call__(self) -> Any:
        if self.is_async:
            return self.later()
        time.sleep(self.slow)
        self.asked += 1
        return f"token-{self.asked}"

    async def later(self) -> str:
        await asyncio.sleep(self.slow)
        self.asked += 1
        return f"token-{self.asked}"


@pytest.mark.parametrize("awaitable", [False, True])
def test_a_callable_is_asked_once_and_again_after_a_401(flavour: Flavour, awaitable: bool) -> None:
    if awaitable and not flavour.is_async:
        client, script = flavour.client(secrets={"Jwt": Tokens(is_async=True)})
        with pytest.raises(TypeError, match="jwt is an async function"):
            flavour.call(client, operation(JWT))
        assert script.sent == []
        return
    tokens = Tokens(is_async=awaitable)
    client, script = flavour.client(Reply(200, {}), Reply(401), Reply(200, {}), Reply(200, {}), secrets={"Jwt": tokens})
    for _ in range(3):
        flavour.call(client, operation(JWT))
    assert [request.header("authorization") for request in script.sent] == [
        "Bearer token-1",
        "Bearer token-1",
        "Bearer token-2",
        "Bearer token-2",
    ]
    assert tokens.asked == 2


def test_a_second_401_is_an_error(flavour: Flavour) -> None:
    client, script = flavour.client(Reply(401), Reply(401), secrets={"Jwt": Tokens()})
    with pytest.raises(UnauthorizedError) as caught:
        flavour.call(client, operation(JWT))
    assert len(script.sent) == 2
    assert caught.value.attempts == 1


def test_a_401_with_a_fixed_token_is_an_error_at_once(flavour: Flavour) -> None:
    client, script = flavour.client(Reply(401), secrets={"Jwt": "fixed"})
    with pytest.raises(UnauthorizedError):
        flavour.call(client, operation(JWT))
    assert len(script.sent) == 1


def test_a_token_is_renewed_before_it_ends(flavour: Flavour, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def tokens() -> AccessToken:
        asked.append(1)
        return AccessToken(f"t{len(asked)}", expires_in=1000)

    now = time.time()
    client, script = flavour.client(*[Reply(200, {}) for _ in range(4)], secrets={"Jwt": tokens})
    for later in (0, 930, 945, 1800):
        monkeypatch.setattr(time, "time", lambda later=later: now + later)
        flavour.call(client, operation(JWT))
    assert [request.header("authorization") for request in script.sent] == [
        "Bearer t1",
        "Bearer t1",
        "Bearer t2",
        "Bearer t2",
    ]


def jwt(**claims: Any) -> str:
    return ".".join(
        base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=") for part in ({}, claims, {})
    )


@pytest.mark.parametrize(
    ("token", "asked"),
    [
        (lambda: jwt(exp=time.time() + 2000), 1),
        (lambda: jwt(exp=time.time() + 0.05), 2),
        (lambda: jwt(exp=time.time() - 5), 1),  # the clock may be wrong: the server decides
        (lambda: jwt(), 1),
        (lambda: "a.b.c", 1),
        (lambda: "opaque", 1),
    ],
)
def test_the_end_of_a_web_token_is_read(flavour: Flavour, token: Any, asked: int) -> None:
    count: list[int] = []

    def tokens() -> str:
        count.append(1)
        return str(token())

    client, _ = flavour.client(Reply(200, {}), Reply(200, {}), secrets={"Jwt": tokens})
    flavour.call(client, operation(JWT))
    time.sleep(0.06)
    flavour.call(client, operation(JWT))
    assert len(count) == asked


@pytest.mark.parametrize(
    ("answer", "error"), [(None, TypeError), (b"x", TypeError), ("", ValueError), ("a\nb", ValueError)]
)
def test_what_a_callable_returns_is_checked(flavour: Flavour, answer: Any, error: Any) -> None:
    client, script = flavour.client(secrets={"Jwt": lambda: answer})
    with pytest.raises(error, match="jwt returned"):
        flavour.call(client, operation(JWT))
    assert script.sent == []


def test_the_callables_own_errors_pass(flavour: Flavour) -> None:
    def broken() -> str:
        raise LookupError("no vault")

    client, script = flavour.client(secrets={"Jwt": broken})
    with pytest.raises(LookupError, match="no vault"):
        flavour.call(client, operation(JWT))
    assert script.sent == []


def test_many_threads_make_one_token_request() -> None:
    tokens = Tokens(slow=0.05)
    script = SyncScript(*[Reply(200, {}) for _ in range(200)])
    client = KitClient(transport=script, secrets={"Jwt": tokens})
    threads = [threading.Thread(target=client.things.call, args=(operation(JWT),)) for _ in range(200)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (tokens.asked, len(script.sent)) == (1, 200)


def test_many_tasks_make_one_token_request_and_one_renewal() -> None:
    tokens = Tokens(slow=0.01, is_async=True)

    class Picky(AsyncScript):
        async def send(self, request: Request, timeout: Timeout) -> Reply:
            await asyncio.sleep(0.01)
            return Reply(401) if request.header("authorization") == "Bearer token-1" else Reply(200, {})

    client = AsyncKitClient(transport=Picky(), secrets={"Jwt": tokens})

    async def main() -> None:
        await asyncio.gather(*(client.things.call(operation(JWT)) for _ in range(1000)))

    asyncio.run(main())
    assert tokens.asked == 2


def test_a_token_source_works_in_two_event_loops() -> None:
    client = AsyncKitClient(
        transport=AsyncScript(*[Reply(200, {}) for _ in range(2)]), secrets={"Jwt": Tokens(is_async=True)}
    )
    for _ in range(2):
        asyncio.run(client.things.call(operation(JWT)))


@pytest.mark.parametrize(("lives", "fresh_for"), [(100.0, 90.0), (600.0, 540.0), (3600.0, 3540.0)])
def test_a_token_is_renewed_a_minute_or_a_tenth_of_its_life_before_its_end(
    lives: float, fresh_for: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [1000.0]
    monkeypatch.setattr(time, "time", lambda: now[0])
    token = AccessToken("t", expires_in=lives)
    now[0] = 1000.0 + fresh_for - 1
    assert not token.stale
    now[0] = 1000.0 + fresh_for
    assert token.stale
