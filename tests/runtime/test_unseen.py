"""What replies bring of secrets, and what callers add: in no frame, message or pickle of an error."""

from __future__ import annotations

import asyncio
import pickle
import reprlib
from collections.abc import Callable
from typing import Any

import pytest
from call_kit import CURSOR, EITHER, JSON, V3, V4, Flavour, Reply, paged
from support.canaries import CANARY, assert_unseen, fails, of_error

from runtime.auth.grants import ClientCredentials, KeyExchange, PasswordGrant, RefreshToken
from runtime.auth.tokens import AccessToken, Secret
from runtime.call.arguments import CallArguments
from runtime.errors import ApiError, DecodeError, TransportError, UnexpectedMediaVersionError, without_frames
from runtime.http.messages import Request, TransportFailure
from runtime.options import Settings, Unseen, merged_headers
from runtime.request.operation import Operation, Parameter
from runtime.serialization.model import Model

LINES, SSE = "application/x-ndjson", "text/event-stream"


class Login(Model, secret=("token",)):
    token: str
    name: str | None = None


class Outer(Model):
    logins: list[Login]


def operation(replies: dict[str, Any], **more: Any) -> Operation[Any]:
    return Operation(id="login", method="GET", path="/login", replies=replies, **more)


ONE = operation({"200": {JSON: lambda: Login}, "403": {JSON: lambda: Outer}})
NESTED = operation({"200": {JSON: lambda: Outer}})
VERSIONED = operation({"200": {V4: lambda: Outer, V3: lambda: Login}}, versions={"v4": (V4,), "v3": (V3,)})


def failed(flavour: Flavour, reply: Reply, asked: Operation[Any], how: str = "", **rest: Any) -> Any:
    client, _ = flavour.client(reply)
    if how == "raw":
        raw = flavour.run(client.raw(asked, **rest))
        return fails(flavour, raw.parse)
    return fails(flavour, lambda: client.things.call(asked, **rest))


@pytest.mark.parametrize("how", ["", "raw"])
@pytest.mark.parametrize("asked", [ONE, NESTED], ids=["itself", "nested"])
def test_a_reply_that_cannot_be_read(flavour: Flavour, asked: Operation[Any], how: str) -> None:
    error = failed(flavour, Reply(200, f'[{{"token": "{CANARY}"}}'.encode()), asked, how)
    assert isinstance(error, DecodeError)
    assert CANARY.encode() in error.content
    again = pickle.loads(pickle.dumps(error))
    assert (again.content, str(again), again.response.status) == (b"", str(error), 200)
    assert_unseen({**of_error(error, kept=["content"]), "pickle": repr(pickle.dumps(error))})


def test_a_reply_without_secrets_is_kept_in_pickles(flavour: Flavour) -> None:
    error = failed(flavour, Reply(200, b"[["), operation({"200": {JSON: lambda: dict[str, int]}}))
    assert pickle.loads(pickle.dumps(error)).content == b"[["


def test_an_error_with_secrets(flavour: Flavour) -> None:
    body = {"logins": [{"token": CANARY}]}
    error = failed(flavour, Reply(403, body), ONE)
    assert isinstance(error, ApiError)
    assert error.body.logins[0].token == CANARY
    again = pickle.loads(pickle.dumps(error))
    assert (again.status, again.body, again.content) == (403, None, b"")
    assert_unseen({**of_error(error, kept=["content"]), "pickle": repr(pickle.dumps(error))})


def test_the_other_media_version(flavour: Flavour) -> None:
    error = failed(flavour, Reply(200, {"token": CANARY}, V3), VERSIONED, version="v4")
    assert isinstance(error, UnexpectedMediaVersionError)
    assert error.result.token == CANARY
    assert pickle.loads(pickle.dumps(error)).result is None
    assert_unseen(of_error(error), repr(pickle.dumps(error)))


