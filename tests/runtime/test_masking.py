"""Secrets that a server quotes: in no form of theirs in anything that an error, a log or a hook shows."""

from __future__ import annotations

import base64
import html
import json
import logging
import pickle
from collections.abc import Callable
from typing import Any
from urllib.parse import quote, quote_plus

import pytest
from call_kit import JSON, SERVICE, Flavour, Reply
from support.canaries import of_error

from runtime.auth.grants import ClientCredentials, KeyExchange, RefreshToken
from runtime.auth.masking import Masks
from runtime.auth.schemes import ApiKey, Basic, Bearer, HttpScheme, OAuth2, OpenIdConnect
from runtime.errors import ApiError, DecodeError, TokenError, TransportError
from runtime.http.messages import TransportFailure
from runtime.observability.hooks import Hooks
from runtime.options import Retry
from runtime.request.declarations import Body, Parameter
from runtime.request.operation import Operation
from runtime.serialization.model import Model
from runtime.service import Service

# with all that is written in another way somewhere
KEY = 'sk-CANARY/one+"two"\\three=='
JWT = "eyJhbGciOiJI." + "CANARY" * 150 + ".s_i-g"
USER, PASSWORD = "ada@canary.test", "hunter2 CANARY:hunter/2"
PAIR = base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()
DIGEST = 'username="ada", realm="kit", nonce="n-CANARY-1", response="f00dCANARYf00d"'
PROBLEM = "application/problem+json"

SCHEMES: dict[str, tuple[Any, Any, list[str]]] = {
    "header": (ApiKey(place="header", name="X-Key", argument="a", env="E"), KEY, [KEY]),
    "query": (ApiKey(place="query", name="k", argument="a", env="E"), KEY, [KEY]),
    "cookie": (ApiKey(place="cookie", name="k", argument="a", env="E"), KEY, [KEY]),
    "header, own prefix": (ApiKey(place="header", name="X", argument="a", env="E"), f"Token {KEY}", [KEY]),
    "header, prefix=": (ApiKey(place="header", name="X", prefix="Key", argument="a", env="E"), KEY, [KEY]),
    "both prefixes": (ApiKey(place="header", name="X", prefix="Key", argument="a", env="E"), f"Key {KEY}", [KEY]),
    "query, prefix=": (ApiKey(place="query", name="k", prefix="Key", argument="a", env="E"), f"Key {KEY}", [KEY]),
    "bearer": (Bearer(argument="a", env="E"), JWT, [JWT]),
    "bearer, own prefix": (Bearer(argument="a", env="E"), f"Bearer {JWT}", [JWT]),
    "bearer, function": (Bearer(argument="a", env="E"), lambda: JWT, [JWT]),
    "basic": (Basic(argument="a", env="E"), (USER, PASSWORD), [USER, PASSWORD, PAIR]),
    "digest": (HttpScheme(scheme="Digest", argument="a", env="E"), DIGEST, [DIGEST, "n-CANARY-1", "f00dCANARYf00d"]),
    "digest, own prefix": (HttpScheme(scheme="Digest", argument="a", env="E"), f"Digest {DIGEST}", ["f00dCANARYf00d"]),
    "basic by another": (HttpScheme(scheme="Basic", argument="a", env="E"), PAIR, [USER, PASSWORD, PAIR]),
    "oauth2": (OAuth2(argument="a", env="E"), JWT, [JWT]),
    "openIdConnect": (OpenIdConnect(argument="a", env="E"), f"bearer {JWT}", [JWT]),
}
WAYS: dict[str, Callable[[str], str]] = {
    "plain": lambda text: text,
    "with a prefix": lambda text: f"Bearer {text}",
    "base64": lambda text: base64.b64encode(text.encode()).decode(),
    "base64url": lambda text: base64.urlsafe_b64encode(text.encode()).decode().rstrip("="),
    "percent": lambda text: quote(text, safe=""),
    "percent, lower case": lambda text: "".join(
        each if each.isalnum() else f"%{ord(each):02x}" for each in text  # every other character
    ),
    "percent, a plus for a space": quote_plus,
    "JSON": lambda text: json.dumps(text)[1:-1],
    "JSON with escapes": lambda text: "".join(each if each.isalnum() else f"\\u{ord(each):04X}" for each in text),
    "HTML": html.escape,
}


