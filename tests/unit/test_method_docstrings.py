"""What the docstring of a method says of its arguments and of the errors of its operation."""

from __future__ import annotations

import textwrap

import pytest
from support.lowering import configure, operations

from clientloom.naming import assign
from clientloom.python import Package, views
from clientloom.python.error_replies import error_class
from clientloom.python.text import hanging
from runtime import errors

OPTIONS = "options: Settings for this call: `timeout`, `retries`, `headers` and others."
VERSIONS = """
[media]
default = "v2"
[media.versions]
v1 = "application/vnd.x.v1+json"
v2 = "application/vnd.x.v2+json"
"""


def package(operation: str, toml: str = "", method: str = "get", path: str = "/things") -> Package:
    written = textwrap.indent(textwrap.dedent(operation), "      ")
    schemas = "components:\n  schemas:\n    Problem: {type: object, properties: {code: {type: string}}}\n"
    api, _ = operations(f"{schemas}paths:\n  {path}:\n    {method}:\n{written}", toml)
    config = configure(toml)
    return views(api, assign(api, config), config)


def docstring(operation: str, toml: str = "", method: str = "get", path: str = "/things") -> str:
    (module,) = package(operation, toml, method, path).resources
    return textwrap.dedent(module.methods[0].docstring)


def raised(replies: str, method: str = "get", more: str = "") -> list[str]:
    _, _, listed = docstring(f"{more}\nresponses:\n{textwrap.indent(replies, '  ')}", method=method).partition(
        "\nRaises:\n"
    )
    return [line.strip() for line in listed.removesuffix('"""').splitlines() if line.strip()]


def reply(status: str, body: str = "") -> str:
    content = f", content: {{application/json: {{schema: {body}}}}}" if body else ""
    return f"{status}: {{description: x{content}}}\n"


def test_the_class_of_a_status_is_the_one_that_is_raised() -> None:
    for status in range(300, 600):
        assert error_class(str(status)) == errors.error_class(status).__name__
    assert [error_class(status) for status in ("4XX", "5XX", "default")] == ["ApiError", "ServerError", "ApiError"]


def test_errors_have_class_status_and_body() -> None:
    assert raised(reply("'200'") + reply("'404'", "<Problem>") + reply("'409'") + reply("'503'", "{type: string}")) == [
        "NotFoundError: 404; `body` is `models.Problem`.",
        "ConflictError: 409.",
        "ServerError: 503; `body` is `str`.",
    ]


def test_errors_with_one_body_are_one_entry() -> None:
    problem = "<Problem>"
    assert raised(reply("'200'") + reply("'403'", problem) + reply("'404'", problem) + reply("default", problem)) == [
        "ForbiddenError, NotFoundError, ApiError: 403, 404 or any other status;",
        "`body` is `models.Problem`.",
    ]


@pytest.mark.parametrize(
    ("replies", "told"),
    [
        (("default",), ["ApiError: Any error status."]),
        (("4XX",), ["ApiError: Any 4xx."]),
        (("5XX",), ["ServerError: Any 5xx."]),
        (("4XX", "'404'"), ["NotFoundError, ApiError: 404 or any other 4xx."]),
        (("'500'", "4XX"), ["ApiError, ServerError: Any 4xx or 500."]),
    ],
)
def test_ranges_and_default_are_told_in_words(replies: tuple[str, ...], told: list[str]) -> None:
    assert raised(reply("'200'") + "".join(map(reply, replies))) == told


def test_what_is_no_error_is_not_raised() -> None:
    assert raised(reply("default")) == []  # the success
    assert raised("".join(map(reply, ("'102'", "'200'", "'302'", "'304'", "'308'")))) == []


def test_a_redirect_that_is_not_followed_is_raised() -> None:
    assert raised(reply("'200'") + reply("'303'"), method="post") == ["ApiError: 303."]


