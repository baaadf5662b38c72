"""What a reply becomes: told by status, then by content type, then decoded."""

from __future__ import annotations

from typing import Any

import pytest
from call_kit import (
    DELETE,
    DOWNLOAD,
    GET,
    JSON,
    ONLY_DEFAULT,
    PROBLEM,
    TEXT,
    V3,
    V4,
    VERSIONED,
    Fault,
    Flavour,
    Reply,
    Thing,
    ThingV3,
    ThingV4,
)

from runtime.errors import (
    ApiError,
    BadRequestError,
    DecodeError,
    NotFoundError,
    ServerError,
    UnexpectedMediaVersionError,
)
from runtime.http.messages import Headers, Problem, request_id_of
from runtime.request.declarations import As
from runtime.request.operation import Operation
from runtime.response.raw import RawResponse

THING = {"id": "t1"}


def test_a_reply_is_decoded_by_its_own_content_type(flavour: Flavour) -> None:
    client, script = flavour.client(Reply(200, {"new": "x"}, V4), Reply(200, {"old": "x"}, V3))
    assert flavour.call(client, VERSIONED, version="v4") == ThingV4(new="x")
    assert flavour.call(client, VERSIONED, version="v3") == ThingV3(old="x")
    assert [request.header("accept") for request in script.sent] == [f"{V4}, {PROBLEM}", f"{V3}, {PROBLEM}"]


def test_the_other_version_raises_with_what_came(flavour: Flavour) -> None:
    client, _ = flavour.client(Reply(200, {"old": "x"}, V3, X_Request_Id="r1"))
    with pytest.raises(UnexpectedMediaVersionError, match="asked for version v4") as caught:
        flavour.call(client, VERSIONED, version="v4")
    assert caught.value.result == ThingV3(old="x")
    assert caught.value.response.request_id == "r1"


def test_an_undeclared_json_type_is_read_as_asked_and_reported(flavour: Flavour) -> None:
    client, _ = flavour.client(Reply(200, {"new": "x"}, "application/vnd.t.v9+json"))
    assert flavour.call(client, VERSIONED, version="v4") == ThingV4(new="x")
    (drift,) = client.drift
    assert (drift.operation, drift.kind, drift.got) == ("versionedThing", "media-type", "application/vnd.t.v9+json")


@pytest.mark.parametrize(
    ("content_type", "expected"),
    [
        ("application/json; charset=utf-8", Thing(id="t1")),
        ("APPLICATION/JSON", Thing(id="t1")),
        ("text/json", Thing(id="t1")),
        (None, Thing(id="t1")),
        ("text/html", None),
        ("text/plain", None),
        ("application/octet-stream", None),
        ("application/problem+json", None),
    ],
)
def test_content_types_of_a_success(flavour: Flavour, content_type: str | None, expected: Any) -> None:
    client, _ = flavour.client(Reply(200, THING, content_type))
    if expected is not None:
        assert flavour.call(client, GET, {"id": "1"}) == expected
        return
    with pytest.raises(DecodeError) as caught:
        flavour.call(client, GET, {"id": "1"})
    assert (caught.value.path, caught.value.expected, caught.value.got) == ("$", JSON, content_type)
    assert caught.value.content == b'{"id": "t1"}'
    assert caught.value.response.status == 200


@pytest.mark.parametrize("body", [b"", b"  \n", b"{", b'{"id": "t1"', b"<html>", b"\xff\xfe{}", b"[" * 100_000])
def test_a_success_that_is_no_json_raises_with_the_body_kept(flavour: Flavour, body: bytes) -> None:
    client, _ = flavour.client(Reply(200, body))
    with pytest.raises(DecodeError) as caught:
        flavour.call(client, GET, {"id": "1"})
    assert caught.value.content == body
    assert not isinstance(caught.value, ApiError)


def test_an_object_as_plain_text_is_what_the_document_says(flavour: Flavour) -> None:
    told: dict[str, Any] = {"text/plain": As("json", lambda: Thing)}
    errors: dict[str, Any] = {"text/plain": As("json", lambda: Fault), "*/*": As("json", lambda: Fault)}
    operation: Operation[Any] = Operation(id="x", method="GET", path="/x", replies={"200": told, "400": errors})
    client, _ = flavour.client(
        Reply(200, THING, "text/plain; charset=utf-8"),
        Reply(400, {"message": "no"}, "text/plain"),
        Reply(400, {"message": "no"}, "application/octet-stream"),
        Reply(400, b"just no", "text/plain"),
    )
    assert flavour.call(client, operation) == Thing(id="t1")
    for body in (Fault(message="no"), Fault(message="no"), "just no"):
        with pytest.raises(BadRequestError) as caught:
            flavour.call(client, operation)
        assert caught.value.body == body