def replies(said: str) -> dict[str, Reply]:
    """An error that says something, in every place where it can be said."""
    return {
        "json": Reply(403, {"message": f"no: {said}", "more": [{said: said}]}),
        "typed": Reply(404, {"message": f"no: {said}", "code": 4}),
        "problem": Reply(403, {"title": "No", "detail": f"{'x' * 480} {said}", "key": said}, PROBLEM),
        "fields": Reply(422, {"detail": [{"loc": ["query", said], "msg": said, "input": said}]}),
        "text": Reply(403, f"{'x' * 190} {said}".encode(), "text/plain"),
        "page": Reply(403, f"<html><body>{html.escape(said)}</body>".encode(), "text/html"),
        "binary": Reply(403, b"\xff" + said.encode(), "application/octet-stream"),
        "header": Reply(403, {}, X_Request_Id=said, X_Said=said, ETag=said),
        "nonsense": Reply(403, f"{{{said}".encode(), "application/json; charset=nonsense"),
        "utf-16": Reply(403, json.dumps({"message": said}).encode("utf-16"), "application/json; charset=utf-16"),
        "success": Reply(200, f'["{said}"]'.encode(), X_Request_Id=said),
        "success of another type": Reply(200, b"x", "text/html", X_Said=said),
    }


class Fault(Model):
    message: str
    code: int


def client_of(flavour: Flavour, scheme: Any, given: Any, *steps: Any, **rest: Any) -> tuple[Any, Operation[Any]]:
    service = Service(name="kit", title="Kit", version="1", servers=SERVICE.servers, schemes={"S": scheme})
    client, _ = flavour.client(*steps, service=service, secrets={"S": given}, retries=0, **rest)
    asked: Operation[Any] = Operation(
        id="get",
        method="GET",
        path="/x/{id}",
        parameters=(Parameter("id", "path"),),
        replies={"200": {JSON: lambda: dict[str, int]}, "404": {JSON: lambda: Fault}},
        security=(("S",),),
    )
    return client, asked


def shown(error: BaseException) -> str:
    """All that an error shows, its attributes and its pickle included."""
    kept = ["content"] if isinstance(error, DecodeError) else []
    return "\n".join(
        [*of_error(error, kept=kept).values(), repr(pickle.dumps(error)), repr(pickle.loads(pickle.dumps(error)))]
    )


def assert_hidden(text: str, secrets: list[str]) -> None:
    for secret in secrets:
        for name, way in WAYS.items():
            form = way(secret)
            for each in (form, repr(form)[1:-1], repr(repr(form))[1:-1]):
                assert each not in text, f"{name}: {text[max(0, text.index(each) - 200) :][:600]}"
    assert "CANARY" not in text


@pytest.mark.parametrize("kind", SCHEMES)
def test_every_scheme_quoted_everywhere_in_every_way(
    flavour: Flavour, caplog: pytest.LogCaptureFixture, kind: str
) -> None:
    caplog.set_level(logging.DEBUG)
    scheme, given, secrets = SCHEMES[kind]
    for secret in secrets:
        for how, way in WAYS.items():
            if how == "with a prefix" and secret is DIGEST:
                continue
            for place, reply in replies(way(secret)).items():
                told: list[Any] = []
                hooks = Hooks(before=told.append, after=told.append, error=told.append)
                client, asked = client_of(flavour, scheme, given, reply, reply, hooks=hooks)
                with pytest.raises((ApiError, DecodeError)) as caught:
                    flavour.call(client, asked, {"id": "1"})
                error: Any = caught.value
                assert error.status_code == reply.status, place
                assert_hidden(shown(error) + repr(told) + caplog.text, secrets)
                caplog.clear()


