"""Operations: which reply a status is, which type a Content-Type, what is asked for in Accept."""

from __future__ import annotations

from typing import Any

import pytest

from runtime.request.declarations import As, Body, Parameter
from runtime.request.operation import Operation, PagedOperation, Paging

V3 = "application/vnd.x.v3+json"
V4 = "application/vnd.x.v4+json"
PROBLEM = "application/problem+json"
VERSIONS = {"v4": (V4,), "v3": (V3, "application/json")}


def operation(replies: Any, **rest: Any) -> Operation[Any]:
    return Operation(id="op", method="GET", path="/", replies=replies, **rest)


def typed(*names: str) -> dict[str, Any]:
    return {name: lambda: dict for name in names}


VERSIONED = operation({"default": typed(PROBLEM), "200": typed(V4, V3)}, versions=VERSIONS)


@pytest.mark.parametrize(
    ("version", "accept", "expected"),
    [
        ("v4", None, f"{V4}, {PROBLEM}"),
        ("v3", None, f"{V3}, {PROBLEM}"),
        (None, None, f"{V4}, {V3}, {PROBLEM}"),
        ("v4", V3, f"{V3}, {PROBLEM}"),
    ],
)
def test_accept_of_a_version(version: str | None, accept: str | None, expected: str) -> None:
    assert VERSIONED.accept_header(version, accept) == expected


@pytest.mark.parametrize(
    ("replies", "expected"),
    [
        ({"200": typed("application/json")}, "application/json"),
        (
            {"200": typed("application/json"), "400": typed("application/json", "text/plain")},
            "application/json, text/plain",
        ),
        ({"400": typed("text/plain"), "200": typed("application/json")}, "application/json, text/plain"),
        ({"204": None, "default": typed(PROBLEM)}, PROBLEM),
        ({"204": None}, "*/*"),
        ({}, "*/*"),
        ({"200": typed("application/json; charset=utf-8")}, "application/json"),
        ({"2XX": typed("image/*")}, "image/*"),
        (
            {"200": typed("application/json"), "201": typed("application/json", "text/csv")},
            "application/json, text/csv",
        ),
    ],
)
def test_accept(replies: Any, expected: str) -> None:
    assert operation(replies).accept_header() == expected


def test_a_version_that_success_does_not_speak_asks_for_what_there_is() -> None:
    mixed = operation({"200": typed(V3), "default": typed(PROBLEM)}, versions=VERSIONS)
    assert mixed.accept_header("v4") == f"{V3}, {PROBLEM}"


def test_unknown_versions_and_types_are_refused() -> None:
    with pytest.raises(ValueError, match="'v9' is not one of v4, v3"):
        VERSIONED.accept_header("v9")
    with pytest.raises(ValueError, match="is not one of application/vnd"):
        VERSIONED.accept_header("v4", "text/csv")


def test_a_version_means_nothing_to_an_unversioned_operation() -> None:
    assert operation({"200": typed("application/json")}).accept_header("v4") == "application/json"


def test_accept_within_a_declared_range() -> None:
    assert operation({"200": typed("image/*")}).accept_header(None, "image/png") == "image/png"


@pytest.mark.parametrize(
    ("status", "found", "success"),
    [
        (200, "200", True),
        (201, "2XX", True),
        (404, "404", False),
        (418, "4xx", False),
        (500, "default", False),
        (302, "default", False),
    ],
)
def test_reply_of_a_status(status: int, found: str, success: bool) -> None:
    replies = {key: typed("application/json") for key in ("default", "200", "2XX", "404", "4xx")}
    reply = operation(replies).reply(status)
    assert reply is not None
    assert (reply.status, reply.success) == (found, success)


def test_an_undeclared_2xx_is_not_the_error_type() -> None:
    assert operation({"200": typed("a/b"), "default": typed(PROBLEM)}).reply(202) is None


def test_default_as_success() -> None:
    only = operation({"default": typed("application/json")}, success="default")
    for status in (200, 404):
        reply = only.reply(status)
        assert reply is not None
        assert reply.success
    assert only.is_success(200)
    assert not only.is_success(404)
    assert not only.is_success(302)


@pytest.mark.parametrize(
    ("content_type", "media_type", "version"),
    [
        (V4, V4, "v4"),
        (f"{V3}; charset=utf-8", V3, "v3"),
        ("application/json", "application/json", "v3"),
        ("text/html", None, None),
        (None, None, None),
    ],
)
def test_content_of_a_reply(content_type: str | None, media_type: str | None, version: str | None) -> None:
    reply = operation({"200": typed(V4, V3, "application/json")}, versions=VERSIONS).reply(200)
    assert reply is not None
    for _ in range(2):  # the second answer comes from memory
        content = reply.select(content_type)
        assert (content.media_type if content else None) == media_type
        assert (content.version if content else None) == version