def test_204_is_none_whatever_was_declared(flavour: Flavour) -> None:
    client, _ = flavour.client(Reply(204), Reply(200, THING), Reply(204))
    assert flavour.call(client, GET, {"id": "1"}) is None
    assert flavour.call(client, DELETE, {"id": "1"}) == {"id": "t1"}  # kept, and reported
    assert flavour.call(client, DELETE, {"id": "1"}) is None
    assert [(drift.operation, drift.kind, drift.got) for drift in client.drift] == [
        ("deleteThing", "content", "application/json of 12 bytes")
    ]


def test_another_success_than_declared_is_a_success(flavour: Flavour) -> None:
    client, _ = flavour.client(Reply(202, THING), Reply(206, b"x", "text/html"))
    assert flavour.call(client, GET, {"id": "1"}) == Thing(id="t1")
    assert [drift.kind for drift in client.drift] == ["status"]
    with pytest.raises(DecodeError):
        flavour.call(client, GET, {"id": "1"})


def test_default_is_the_success_where_no_2xx_is_declared(flavour: Flavour) -> None:
    client, _ = flavour.client(
        Reply(200, THING), Reply(400, THING), Reply(400, {"title": "no", "status": 400}, PROBLEM)
    )
    assert flavour.call(client, ONLY_DEFAULT) == Thing(id="t1")
    with pytest.raises(BadRequestError) as caught:
        flavour.call(client, ONLY_DEFAULT)
    assert caught.value.body == THING  # the success type says nothing about an error
    with pytest.raises(BadRequestError, match="400 Bad Request: no") as caught:
        flavour.call(client, ONLY_DEFAULT)
    assert caught.value.problem == Problem(title="no", status=400)


def test_bytes_and_text(flavour: Flavour) -> None:
    client, _ = flavour.client(
        Reply(200, b"\x00\xff", "application/octet-stream"),
        Reply(200, b"", "application/octet-stream"),
        Reply(200, b"png", "image/png"),
        Reply(200, b'{"a": 1}', "application/json", Content_Disposition="attachment"),
        Reply(200, "é".encode(), "text/plain"),
        Reply(200, b"", "text/plain"),
        Reply(200, b"a", "text/markdown"),
    )
    assert flavour.call(client, DOWNLOAD, {"id": "1"}) == b"\x00\xff"
    assert flavour.call(client, DOWNLOAD, {"id": "1"}) == b""
    assert flavour.call(client, DOWNLOAD, {"id": "1"}) == b"png"
    assert flavour.call(client, DOWNLOAD, {"id": "1"}) == b'{"a": 1}'
    assert flavour.call(client, TEXT) == "é"
    assert flavour.call(client, TEXT) == ""
    assert flavour.call(client, TEXT) == "a"


ERRORS: list[tuple[Reply, Any, str]] = [
    (Reply(404, {"message": "gone", "code": 7}), Fault(message="gone", code=7), "404 Not Found: gone"),
    (Reply(404, "not here"), "not here", "404 Not Found: not here"),
    (Reply(404, {"other": 1}), {"other": 1}, "404 Not Found"),
    (Reply(404), None, "404 Not Found"),
    (Reply(404, b"  "), None, "404 Not Found"),
    (Reply(404, b'{"broken', JSON), '{"broken', '404 Not Found: {"broken'),
    (Reply(404, b"plain words", "text/plain"), "plain words", "404 Not Found: plain words"),
    (Reply(404, b"<html>long</html>", "text/html"), "<html>long</html>", "404 Not Found"),
    (Reply(404, b"\x00\x01", "application/octet-stream"), b"\x00\x01", "404 Not Found"),
    (Reply(404, b"\xff\xfe", JSON), "\ufffd\ufffd", "404 Not Found"),
    (Reply(404, {"error": {"message": "inner"}}, "application/vnd.api+json"), {"error": {"message": "inner"}}, "inner"),
    (Reply(404, [1, 2]), [1, 2], "404 Not Found"),
]


@pytest.mark.parametrize(("reply", "body", "message"), ERRORS)
def test_error_bodies(flavour: Flavour, reply: Reply, body: Any, message: str) -> None:
    client, _ = flavour.client(reply)
    with pytest.raises(NotFoundError) as caught:
        flavour.call(client, GET, {"id": "1"})
    error = caught.value
    if isinstance(body, dict) and not isinstance(error.body, dict):
        assert isinstance(error.body, Fault)  # tolerant: the declared model, what came kept in it
        assert error.body.extra_fields == body
    else:
        assert error.body == body
    assert message in str(error)
    assert error.content == reply.body
    assert (error.operation, error.method, error.url) == ("getThing", "GET", "https://api.example.com/base/things/1")


