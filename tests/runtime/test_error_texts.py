"""What errors say, as people look at them: call, URL and status, what a page or a validation says, and nothing else."""

from __future__ import annotations

import copy
import inspect
import pickle
from typing import Any

import pytest
from call_kit import CURSOR, GET, JSON, PROBLEM, Flavour, Reply, paged

from runtime import errors
from runtime.errors import (
    ApiError,
    ClientError,
    ConflictError,
    DecodeError,
    NotFoundError,
    RequestTimeoutError,
    ServerError,
    TokenError,
    TransportError,
    UnexpectedMediaVersionError,
)
from runtime.http.messages import TransportFailure
from runtime.request.operation import Operation
from runtime.response.error_texts import clean, said_in
from runtime.serialization.model import Model

PAGE = b"""<!DOCTYPE html><html><head><title>502 Bad Gateway</title><style>b { color: red }</style>
<script>var x = "<b>no</b>";</script></head><body><!-- hidden --><h1>Bad&nbsp;Gateway</h1>
<p>nginx &amp; co</p></body></html>"""
TAIL = "(GET https://api.example.com/base/things/1)"


def failed(flavour: Flavour, *steps: Any, asked: Any = GET, **rest: Any) -> Any:
    client, _ = flavour.client(*steps, retries=0, **rest)
    with pytest.raises(ClientError) as caught:
        flavour.call(client, asked, {"id": "1"} if asked is GET else None)
    return caught.value


@pytest.mark.parametrize(
    ("reply", "said"),
    [
        (Reply(502, PAGE, "text/html"), "502 Bad Gateway: 502 Bad Gateway Bad Gateway nginx & co"),
        (Reply(502, PAGE, JSON), "502 Bad Gateway: 502 Bad Gateway Bad Gateway nginx & co"),
        (Reply(502, b"  <p>" + b"x" * 300, "text/html"), f"502 Bad Gateway: {'x' * 200}…"),
        (
            Reply(500, b"line\r\n  one\n" + b"y" * 300, "text/plain"),
            f"500 Internal Server Error: line one {'y' * 191}…",
        ),
        (Reply(400, b"<Error><Code>NoSuchKey</Code></Error>", "application/xml"), "400 Bad Request: <Error><Code>No"),
        (Reply(599, b"", "text/html"), "599"),
    ],
)
def test_pages_and_texts(flavour: Flavour, reply: Reply, said: str) -> None:
    error = failed(flavour, reply)
    assert str(error).startswith(f"getThing: {said}")
    assert str(error).endswith(TAIL)
    assert "\n" not in str(error)