def streamed(flavour: Flavour, reply: Reply, media_type: str) -> BaseException:
    """What a stream of items fails with."""
    client, _ = flavour.client(reply)
    opening = client.streamed(operation({"200": {media_type: lambda: list[Login]}}))
    return fails(flavour, lambda: flavour.within(opening, lambda reply: reply.iter_items()))


@pytest.mark.parametrize("media_type", [LINES, SSE])
@pytest.mark.parametrize("cut", [False, True], ids=["spoilt", "cut"])
def test_items_of_a_stream(flavour: Flavour, media_type: str, cut: bool) -> None:
    good, spoilt = f'{{"token": "{CANARY}"}}', f'[{{"token": "{CANARY}"}}]'
    lines = f"{good}\n{spoilt}\n" if media_type == LINES else f"data: {good}\n\ndata: {spoilt}\n\n"
    reply = Reply(200, lines[: lines.index("[")].encode() if cut else lines.encode(), media_type)
    error = streamed(flavour, reply.failing(TransportFailure("read", "cut", sent=True)), media_type)
    if not cut:
        assert isinstance(error, DecodeError)
        assert error.content == spoilt.encode()
        assert pickle.loads(pickle.dumps(error)).content == b""
    assert_unseen({**of_error(error, kept=["content"]), "pickle": repr(pickle.dumps(error))})


@pytest.mark.parametrize("how", ["iter_bytes", "iter_lines", "iter_events", "read", "parse"])
@pytest.mark.parametrize("deadline", [None, 30])
def test_a_stream_that_is_cut_in_whichever_way_it_is_read(flavour: Flavour, how: str, deadline: int | None) -> None:
    lines = f'data: {{"token": "{CANARY}"}}\n\ndata: {{"token": "{CANARY}"}}\n\ndata: {CANARY}'
    reply = Reply(200, lines.encode(), SSE).failing(TransportFailure("read", "cut", sent=True))
    client, _ = flavour.client(reply, deadline=deadline, retries=0)
    opening = client.streamed(operation({"200": {SSE: lambda: list[Login]}}))
    error = fails(flavour, lambda: flavour.within(opening, lambda opened: getattr(opened, how)()))
    assert isinstance(error, TransportError)
    assert_unseen(of_error(error))


REFUSED: dict[str, Callable[[], object]] = {
    "client credentials": lambda: ClientCredentials("https://t.test", "id", f"{CANARY}\n{CANARY}"),
    "refresh token": lambda: RefreshToken("https://t.test", f"{CANARY}\u00e9"),
    "password": lambda: PasswordGrant("https://t.test", "user", f"{CANARY}\ud800"),
    "key": lambda: KeyExchange("/t", CANARY, prefix=3),  # type: ignore[arg-type]
    "token": lambda: AccessToken(CANARY, expires_in="soon"),  # type: ignore[arg-type]
}


@pytest.mark.parametrize("kind", REFUSED)
def test_a_grant_that_is_refused(kind: str) -> None:
    with pytest.raises((TypeError, ValueError, AttributeError)) as caught:
        REFUSED[kind]()
    assert_unseen(of_error(caught.value))


@pytest.mark.parametrize("answer", [f"{CANARY}\n{CANARY}", [CANARY], AccessToken(f"{CANARY}\u00e9")], ids=str)
def test_a_function_that_gives_no_token(flavour: Flavour, answer: Any) -> None:
    client, script = flavour.client(secrets={"Jwt": lambda: answer})
    error = fails(flavour, lambda: client.things.call(operation({"200": {JSON: lambda: Login}}, security=(("Jwt",),))))
    assert isinstance(error, (TypeError, ValueError))
    assert_unseen(of_error(error))
    assert script.sent == []


