"""A canary in every secret parameter and field of the four systems: it is sent, and shown nowhere."""

from __future__ import annotations

import logging
import pickle
import traceback
from typing import Any

import pytest
from loopback import Loopback, Reply
from support.clients import Calls

CANARY = "cAnArY-5d1e"
BOTH: dict[str, Any] = {"basic": ("u", "p"), "bearer": "b"}
PROBLEM = "application/problem+json"


def frames(error: BaseException) -> str:
    """The variables of every frame of the package, in the error and in all that it came from."""
    found: list[str] = []
    links = [traceback.TracebackException.from_exception(error, capture_locals=True)]
    while links:
        link = links.pop()
        found += [f"{frame.name}: {frame.locals}" for frame in link.stack if "/generated/" in frame.filename]
        links += [more for more in (link.__cause__, link.__context__) if more is not None]
    assert found
    return "\n".join(found)


def assert_unseen(error: BaseException, *more: object) -> None:
    for shown in (str(error), repr(error), frames(error), getattr(error, "url", ""), *more):
        assert CANARY not in str(shown)


CALLS: dict[str, Any] = {
    "query and header": lambda client: client.tokens.create_token(api_key=CANARY, x_api_key=CANARY),
    "query, raw": lambda client: client.tokens.with_raw_response.create_token(api_key=CANARY),
    "body": lambda client: client.tokens.revoke_token({"access_token": CANARY}),
    "nested in a body": lambda client: client.tasks.create_task(
        {"name": "n", "execution": {"image": {"credentials": {"username": "u", "password": CANARY}}}}
    ),
}
REPLIES: dict[str, list[Any]] = {
    "400": [Reply.json({"code": "x", "message": "no"}, 400)],
    "403": [Reply.json({"title": "no"}, 403, PROBLEM)],
    "503": [Reply(503)],
    "cut": [Reply(raw=b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{")],
    "html": [Reply(502, b"<html>", {"Content-Type": "text/html"})],
}


@pytest.mark.parametrize("reply", REPLIES)
@pytest.mark.parametrize("kind", CALLS)
@pytest.mark.filterwarnings("ignore:.* declares no field")
def test_secrets_that_a_call_is_given(
    calls: Calls,
    server: Loopback,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    kind: str,
    reply: str,
) -> None:
    monkeypatch.setenv("ICA_V1_LOG", "debug")
    told: list[Any] = []
    server.script(*REPLIES[reply])
    with caplog.at_level(logging.DEBUG):
        client = calls.client("ica_v1", server.url, retries=0, on_drift=told.append, **BOTH)
        hooks = calls.package("ica_v1").Hooks(before=told.append, after=told.append, error=told.append)
        with pytest.raises(calls.error("ica_v1", "ClientError")) as caught:
            calls.run(CALLS[kind](client.with_options(hooks=hooks)))
    sent = server.received[0]
    assert CANARY in str(sent.query) + str(sent.headers) + sent.body.decode()
    assert_unseen(caught.value, caplog.text, told, client.drift, repr(vars(client)))
    assert len(told) >= 2
    assert CANARY.encode() not in pickle.dumps(caught.value)


@pytest.mark.parametrize(("bad", "error"), [(f"{CANARY}\r\nX: y", ValueError), (object(), TypeError)])
def test_secrets_that_are_refused(calls: Calls, bad: Any, error: type[Exception]) -> None:
    client = calls.client("ica_v1", "http://127.0.0.1:9", **BOTH)
    with pytest.raises(error) as caught:
        calls.run(client.tokens.create_token(x_api_key=bad, api_key=CANARY))
    assert_unseen(caught.value)


def test_secrets_that_a_reply_brings(calls: Calls, server: Loopback, caplog: pytest.LogCaptureFixture) -> None:
    reply = Reply.json({"access_token": CANARY, "token_type": "Bearer", "new": CANARY, "expires_in": "soon"}, 201)
    server.script(reply, reply, reply)
    told: list[Any] = []
    with caplog.at_level(logging.DEBUG):
        client = calls.client("ica_v1", server.url, on_drift=told.append, **BOTH)
        token = calls.run(client.tokens.create_token())
        strict = calls.client("ica_v1", server.url, strict=True, **BOTH)
        with pytest.raises(calls.error("ica_v1", "DecodeError")) as caught:
            calls.run(strict.tokens.create_token())
        raw = calls.run(strict.tokens.with_raw_response.create_token())
        with pytest.raises(calls.error("ica_v1", "DecodeError")) as parsed:
            raw.parse()
    assert token.access_token == CANARY
    assert told
    assert CANARY not in repr(token)
    assert "'new': ***" in repr(token)
    assert_unseen(caught.value, caplog.text, told, str(client.drift), repr(raw))
    assert_unseen(parsed.value)
    # what came is kept for who asks
    assert CANARY.encode() in caught.value.content


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_no_secret_follows_a_redirect_to_another_origin(calls: Calls, server: Loopback, status: int) -> None:
    with Loopback() as other:
        server.script(Reply(status, b"", {"Location": f"{other.url}/v1/tokens"}))
        client = calls.client("ica_v1", server.url, bearer=CANARY)
        with pytest.raises(calls.error("ica_v1", "ApiError")) as caught:
            calls.run(client.tasks.get_task("t"))
        assert other.accepted == 0
    assert_unseen(caught.value)


def test_a_header_of_the_callers_own_is_not_shown(calls: Calls, server: Loopback, caplog: Any) -> None:
    server.script(Reply(500), Reply(500))
    with caplog.at_level(logging.DEBUG):
        client = calls.client("ica_v1", server.url, headers={"Authorization": f"Bearer {CANARY}"}, retries=0)
        with pytest.raises(calls.error("ica_v1", "ServerError")) as caught:
            calls.run(client.tasks.get_task("t"))
    assert server.last.header("Authorization") == f"Bearer {CANARY}"
    assert_unseen(caught.value, caplog.text, repr(vars(client)), repr(client._core.settings))
    assert CANARY.encode() not in pickle.dumps(client)
