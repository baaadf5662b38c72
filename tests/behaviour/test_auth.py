"""Credentials of the four systems: how each is given, what is sent for it, and that it is never shown."""

from __future__ import annotations

import base64
import copy
import logging
import pickle
import traceback
from collections.abc import Callable
from typing import Any

import pytest
from loopback import Loopback, Received, Reply
from support import ica_replies as ica
from support.clients import Calls
from support.made import make

# a plain call of each system, and a reply to it
PLAIN: dict[str, tuple[Callable[[Any], Any], Reply]] = {
    "astronomer_core": (lambda client: client.cluster.get_cluster("o", "c"), Reply.json({})),
    "ica_v1": (lambda client: client.tasks.get_task("t"), Reply.json({})),
    "ica_v3": (
        lambda client: client.project_analysis_creation_batch.get_analysis_creation_batch("p", ica.UUID_1),
        Reply.json({"id": ica.UUID_1}, 200, ica.V3),
    ),
    "lusid_workflow": (lambda client: client.tasks.get_task("t"), Reply.json({})),
}


def basic(text: str) -> str:
    return "Basic " + base64.b64encode(text.encode()).decode()


def credentials(request: Received) -> dict[str, str]:
    """The credentials in a request."""
    return {name.lower(): value for name, value in request.headers if name.lower() in ("authorization", "x-api-key")}


def called(calls: Calls, server: Loopback, package: str, **arguments: Any) -> dict[str, str]:
    """Make the plain call of a package; the credentials that were sent."""
    call, reply = PLAIN[package]
    server.script(reply)
    calls.run(call(calls.client(package, server.url, credentials=False, **arguments)))
    return credentials(server.last)


@pytest.mark.parametrize(
    ("package", "arguments", "expected"),
    [
        # an API key in Authorization, behind the prefix of client.toml, which is never doubled
        ("ica_v1", {"bearer": "secret"}, {"authorization": "Bearer secret"}),
        ("ica_v1", {"bearer": "Bearer secret"}, {"authorization": "Bearer secret"}),
        ("ica_v1", {"bearer": "bearer  secret"}, {"authorization": "Bearer secret"}),
        ("ica_v1", {"basic": ("user", "pass:wörd")}, {"authorization": basic("user:pass:wörd")}),
        ("astronomer_core", {"jwt": "secret"}, {"authorization": "Bearer secret"}),
        ("astronomer_core", {"jwt": "Bearer secret"}, {"authorization": "Bearer secret"}),
        ("ica_v3", {"jwt_auth": "secret"}, {"authorization": "Bearer secret"}),
        ("ica_v3", {"api_key_auth": "secret"}, {"x-api-key": "secret"}),
        # two are given: the first alternative of the document is sent, alone
        ("ica_v3", {"api_key_auth": "key", "jwt_auth": "jwt"}, {"authorization": "Bearer jwt"}),
        ("lusid_workflow", {"oauth2": "secret"}, {"authorization": "Bearer secret"}),
        ("lusid_workflow", {"oauth2": lambda: "called"}, {"authorization": "Bearer called"}),
        ("ica_v3", {"api_key_auth": lambda: "called"}, {"x-api-key": "called"}),
    ],
)
def test_arguments(
    package: str, arguments: dict[str, Any], expected: dict[str, str], calls: Calls, server: Loopback
) -> None:
    assert called(calls, server, package, **arguments) == expected