def test_who_is_told_of_a_new_refresh_token_and_fails(flavour: Flavour) -> None:
    def kept(token: str) -> None:
        given.append(token)
        raise OSError("the disk is full")

    given: list[str] = []
    grant = RefreshToken("https://t.test/t", "old", on_rotated=kept)
    client, _ = flavour.client(Reply(200, {"access_token": CANARY, "refresh_token": CANARY}), secrets={"Jwt": grant})
    error = fails(flavour, lambda: client.things.call(operation({"200": {JSON: lambda: Login}}, security=(("Jwt",),))))
    assert isinstance(error, OSError)
    assert_unseen(of_error(error))
    assert given == [CANARY]
    assert repr(given) == f"['{CANARY}']"  # the caller is given a plain text


def test_the_arguments_of_a_call_show_none() -> None:
    arguments = CallArguments(ONE, {"code": CANARY}, body={"password": CANARY}, options={"headers": {"X": CANARY}})
    assert repr(arguments) == "<arguments of login>"


def test_a_secret_is_a_text_that_shows_none() -> None:
    secret = Secret(CANARY)
    assert (f"{secret}", secret.encode()) == (CANARY, CANARY.encode())
    assert repr({"a": [secret]}) == "{'a': [***]}"
    assert (repr(secret[:4]), secret[:4]) == ("***", CANARY[:4])
    assert CANARY not in reprlib.repr(secret)
    request = Request("GET", "https://x.test", {})
    request.set_header("Authorization", Secret(f" {CANARY} "))
    assert repr(request.headers) == "{'Authorization': ***}"
    assert request.header("authorization") == CANARY


def test_unknown_fields_beside_a_secret() -> None:
    from runtime.serialization.decoder import Decoder

    login = Decoder(lambda: Login).decode(f'{{"token": "{CANARY}", "newToken": "{CANARY}", "name": "n"}}'.encode())
    assert repr(login) == "Login(token=***, name='n', extra_fields={'newToken': ***})"
    assert login.extra_fields == {"newToken": CANARY}
    assert CANARY not in repr(Outer(logins=[login]))


@pytest.mark.parametrize("place", ["headers", "query"])
def test_what_a_caller_adds_is_named_and_not_shown(place: str) -> None:
    given = {"X-Team": CANARY}
    settings = Settings().merged({place: given})  # type: ignore[misc]
    held = getattr(settings, place)
    assert held == given
    assert repr(held) == "{'X-Team': ***}"
    assert CANARY not in repr(settings)
    assert pickle.loads(pickle.dumps(held)) == given
    merged = merged_headers({"a": CANARY}, {"b": CANARY})
    assert type(merged) is Unseen
    assert repr(merged) == "{'a': ***, 'b': ***}"


def test_a_listing(flavour: Flavour) -> None:
    client, _ = flavour.client()
    pager = client.things.list(paged(**CURSOR), options={"headers": {"X": f"{CANARY}\n"}})
    assert_unseen(of_error(fails(flavour, pager.first_page)), repr(pager))


@pytest.mark.parametrize("name", ["headers", "query"])
def test_a_call_with_options_of_its_own_keeps_its_frames(flavour: Flavour, name: str) -> None:
    """The caller gave a secret to the call: no frame shows it, and all are there, for who looks for a mistake."""
    options = {name: {"Authorization": CANARY}}
    for reply in (Reply(403), Reply(200, b"{{"), TransportFailure("read", "cut", sent=True)):
        client, _ = flavour.client(reply, retries=0)
        error = fails(flavour, lambda client=client: client.things.call(ONE, options=options))
        assert_unseen(of_error(error, kept=["content"]))
        assert {"call", "request"} <= frame_names(error)


def test_a_call_that_is_given_secrets_keeps_all_frames_but_those_that_hold_them(flavour: Flavour) -> None:
    client, _ = flavour.client(Reply(403))
    asked = operation({"200": {JSON: lambda: Login}}, parameters=(Parameter("code", "query", secret=True),))
    error = fails(flavour, lambda: client.things.confide(asked, {"code": CANARY}))
    assert_unseen(of_error(error))
    assert {"called", "request", "result"} <= frame_names(error)
    assert not {"call", "_request"} & frame_names(error)


