"""Credentials: which are sent, how they are put into a request, when they are renewed, and that they never show."""

from __future__ import annotations

import base64
import pickle
import traceback
from collections.abc import Mapping
from typing import Any

import pytest
from auth_kit import operation
from call_kit import GET, SCHEMES, SERVICE, AsyncKitClient, AsyncScript, Flavour, KitClient, Reply, SyncScript

from runtime.auth.credentials import Credentials, with_prefix
from runtime.auth.schemes import HttpScheme, MutualTLS, OpenIdConnect
from runtime.errors import ApiError, MissingCredentialsError
from runtime.http.messages import Request
from runtime.request.declarations import Parameter
from runtime.request.operation import Operation

CANARY = "canary-5eCr3t"
THING = {"id": "t1"}


def sent(flavour: Flavour, secrets: Mapping[str, Any], *security: tuple[str, ...], **rest: Any) -> Request:
    client, script = flavour.client(Reply(200, {}), secrets=secrets)
    flavour.call(client, operation(*security), **rest)
    (request,) = script.sent
    return request


@pytest.fixture(autouse=True)
def no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for scheme in SCHEMES.values():
        for tail in ("", "_USERNAME", "_PASSWORD"):
            monkeypatch.delenv(scheme.env + tail, raising=False)


BASIC = base64.b64encode("üser:pa:ss".encode()).decode()


@pytest.mark.parametrize(
    ("scheme", "secret", "header", "value"),
    [
        ("Key", "abc", "X-API-Key", "abc"),
        ("Key", "  abc\n", "X-API-Key", "abc"),
        ("Jwt", "abc", "Authorization", "Bearer abc"),
        ("Jwt", "Bearer abc", "Authorization", "Bearer abc"),
        ("Jwt", "bearer  abc", "Authorization", "Bearer abc"),
        ("Prefixed", "abc", "Authorization", "Bearer abc"),
        ("Prefixed", "Bearer abc", "Authorization", "Bearer abc"),
        ("OAuth", "abc", "Authorization", "Bearer abc"),
        ("User", ("üser", "pa:ss"), "Authorization", f"Basic {BASIC}"),
        ("Cookie", "a;b", "Cookie", "session=a%3Bb"),
        ("Jwt", lambda: "called", "Authorization", "Bearer called"),
        ("Key", lambda: "called", "X-API-Key", "called"),
    ],
)
def test_how_secrets_travel(flavour: Flavour, scheme: str, secret: Any, header: str, value: str) -> None:
    request = sent(flavour, {scheme: secret}, (scheme,))
    assert request.header(header) == value


def test_a_key_in_the_query_is_sent_but_not_shown(flavour: Flavour) -> None:
    request = sent(flavour, {"Query": "a b&c"}, ("Query",))
    assert request.target == "https://api.example.com/base/g?key=a%20b%26c"
    assert request.url == "https://api.example.com/base/g"


@pytest.mark.parametrize(
    ("prefix", "secret", "expected"),
    [
        ("Bearer", "x", "Bearer x"),
        ("Bearer", "Bearer x", "Bearer x"),
        ("Bearer", "Bearerx", "Bearer Bearerx"),
        ("Token", "Bearer x", "Token Bearer x"),
    ],
)
def test_prefixes_are_not_doubled(prefix: str, secret: str, expected: str) -> None:
    assert with_prefix(prefix, secret) == expected


JWT, KEY, USER = ("Jwt",), ("Key",), ("User",)
ENV = {"KIT_JWT": "ej", "KIT_KEY": "ek", "KIT_USER_USERNAME": "eu", "KIT_USER_PASSWORD": "ep"}


