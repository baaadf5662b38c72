"""Tokens that the client gets itself: client credentials, refresh tokens, a key exchanged for a token."""

import asyncio
import base64
import pickle
import time
import traceback
from typing import Any

import pytest
from call_kit import AsyncKitClient, AsyncScript, Flavour, Reply
from grants_kit import CALL, URL, credentials

from runtime.auth.grants import ClientCredentials, KeyExchange, RefreshToken
from runtime.errors import RequestTimeoutError, TokenError, TransportError, UnauthorizedError
from runtime.http.messages import Request, TransportFailure
from runtime.http.timeout import Timeout
from runtime.options import Retry
from runtime.request.operation import Operation

CANARY = "cAnArY-9f3e"
POST: Operation[Any] = Operation(
    id="guardedPost",
    method="POST",
    path="/g",
    replies={"200": {"application/json": lambda: dict}},
    security=(("OAuth",),),
)


def form(request: Request) -> dict[str, str]:
    from urllib.parse import parse_qsl

    assert isinstance(request.content, bytes)
    return dict(parse_qsl(request.content.decode()))


def bearers(script: Any) -> list[str | None]:
    return [request.header("authorization") for request in script.sent if "login" not in request.url]


def test_client_credentials(flavour: Flavour) -> None:
    client, script = flavour.client(
        Reply(200, {"access_token": "t1", "expires_in": 3600, "token_type": "Bearer"}),
        Reply(200, {}),
        Reply(200, {}),
        secrets={"OAuth": credentials(scope=["a", "b"], more={"audience": "x"})},
    )
    for _ in range(2):
        flavour.call(client, CALL)
    asked = script.sent[0]
    assert (asked.method, asked.url, len(script.sent)) == ("POST", URL, 3)
    assert form(asked) == {"grant_type": "client_credentials", "scope": "a b", "audience": "x"}
    assert asked.header("authorization") == "Basic " + base64.b64encode(b"me:s3+cret").decode()
    assert asked.header("content-type") == "application/x-www-form-urlencoded"
    assert str(asked.header("user-agent")).startswith("kit/1.2.3")
    assert bearers(script) == ["Bearer t1", "Bearer t1"]


def test_client_credentials_in_the_body(flavour: Flavour) -> None:
    client, script = flavour.client(
        Reply(200, {"access_token": "t1"}), Reply(200, {}), secrets={"OAuth": credentials(place="body")}
    )
    flavour.call(client, CALL)
    assert form(script.sent[0]) == {
        "grant_type": "client_credentials",
        "client_id": "me",
        "client_secret": "s3 cret",
    }
    assert script.sent[0].header("authorization") is None


def test_a_refresh_token_is_replaced_by_the_one_that_comes(flavour: Flavour) -> None:
    kept: list[str] = []
    grant = RefreshToken(URL, "r1", client_id="me", on_rotated=kept.append)
    client, script = flavour.client(
        Reply(200, {"access_token": "t1", "refresh_token": "r2"}),
        Reply(401),
        Reply(200, {"access_token": "t2"}),
        Reply(200, {}),
        secrets={"OAuth": grant},
    )
    flavour.call(client, CALL)
    asked = [form(request) for request in script.sent if "login" in request.url]
    assert asked == [
        {"grant_type": "refresh_token", "refresh_token": "r1", "client_id": "me"},
        {"grant_type": "refresh_token", "refresh_token": "r2", "client_id": "me"},
    ]
    assert bearers(script) == ["Bearer t1", "Bearer t2"]
    assert kept == ["r2"]


def test_an_api_key_is_exchanged_for_a_jwt(flavour: Flavour) -> None:
    client, script = flavour.client(
        Reply(200, {"token": "jwt-1"}, "application/vnd.illumina.v3+json"),
        Reply(200, {}),
        secrets={"Jwt": KeyExchange("/api/tokens", "key-1")},
    )
    flavour.call(client, CALL)
    asked = script.sent[0]
    # a path is below the base URL of the client
    assert (asked.method, asked.url) == ("POST", "https://api.example.com/base/api/tokens")
    assert (asked.header("x-api-key"), asked.content) == ("key-1", b"")
    assert script.sent[1].header("authorization") == "Bearer jwt-1"
    assert script.sent[1].header("x-api-key") is None


def test_a_grants_token_is_renewed_before_it_ends(flavour: Flavour, monkeypatch: pytest.MonkeyPatch) -> None:
    steps = [Reply(200, {"access_token": f"t{n}", "expires_in": 1000}) for n in (1, 2)]
    client, script = flavour.client(
        steps[0], Reply(200, {}), Reply(200, {}), steps[1], Reply(200, {}), secrets={"OAuth": credentials()}
    )
    now = time.time()
    for later in (0, 930, 945):
        monkeypatch.setattr(time, "time", lambda later=later: now + later)
        flavour.call(client, CALL)
    assert bearers(script) == ["Bearer t1", "Bearer t1", "Bearer t2"]


def test_one_new_token_after_a_401(flavour: Flavour) -> None:
    client, script = flavour.client(
        Reply(200, {"access_token": "t1"}),
        Reply(401),
        Reply(200, {"access_token": "t2"}),
        Reply(401),
        secrets={"OAuth": credentials()},
    )
    with pytest.raises(UnauthorizedError):
        flavour.call(client, CALL)
    assert bearers(script) == ["Bearer t1", "Bearer t2"]


def test_a_token_request_is_retried_as_the_policy_says(flavour: Flavour, waits: list[float]) -> None:
    client, script = flavour.client(
        Reply(503, Retry_After="2"),
        TransportFailure("read", "cut", sent=True),
        Reply(200, {"access_token": "t1"}),
        Reply(200, {}),
        secrets={"OAuth": credentials()},
    )
    flavour.call(client, POST)  # a POST too: it is not the call that is repeated
    assert len(script.sent) == 4
    assert waits[0] == 2