VALIDATIONS: list[tuple[Any, str]] = [
    # FastAPI
    (
        {
            "detail": [
                {"loc": ["body", "items", 0, "name"], "msg": "Field required", "type": "missing", "input": {"a": 1}},
                {"loc": ["query", "limit"], "msg": "Input should be less than 10", "type": "less_than", "input": "99"},
            ]
        },
        "body.items.0.name: Field required; query.limit: Input should be less than 10",
    ),
    # RFC 9457
    (
        {"type": "urn:x", "title": "Invalid", "errors": [{"detail": "must be positive", "pointer": "#/age"}]},
        "Invalid: age: must be positive",
    ),
    # ASP.NET
    (
        {"title": "One or more errors", "status": 400, "errors": {"Name": ["is missing", "is short"], "$.a": ["bad"]}},
        "One or more errors: Name: is missing, is short; $.a: bad",
    ),
    ({"message": "Invalid", "errors": {"email": ["The email is taken."]}}, "Invalid: email: The email is taken."),
    ({"errors": [{"field": "name", "defaultMessage": "must not be blank"}]}, "name: must not be blank"),
    (
        {"errors": [{"title": "Invalid", "detail": "is short", "source": {"pointer": "/data/attributes/name"}}]},
        "data.attributes.name: is short",
    ),
    ({"message": "Failed", "errors": [{"resource": "Issue", "field": "title", "code": "missing"}]}, "title: missing"),
    ({"errors": ["a is wrong", "b is wrong"]}, "a is wrong; b is wrong"),
    (
        {"title": "No", "status": 400, "invalid-params": [{"name": "age", "reason": "not a number"}]},
        "age: not a number",
    ),
    ({"detail": [{"loc": ["body", f"f{n}"], "msg": "m"} for n in range(9)]}, "body.f4: m; and 4 more"),
    ({"detail": "plain words"}, "plain words"),
    ({"detail": [1, None, [], {}], "errors": {"a": 5}}, ""),
    ({"detail": [{"loc": "body", "msg": ["a", 5, "b"]}]}, "body: a, b"),
    # huma
    (
        {"title": "Bad", "status": 422, "errors": [{"location": "body.name", "message": "is short", "value": "99"}]},
        "Bad: body.name: is short",
    ),
    # Django REST framework
    (
        {"price": ["A valid number is required."], "non_field_errors": ["The dates overlap.", "No."]},
        "price: A valid number is required.; The dates overlap., No.",
    ),
    (
        {"owner": {"name": ["Is short."]}, "lines": [{}, {"count": ["Is required."], "non_field_errors": ["No."]}]},
        "owner.name: Is short.; lines.1.count: Is required.; lines.1: No.",
    ),
    ([{}, {"title": ["Is taken."]}], "1.title: Is taken."),
    (["No more orders."], "No more orders."),
    ({"errors": {"lines": [{"count": ["Is required."]}]}}, "lines.0.count: Is required."),
    ({f"f{n}": ["m"] for n in range(9)}, "f4: m; and 4 more"),
    ({"a": {"b": "99"}, "c": 99, "d": [99]}, ""),
]


@pytest.mark.parametrize(("body", "said"), VALIDATIONS)
def test_validations_name_the_fields(flavour: Flavour, body: Any, said: str) -> None:
    for status, media_type in ((422, JSON), (400, PROBLEM if isinstance(body, dict) else JSON)):
        error = failed(flavour, Reply(status, body, media_type))
        assert said in str(error)
        assert str(error).endswith(TAIL)
        assert "99" not in str(error)  # what was sent may be a secret


def test_names_that_lead_to_texts_are_fields_only_where_the_status_says_so(flavour: Flavour) -> None:
    for status in (401, 404, 409, 500):
        error = failed(flavour, Reply(status, {"ids": ["a", "b"]}, JSON))
        assert "ids" not in str(error)


def test_fields_are_bounded_and_masked(flavour: Flavour) -> None:
    deep: Any = ["end"]
    for _ in range(5000):
        deep = {"a": deep}
    assert said_in(deep, of_fields=True) == ""
    error = failed(flavour, Reply(400, {"x" * 9000: ["y" * 9000]}, JSON))
    assert len(str(error)) < 700
    refused = Reply(400, {"token": ["s3cret-key-of-ours is no key."]}, JSON)
    error = failed(flavour, refused, secrets={"Key": "s3cret-key-of-ours"})
    assert "token: *** is no key." in str(error)


CONTROL = [
    "\x1b[31mred\x1b[0m",
    "\x9b31mred",
    "\x1b]0;title\x07red",
    "a\x00b",
    "a\x08b",
    "\x85",
    "\u202ered",
    "\u2066red",
]
CONTROL += ["a\u2028b", "\ufeffred", "a\u200bb", "\x7f", "\udcff", "a\rb\nc"]


