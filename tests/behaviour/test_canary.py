"""A canary in every credential, secret argument and secret field of the packages: it is sent, and shown nowhere."""

from __future__ import annotations

import asyncio
import logging
import os
import pickle
from typing import Any

import pytest
from loopback import Loopback, Reply
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from support.canaries import CANARY, PAIRS, SECRETS, Package, assert_unseen, fails, of_client, of_error
from support.clients import PACKAGES, Calls

EACH = {name: Package(name) for name in PACKAGES}
SCHEMES = [
    pytest.param(each, argument, scheme, operation, id=f"{name}-{argument}")
    for name, each in EACH.items()
    for argument, scheme, operation in each.schemes()
]
GIVEN = [
    pytest.param(each, operation, id=f"{name}-{operation.operation_id}")
    for name, each in EACH.items()
    for operation in each.secret_operations()
]
BROUGHT = [
    pytest.param(each, operation, id=f"{name}-{operation.operation_id}")
    for name, each in EACH.items()
    for operation in each.secret_replies()
]
PLAIN = [pytest.param(each, each.plain_operation(), id=name) for name, each in EACH.items()]

# credentials of another kind, for any operation
BOTH: dict[str, dict[str, Any]] = {
    "ica_v1": {"basic": ("u", "p"), "bearer": "b"},
    "ica_v3": {"api_key_auth": "k"},
}