def test_a_304_is_raised_where_the_operation_takes_a_condition() -> None:
    condition = "parameters: [{name: If-None-Match, in: header, schema: {type: string}}]"
    assert raised(reply("'200'") + reply("'304'"), more=condition) == ["ApiError: 304."]


def test_both_clients_say_the_same() -> None:
    made = package("summary: Look\nresponses:\n  default: {description: x}\n  '200': {description: x}")
    (sync,), (asynchronous,) = made.resources, made.async_resources
    assert sync.methods[0].docstring == asynchronous.methods[0].docstring
    assert sync.methods[0].wire == asynchronous.methods[0].wire == "GET /things"
    assert textwrap.dedent(sync.methods[0].docstring) == (
        f'"""Look.\n\nArgs:\n    {OPTIONS}\n\nRaises:\n    ApiError: Any error status.\n"""'
    )


def test_arguments_that_the_document_does_not_have_are_described() -> None:
    content = "{application/vnd.x.v1+json: {schema: {type: string}}, application/vnd.x.v2+json: {schema: {}}}"
    reads = docstring(f"responses:\n  '200': {{description: x, content: {content}}}", VERSIONS)
    assert f"    version: Media version, sent in `Accept`.\n    {OPTIONS}\n" in reads
    sends = docstring(f"requestBody: {{content: {content}}}\nresponses:\n  '204': {{description: x}}", VERSIONS, "post")
    assert "    version: Media version, sent in `Accept` and `Content-Type`.\n" in sends
    media = "{application/json: {schema: <Problem>}, text/csv: {schema: {type: string}}}"
    chooses = docstring(
        f"requestBody: {{content: {media}}}\nresponses:\n  '200': {{description: x, content: {media}}}", method="post"
    )
    assert "    accept: Media type to ask for, sent in `Accept`.\n    content_type: Media type to send" in chooses


def test_the_first_line_of_an_entry_is_as_long_as_the_others() -> None:
    assert hanging("name: " + "word " * 6, 24) == ["    name: word word word", "        word word word"]
    assert hanging("name: one\n\n- two", 24) == ["    name: one", "", "        - two"]


SERVED = """
servers:
- url: https://{region}.example.com/{base}
  variables:
    region: {default: eu, description: Where the data is kept}
    base: {default: v1}
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
    login: {type: http, scheme: basic}
    signed: {type: oauth2, flows: {password: {tokenUrl: /token, scopes: {}}}}
security: [{key: []}, {login: []}, {signed: []}]
paths: {/x: {get: {responses: {'200': {description: x}}}}}
"""


@pytest.mark.parametrize("place", [0, 1])
def test_a_client_says_unit_default_and_errors_of_its_arguments(place: int) -> None:
    api, _ = operations(textwrap.dedent(SERVED))
    config = configure()
    client = views(api, assign(api, config), config).client.clients[place]
    shown = " ".join(client.docstring.split())
    for argument in client.arguments:
        assert f" {argument.partition(':')[0]}: " in shown
    for words in (
        "base_url: URL of the server. By default the environment's `EXAMPLE_BASE_URL`, else https://eu.example.com/v1.",
        "region: Where the data is kept. By default the environment's `EXAMPLE_REGION`, else `eu`.",
        "base: `base` in the URL of the server. By default the environment's `EXAMPLE_BASE`, else `v1`.",
        "key: API key, or a function or `Grant` that gets one. By default the environment's `EXAMPLE_KEY`.",
        "login: Pair of user name and password. By default the environment's `EXAMPLE_LOGIN_USERNAME` and",
        "signed: OAuth2 access token, or a function or `Grant` that gets one, or a pair of user name and password.",
        "timeout: Seconds for each step",
        "By default none.",
        "`MissingCredentialsError` where credentials are needed and missing.",
        "Raises: ValueError: There is no absolute `base_url`;",
        "TypeError: An argument is of another type.",
    ):
        assert words in shown
    assert ("`async with`" in shown) == (place == 1)