def test_a_reply_without_content_type_is_the_only_declared_one() -> None:
    reply = operation({"200": typed("application/json")}).reply(200)
    assert reply is not None
    content = reply.select(None)
    assert content is not None
    assert content.media_type == "application/json"


def test_what_a_plain_success_is_taken_for() -> None:
    for version, expected in (("v4", V4), ("v3", V3), (None, V4)):
        content = VERSIONED.primary(version)
        assert content is not None
        assert content.media_type == expected
    assert operation({"204": None}).primary() is None
    csv = operation({"200": typed("text/csv", "application/json")})
    for accept, expected in ((None, "application/json"), ("text/csv", "text/csv")):
        content = csv.primary(None, accept)
        assert content is not None
        assert content.media_type == expected


def test_thunks_are_called_once_and_late() -> None:
    calls: list[int] = []

    def thunk() -> type:
        calls.append(1)
        return dict

    reply = operation({"200": {"application/json": thunk}}).reply(200)
    assert reply is not None
    assert calls == []
    assert reply.contents[0].type() is dict
    assert reply.contents[0].type() is dict
    assert calls == [1]


def test_kind_of_a_range_is_what_came() -> None:
    reply = operation({"200": typed("*/*")}).reply(200)
    assert reply is not None
    assert reply.contents[0].kind_for("application/json") == "json"
    assert reply.contents[0].kind_for(None) == "binary"


@pytest.mark.parametrize(
    ("media_type", "kind", "came", "expected"),
    [
        ("text/plain", "json", "text/plain; charset=utf-8", "json"),
        ("application/vnd.x", "json", "application/vnd.x", "json"),
        ("application/json", "binary", "application/json", "binary"),
        # a model as `*/*` is JSON whatever the server calls it; text may come as JSON or plain; bytes are bytes
        ("*/*", "json", "application/octet-stream", "json"),
        ("*/*", "json", None, "json"),
        ("*/*", "text", "application/json", "json"),
        ("*/*", "text", "text/plain", "text"),
        ("*/*", "binary", "application/json", "binary"),
    ],
)
def test_a_kind_that_the_document_tells(media_type: str, kind: Any, came: str | None, expected: str) -> None:
    reply = operation({"200": {media_type: As(kind, lambda: dict)}}).reply(200)
    assert reply is not None
    assert reply.contents[0].kind_for(came) == expected
    assert reply.contents[0].type() is dict


def test_a_body_of_a_kind_that_the_document_tells() -> None:
    (way,) = operation({}, body=Body({"text/plain": As("json", lambda: dict)})).choices()
    assert (way.media_type, way.kind) == ("text/plain", "json")


def test_a_media_type_that_changes_each_time_fills_no_memory() -> None:
    reply = operation({"200": typed("multipart/mixed")}).reply(200)
    assert reply is not None
    for number in range(200):
        assert reply.select(f"multipart/mixed; boundary={number}") is not None
    assert len(reply._selected) <= 64  # pyright: ignore[reportPrivateUsage]


@pytest.mark.parametrize(
    ("template", "values", "path"),
    [
        ("/a/{id}:abort", {"id": "x"}, "/a/x:abort"),
        ("/workers/{id}/$run", {"id": "x"}, "/workers/x/$run"),
        ("/a/{id}.{ext}", {"id": "x", "ext": "j/n"}, "/a/x.j%2Fn"),
        ("/a/{id}/b/{id}", {"id": "x"}, "/a/x/b/x"),
        ("/no", {}, "/no"),
        ("no/slash", {}, "/no/slash"),
        ('/sp ace/"{id}"', {"id": "x"}, "/sp%20ace/%22x%22"),
        ("/a?action=do", {}, "/a?action=do"),
        ("/a#Action=do", {}, "/a"),
        ("/odata/Users('{id}')", {"id": "x"}, "/odata/Users('x')"),
        ("/open{", {}, "/open%7B"),
        ("/{}/x", {}, "/%7B%7D/x"),
    ],
)
def test_path_templates(template: str, values: dict[str, str], path: str) -> None:
    from request_kit import build

    parameters = tuple(Parameter(name, "path") for name in values)
    for told in (parameters, ()):  # the path says as much as a plain parameter
        made: Operation[Any] = Operation(id="op", method="GET", path=template, replies={}, parameters=told)
        assert build(made, values, base_url="http://h").url == f"http://h{path}"


def test_a_paged_operation_keeps_its_paging() -> None:
    paging = Paging(style="cursor", items=("items",), cursor="token", next=("next",))
    paged: PagedOperation[Any, Any] = PagedOperation(
        id="list", method="GET", path="/", replies={}, body=Body({"a/b": lambda: dict}), paging={None: paging}
    )
    assert paged.paging[None].cursor == "token"
    assert repr(paged) == "<Operation list GET />"