@pytest.mark.parametrize("kind", SCHEMES)
def test_a_url_that_holds_it(flavour: Flavour, caplog: pytest.LogCaptureFixture, kind: str) -> None:
    caplog.set_level(logging.DEBUG)
    scheme, given, secrets = SCHEMES[kind]
    for reply in (Reply(404), Reply(200, b"["), TransportFailure("read", "cut", sent=True)):
        told: list[Any] = []
        hooks = Hooks(before=told.append, after=told.append, error=told.append)
        client, asked = client_of(flavour, scheme, given, reply, hooks=hooks)
        with pytest.raises((ApiError, DecodeError, TransportError)) as caught:
            flavour.call(client, asked, {"id": secrets[-1]})
        error: Any = caught.value
        assert "GET https://api.example.com/base/x/***" in str(error)
        assert_hidden(f"{error} {error!r} {vars(error)} {pickle.dumps(error)!r} {told} {caplog.text}", secrets)


@pytest.mark.parametrize("kind", SCHEMES)
def test_a_transport_that_quotes(flavour: Flavour, kind: str) -> None:
    scheme, given, secrets = SCHEMES[kind]
    failure = TransportFailure("connect", f"cannot send {secrets[0]}", sent=False)
    client, asked = client_of(flavour, scheme, given, failure)
    with pytest.raises(TransportError, match="cannot send") as caught:
        flavour.call(client, asked, {"id": "1"})
    assert (caught.value.method, caught.value.url) == ("GET", "https://api.example.com/base/x/1")
    assert "GET https://api.example.com/base/x/1" in str(caught.value)
    assert "CANARY" not in str(caught.value) + repr(vars(caught.value)) + repr(pickle.dumps(caught.value))


def quoting(secret: str) -> TransportFailure:
    """A failure as a library gives it that shows what it could not read."""
    failure = TransportFailure("protocol", f"illegal status line: {secret.encode()!r}", sent=True)
    failure.__cause__ = ValueError(secret)
    failure.__context__ = ValueError(bytearray(secret.encode()))
    return failure


@pytest.mark.parametrize("secret", [KEY, "pässwört-CANARY-'\"-\n"])
def test_a_server_that_quotes_where_http_was_to_be(
    flavour: Flavour, caplog: pytest.LogCaptureFixture, secret: str
) -> None:
    """In no cause, hook or log either, whether it is tried again or not."""
    caplog.set_level(logging.DEBUG)
    told: list[Any] = []
    hooks = Hooks(before=told.append, after=told.append, error=told.append)
    failures = [quoting(secret) for _ in range(2)]
    client, _ = flavour.client(*failures, retries=Retry(attempts=2, backoff=0.0), hooks=hooks)
    given = {"who": "me", "ticket": secret.strip()}
    with pytest.raises(TransportError, match="illegal status line") as caught:
        flavour.run(client.things.confide(LOGIN, given, options={"idempotency_key": "k", "retries": 0}))
    assert len(told) == 2
    assert "CANARY" not in shown(caught.value) + repr(told) + caplog.text
    links = [caught.value.__cause__, caught.value.__context__]
    assert "CANARY" not in repr(links) + "".join(str(link) for link in links)


@pytest.mark.parametrize("open_", ["plain", "streamed"])
def test_a_stream_that_breaks_off_and_quotes(flavour: Flavour, open_: str) -> None:
    stream: Any = Operation(
        id="s", method="GET", path="/s", replies={"200": {"text/event-stream": lambda: list[str]}}, security=(("S",),)
    )
    reply = Reply(200, b"data: a\n\n", "text/event-stream").failing(quoting(KEY))
    service = Service(
        name="kit", title="Kit", version="1", servers=SERVICE.servers, schemes={"S": Bearer(argument="a", env="E")}
    )
    client, _ = flavour.client(reply, service=service, secrets={"S": KEY}, retries=0)
    with pytest.raises(TransportError) as caught:
        (
            flavour.within(client.streamed(stream), lambda opened: opened.read())
            if open_ == "streamed"
            else flavour.all(flavour.call(client, stream))
        )
    assert "illegal status line" in str(caught.value)
    assert_hidden(shown(caught.value), [KEY])