@pytest.mark.parametrize(
    ("given", "environment", "security", "expected"),
    [
        # the first alternative that is configured, alone
        ({"Jwt": "j", "Key": "k"}, {}, (JWT, KEY), {"Authorization": "Bearer j"}),
        ({"Jwt": "j", "Key": "k"}, {}, (KEY, JWT), {"X-API-Key": "k"}),
        ({"Key": "k"}, {}, (JWT, KEY), {"X-API-Key": "k"}),
        # explicit beats every variable
        ({"Key": "k"}, ENV, (JWT, KEY), {"X-API-Key": "k"}),
        ({"Key": "k"}, ENV, (KEY,), {"X-API-Key": "k"}),
        ({}, ENV, (JWT, KEY), {"Authorization": "Bearer ej"}),
        ({}, {"KIT_KEY": "ek"}, (JWT, KEY), {"X-API-Key": "ek"}),
        ({}, {"KIT_JWT": "", "KIT_KEY": "ek"}, (JWT, KEY), {"X-API-Key": "ek"}),
        # what does not fit the operation changes nothing
        ({"Cookie": "c"}, ENV, (JWT,), {"Authorization": "Bearer ej"}),
        # all of an alternative, or not this alternative
        ({"Jwt": "j", "Key": "k"}, {}, (("Jwt", "Key"),), {"Authorization": "Bearer j", "X-API-Key": "k"}),
        ({"Jwt": "j"}, {}, (("Jwt", "Key"), JWT), {"Authorization": "Bearer j"}),
        ({"Jwt": "j"}, {"KIT_KEY": "ek"}, (("Jwt", "Key"), KEY), {"Authorization": "Bearer j", "X-API-Key": "ek"}),
        ({}, ENV, (USER,), {"Authorization": "Basic " + base64.b64encode(b"eu:ep").decode()}),
        # anonymous
        ({"Jwt": "j"}, ENV, (), {}),
        ({}, {}, ((), JWT), {}),
        ({"Jwt": "j"}, {}, ((), JWT), {"Authorization": "Bearer j"}),
        ({}, {}, (JWT, ()), {}),
    ],
)
def test_the_choice(
    flavour: Flavour,
    monkeypatch: pytest.MonkeyPatch,
    given: Any,
    environment: Any,
    security: Any,
    expected: dict[str, str],
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    request = sent(flavour, given, *security)
    found = {name: request.header(name) for name in ("Authorization", "X-API-Key", "Cookie")}
    assert {name: value for name, value in found.items() if value is not None} == expected


def test_a_missing_credential_is_told_before_anything_is_sent(flavour: Flavour) -> None:
    client, script = flavour.client(secrets={"Cookie": "c"})
    with pytest.raises(MissingCredentialsError) as caught:
        flavour.call(client, operation(("Jwt", "Key"), ("User",)))
    assert str(caught.value) == (
        "guarded needs credentials: give jwt= or KIT_JWT together with key= or KIT_KEY; "
        "or user=(user, password) or KIT_USER_USERNAME and KIT_USER_PASSWORD"
    )
    assert script.sent == []


def test_a_header_of_the_callers_own_takes_the_place_of_a_credential(flavour: Flavour) -> None:
    request = sent(flavour, {}, JWT, KEY, options={"headers": {"authorization": "Custom 1"}})
    assert request.header("Authorization") == "Custom 1"
    request = sent(flavour, {"Key": "k"}, JWT, KEY, options={"headers": {"Authorization": "Custom 1"}})
    assert request.header("X-API-Key") is None
    request = sent(flavour, {"Key": "k"}, KEY, options={"headers": {"X-Api-Key": None}})
    assert request.header("X-API-Key") is None


@pytest.mark.parametrize(
    ("scheme", "secret", "error"),
    [
        ("Key", "", ValueError),
        ("Key", "   ", ValueError),
        ("Key", "a\r\nX: y", ValueError),
        ("Jwt", "a\nb", ValueError),
        ("Jwt", "tök", ValueError),
        ("Jwt", 5, TypeError),
        ("User", "one-word", TypeError),
        ("User", ("user",), TypeError),
        ("User", ("us:er", "x"), ValueError),
    ],
)
def test_credentials_that_cannot_be_are_refused_unseen(flavour: Flavour, scheme: str, secret: Any, error: Any) -> None:
    with pytest.raises(error) as caught:
        flavour.client(secrets={scheme: secret})
    assert SCHEMES[scheme].argument in str(caught.value)
    assert not isinstance(secret, str) or not secret.strip() or secret not in str(caught.value)


def test_other_kinds() -> None:
    request = Request("GET", "https://x.example.com", {})
    HttpScheme(scheme="DPoP", argument="a", env="A").apply(request, "tok")
    assert request.headers == {"Authorization": "DPoP tok"}
    OpenIdConnect(argument="a", env="A").apply(request, "tok")
    assert request.headers == {"Authorization": "Bearer tok"}
    plan = Credentials({"mtls": MutualTLS()}, {}, {}).choose("op", (("mtls",),))
    for credential in plan.credentials:
        credential.apply(request)
    assert request.headers == {"Authorization": "Bearer tok"}


# ---- secrets do not show ----


def client_frames(error: BaseException) -> list[str]:
    """The variables of every frame of the runtime in the error and what it came from. The test's own frames hold the
    secret, as any caller's do."""
    found: list[str] = []
    links = [traceback.TracebackException.from_exception(error, capture_locals=True)]
    while links:
        link = links.pop()
        frames = [frame for frame in link.stack if "templates" in frame.filename]
        found += [f"{frame.name}: {frame.locals}" for frame in frames]
        links += [next for next in (link.__cause__, link.__context__) if next is not None]
    assert found
    return found


@pytest.mark.parametrize("scheme", ["Key", "Jwt", "User", "Prefixed", "Query", "Cookie", "OAuth", "source"])
def test_a_canary_never_shows(
    flavour: Flavour, waits: list[float], caplog: pytest.LogCaptureFixture, scheme: str
) -> None:
    from runtime.http.messages import TransportFailure

    caplog.set_level("DEBUG")
    name = "Jwt" if scheme == "source" else scheme
    holder = {"value": CANARY}
    secret: Any = (lambda: holder["value"]) if scheme == "source" else ("me", CANARY) if scheme == "User" else CANARY
    guarded: Operation[Any] = Operation(
        id="guarded",
        method="GET",
        path="/g",
        parameters=(Parameter("api_key", "query", secret=True),),
        replies={"200": {"application/json": lambda: dict}},
        security=((name,),),
    )
    failure = TransportFailure("read", "cut", sent=True)
    client, script = flavour.client(
        Reply(503), failure, Reply(302, Location="/elsewhere"), Reply(500), *[failure] * 3, secrets={name: secret}
    )
    shown: list[str] = [repr(client), str(client), repr(vars(client)), repr(client.things)]
    core = client.core
    for part in (core, core.shared, core.shared.credentials, core.settings, *core.shared.credentials._held.values()):
        shown.append(repr(part))
    for _ in range(2):
        try:
            flavour.call(client, guarded)
            raise AssertionError("no error")
        except (ApiError, ConnectionError) as error:
            shown += [str(error), repr(error), repr(vars(error)), repr(pickle.dumps(error))]
            shown += client_frames(error)
    assert any(
        CANARY in str(value) or base64.b64encode(f"me:{CANARY}".encode()).decode() in str(value)
        for request in script.sent
        for value in (*request.headers.values(), request.target)
    )
    encoded = base64.b64encode(f"me:{CANARY}".encode()).decode()
    for text in [*shown, caplog.text]:
        assert CANARY not in text
        assert encoded not in text


def test_a_pickled_client_drops_explicit_secrets_and_rereads_its_environment(
    flavour: Flavour, monkeypatch: pytest.MonkeyPatch
) -> None:
    maker = AsyncKitClient if flavour.is_async else KitClient
    client = maker(secrets={"Jwt": CANARY}, headers={"X-Team": "a", "authorization": CANARY, "X-API-Key": CANARY})
    data = pickle.dumps(client)
    assert CANARY.encode() not in data
    again = pickle.loads(data)
    assert again.base_url == client.base_url
    with pytest.raises(MissingCredentialsError, match="given as jwt was dropped when the client was pickled"):
        flavour.call(again, operation(JWT))
    with pytest.raises(MissingCredentialsError, match="dropped"):
        flavour.call(pickle.loads(pickle.dumps(again)), operation(JWT))
    monkeypatch.setenv("KIT_JWT", "fresh")
    again = pickle.loads(data)
    again.core.pool._given = script = (AsyncScript if flavour.is_async else SyncScript)(Reply(200, {}))
    flavour.call(again, operation(JWT))
    assert script.sent[0].header("authorization") == "Bearer fresh"
    assert script.sent[0].header("x-team") == "a"


def test_credentials_themselves_do_not_pickle() -> None:
    client = KitClient(secrets={"Jwt": CANARY})
    with pytest.raises(TypeError):
        pickle.dumps(client.core.shared.credentials)


def test_an_operation_without_security_gets_no_credential(flavour: Flavour) -> None:
    request = sent(flavour, {"Key": "k", "Jwt": "j"})
    assert request.header("x-api-key") is None
    assert request.header("authorization") is None
    assert GET.security
    assert SERVICE.schemes is SCHEMES


def test_a_password_in_the_environment_may_be_empty(flavour: Flavour, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIT_USER_USERNAME", "me")
    monkeypatch.setenv("KIT_USER_PASSWORD", "")
    assert sent(flavour, {}, ("User",)).header("authorization") == "Basic " + base64.b64encode(b"me:").decode()
