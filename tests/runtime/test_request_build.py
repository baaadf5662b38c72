"""Building requests: parameters, body, headers and query put together, and everything wrong refused."""

from __future__ import annotations

from typing import Any

import pytest
from request_kit import build

from runtime.http.messages import Request
from runtime.request.declarations import Body, Parameter
from runtime.request.operation import Operation

BASE = "https://api.example.com/base"
OPERATION: Operation[Any] = Operation(
    id="createThing",
    method="POST",
    path="/v1/things/{thingId}:run",
    parameters=(
        Parameter("thingId", "path"),
        Parameter("id", "path", key="id@path"),
        Parameter("id", "query", key="id@query"),
        Parameter("ids", "query", list=True),
        Parameter("must", "query", required=True),
        Parameter("api_key", "query", secret=True),
        Parameter("X-Rate", "header"),
        Parameter("session", "cookie"),
        Parameter("theme", "cookie"),
    ),
    body=Body({"application/json": lambda: dict}),
    replies={"200": {"application/json": lambda: dict}},
)


def made(parameters: dict[str, Any] | None = None, body: object = None, **rest: Any) -> Request:
    given = {"thingId": "t", "must": 1, **(parameters or {})}
    return build(OPERATION, given, body, **{"base_url": BASE, **rest})


def test_everything_at_once() -> None:
    request = made(
        {
            "id@path": "p",
            "id@query": 2,
            "ids": ["a", "b c"],
            "X-Rate": 1.5,
            "session": "s;1",
            "theme": "dark",
        },
        {"a": 1},
    )
    assert request.method == "POST"
    assert request.url == f"{BASE}/v1/things/t:run?must=1&id=2&ids=a&ids=b%20c"
    assert request.target == request.url
    assert request.headers == {
        "Accept": "application/json",
        "X-Rate": "1.5",
        "Content-Type": "application/json",
        "Cookie": "session=s%3B1; theme=dark",
    }
    assert request.content == b'{"a":1}'
    assert request.replayable


def test_what_was_not_given_is_not_sent() -> None:
    request = made({"ids": None, "X-Rate": None, "session": None})
    assert request.url == f"{BASE}/v1/things/t:run?must=1"
    assert request.headers == {"Accept": "application/json"}
    assert request.content is None


@pytest.mark.parametrize("base", [BASE, f"{BASE}/"])
def test_base_urls_join_with_one_slash(base: str) -> None:
    assert made(base_url=base).url == f"{BASE}/v1/things/t:run?must=1"


def test_secret_parameters_are_sent_but_never_shown() -> None:
    request = made({"api_key": "canary"})
    assert request.target == f"{BASE}/v1/things/t:run?must=1&api_key=canary"
    assert "canary" not in request.url
    assert "canary" not in repr(request)


@pytest.mark.parametrize(
    ("parameters", "body", "message"),
    [
        ({"thingId": None}, None, "createThing: thing_id must be given: it is a part of the path"),
        ({"must": None}, None, "createThing: must must be given"),
        ({"what": 1}, None, "createThing has no parameter 'what'"),
    ],
)
def test_what_is_missing_or_unknown(parameters: dict[str, Any], body: object, message: str) -> None:
    with pytest.raises(TypeError, match=message):
        made(parameters, body)


def test_a_body_where_none_is_taken_and_none_where_one_is_needed() -> None:
    without: Operation[Any] = Operation(id="get", method="GET", path="/", replies={})
    needing: Operation[Any] = Operation(
        id="put", method="PUT", path="/", replies={}, body=Body({"application/json": lambda: dict}, required=True)
    )
    with pytest.raises(TypeError, match="get takes no body"):
        build(without, {}, {"a": 1}, base_url=BASE)
    with pytest.raises(TypeError, match="put: the body must be given"):
        build(needing, {}, base_url=BASE)
    assert build(needing, {}, {}, base_url=BASE).content == b"{}"


@pytest.mark.parametrize(
    ("extra", "headers"),
    [
        ({"X-New": "1"}, {"Accept": "application/json", "X-Rate": "2", "X-New": "1"}),
        ({"accept": "a/b"}, {"X-Rate": "2", "accept": "a/b"}),
        ({"Accept": "a/b"}, {"Accept": "a/b", "X-Rate": "2"}),
        ({"x-rate": None, "ACCEPT": None}, {}),
        ({"Absent": None}, {"Accept": "application/json", "X-Rate": "2"}),
        ({"X-Trimmed": " a "}, {"Accept": "application/json", "X-Rate": "2", "X-Trimmed": "a"}),
    ],
)
def test_extra_headers(extra: dict[str, str | None], headers: dict[str, str]) -> None:
    assert made({"X-Rate": 2}, extra_headers=extra).headers == headers


@pytest.mark.parametrize("extra", [{"X": "a\r\nY: b"}, {"X\r\nY": "b"}, {"": "b"}, {"X Y": "b"}, {"X": "\0"}])
def test_extra_headers_cannot_smuggle(extra: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="header"):
        made(extra_headers=extra)


@pytest.mark.parametrize(
    ("extra", "query"),
    [
        ({"more": "a b"}, "must=1&ids=a&ids=b&more=a%20b"),
        ({"ids": ["c"]}, "must=1&ids=c"),
        ({"ids": None}, "must=1"),
        ({"must": True, "n": [1, 2]}, "ids=a&ids=b&must=true&n=1&n=2"),
        ({"id s": 1}, "must=1&ids=a&ids=b&id%20s=1"),
    ],
)
def test_extra_query(extra: dict[str, object], query: str) -> None:
    request = made({"ids": ["a", "b"]}, extra_query=extra)
    assert request.target == f"{BASE}/v1/things/t:run?{query}"
    # what a caller adds is sent and not shown
    assert request.target.startswith(request.url)
    for name, value in extra.items():
        assert value is None or f"{name}=" not in request.url


def test_a_secret_given_anew_stays_secret() -> None:
    request = made({"api_key": "old"}, extra_query={"api_key": "canary"})
    assert request.target.endswith("?must=1&api_key=canary")
    assert "canary" not in request.url


def test_a_query_in_the_path_template_goes_on() -> None:
    fixed: Operation[Any] = Operation(
        id="op", method="GET", path="/x?action=do", replies={}, parameters=(Parameter("a", "query"),)
    )
    assert build(fixed, {"a": 1}, base_url=BASE).url == f"{BASE}/x?action=do&a=1"


def test_versions_set_both_headers() -> None:
    v3, v4 = "application/vnd.x.v3+json", "application/vnd.x.v4+json"
    versioned: Operation[Any] = Operation(
        id="op",
        method="PUT",
        path="/",
        body=Body({v4: lambda: dict, v3: lambda: dict}),
        replies={
            "200": {v4: lambda: dict, v3: lambda: dict},
            "default": {"application/problem+json": lambda: dict},
        },
        versions={"v4": (v4,), "v3": (v3,)},
    )
    for version, media_type in (("v4", v4), ("v3", v3)):
        headers = build(versioned, {}, {"a": 1}, version=version, base_url=BASE).headers
        assert headers == {"Accept": f"{media_type}, application/problem+json", "Content-Type": media_type}
    chosen = build(versioned, {}, {}, version="v4", accept=v3, content_type=v3, base_url=BASE).headers
    assert chosen == {"Accept": f"{v3}, application/problem+json", "Content-Type": v3}