@pytest.mark.parametrize(
    ("package", "environment", "expected"),
    [
        ("ica_v1", {"ICA_V1_BEARER": "env"}, {"authorization": "Bearer env"}),
        ("ica_v1", {"ICA_V1_BASIC_USERNAME": "u", "ICA_V1_BASIC_PASSWORD": ""}, {"authorization": basic("u:")}),
        ("astronomer_core", {"ASTRONOMER_CORE_JWT": "Bearer env"}, {"authorization": "Bearer env"}),
        ("ica_v3", {"ICA_V3_API_KEY_AUTH": "env"}, {"x-api-key": "env"}),
        ("ica_v3", {"ICA_V3_API_KEY_AUTH": "env", "ICA_V3_JWT_AUTH": "jwt"}, {"authorization": "Bearer jwt"}),
        ("ica_v3", {"ICA_V3_JWT_AUTH": "", "ICA_V3_API_KEY_AUTH": "env"}, {"x-api-key": "env"}),
        ("lusid_workflow", {"LUSID_WORKFLOW_OAUTH2": "env"}, {"authorization": "Bearer env"}),
    ],
)
def test_environment(
    package: str,
    environment: dict[str, str],
    expected: dict[str, str],
    calls: Calls,
    server: Loopback,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert called(calls, server, package) == expected


def test_an_argument_beats_every_variable(calls: Calls, server: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ICA_V3_JWT_AUTH", "from-env")
    assert called(calls, server, "ica_v3", api_key_auth="given") == {"x-api-key": "given"}
    monkeypatch.setenv("ICA_V1_BASIC_USERNAME", "u")
    monkeypatch.setenv("ICA_V1_BASIC_PASSWORD", "p")
    assert called(calls, server, "ica_v1", bearer="given") == {"authorization": "Bearer given"}


def test_the_environment_may_name_the_server(calls: Calls, server: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LUSID_WORKFLOW_BASE_URL", server.url)
    calls.run(calls.client("lusid_workflow", None).tasks.get_task("t"))
    assert server.last.target == "/workflow/api/tasks/t"
    # one with a path is the whole base
    monkeypatch.setenv("LUSID_WORKFLOW_BASE_URL", f"{server.url}/else/")
    calls.run(calls.client("lusid_workflow", None).tasks.get_task("t"))
    assert server.last.target == "/else/api/tasks/t"
    # this API's document names no host
    monkeypatch.delenv("LUSID_WORKFLOW_BASE_URL")
    hostless = make("openapi: 3.1.0\ninfo: {title: Shop, version: '1'}\nservers: [{url: /shop}]\npaths: {}")
    with pytest.raises(ValueError, match=f"give base_url= or set {hostless.name.upper()}_BASE_URL"):
        hostless.client(calls, None)


@pytest.mark.parametrize(
    ("package", "arguments", "call", "said"),
    [
        ("astronomer_core", {}, lambda c: c.cluster.get_cluster("o", "c"), "jwt= or ASTRONOMER_CORE_JWT"),
        ("lusid_workflow", {}, lambda c: c.tasks.get_task("t"), "oauth2= or LUSID_WORKFLOW_OAUTH2"),
        ("ica_v1", {}, lambda c: c.tasks.get_task("t"), r"basic=\(user, password\) .*; or bearer= or ICA_V1_BEARER"),
        # task versions take the key only, tokens the password only
        (
            "ica_v1",
            {"basic": ("u", "p")},
            lambda c: c.task_versions.get_task_version("t", "v"),
            "getTaskVersion needs credentials: give bearer= or ICA_V1_BEARER or ICA_ACCESS_TOKEN$",
        ),
        ("ica_v1", {"bearer": "x"}, lambda c: c.tokens.get_token_details(), "getTokenDetails .*ICA_V1_BASIC_USERNAME"),
        # a token is not had for a JWT
        (
            "ica_v3",
            {"jwt_auth": "x"},
            lambda c: c.token.create_jwt_token(),
            "api_key_auth=.*basic_auth=.*ps_token_auth=",
        ),
    ],
)
def test_missing_credentials_are_told_before_anything_is_sent(
    package: str, arguments: dict[str, Any], call: Any, said: str, calls: Calls, server: Loopback
) -> None:
    client = calls.client(package, server.url, credentials=False, **arguments)
    with pytest.raises(calls.error(package, "MissingCredentialsError"), match=said):
        calls.run(call(client))
    assert server.accepted == 0


def test_missing_credentials_of_a_listing(calls: Calls, server: Loopback) -> None:
    pager = calls.client("ica_v1", server.url, credentials=False).tasks.list_tasks()
    with pytest.raises(calls.error("ica_v1", "MissingCredentialsError")):
        calls.all(pager)
    assert server.accepted == 0


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ({"api_key_auth": "k"}, {"x-api-key": "k"}),
        ({"basic_auth": ("me@example.com", "pw")}, {"authorization": basic("me@example.com:pw")}),
        ({"ps_token_auth": "ps"}, {"authorization": "Bearer ps"}),
        # the JWT is no way to get one
        ({"jwt_auth": "j", "ps_token_auth": "ps"}, {"authorization": "Bearer ps"}),
    ],
)
def test_an_operation_with_security_of_its_own(
    arguments: dict[str, Any], expected: dict[str, str], calls: Calls, server: Loopback
) -> None:
    server.script(Reply.json({"token": "canary-token"}, 200, ica.V3))
    client = calls.client("ica_v3", server.url, credentials=False, **arguments)
    token = calls.run(client.token.create_jwt_token(tenant="t"))
    assert server.last.target == "/ica/rest/api/tokens?tenant=t"
    assert credentials(server.last) == expected
    assert token.token == "canary-token"


def test_basic_takes_a_pair(calls: Calls, server: Loopback) -> None:
    for wrong in ("user:password", ("user",), ("user", None), ["user", "password"]):
        with pytest.raises(TypeError, match=r"\(user, password\)"):
            calls.client("ica_v1", server.url, basic=wrong)
    with pytest.raises(ValueError, match="colon"):
        calls.client("ica_v1", server.url, basic=("us:er", "password"))


def test_a_token_function_is_asked_again_after_401(calls: Calls, server: Loopback) -> None:
    made: list[str] = []

    def token() -> str:
        made.append(f"token-{len(made)}")
        return made[-1]

    server.default = lambda request: (
        Reply.json({"title": "expired"}, 401) if request.header("Authorization") == "Bearer token-0" else Reply.json({})
    )
    tasks = calls.client("lusid_workflow", server.url, oauth2=token).tasks
    calls.run(tasks.get_task("1"))
    calls.run(tasks.get_task("2"))
    assert [request.header("Authorization") for request in server.received] == [
        "Bearer token-0",
        "Bearer token-1",
        "Bearer token-1",
    ]
    assert made == ["token-0", "token-1"]


def test_a_second_401_is_the_answer(calls: Calls, server: Loopback) -> None:
    server.default = Reply.json({"title": "no"}, 401)
    tasks = calls.client("lusid_workflow", server.url, oauth2=lambda: "t").tasks
    with pytest.raises(calls.error("lusid_workflow", "UnauthorizedError")):
        calls.run(tasks.get_task("1"))
    assert len(server.received) == 2
    server.received.clear()
    with pytest.raises(calls.error("lusid_workflow", "UnauthorizedError")):
        calls.run(calls.client("lusid_workflow", server.url, oauth2="fixed").tasks.get_task("1"))
    assert len(server.received) == 1


def test_an_async_token_function(server: Loopback) -> None:
    async def token() -> str:
        return "awaited"

    calls = Calls("async")
    try:
        calls.run(calls.client("lusid_workflow", server.url, oauth2=token).tasks.get_task("1"))
    finally:
        calls.close()
    assert server.last.header("Authorization") == "Bearer awaited"


SECRET = "canary-7f3a"
GIVEN: dict[str, dict[str, Any]] = {
    "astronomer_core": {"jwt": SECRET},
    "ica_v1": {"bearer": SECRET, "basic": ("user", SECRET)},
    "ica_v3": {
        "jwt_auth": SECRET,
        "api_key_auth": SECRET,
        "basic_auth": ("user", SECRET),
        "ps_token_auth": lambda: SECRET,
    },
    "lusid_workflow": {"oauth2": SECRET},
}
FORMS = (SECRET, base64.b64encode(f"user:{SECRET}".encode()).decode())


def shows(text: object) -> bool:
    return any(form in str(text) for form in FORMS)


@pytest.mark.parametrize("package", GIVEN)
def test_secrets_are_nowhere(
    package: str, calls: Calls, server: Loopback, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(f"{package.upper()}_LOG", "debug")
    server.script(Reply.json({"title": "no", "detail": "no"}, 403, ica.PROBLEM))
    call, _ = PLAIN[package]
    with caplog.at_level(logging.DEBUG):
        client = calls.client(package, server.url, **GIVEN[package])
        with pytest.raises(calls.error(package, "ForbiddenError")) as caught:
            calls.run(call(client))
    assert shows(credentials(server.last))  # it was sent, and yet:
    error = caught.value
    for shown in (repr(client), str(client), repr(vars(client)), repr(error), str(error), error.url, error.headers):
        assert not shows(shown)
    assert not shows(caplog.text)
    assert caplog.records
    assert not shows("".join(traceback.TracebackException.from_exception(error, capture_locals=True).format()))
    for whole in (client, error):
        assert not any(form.encode() in pickle.dumps(whole) for form in FORMS)


def test_a_pickled_client_has_forgotten_what_it_was_given(
    calls: Calls, server: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = calls.client("ica_v3", server.url, credentials=False, api_key_auth=SECRET)
    restored = pickle.loads(pickle.dumps(client))
    with pytest.raises(
        calls.error("ica_v3", "MissingCredentialsError"), match="api_key_auth was dropped when the client was pickled"
    ):
        calls.run(PLAIN["ica_v3"][0](restored))
    assert server.accepted == 0
    monkeypatch.setenv("ICA_V3_API_KEY_AUTH", "from-env")
    again = pickle.loads(pickle.dumps(client))
    server.script(PLAIN["ica_v3"][1])
    calls.run(PLAIN["ica_v3"][0](again))
    assert credentials(server.last) == {"x-api-key": "from-env"}
    calls.run(again.close())


def test_secret_query_parameters_are_sent_but_not_shown(
    calls: Calls, server: Loopback, caplog: pytest.LogCaptureFixture
) -> None:
    server.script(Reply.json({"code": "x", "message": "no"}, 400))
    tokens = calls.client("ica_v1", server.url, basic=("user", "pass")).tokens
    with (
        caplog.at_level(logging.DEBUG),
        pytest.raises(calls.error("ica_v1", "BadRequestError")) as caught,
    ):
        calls.run(
            tokens.create_token(
                x_api_key=SECRET,
                client_id="c",
                api_key=SECRET,
                domain="d",
                data="x y",
                scopes=["a", "b"],
                cwid="w",
                cid="i",
                return_session_token=True,
            )
        )
    assert (server.last.method, server.last.raw_path) == ("POST", "/v1/tokens")
    assert sorted(server.last.query) == [
        ("api_key", SECRET),
        ("cid", "i"),
        ("clientId", "c"),
        ("cwid", "w"),
        ("data", "x y"),
        ("domain", "d"),
        ("returnSessionToken", "true"),
        ("scopes", "a,b"),
    ]
    assert credentials(server.last) == {"authorization": basic("user:pass"), "x-api-key": SECRET}
    error = caught.value
    assert not shows(error.url)
    assert not shows(caplog.text)
    assert not shows(repr(error))
    assert SECRET.encode() not in pickle.dumps(error)


@pytest.mark.filterwarnings("ignore:.* declares no field")
def test_secret_fields_are_not_shown(calls: Calls, server: Loopback) -> None:
    model = calls.model("ica_v1", "Credentials")(username="u", password=SECRET)
    assert not shows(repr(model))
    assert not shows(str(copy.copy(model)))
    server.script(Reply.json({"access_token": SECRET, "token_type": "Bearer"}, 201))
    token = calls.run(calls.client("ica_v1", server.url, basic=("u", "p")).tokens.refresh_token({"token": SECRET}))
    assert not shows(repr(token))
    assert token.access_token == SECRET


def test_a_key_does_not_follow_a_redirect_to_another_host(calls: Calls, server: Loopback) -> None:
    with Loopback() as other:
        server.script(Reply(307, b"", {"Location": f"{other.url}/v1/tasks/t"}))
        with pytest.raises(calls.error("ica_v1", "ApiError")) as caught:
            calls.run(calls.client("ica_v1", server.url).tasks.get_task("t"))
        assert caught.value.status == 307
        assert other.accepted == 0
    server.script(Reply(307, b"", {"Location": "/v1/tasks/other"}))
    calls.run(calls.client("ica_v1", server.url).tasks.get_task("t"))
    assert server.last.target == "/v1/tasks/other"
    assert credentials(server.last) == {"authorization": "Bearer ica-v1-token"}