def test_a_token_service_that_is_not_reached_fails_the_call(flavour: Flavour, waits: list[float]) -> None:
    failure = TransportFailure("connect", "refused", sent=False)
    client, script = flavour.client(*[failure] * 3, secrets={"OAuth": credentials()})
    with pytest.raises(TransportError, match="guarded: no token: refused") as caught:
        flavour.call(client, CALL)
    assert (caught.value.kind, caught.value.sent, len(script.sent)) == ("connect", False, 3)


@pytest.mark.parametrize(
    ("reply", "status", "error", "text"),
    [
        (
            Reply(400, {"error": "invalid_scope", "error_description": "no b"}),
            400,
            "invalid_scope",
            "invalid_scope: no b",
        ),
        (Reply(401, {"error": "invalid_client"}), 401, "invalid_client", "answered 401"),
        (Reply(403, b"<html>", "text/html"), 403, None, "answered 403"),
        (Reply(200, {"token_type": "x"}), 200, None, "has no access_token"),
        (Reply(200, b"nope"), 200, None, "has no access_token"),
        (Reply(200, [1]), 200, None, "has no access_token"),
    ],
)
def test_a_refused_token_request(flavour: Flavour, reply: Reply, status: int, error: str | None, text: str) -> None:
    client, script = flavour.client(reply, secrets={"OAuth": credentials()})
    with pytest.raises(TokenError, match=text) as caught:
        flavour.call(client, CALL)
    assert (caught.value.status, caught.value.error, len(script.sent)) == (status, error, 1)
    again = pickle.loads(pickle.dumps(caught.value))
    assert (again.status, again.error, str(again)) == (status, error, str(caught.value))


def test_the_deadline_holds_for_tokens_too() -> None:
    class Slow(AsyncScript):
        async def send(self, request: Request, timeout: Timeout) -> Reply:
            await asyncio.sleep(5)
            raise AssertionError("too late")

    client = AsyncKitClient(transport=Slow(), secrets={"OAuth": credentials()}, deadline=0.05)
    with pytest.raises(RequestTimeoutError, match="deadline"):
        asyncio.run(client.things.call(CALL))


@pytest.mark.parametrize("make", ["credentials", "body", "refresh", "exchange", "token"])
def test_a_grant_shows_no_secret(flavour: Flavour, waits: list[float], caplog: Any, make: str) -> None:
    caplog.set_level("DEBUG")
    grants: dict[str, Any] = {
        "credentials": ClientCredentials(URL, "me", CANARY),
        "body": ClientCredentials(URL, "me", CANARY, place="body"),
        "refresh": RefreshToken(URL, CANARY),
        "exchange": KeyExchange("/tokens", CANARY),
        "token": KeyExchange("/tokens", "k"),
    }
    grant = grants[make]
    token = (
        {"token": CANARY, "access_token": CANARY} if make == "token" else {"access_token": "t", "refresh_token": CANARY}
    )
    failure = TransportFailure("read", "cut", sent=True)
    client, script = flavour.client(
        Reply(503),
        failure,
        Reply(400, {"error": "no"}),
        *[failure] * 3,
        Reply(200, token),
        Reply(500),
        *[failure] * 2,
        secrets={"OAuth": grant},
    )
    shown = [repr(grant), str(grant), repr(client), repr(vars(client))]
    for _ in range(3):
        try:
            flavour.call(client, CALL)
            raise AssertionError("no error")
        except (TokenError, ConnectionError) as error:
            shown += [str(error), repr(error), repr(vars(error)), repr(pickle.dumps(error))]
            links = [traceback.TracebackException.from_exception(error, capture_locals=True)]
            while links:
                link = links.pop()
                shown += [f"{frame.name}: {frame.locals}" for frame in link.stack if "templates" in frame.filename]
                links += [more for more in (link.__cause__, link.__context__) if more is not None]
    assert not script.steps
    basic = base64.b64encode(f"me:{CANARY}".encode()).decode()
    for text in [*shown, caplog.text]:
        assert CANARY not in text
        assert basic not in text
    with pytest.raises(TypeError, match="do not pickle"):
        pickle.dumps(grant)
    assert CANARY.encode() not in pickle.dumps(_without_transport(client))


def _without_transport(client: Any) -> Any:
    client.core.shared.origin.transport = None
    return client


@pytest.mark.parametrize("url", ["", "login", "ftp://x/y", "//evil.example/x", "https://me:pw@x.example/t"])
def test_token_urls_that_cannot_be(url: str) -> None:
    with pytest.raises(ValueError, match=r"url must (begin with|not hold a user)"):
        KeyExchange(url, "k")
    with pytest.raises(ValueError, match=r"url must (begin with|not hold a user)"):
        ClientCredentials(url, "a", "b")


def test_secrets_that_cannot_be_are_refused_unseen() -> None:
    for make in (
        lambda: KeyExchange("/t", "a\nb"),
        lambda: RefreshToken("/t", ""),
        lambda: ClientCredentials("/t", "a", "\r"),
    ):
        with pytest.raises(ValueError, match=r"is empty|no header"):
            make()


def test_a_budget_of_retries_holds_for_tokens(flavour: Flavour, waits: list[float]) -> None:
    client, script = flavour.client(
        *[Reply(503)] * 2, secrets={"OAuth": credentials()}, retries=Retry(attempts=5, budget=1)
    )
    with pytest.raises(TokenError):
        flavour.call(client, CALL)
    assert len(script.sent) == 2