def test_problems(flavour: Flavour) -> None:
    document = {
        "type": "about:blank",
        "title": "Bad",
        "status": 400,
        "detail": "the id is odd",
        "instance": "/i",
        "z": 1,
    }
    client, _ = flavour.client(Reply(400, document, PROBLEM), Reply(400, document, JSON), Reply(400, {"title": "x"}))
    for _ in range(2):
        with pytest.raises(BadRequestError, match="400 Bad Request: Bad: the id is odd") as caught:
            flavour.call(client, GET, {"id": "1"})
        assert caught.value.problem == Problem("about:blank", "Bad", 400, "the id is odd", "/i", {"z": 1})
    with pytest.raises(BadRequestError) as caught:
        flavour.call(client, GET, {"id": "1"})
    assert caught.value.problem is None


def test_an_error_that_cannot_be_read_is_an_error_all_the_same(flavour: Flavour, waits: list[float]) -> None:
    from runtime.http.messages import TransportFailure

    client, _ = flavour.client(Reply(500, b"x").failing(TransportFailure("read", "cut", sent=True)), retries=0)
    with pytest.raises(ServerError) as caught:
        flavour.within(client.streamed(DOWNLOAD, {"id": "1"}), lambda opened: opened.read())
    assert caught.value.content == b""


def test_strict_raises_what_is_otherwise_reported(flavour: Flavour) -> None:
    client, _ = flavour.client(Reply(200, {"id": "t1", "size": "three"}), Reply(200, {"id": "t1", "more": 1}))
    assert flavour.call(client, GET, {"id": "1"}).size == "three"
    assert flavour.call(client, GET, {"id": "1"}).extra_fields == {"more": 1}
    assert {drift.path for drift in client.drift} == {"$.size", "$.more"}
    client, _ = flavour.client(Reply(200, {"id": "t1", "size": "three"}), strict=True)
    with pytest.raises(DecodeError) as caught:
        flavour.call(client, GET, {"id": "1"})
    assert caught.value.path == "$.size"
    assert caught.value.response.status == 200


def test_drift_is_given_to_the_callback(flavour: Flavour) -> None:
    seen: list[Any] = []
    client, _ = flavour.client(*[Reply(200, {"id": "t1", "more": 1}) for _ in range(3)], on_drift=seen.append)
    for _ in range(2):
        flavour.call(client, GET, {"id": "1"})
    flavour.call(client.with_options(timeout=3), GET, {"id": "1"})
    assert len(seen) == 1


def test_raw_responses(flavour: Flavour) -> None:
    client, _ = flavour.client(Reply(200, THING, X_Request_Id="r9"), Reply(404, {"message": "no"}))
    raw = flavour.run(client.raw(GET, {"id": "1"}))
    assert isinstance(raw, RawResponse)
    assert (raw.status, raw.request_id, raw.content, raw.text) == (200, "r9", b'{"id": "t1"}', '{"id": "t1"}')
    assert raw.headers["content-type"] == JSON
    assert raw.parse() == Thing(id="t1")
    assert raw.parse() is raw.parse()
    assert raw.info.attempts == 1
    with pytest.raises(NotFoundError):
        flavour.run(client.raw(GET, {"id": "1"}))


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({"X-Request-ID": "a"}, "a"),
        ({"x-amzn-RequestId": "b"}, "b"),
        ({"lusid-meta-requestId": "c"}, "c"),
        ({"X-Correlation-Id": "d", "Date": "x"}, "d"),
        ({"X-Request-Id": ""}, None),
        ({}, None),
    ],
)
def test_request_ids(headers: dict[str, str], expected: str | None) -> None:
    assert request_id_of(Headers(headers)) == expected


def test_accept_chooses_among_alternatives(flavour: Flavour) -> None:
    either: Operation[Any] = Operation(
        id="either", method="GET", path="/e", replies={"200": {JSON: lambda: Thing, "text/csv": lambda: str}}
    )
    client, script = flavour.client(Reply(200, b"a,b", "text/csv"), Reply(200, THING), Reply(200, THING))
    assert flavour.call(client, either, accept="text/csv") == "a,b"
    assert script.sent[0].header("accept") == "text/csv"
    assert flavour.call(client, either, accept=JSON) == Thing(id="t1")
    with pytest.raises(UnexpectedMediaVersionError) as caught:
        flavour.call(client, either, accept="text/csv")
    assert caught.value.result == Thing(id="t1")


def test_head_has_no_body(flavour: Flavour) -> None:
    head: Operation[None] = Operation(id="head", method="HEAD", path="/h", replies={"200": {JSON: lambda: Thing}})
    client, _ = flavour.client(Reply(200))
    assert flavour.call(client, head) is None