@pytest.mark.parametrize("text", CONTROL)
def test_control_characters_reach_no_message(flavour: Flavour, text: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    raw = text.encode("utf-8", "surrogateescape")
    header = {} if set(text) & {"\r", "\n", "\x00"} or "\udcff" in text else {"X_Request_Id": text}
    fits: Operation[Any] = Operation(
        id="fits", method="GET", path="/x", replies={"200": {JSON: lambda: dict[str, int]}}
    )
    for error in (
        failed(flavour, Reply(400, {"title": text, "detail": text, "errors": {text: [text]}}, PROBLEM, **header)),
        failed(flavour, Reply(400, {text: [text]}, JSON, **header)),
        failed(flavour, Reply(400, raw, "text/plain", **header)),
        failed(flavour, Reply(400, b"<html>" + raw, "text/html", **header)),
        failed(flavour, Reply(200, b"[", JSON, **header), asked=fits),
        failed(flavour, Reply(200, b"{}", f"image/{text}" if header else "image/png", **header), asked=fits),
        failed(flavour, TransportFailure("read", f"cut {text}", sent=True)),
    ):
        assert str(error).isprintable()
        assert "red" not in str(error) or "31" not in str(error)
    assert all(record.getMessage().isprintable() for record in caplog.records)


def test_clean() -> None:
    assert clean("café 日本 😀") == "café 日本 😀"
    assert " ".join(clean("\x1b[1;31mred\x1b[0m \x1b]8;;http://x\x1b\\link").split()) == "red \\link"


def every() -> list[type[ClientError]]:
    return [
        kind
        for _, kind in inspect.getmembers(errors, inspect.isclass)
        if issubclass(kind, ClientError) and kind.__name__[0] != "_"
    ]


class Mine(NotFoundError):
    """A user's own, with arguments of its own."""

    def __init__(self, thing: str, *, more: int) -> None:
        super().__init__(f"no {thing}")
        self.thing = thing
        self.more = more


class MineToo(TransportError):
    def __init__(self, host: str, port: int) -> None:
        super().__init__(f"{host}:{port} is down", kind="connect", sent=False)
        self.port = port


@pytest.mark.parametrize("kind", every())
def test_each_may_be_made_of_a_message_alone(kind: type[ClientError]) -> None:
    """As Celery and multiprocessing make them anew: `kind(*args)`."""
    for made in (kind("went wrong"), kind(*kind("went wrong").args), kind()):
        for again in (made, copy.copy(made), pickle.loads(pickle.dumps(made))):
            assert type(again) is kind
            assert str(again) == str(made)
            assert again.args == made.args
            for name in {*dir(again)} - {*dir(OSError)}:
                getattr(again, name)
    assert str(kind("went wrong")) == "went wrong"


def test_errors_of_users_pickle() -> None:
    mine = pickle.loads(pickle.dumps(Mine("a", more=3)))
    assert (str(mine), mine.thing, mine.more, mine.status) == ("no a", "a", 3, 404)
    too = pickle.loads(pickle.dumps(MineToo("host", 80)))
    assert (str(too), too.port, too.kind, too.sent) == ("host:80 is down", 80, "connect", False)


def test_a_message_alone_has_the_status_of_its_class() -> None:
    assert (NotFoundError("x").status_code, ConflictError("x").status, ServerError("x").status) == (404, 409, 500)
    assert (ApiError("x").status, ApiError("x").headers, ApiError("x").response.text) == (0, {}, "")


def test_an_error_as_other_libraries_have_it(flavour: Flavour) -> None:
    error = failed(flavour, Reply(404, {"message": "gone", "code": 7}, X_A="b"))
    response = error.response
    assert (error.status_code, response.status_code, response.status) == (404, 404, 404)
    assert response.json() == {"message": "gone", "code": 7}
    assert (response.text, response.headers["x-a"]) == ('{"message": "gone", "code": 7}', "b")
    assert (response.url, response.method) == ("https://api.example.com/base/things/1", "GET")
    assert response.content == error.content
    with pytest.raises(ValueError, match="Expecting value"):
        failed(flavour, Reply(404, b"words", "text/plain")).response.json()


def test_a_success_that_cannot_be_read(flavour: Flavour) -> None:
    error = failed(flavour, Reply(200, b"[", X_Request_Id="r7"))
    assert isinstance(error, DecodeError)
    assert (error.status, error.status_code, error.response.status_code) == (200, 200, 200)
    assert str(error).endswith("(GET https://api.example.com/base/things/1, status 200, request id r7)")


def test_raw_replies_and_pages(flavour: Flavour) -> None:
    client, _ = flavour.client(Reply(200, {"id": "1"}), Reply(200, {"items": [{"id": "1"}, {"id": "2"}]}))
    raw = flavour.run(client.raw(GET, {"id": "1"}))
    assert (raw.status_code, raw.json(), raw.info.status_code) == (200, {"id": "1"}, 200)
    page = flavour.run(client.things.list(paged(**CURSOR)).first_page())
    assert [item.id for item in page] == ["1", "2"]
    assert page.response.status_code == 200


def test_connections_say_what_was_asked(flavour: Flavour) -> None:
    error = failed(flavour, TransportFailure("connect", "refused", sent=False))
    assert str(error) == f"getThing: refused {TAIL}"
    assert (error.method, error.url) == ("GET", "https://api.example.com/base/things/1")
    error = failed(flavour, TransportFailure("timeout-read", "no answer", sent=True))
    assert isinstance(error, RequestTimeoutError)
    assert str(error) == f"getThing: no answer {TAIL}"


class Odd(Model):
    when: int


@pytest.mark.parametrize(
    "media_type",
    [
        "application/json; charset=undefined",
        "application/json; charset=idna",
        "application/json; charset=hex",
        "text/plain; charset=punycode",
        "text/plain; charset=utf-7",
        'text/plain; charset="a\\0b"',
        "text/html; charset=zlib",
        ";;;",
        "/",
        'application/json; charset="',
    ],
)
@pytest.mark.parametrize(
    "content",
    [b"\xff\xfe\x00", b'{"a": ' * 5000, b"[" * 100_000, b'{"when": 1e999}', b"9" * 50_000, b'"\\ud800"', b"\xc3"],
    ids=["bytes", "deep", "deeper", "big", "digits", "surrogate", "cut"],
)
def test_the_status_is_never_lost(flavour: Flavour, media_type: str, content: bytes) -> None:
    declared: Any = {"200": {JSON: lambda: Odd}, "4XX": {"*/*": lambda: Odd}}
    for replies in (declared, {"200": None}):
        asked: Operation[Any] = Operation(id="odd", method="GET", path="/odd", replies=replies)
        error = failed(flavour, Reply(418, content, media_type), asked=asked)
        assert isinstance(error, ApiError)
        assert error.status == 418
        assert str(error).startswith("odd: 418")
        assert pickle.loads(pickle.dumps(error)).status == 418


def test_what_can_be_asked_of_the_others() -> None:
    assert TokenError("x", status=401).status_code == 401
    assert UnexpectedMediaVersionError("x").status == 0


@pytest.mark.parametrize("depth", [100, 500, 900, 940, 960, 970, 980, 990, 100_000])
@pytest.mark.parametrize(
    ("begin", "end", "opened", "closed"),
    [
        (b'{"errors":[', b"]}", b'{"pointer":', b"}"),
        (b'{"errors":[{"loc":[', b"]}]}", b"[", b"]"),
        (b'{"title":"x","status":', b"}", b"[", b"]"),
        (b'{"detail":', b"}", b'{"message":', b"}"),
    ],
    ids=["pointer", "loc", "status", "detail"],
)
def test_the_status_of_an_error_without_a_bottom(
    flavour: Flavour, begin: bytes, end: bytes, opened: bytes, closed: bytes, depth: int
) -> None:
    body = begin + opened * depth + b"1" + closed * depth + end
    client, _ = flavour.client(Reply(404, body), retries=0)
    with pytest.raises(NotFoundError) as caught:
        flavour.call(client, GET, {"id": "a"})
    assert caught.value.status == 404
    if depth == 100_000:
        with pytest.raises(ValueError, match="nested too deeply"):
            caught.value.response.json()


def test_a_raw_reply_without_a_bottom(flavour: Flavour) -> None:
    client, _ = flavour.client(Reply(200, b"[" * 100_000))
    with pytest.raises(ValueError, match="nested too deeply"):
        flavour.run(client.raw(GET, {"id": "a"})).json()