GRANTS: dict[str, tuple[Callable[[], Any], list[str]]] = {
    "client credentials": (lambda: ClientCredentials("https://t.test/t", "id", KEY), [KEY]),
    "in the body": (lambda: ClientCredentials("https://t.test/t", "id", KEY, place="body"), [KEY]),
    "refresh token": (lambda: RefreshToken("https://t.test/t", JWT, client_id="id", client_secret=KEY), [JWT, KEY]),
    "more": (
        lambda: ClientCredentials(
            "https://t.test/t", "id", "secret-1", more={"username": USER, "password": PASSWORD, "audience": "everyone"}
        ),
        [USER, PASSWORD],
    ),
    "key": (lambda: KeyExchange("/token", KEY), [KEY]),
    "key, own prefix": (lambda: KeyExchange("/token", f"Key {KEY}"), [KEY]),
    "key, prefix=": (lambda: KeyExchange("/token", KEY, prefix="Key"), [KEY]),
}


@pytest.mark.parametrize("kind", GRANTS)
def test_every_grant_quoted_in_every_way(flavour: Flavour, kind: str) -> None:
    make, secrets = GRANTS[kind]
    for secret in secrets:
        for way in WAYS.values():
            said = way(secret)
            for reply in (
                Reply(400, {"error": f"bad {said}", "error_description": f"{'x' * 190} {said}"}),
                Reply(400, {"message": said}),
                Reply(502, f"<html><body>{html.escape(said)}</body></html>".encode(), "text/html"),
                Reply(401, said.encode(), "text/plain"),
            ):
                client, asked = client_of(flavour, Bearer(argument="a", env="E"), make(), reply)
                with pytest.raises(TokenError, match=r"POST (https://t\.test/t|/token)") as caught:
                    flavour.call(client, asked, {"id": "1"})
                assert caught.value.status_code == reply.status
                assert_hidden(shown(caught.value), secrets)


@pytest.mark.parametrize("kind", GRANTS)
def test_a_token_service_that_quotes_where_http_was_to_be(flavour: Flavour, kind: str) -> None:
    make, secrets = GRANTS[kind]
    for secret in secrets:
        client, asked = client_of(flavour, Bearer(argument="a", env="E"), make(), quoting(secret))
        with pytest.raises(TransportError, match="no token: illegal status line") as caught:
            flavour.call(client, asked, {"id": "1"})
        assert_hidden(shown(caught.value), [secret])


def test_what_a_grant_does_not_hide(flavour: Flavour) -> None:
    reply = Reply(400, {"error": "invalid_scope", "error_description": "everyone may not read-all"})
    make = GRANTS["more"][0]
    client, asked = client_of(flavour, Bearer(argument="a", env="E"), make(), reply)
    with pytest.raises(TokenError, match="invalid_scope: everyone may not read-all") as caught:
        flavour.call(client, asked, {"id": "1"})
    assert caught.value.error == "invalid_scope"


class Login(Model, secret=("password",), rename={"password": "passWord"}):
    name: str
    password: str


LOGIN: Operation[Any] = Operation(
    id="login",
    method="POST",
    path="/login/{who}/{ticket}:go",
    parameters=(
        Parameter("who", "path"),
        Parameter("ticket", "path", secret=True),
        Parameter("code", "query", secret=True),
        Parameter("X-Pin", "header", secret=True),
        Parameter("q", "query"),
    ),
    body=Body({JSON: lambda: Login, "application/x-www-form-urlencoded": lambda: Login}),
    replies={"200": {JSON: lambda: dict[str, int]}},
)


