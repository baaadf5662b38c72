"""Where credentials and servers are found: arguments, variables, files, grants, parts of an address."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest
from loopback import Loopback, Received, Reply
from support.clients import Calls
from support.made import Made, make


def document(scheme: str, more: str = "") -> str:
    return f"""
openapi: 3.1.0
info: {{title: Lib, version: "1"}}
{more}
paths:
  /books: {{get: {{operationId: books, tags: [lib], security: [{{key: []}}],
    responses: {{"200": {{description: "", content: {{application/json: {{schema: {{type: string}}}}}}}}}}}}}}
components: {{securitySchemes: {{key: {scheme}}}}}
"""


OAUTH = "{type: oauth2, flows: {password: {tokenUrl: token, scopes: {}}}}"
HEADER = "{type: apiKey, in: header, name: X-Key}"


@pytest.fixture(autouse=True)
def answers(server: Loopback) -> None:
    server.default = Reply.json("ok")


def books(calls: Calls, client: Any) -> Any:
    return calls.run(client.lib.books())


def tokens(*answers: Reply) -> Any:
    """A server that gives tokens at /token, and says of every other call what it was sent."""
    given = iter(answers)

    def answer(request: Received) -> Reply:
        if request.path == "/token":
            return next(given)
        said = request.header("Authorization") or ""
        return Reply.json({"detail": "no"}, 401) if said == "Bearer old" else Reply.json(said)

    return answer


@pytest.mark.parametrize(
    ("description", "sent"),
    [
        ('Token-based authentication with required prefix "Token"', "Token abc"),
        ("The API Key with format `Token token=<API_KEY>`", "Token token=abc"),
        ("Authorization: Bot <token>", "Bot abc"),
        ("Send it as `GenieKey {key}`.", "GenieKey abc"),
        ("Keys are prefixed with `Klaviyo-API-Key `.", "Klaviyo-API-Key abc"),
        ("Your key.", "abc"),
    ],
)
def test_prefixes_that_descriptions_tell(
    description: str, sent: str, calls: Calls, server: Loopback, tmp_path: Path
) -> None:
    from clientloom.cli.init import propose

    text = document(f"{{type: apiKey, in: header, name: Authorization, description: '{description}'}}")
    spec = tmp_path / "lib.yaml"
    spec.write_text(text)
    proposed = propose(spec, tmp_path / "client.toml").text
    settings = proposed[proposed.index("\n# review") :] if "\n# review" in proposed else ""
    assert ("as it is given" in settings) == (sent == "abc")
    server.default = tokens()
    assert books(calls, make(text, settings).client(calls, server.url, key="abc")) == sent
    assert server.last.header("Authorization") == sent


def test_a_prefix_that_the_caller_wrote_is_not_doubled(calls: Calls, server: Loopback) -> None:
    text = document("{type: apiKey, in: header, name: Authorization}")
    server.default = tokens()
    made = make(text, '[auth.key]\nprefix = "Token token="\n')
    assert books(calls, made.client(calls, server.url, key="Token token=abc")) == "Token token=abc"


@pytest.mark.parametrize("scheme", ["SharedKeyLite", "DPoP"])
def test_schemes_of_http_keep_their_case(scheme: str, calls: Calls, server: Loopback) -> None:
    server.default = tokens()
    made = make(document(f"{{type: http, scheme: {scheme}}}"))
    assert books(calls, made.client(calls, server.url, key="k")) == f"{scheme} k"


def test_variables_that_the_owner_names(calls: Calls, server: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = '[auth.key]\nargument = "access_key"\nenv = ["ACME_KEY", "ACME_OLD_KEY"]\n'
    made = make(document(HEADER), settings + '[server]\nenv = ["ACME_URL"]\n')
    own = f"{made.name.upper()}_ACCESS_KEY"
    monkeypatch.setenv("ACME_URL", server.url)
    monkeypatch.setenv("ACME_OLD_KEY", "old")
    for name, value in (("ACME_OLD_KEY", "old"), ("ACME_KEY", "acme"), (own, "own")):
        monkeypatch.setenv(name, value)
        books(calls, made.client(calls, None))
        assert server.last.header("X-Key") == value
    books(calls, made.client(calls, server.url, access_key="given"))
    assert server.last.header("X-Key") == "given"
    for name in ("ACME_OLD_KEY", "ACME_KEY", own):
        monkeypatch.delenv(name)
    with pytest.raises(made.package.MissingCredentialsError, match=f"access_key= or {own} or ACME_KEY or ACME_OLD_KEY"):
        books(calls, made.client(calls, server.url))
    monkeypatch.delenv("ACME_URL")
    with pytest.raises(ValueError, match=f"base_url= or set {made.name.upper()}_BASE_URL or ACME_URL"):
        made.client(calls, None)


def test_pairs_of_variables_for_http_basic(calls: Calls, server: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    made = make(document("{type: http, scheme: Basic}"), '[auth.key]\nenv = ["ACME_USER", "ACME_PASSWORD"]\n')
    server.default = tokens()
    with pytest.raises(made.package.MissingCredentialsError, match="ACME_USER and ACME_PASSWORD"):
        books(calls, made.client(calls, server.url))
    monkeypatch.setenv("ACME_USER", "ann")
    monkeypatch.setenv("ACME_PASSWORD", "pw")
    assert books(calls, made.client(calls, server.url)) == "Basic YW5uOnB3"


def test_a_server_that_the_owner_names(calls: Calls, server: Loopback) -> None:
    text = document(HEADER, "servers: [{url: /shop}]")
    made = make(text, f'[server]\ndefault = "{server.url}/acme/"\n')
    books(calls, made.client(calls, None, key="k"))
    assert server.last.target == "/acme/books"
    books(calls, made.client(calls, server.url, key="k"))
    assert server.last.target == "/shop/books"


@pytest.mark.parametrize("given", ["argument", "variable"])
def test_a_file_is_read_again_when_it_changes(
    given: str, calls: Calls, server: Loopback, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = make(document("{type: http, scheme: bearer}"), '[auth.key]\nenv-file = ["ACME_TOKEN_FILE"]\n')
    file = tmp_path / "token"
    file.write_text("first\n")
    server.default = tokens()
    monkeypatch.setenv("ACME_TOKEN_FILE", str(file))
    client = made.client(calls, server.url, **({"key": made.package.TokenFile(file)} if given == "argument" else {}))
    assert [books(calls, client), books(calls, client)] == ["Bearer first"] * 2
    # as a mounted secret is renewed: another file under the same name
    (tmp_path / "next").write_text("second")
    os.replace(tmp_path / "next", file)
    assert books(calls, client) == "Bearer second"
    file.unlink()
    assert books(calls, client) == "Bearer second"
    with pytest.raises(made.package.MissingCredentialsError, match="token cannot be read: No such file"):
        books(calls, made.client(calls, server.url))


def test_a_user_and_a_password_where_the_document_has_the_flow(
    calls: Calls, server: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = make(document(OAUTH))
    server.default = tokens(*[Reply.json({"access_token": "new", "token_type": "bearer"})] * 2)
    assert books(calls, made.client(calls, server.url, key=("ann", "pä ss"))) == "Bearer new"
    form = parse_qs(server.received[0].body.decode())
    assert form == {"grant_type": ["password"], "username": ["ann"], "password": ["pä ss"]}
    assert (server.received[0].method, server.received[0].target) == ("POST", "/token")
    assert books(calls, made.client(calls, server.url, key="plain")) == "Bearer plain"
    name = made.name.upper()
    with pytest.raises(made.package.MissingCredentialsError, match=f"{name}_KEY_USERNAME, {name}_KEY_PASSWORD"):
        books(calls, made.client(calls, server.url))
    monkeypatch.setenv(f"{name}_KEY_USERNAME", "ann")
    monkeypatch.setenv(f"{name}_KEY_PASSWORD", "pw")
    assert books(calls, made.client(calls, server.url)) == "Bearer new"


def test_a_password_gives_way_to_its_refresh_token_and_returns(calls: Calls, server: Loopback) -> None:
    made = make(document(OAUTH))
    grant = made.package.PasswordGrant("/token", "ann", "pw", client_id="app", scope=["a", "b"])
    server.default = tokens(
        Reply.json({"access_token": "old", "refresh_token": "r1"}),
        Reply.json({"error": "invalid_grant"}, 400),
        Reply.json({"access_token": "new"}),
    )
    # "old" is refused: the refresh token is sent, refused, and the password is sent again
    assert books(calls, made.client(calls, server.url, key=grant)) == "Bearer new"
    forms = [parse_qs(each.body.decode()) for each in server.received if each.path == "/token"]
    assert [form["grant_type"] for form in forms] == [["password"], ["refresh_token"], ["password"]]
    assert forms[1]["refresh_token"] == ["r1"]
    assert forms[2]["scope"] == ["a b"]
    assert "pw" not in repr(grant)


def test_the_variables_of_lusid(calls: Calls, server: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    server.default = tokens(Reply.json({"access_token": "new"}))
    for name, value in {
        "FBN_TOKEN_URL": f"{server.url}/token",
        "FBN_WORKFLOW_URL": f"{server.url}/workflow",
        "FBN_USERNAME": "ann",
        "FBN_PASSWORD": "pw",
        "FBN_CLIENT_ID": "app",
        "FBN_CLIENT_SECRET": "s3cret",
    }.items():
        monkeypatch.setenv(name, value)
    client = calls.client("lusid_workflow", None, credentials=False)
    with pytest.raises(calls.error("lusid_workflow", "DecodeError")):  # a text is no task
        calls.run(client.with_options().tasks.get_task("t"))
    form = parse_qs(server.received[0].body.decode())
    assert form["scope"] == ["openid client groups offline_access"]
    assert (server.last.target, server.last.header("Authorization")) == ("/workflow/api/tasks/t", "Bearer new")


def test_the_variables_of_ica(calls: Calls, server: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    client = calls.client("ica_v3", None, credentials=False)
    assert client.base_url == "https://ica.illumina.com/ica/rest"
    with pytest.raises(calls.error("ica_v3", "MissingCredentialsError"), match="ICAV2_ACCESS_TOKEN"):
        calls.run(client.project_analysis.get_analysis("p", "a"))
    monkeypatch.setenv("ICAV2_ACCESS_TOKEN", "jwt")
    monkeypatch.setenv("ICAV2_BASE_URL", f"{server.url}/ica/rest")
    server.default = Reply(204)
    calls.run(calls.client("ica_v3", None, credentials=False).project_analysis.with_raw_response.get_analysis("p", "a"))
    assert server.last.header("Authorization") == "Bearer jwt"
    assert server.last.target.startswith("/ica/rest/api/projects/p/")


def test_a_grant_of_ones_own_is_sent_by_the_client(calls: Calls, server: Loopback) -> None:
    made = make(document("{type: http, scheme: bearer}"))
    package, transports = made.package, made.module("transports")

    class Login(package.Grant):  # type: ignore[name-defined, misc]
        """Two requests for a token: a session, and the token of it."""

        session: str | None = None

        def request(self, base_url: str) -> Any:
            path = "/login" if self.session is None else f"/sessions/{self.session}"
            return transports.Request("POST", base_url + path, {})

        def answer(self, status: int, content: bytes) -> Any:
            if status != 200:
                return package.TokenError(f"no token: {status}", status=status)
            if self.session is None:
                self.session = content.decode()
                return None
            return package.AccessToken(content.decode())

    # the client's retries hold for it
    server.script(Reply(503), Reply(body=b"s1"), Reply(body=b"tok"), Reply.json("ok"))
    options = package.Retry(attempts=2, backoff=0.001)
    assert books(calls, made.client(calls, server.url, key=Login(), retries=options)) == "ok"
    assert [each.path for each in server.received] == ["/login", "/login", "/sessions/s1", "/books"]
    assert server.last.header("Authorization") == "Bearer tok"


def test_a_grant_that_asks_without_an_end_is_stopped(calls: Calls, server: Loopback) -> None:
    made = make(document("{type: http, scheme: bearer}"))

    class Loop(made.package.Grant):  # type: ignore[name-defined, misc]
        def request(self, base_url: str) -> Any:
            return made.module("transports").Request("POST", base_url + "/login", {})

        def answer(self, status: int, content: bytes) -> None:
            return None

    with pytest.raises(made.package.TokenError, match="without an end"):
        books(calls, made.client(calls, server.url, key=Loop()))
    assert len(server.received) == 10


VARIABLES = """servers:
  - url: "{endpoint}/depot/{apiVersion}"
    variables:
      endpoint: {default: ''}
      apiVersion: {default: '', enum: [v1, v2]}