@pytest.mark.parametrize(
    "given", [{"code": [CANARY, "\ud800"]}, {"other": CANARY}, {"code": CANARY, "X-Pin": f"{CANARY}\n"}]
)
def test_a_secret_that_cannot_be_sent(flavour: Flavour, given: dict[str, Any]) -> None:
    client, script = flavour.client()
    parameters = (Parameter("code", "query", secret=True, required=True), Parameter("X-Pin", "header", secret=True))
    asked = operation({"200": {JSON: lambda: Login}}, parameters=parameters)
    error = fails(flavour, lambda: client.things.confide(asked, given))
    assert isinstance(error, (TypeError, ValueError))
    assert_unseen(of_error(error))
    assert "prepare" in frame_names(error)
    assert script.sent == []


def test_a_listing_whose_arguments_contradict_each_other(flavour: Flavour) -> None:
    client, _ = flavour.client()
    given = {"pageToken": CANARY, "sort": CANARY}
    error = fails(flavour, lambda: client.things.confide_list(paged(**EITHER), given))
    assert isinstance(error, ValueError)
    assert_unseen(of_error(error))
    assert "paginate" in frame_names(error)


def frame_names(error: BaseException) -> set[str]:
    found: set[str] = set()
    trace = error.__traceback__
    while trace is not None:
        found.add(trace.tb_frame.f_code.co_name)
        trace = trace.tb_next
    return found


def test_an_error_of_the_callers_is_left_as_it_is(flavour: Flavour) -> None:
    """A call may be made while another error is handled: that one is not ours."""
    client, _ = flavour.client(
        TransportFailure("read", "cut", sent=True), Reply(200, b"{{"), Reply(403), Reply(403), retries=0
    )
    options = {"headers": {"X": "y"}}
    for rest in ({}, {}, {}, {"options": options}):
        mine = LookupError("mine")
        try:
            raise mine
        except LookupError:
            fails(flavour, lambda rest=rest: client.things.call(ONE, **rest))
        assert mine.__traceback__ is not None


def test_the_chain_of_an_error_is_bare() -> None:
    raised: list[BaseException] = []
    for error in (KeyError("mine"), ValueError("inner"), TypeError("outer")):
        with pytest.raises(type(error)) as caught:
            raise error
        raised.append(caught.value)
    mine, inner, outer = raised
    outer.__cause__, inner.__context__ = inner, mine
    assert without_frames(outer, mine) is outer
    assert (outer.__traceback__, inner.__traceback__) == (None, None)
    assert mine.__traceback__ is not None
    assert without_frames(outer, None).__cause__ is inner
    assert mine.__traceback__ is None


def test_a_cancelled_call_has_no_frame_of_the_transport() -> None:
    from call_kit import AsyncKitClient

    class Slow:
        async def send(self, request: Any, timeout: Any) -> Any:
            headers = dict(request.headers)
            await asyncio.sleep(5)
            return headers

        async def aclose(self) -> None:
            return None

    async def main() -> BaseException:
        client = AsyncKitClient(transport=Slow(), secrets={"Key": CANARY})
        try:
            async with asyncio.timeout(0.05):
                await client.things.call(operation({"200": {JSON: lambda: Login}}, security=(("Key",),)))
        except TimeoutError as error:
            return error
        raise AssertionError("no timeout")

    error = asyncio.run(main())
    assert isinstance(error.__cause__, asyncio.CancelledError)
    assert_unseen(of_error(error))


def test_an_interrupted_call_has_no_frame_of_the_transport() -> None:
    from call_kit import KitClient

    class Interrupted:
        def send(self, request: Any, timeout: Any) -> Any:
            headers = dict(request.headers)
            raise KeyboardInterrupt(len(headers))

        def close(self) -> None:
            return None

    client = KitClient(transport=Interrupted(), secrets={"Key": CANARY})
    with pytest.raises(KeyboardInterrupt) as caught:
        client.things.call(operation({"200": {JSON: lambda: Login}}, security=(("Key",),)))
    assert_unseen(of_error(caught.value))