FAILURES: dict[str, Reply] = {
    "refused": Reply(401),
    "a problem": Reply.json({"title": "No", "detail": "not yours"}, 403, "application/problem+json"),
    "dead": Reply(503),
    "HTML": Reply(502, b"<html>", {"Content-Type": "text/html"}),
    "cut": Reply(raw=b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"),
    "reset": Reply(drop=True),
    "no JSON": Reply(200, b"{{", {"Content-Type": "application/json"}),
    "another type": Reply(200, b"x", {"Content-Type": "image/png"}),
    "a bare redirect": Reply(307, b"", {"Location": "https://elsewhere.example.com/v1"}),
}


class PassBy:
    """A middleware of both clients that keeps what it sees."""

    def __init__(self, told: list[Any]) -> None:
        self.told = told

    def __call__(self, request: Any, call_next: Any) -> Any:
        self.told += [repr(request), repr(request.headers)]
        return call_next(request)


class Watch:
    """All that a client tells while it is used."""

    def __init__(self, calls: Calls, package: Package, url: str, **arguments: Any) -> None:
        told: list[Any] = []
        public = calls.package(package.name)
        hooks = public.Hooks(before=told.append, after=told.append, error=told.append)
        self.told = told
        self.spans = InMemorySpanExporter()
        provider = TracerProvider()
        provider.add_span_processor(SimpleSpanProcessor(self.spans))
        self.client = calls.client(
            package.name,
            url,
            retries=0,
            on_drift=told.append,
            hooks=hooks,
            middleware=[PassBy(told)],
            tracing=public.Tracing(provider),
            **arguments,
        )

    def assert_unseen(self, shown: dict[str, str], *more: object) -> None:
        spans = [span.to_json() for span in self.spans.get_finished_spans()]
        assert_unseen({**shown, **of_client(self.client)}, self.told, spans, *more)


@pytest.fixture(autouse=True)
def everything_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    for name in EACH:
        caplog.set_level(logging.DEBUG, f"{name}.bodies")


def arrived(server: Loopback) -> bool:
    sent = "".join(f"{each.target} {each.headers} {each.body.decode(errors='replace')}" for each in server.received)
    return any(secret in sent for secret in SECRETS)


def secret_for(scheme: Any, how: str) -> Any:
    if scheme.kind == "basic":
        return ("user", CANARY)
    return CANARY if how == "text" else lambda: CANARY


@pytest.mark.parametrize("how", ["text", "function", "environment"])
@pytest.mark.parametrize(("package", "argument", "scheme", "operation"), SCHEMES)
def test_every_credential(
    calls: Calls,
    server: Loopback,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    package: Package,
    argument: str,
    scheme: Any,
    operation: Any,
    how: str,
) -> None:
    given: dict[str, Any] = {"credentials": False}
    if how == "environment":
        variable = f"{package.name}_{argument}".upper()
        pair = {f"{variable}_USERNAME": "user", f"{variable}_PASSWORD": CANARY}
        for name, value in (pair if scheme.kind == "basic" else {variable: CANARY}).items():
            monkeypatch.setenv(name, value)
    else:
        given[argument] = secret_for(scheme, how)
    for reply in FAILURES.values():
        server.script(*[reply] * 2)  # a refused token is renewed once
        watch = Watch(calls, package, server.url, **given)
        error = fails(calls, lambda watch=watch: package.call(watch.client, operation))
        watch.assert_unseen(of_error(error), caplog.text)
        assert len(watch.told) >= 2
        server.forget()
    assert arrived(server)


@pytest.mark.parametrize(("package", "argument", "scheme", "operation"), SCHEMES)
def test_every_credential_over_the_other_transport(
    calls: Calls,
    server: Loopback,
    caplog: pytest.LogCaptureFixture,
    package: Package,
    argument: str,
    scheme: Any,
    operation: Any,
) -> None:
    kind = "AsyncPyreqwestTransport" if calls.is_async else "PyreqwestTransport"
    for reply in FAILURES.values():
        server.script(*[reply] * 2)
        transport = getattr(calls.package(package.name).transports, kind)()
        watch = Watch(calls, package, server.url, transport=transport, **{argument: secret_for(scheme, "function")})
        error = fails(calls, lambda watch=watch: package.call(watch.client, operation))
        # a client with a transport of its own does not pickle
        assert_unseen(of_error(error), watch.told, repr(watch.client), repr(transport), caplog.text)
        server.forget()
    assert arrived(server)


@pytest.mark.parametrize("grant", ["ClientCredentials", "RefreshToken", "KeyExchange"])
@pytest.mark.parametrize("failure", ["refused", "quoted", "reset", "garbage", "later"])
def test_every_grant(
    calls: Calls, server: Loopback, caplog: pytest.LogCaptureFixture, grant: str, failure: str
) -> None:
    package = EACH["lusid_workflow"]
    kinds = calls.package(package.name)
    token_url = f"{server.url}/token"
    made = {
        "ClientCredentials": lambda: kinds.ClientCredentials(token_url, "id", CANARY),
        "RefreshToken": lambda: kinds.RefreshToken(token_url, CANARY, client_id="id", client_secret=CANARY),
        "KeyExchange": lambda: kinds.KeyExchange(token_url, CANARY),
    }[grant]()
    replies = {
        "refused": [Reply(401)],
        "quoted": [Reply.json({"error": "invalid_client", "error_description": f"{CANARY} is unknown"}, 400)],
        "reset": [Reply(drop=True)],
        "garbage": [Reply.json({"access_token": {"is": CANARY}})],
        "later": [Reply.json({"access_token": CANARY, "token": CANARY}), Reply(drop=True)],
    }
    server.script(*replies[failure])
    watch = Watch(calls, package, server.url, oauth2=made)
    error = fails(calls, lambda: package.call(watch.client, package.plain_operation()))
    assert arrived(server)
    watch.assert_unseen(of_error(error), caplog.text, repr(made))
    with pytest.raises(TypeError):
        pickle.dumps(made)


@pytest.mark.parametrize("place", ["client headers", "derived headers", "call headers", "derived query", "call query"])
@pytest.mark.parametrize(("package", "operation"), PLAIN)
def test_what_a_caller_adds(
    calls: Calls, server: Loopback, caplog: pytest.LogCaptureFixture, package: Package, operation: Any, place: str
) -> None:
    whose, what = place.split()
    mine = {what: {"X-Secret-Key" if what == "headers" else "api_key": CANARY}}
    for reply in FAILURES.values():
        server.script(reply)
        watch = Watch(calls, package, server.url, **(mine if whose == "client" else {}))
        client = watch.client.with_options(**mine) if whose == "derived" else watch.client
        more = {"options": mine} if whose == "call" else {}
        error = fails(calls, lambda client=client, more=more: package.call(client, operation, **more))
        shown = of_error(error)
        watch.assert_unseen({**shown, **of_client(client)}, caplog.text)
        # who looks for a mistake finds the frames of the method and of the call
        assert "resources/" in shown["frames"]
        assert "call/core.py:request" in shown["frames"]
        server.forget()
    assert arrived(server)


@pytest.mark.parametrize(("package", "operation"), PLAIN)
def test_what_is_refused_before_it_is_sent(calls: Calls, package: Package, operation: Any) -> None:
    headers = {"Authorization": CANARY, "X-Other-Token": f"{CANARY}\r\nX: y"}
    # while the client is made, while it is derived, and in a call
    error = fails(calls, lambda: Watch(calls, package, "http://127.0.0.1:9", headers=headers))
    assert isinstance(error, ValueError)
    assert_unseen(of_error(error))
    watch = Watch(calls, package, "http://127.0.0.1:9")
    for begin in (
        lambda: package.call(watch.client.with_options(headers=headers), operation),
        lambda: package.call(watch.client, operation, options={"headers": headers}),
    ):
        error = fails(calls, begin)
        assert isinstance(error, ValueError)
        watch.assert_unseen(of_error(error))
    watch = Watch(calls, package, "http://127.0.0.1:9", headers={"Authorization": CANARY})
    error = fails(calls, lambda: package.call(watch.client, operation, options={"nonsense": 1}))
    watch.assert_unseen(of_error(error))


def test_a_listing_is_refused_before_it_is_sent(calls: Calls) -> None:
    watch = Watch(calls, EACH["ica_v1"], "http://127.0.0.1:9")
    pager = watch.client.tasks.list_tasks(options={"headers": {"X-Mine": f"{CANARY}\n"}})
    error = fails(calls, pager.first_page)
    assert isinstance(error, ValueError)
    watch.assert_unseen(of_error(error), repr(pager))


@pytest.mark.parametrize("mode", ["", "with_raw_response", "with_streaming_response"])
@pytest.mark.parametrize(("package", "operation"), GIVEN)
def test_every_secret_that_a_call_is_given(
    calls: Calls, server: Loopback, caplog: pytest.LogCaptureFixture, package: Package, operation: Any, mode: str
) -> None:
    both = BOTH[package.name]
    assert CANARY in str(package.arguments(operation))
    for what, reply in FAILURES.items():
        if what in ("no JSON", "another type") and package.reply(operation) is None:
            continue  # nothing is promised, so nothing fails
        server.script(*[reply] * 2)
        watch = Watch(calls, package, server.url, **both)
        error = fails(calls, lambda watch=watch: package.outcome(calls, watch.client, operation, mode))
        watch.assert_unseen(of_error(error), caplog.text)
        server.forget()
    assert arrived(server)


@pytest.mark.parametrize("mode", ["", "with_raw_response", "with_streaming_response"])
@pytest.mark.parametrize(("package", "operation"), BROUGHT)
def test_every_secret_that_a_reply_brings(
    calls: Calls, server: Loopback, caplog: pytest.LogCaptureFixture, package: Package, operation: Any, mode: str
) -> None:
    both: dict[str, Any] = BOTH[package.name]
    value = package.reply(operation)
    assert isinstance(value, dict)
    kind = next(each for reply in operation.replies if reply.success for each in reply.contents).media_type
    # what nobody declared may be a secret too, where it stands beside one
    server.script(
        Reply.json({**value, "unknownField": CANARY} if "token" in operation.path else value, content_type=kind)
    )
    watch = Watch(calls, package, server.url, **both)
    result = package.outcome(calls, watch.client, operation, mode)
    body = result.body if hasattr(result, "body") else result
    assert_unseen({"repr": repr(result), "str": str(body), "repr of the body": repr(body)}, caplog.text)

    spoilt = b"[" + Reply.json(value, content_type=kind).body
    cut = Reply.json(value, content_type=kind).body[:-1]
    for content in (spoilt, cut, b'"' + CANARY.encode() + b'"'):
        server.script(Reply(200, content, {"Content-Type": kind}))
        error = fails(calls, lambda: package.outcome(calls, watch.client, operation, mode))
        assert type(error).__name__ == "DecodeError"
        assert CANARY.encode() in error.content  # pyright: ignore[reportAttributeAccessIssue]  # for who asks
        watch.assert_unseen(of_error(error, kept=["content"]), repr(pickle.dumps(error)), caplog.text)
        again = pickle.loads(pickle.dumps(error))
        assert (str(again), again.content, again.path) == (str(error), b"", "$")


@pytest.mark.parametrize(("package", "argument", "scheme", "operation"), SCHEMES)
def test_a_server_that_quotes_what_it_was_sent(
    calls: Calls, server: Loopback, caplog: Any, package: Package, argument: str, scheme: Any, operation: Any
) -> None:
    server.script(Reply.json({"message": f"no such key: {PAIRS[0] if scheme.kind == 'basic' else CANARY}"}, 403))
    watch = Watch(calls, package, server.url, **{argument: secret_for(scheme, "text")})
    error = fails(calls, lambda: package.call(watch.client, operation))
    assert "no such key: ***" in str(error)
    watch.assert_unseen(of_error(error), caplog.text)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize(("package", "argument", "scheme", "operation"), SCHEMES)
def test_no_credential_follows_a_redirect_to_another_origin(
    calls: Calls, server: Loopback, package: Package, argument: str, scheme: Any, operation: Any, status: int
) -> None:
    with Loopback() as other:
        server.script(Reply(status, b"", {"Location": f"{other.url}/v1"}))
        mine = {"X-Secret-Key": CANARY}
        client = calls.client(package.name, server.url, headers=mine, **{argument: secret_for(scheme, "text")})
        error = fails(calls, lambda: package.call(client, operation))
        assert other.accepted == 0
    assert_unseen(of_error(error))


def test_a_call_that_is_given_up(server: Loopback) -> None:
    """Cancelled by a timeout of the caller's: what is raised has come through the frames of the HTTP library."""
    import ica_v1

    server.script(Reply(200, delay=5))

    async def main() -> BaseException:
        async with ica_v1.AsyncIcaV1Client(base_url=server.url, bearer=CANARY) as client:
            try:
                async with asyncio.timeout(0.3):
                    await client.tasks.get_task("t")
            except TimeoutError as error:
                return error
        raise AssertionError("no timeout")

    assert_unseen(of_error(asyncio.run(main())))


def test_a_call_that_is_interrupted(server: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    import socket

    import ica_v1

    real = socket.socket.recv

    def interrupted(self: socket.socket, *arguments: Any) -> bytes:
        if self.getpeername()[1] == server.port:
            raise KeyboardInterrupt
        return real(self, *arguments)

    monkeypatch.setattr(socket.socket, "recv", interrupted)
    server.script(Reply(200, b"{}"))
    with ica_v1.IcaV1Client(base_url=server.url, bearer=CANARY) as client:
        try:
            client.tasks.get_task("t")
        except KeyboardInterrupt as error:
            assert_unseen(of_error(error))
        else:
            raise AssertionError("not interrupted")


def test_an_error_of_the_callers_keeps_its_frames(calls: Calls, server: Loopback) -> None:
    """A call that is made while another error is handled takes nothing from that one."""
    server.script(Reply(drop=True), Reply(200, b"{{", {"Content-Type": "application/json"}), Reply(403))
    client = calls.client("ica_v1", server.url, retries=0, basic=("u", "p"), bearer="b")
    begin = [
        lambda: client.tasks.get_task("t", options={"headers": {"X": "y"}}),
        lambda: client.tasks.get_task("t"),
        lambda: client.tokens.revoke_token({"access_token": CANARY}),
    ]
    for call in begin:
        mine = LookupError("mine")
        try:
            raise mine
        except LookupError:
            fails(calls, call)
        assert mine.__traceback__ is not None


def test_the_environment_is_clean() -> None:
    assert not [name for name, value in os.environ.items() if CANARY in value]