"""


def sites() -> Made:
    return make(document(HEADER, VARIABLES))


def test_server_variables_are_arguments(calls: Calls, server: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    made = sites()
    books(calls, made.client(calls, None, endpoint=server.url, api_version="v2", key="k"))
    assert server.last.target == "/depot/v2/books"
    # a host alone: the path is the document's
    books(calls, made.client(calls, server.url, api_version="v1", key="k"))
    assert server.last.target == "/depot/v1/books"
    name = made.name.upper()
    monkeypatch.setenv(f"{name}_ENDPOINT", server.url)
    monkeypatch.setenv(f"{name}_API_VERSION", "v1")
    books(calls, made.client(calls, None, key="k"))
    assert server.last.target == "/depot/v1/books"
    # a whole address has none of them
    books(calls, made.client(calls, f"{server.url}/other", key="k"))
    assert server.last.target == "/other/books"


def test_server_variables_that_cannot_be(calls: Calls, server: Loopback) -> None:
    made = sites()
    name = made.name.upper()
    with pytest.raises(ValueError, match=rf"give api_version= or set {name}_API_VERSION \(v1, v2\)"):
        made.client(calls, server.url, key="k")
    with pytest.raises(ValueError, match="api_version must be one of v1, v2"):
        made.client(calls, server.url, api_version="v3", key="k")
    with pytest.raises(ValueError, match="names no host"):
        made.client(calls, None, api_version="v1", key="k")
    with pytest.raises(TypeError, match="endpoint must be a string"):
        made.client(calls, None, endpoint=1, api_version="v1", key="k")
    assert not server.received


def test_a_region_in_the_middle_of_a_host(calls: Calls) -> None:
    servers = (
        'servers: [{url: "https://{region}.acme.test:{port}/v1", variables: '
        "{region: {default: eu, enum: [eu, us]}, port: {default: '443'}}}]"
    )
    made = make(document(HEADER, servers))
    assert made.client(calls, None, key="k").base_url == "https://eu.acme.test:443/v1"
    assert made.client(calls, None, region="us", port="8443").base_url == "https://us.acme.test:8443/v1"
    with pytest.raises(ValueError, match="port from 1 to 65535"):
        made.client(calls, None, port="x")


def test_names_that_collide_are_told_apart_and_alike_everywhere(calls: Calls, server: Loopback) -> None:
    schemes = "{type: apiKey, in: header, name: x-key}, key_: {type: apiKey, in: query, name: k}"
    text = document(schemes).replace("security: [{key: []}]", "security: [{key: [], key_: []}]")
    made = make(text)
    books(calls, made.client(calls, server.url, key="a", key_query="b"))
    assert (server.last.header("x-key"), server.last.raw_query) == ("a", "k=b")
    with pytest.raises(made.package.MissingCredentialsError, match=f"{made.name.upper()}_KEY_QUERY"):
        books(calls, made.client(calls, server.url, key="a"))