@pytest.mark.parametrize(
    ("given", "rest"),
    [
        ({"code": KEY}, {}),
        ({"ticket": KEY}, {}),
        ({"ticket": KEY, "code": "other-secret", "q": "seen"}, {}),
        ({"X-Pin": KEY}, {}),
        ({}, {"body": {"name": "ada", "passWord": KEY}}),
        ({}, {"body": {"name": "ada", "passWord": KEY}, "content_type": "application/x-www-form-urlencoded"}),
        ({}, {"options": {"headers": {"X-Team": KEY}}}),
        ({}, {"options": {"headers": {"Authorization": f"Token {KEY}"}}}),
        ({}, {"options": {"headers": {"Cookie": f"a=b; session={KEY}"}}}),
        ({}, {"options": {"query": {"q": KEY}}}),
        ({}, {"options": {"query": {"token": [KEY]}}}),
    ],
)
def test_what_a_call_is_given(flavour: Flavour, given: Any, rest: Any) -> None:
    for how, way in WAYS.items():
        if how == "JSON with escapes" or how == "JSON":
            continue
        for place, reply in replies(way(KEY)).items():
            client, _ = flavour.client(reply, retries=0)
            with pytest.raises((ApiError, DecodeError)) as caught:
                flavour.run(client.things.confide(LOGIN, {"who": "me", "ticket": "ticket-1", **given}, **rest))
            error: Any = caught.value
            assert error.status == reply.status, place
            assert_hidden(shown(error), [KEY])


def test_what_is_no_secret_is_shown(flavour: Flavour) -> None:
    headers = {"X-Request-Id": "request-12345", "Idempotency-Key": "key-12345", "Accept-Language": "deutsch"}
    client, _ = flavour.client(Reply(409, {"message": "key-12345 of request-12345 in deutsch is taken"}), retries=0)
    with pytest.raises(ApiError, match="key-12345 of request-12345 in deutsch is taken"):
        flavour.call(client, LOGIN, {"who": "me", "ticket": "t"}, options={"headers": headers})


def test_a_redirect_that_holds_it(flavour: Flavour) -> None:
    for start in range(150, 200):
        reply = Reply(307, None, Location=f"https://evil.example.com/{'x' * start}/{JWT}")
        client, asked = client_of(flavour, Bearer(argument="a", env="E"), JWT, reply)
        with pytest.raises(ApiError, match="not followed to") as caught:
            flavour.call(client, asked, {"id": "1"})
        assert JWT[:5] not in str(caught.value)


def test_secret_parts_of_a_path(flavour: Flavour) -> None:
    client, script = flavour.client(
        Reply(307, None, Location="again?x=1"), Reply(403, {"message": "no ticket/1"}), retries=0
    )
    with pytest.raises(ApiError, match="no \\*\\*\\*") as caught:
        flavour.call(client, LOGIN, {"who": "me", "ticket": "ticket/1", "q": "a", "code": "b"})
    base = "https://api.example.com/base/login/me"
    assert caught.value.url == f"{base}/***:go?q=a"
    # a redirect is read against what was sent
    assert [each.target for each in script.sent] == [f"{base}/ticket%2F1:go?q=a&code=b", f"{base}/again?x=1"]


@pytest.mark.parametrize("secret", ["", "a", "key", "words", "1234"])
def test_a_word_of_the_text_is_no_secret(secret: str) -> None:
    assert Masks([secret]).text("the 1234 key words are a key") == "the 1234 key words are a key"


def test_short_ones_that_are_no_words_are_hidden() -> None:
    assert Masks(["p4ss!"]).text("bad p4ss!") == "bad ***"


def test_a_content_without_secrets_is_the_same_object() -> None:
    content = b"\xff\xfe nothing"
    assert Masks([KEY]).content(content, "text/plain") is content


@pytest.mark.parametrize(
    ("secret", "written"),
    [
        ("qwerty", "qwerty"),  # six letters are more than a word
        ("a/secret/b", "a&#x2f;secret&#X2F;b"),
        ("a/secret/b", "a&#47;secret&amp;#047;b"),
        ("pässwörd", quote("pässwörd", encoding="latin-1")),
        ("ü\x80ÿ-geheim", quote("ü\x80ÿ-geheim", encoding="latin-1")),
    ],
)
def test_ways_to_write_a_secret(secret: str, written: str) -> None:
    assert Masks([secret]).text(f"bad {written}!") == "bad ***!"
