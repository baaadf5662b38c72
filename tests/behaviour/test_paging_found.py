"""Paging as `clientloom init` finds it in documents of many shapes: every row arrives once, whatever the shape."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from loopback import Loopback, Received, Reply
from support.clients import Calls
from support.found import (
    ALL,
    LIST,
    NUMBER,
    ROW,
    ROWS,
    TEXT,
    body_of,
    document,
    found,
    gathered,
    ids,
    made,
    model_of,
    obj,
    pages_from,
    parameter,
    proposed,
    settings,
)

SPRING = obj(content=LIST, number=NUMBER, totalPages=NUMBER, first={"type": "boolean"}, last={"type": "boolean"})
PLAIN = {"page_size": 2}


@pytest.mark.parametrize(
    ("first", "schema", "words"),
    [
        (0, {"type": "integer", "default": 0}, ""),
        (0, {"type": "integer", "minimum": 0}, ""),
        (0, {"type": "integer", "exclusiveMinimum": -1}, ""),
        (0, NUMBER, "Zero-based page index (0..N)"),
        (0, NUMBER, "The page, which starts at 0."),
        (0, NUMBER, "The page to access (base 0)."),
        (0, NUMBER, "Page number. The first page is `0`."),
        (0, NUMBER, "The number of the page, counting from zero"),
        (0, {"type": ["integer", "null"], "minimum": 0}, ""),
        (1, {"type": "integer", "minimum": 0, "default": 1}, "Page, from 0 on"),
        (1, {"type": "integer", "minimum": 0}, "1-based page number"),
        (1, NUMBER, "The page; 100 rows each."),
        (1, {"type": "integer", "minimum": 1}, ""),
        (1, NUMBER, ""),
    ],
)
def test_the_first_page_is_where_the_document_says(
    calls: Calls, server: Loopback, first: int, schema: dict[str, Any], words: str
) -> None:
    text = document(LIST, parameter("page", schema, description=words), parameter("page_size", NUMBER))
    server.default = pages_from(first, lambda rows, page: rows)
    assert gathered(calls, server, text) == ALL
    assert [dict(each.query).get("page") for each in server.received][1:3] == [str(first + 1), str(first + 2)]


@pytest.mark.parametrize("nested", [False, True])
def test_the_pages_of_spring_begin_with_0(calls: Calls, server: Loopback, nested: bool) -> None:
    facts = obj(number=NUMBER, size=NUMBER, totalElements=NUMBER, totalPages=NUMBER)
    text = document(obj(content=LIST, page=facts) if nested else SPRING, parameter("page", NUMBER))

    def reply(rows: list[Any], page: int) -> Any:
        told = {"number": page, "size": 2, "totalElements": 7, "totalPages": 4}
        return {"content": rows, "page": told} if nested else {"content": rows, **told, "last": page == 3}

    server.default = pages_from(0, reply)
    assert gathered(calls, server, text) == ALL
    [pattern] = settings(text).paging
    assert (pattern.style, pattern.first_page) == ("page", 0)


def test_each_operation_counts_as_it_says(calls: Calls, server: Loopback) -> None:
    whole = json.loads(document(LIST, parameter("page", {"type": "integer", "default": 0})))
    other = json.loads(document(LIST, parameter("page", {"type": "integer", "default": 1}), name="otherRows"))
    whole["paths"]["/other"] = other["paths"]["/rows"]
    text = json.dumps(whole)
    client = found(text).client(calls, server.url)
    for first, method in ((0, client.rows.go), (1, client.rows.go1)):
        server.default = pages_from(first, lambda rows, page: rows)
        assert ids(calls.all(method())) == ALL
    assert "first-page" not in proposed(text)


@pytest.mark.parametrize("style", ["form", "deepObject"])
def test_page_parameters_inside_an_object(calls: Calls, server: Loopback, style: str) -> None:
    pageable = obj(page={"type": "integer", "minimum": 0}, size=NUMBER, sort=TEXT)
    text = document(SPRING, parameter("pageable", pageable, style=style, explode=True), parameter("q"))
    key = "page" if style == "form" else "pageable[page]"

    def answer(request: Received) -> Reply:
        query = dict(request.query)
        assert query["q"] == "x"
        page = int(query.get(key, 0))
        return Reply.json({"content": ROWS[2 * page : 2 * page + 2], "number": page, "last": page == 3})

    server.default = answer
    assert settings(text).paging[0].page == "pageable.page"
    assert gathered(calls, server, text, q="x") == ALL
    model = model_of(found(text), "Pageable")
    assert gathered(calls, server, text, q="x", pageable=model(page=1, sort="id")) == ALL[2:]
    assert dict(server.received[-1].query)["sort" if style == "form" else "pageable[sort]"] == "id"


def test_a_cursor_inside_an_object_of_the_body(calls: Calls, server: Loopback) -> None:
    page = obj(results=LIST, page=obj(next_token=TEXT, count=NUMBER, total=NUMBER))
    text = document(page, body=obj(q=TEXT, page=obj(token=TEXT, limit=NUMBER)), name="searchRows")

    def answer(request: Received) -> Reply:
        sent = request.json()
        assert sent["q"] == "x"
        start = int(sent.get("page", {}).get("token") or 0)
        told = {"next_token": str(start + 2)} if start + 2 < len(ROWS) else {}
        return Reply.json({"results": ROWS[start : start + 2], "page": told})

    server.default = answer
    assert gathered(calls, server, text, body_of(found(text), q="x")) == ALL
    assert [each.json().get("page") for each in server.received] == [None, *({"token": str(n)} for n in (2, 4, 6))]


def cursor_reply(rows: str = "rows", **more: Any) -> dict[str, Any]:
    return obj(**{rows: LIST}, **more)


def by_cursor(
    asked: Callable[[Received], str | None], told: Callable[[list[Any], str | None], Reply]
) -> Callable[[Received], Reply]:
    def answer(request: Received) -> Reply:
        start = int(asked(request) or 0)
        return told(ROWS[start : start + 2], str(start + 2) if start + 2 < len(ROWS) else None)

    return answer


@pytest.mark.parametrize("name", ["x-token", "X-Acme-Continuation", "Next-Token"])
def test_a_cursor_in_a_header_of_the_request(calls: Calls, server: Loopback, name: str) -> None:
    text = document(cursor_reply(nextToken=TEXT), parameter(name, place="header"), parameter("limit", NUMBER))
    server.default = by_cursor(
        lambda request: request.header(name), lambda rows, after: Reply.json({"rows": rows, "nextToken": after})
    )
    assert gathered(calls, server, text, limit=2) == ALL
    assert [each.header(name) for each in server.received] == [None, "2", "4", "6"]
    assert {each.raw_query for each in server.received} == {"limit=2"}


@pytest.mark.parametrize(
    ("name", "reply", "place"),
    [("next-token", "Next-Token", "query"), ("x-ms-continuation", "X-MS-Continuation", "header")],
)
def test_a_cursor_in_a_header_of_the_reply(calls: Calls, server: Loopback, name: str, reply: str, place: str) -> None:
    sent = "token" if place == "query" else name
    text = document(cursor_reply(), parameter(sent, place=place), headers=(name,))

    def told(rows: list[Any], after: str | None) -> Reply:
        json_type = {"Content-Type": "application/json"}
        return Reply(200, json.dumps({"rows": rows}).encode(), {**json_type, **({reply: after} if after else {})})

    server.default = by_cursor(
        lambda request: dict(request.query).get("token") if place == "query" else request.header(name), told
    )
    assert gathered(calls, server, text) == ALL
    assert len(server.received) == 4


@pytest.mark.parametrize(
    ("name", "sent"),
    [
        ("X-Total-Count", "7"),
        ("x-total", "7"),
        ("X-WP-Total", "7"),
        ("X-Pagination-Total-Count", "7"),
        ("Content-Range", "rows 0-1/7"),
    ],
)
@pytest.mark.parametrize("style", ["offset", "page", "link-header"])
def test_a_header_of_the_reply_counts_the_items(
    calls: Calls, server: Loopback, name: str, sent: str, style: str
) -> None:
    lead = {"offset": "offset", "page": "page", "link-header": "page"}[style]
    headers = (name, "X-Total-Pages", "X-RateLimit-Total", *(("Link",) if style == "link-header" else ()))
    text = document(LIST, parameter(lead, NUMBER), parameter("limit", NUMBER), headers=headers)

    def answer(request: Received) -> Reply:
        query = dict(request.query)
        start = int(query.get("offset", 0)) if style == "offset" else 2 * (int(query.get("page", 1)) - 1)
        more = {"Link": f'</rows?page={start // 2 + 2}>; rel="next"'} if style == "link-header" and start < 6 else {}
        counts = {name: sent, "X-Total-Pages": "4", "X-RateLimit-Total": "9"}
        content = json.dumps(ROWS[start : start + 2]).encode()
        return Reply(200, content, {"Content-Type": "application/json", **counts, **more})

    server.default = answer
    [pattern] = settings(text).paging
    assert (pattern.style, pattern.total, pattern.total_header) == (style, None, name)
    assert gathered(calls, server, text) == ALL
    assert len(server.received) == 4  # none behind the last row
    client = found(text).client(calls, server.url)
    assert calls.run(client.rows.go().first_page()).total == 7


def test_what_the_reply_itself_counts_comes_before_a_header(calls: Calls, server: Loopback) -> None:
    text = document(obj(rows=LIST, total=NUMBER), parameter("page", NUMBER), headers=("X-Total-Count",))
    [pattern] = settings(text).paging
    assert (pattern.total, pattern.total_header) == ("total", None)
    server.default = pages_from(1, lambda rows, page: {"rows": rows, "total": 7})
    assert gathered(calls, server, text) == ALL
    assert len(server.received) == 4


@pytest.mark.parametrize("sent", ["", "many", "-1", "0-1/*", "7, 7", "9" * 5000])
def test_a_header_that_counts_nothing_is_no_end(calls: Calls, server: Loopback, sent: str) -> None:
    text = document(LIST, parameter("page", NUMBER), headers=("X-Total-Count",))

    def answer(request: Received) -> Reply:
        start = 2 * (int(dict(request.query).get("page", 1)) - 1)
        content = json.dumps(ROWS[start : start + 2]).encode()
        return Reply(200, content, {"Content-Type": "application/json", "X-Total-Count": sent})

    server.default = answer
    assert gathered(calls, server, text) == ALL
    client = found(text).client(calls, server.url)
    assert calls.run(client.rows.go().first_page()).total is None


def test_credentials_in_headers_are_no_cursors() -> None:
    text = document(cursor_reply(nextToken=TEXT), parameter("X-Auth-Token", place="header"))
    assert settings(text).paging == ()


def linked(server: Loopback, name: str, holder: Callable[[list[Any], str | None], Any]) -> Callable[[Received], Reply]:
    """Pages that say the address of the next one."""

    def answer(request: Received) -> Reply:
        start = int(dict(request.query).get("$skiptoken", 0))
        after = f"{server.url}/rows/more?$skiptoken={start + 2}" if start + 2 < len(ROWS) else None
        return Reply.json(holder(ROWS[start : start + 2], after))

    return answer


Rows = list[Any]
HREF = obj(href=TEXT, templated={"type": "boolean"})
MAYBE = {"type": ["string", "null"]}


def odata(rows: Rows, after: str | None) -> Any:
    return {"value": rows, "@odata.nextLink": after, "@odata.count": 7}


def hal(rows: Rows, after: str | None) -> Any:
    return {"_embedded": {"orders": rows}, "_links": {"next": {"href": after}} if after else {}}


def django(rows: Rows, after: str | None) -> Any:
    return {"count": 7, "next": after, "previous": None, "results": rows}


@pytest.mark.parametrize(
    ("reply", "holder"),
    [
        (obj(**{"value": LIST, "@odata.nextLink": TEXT, "@odata.count": NUMBER}), odata),
        (obj(_embedded=obj(orders=LIST), _links=obj(self=HREF, next=HREF)), hal),
        (obj(_embedded=obj(orders=LIST), _links={"type": "object", "additionalProperties": HREF}), hal),
        (obj(count=NUMBER, next=MAYBE, previous=MAYBE, results=LIST), django),
    ],
    ids=["odata", "hal", "hal-by-relation", "django-without-format"],
)
def test_an_address_in_the_reply_beats_an_offset(
    calls: Calls, server: Loopback, reply: dict[str, Any], holder: Callable[[list[Any], str | None], Any]
) -> None:
    names = ("$skip", "$top") if "value" in reply["properties"] else ("offset", "limit")
    text = document(reply, *(parameter(name, NUMBER) for name in names))
    server.default = linked(server, "rows", holder)
    assert [pattern.style for pattern in settings(text).paging] == ["next-url"]
    assert gathered(calls, server, text) == ALL


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_the_next_link_of_a_search_is_fetched_as_the_key_says(calls: Calls, server: Loopback, method: str) -> None:
    reply = cursor_reply(nextLink={"type": "string", "format": "uri"})
    text = document(reply, body=obj(filter=TEXT), path="/search", name="searchRows")
    wanted = proposed(text)
    assert 'next-method = "GET"' in wanted
    package = made(text, wanted.replace('next-method = "GET"', f'next-method = "{method}"'))
    server.default = linked(server, "rows", lambda rows, after: {"rows": rows, "nextLink": after})
    client = package.client(calls, server.url)
    assert ids(calls.all(client.rows.go(body_of(package, filter="x")))) == ALL
    assert [each.method for each in server.received] == ["POST", *[method] * 3]
    for each in server.received[1:]:
        assert (each.body, each.header("content-type")) == (
            (b"", None) if method == "GET" else (b'{"filter":"x"}', "application/json")
        )


def test_without_the_key_a_next_link_is_fetched_with_get(calls: Calls, server: Loopback) -> None:
    reply = cursor_reply(nextLink={"type": "string", "format": "uri"})
    text = document(reply, body=obj(filter=TEXT), path="/search", name="searchRows")
    package = made(text, proposed(text).replace('next-method = "GET"\n', ""))
    server.default = linked(server, "rows", lambda rows, after: {"rows": rows, "nextLink": after})
    assert len(calls.all(package.client(calls, server.url).rows.go(body_of(package)))) == 7
    assert [each.method for each in server.received] == ["POST", "GET", "GET", "GET"]


@pytest.mark.parametrize("holder", ["data", "_embedded", "payload", "report"])
def test_items_in_an_object_of_the_reply(calls: Calls, server: Loopback, holder: str) -> None:
    text = document(obj(**{holder: obj(rows=LIST), "paging": obj(nextToken=TEXT)}), parameter("token"))
    server.default = by_cursor(
        lambda request: dict(request.query).get("token"),
        lambda rows, after: Reply.json({holder: {"rows": rows}, "paging": {"nextToken": after}}),
    )
    assert gathered(calls, server, text) == ALL


def test_a_thing_that_holds_a_list_is_no_page() -> None:
    tracks = obj(items=LIST, next={"type": "string", "format": "uri"})
    albums = json.loads(document(obj(tracks=tracks), parameter("limit", NUMBER)))
    album = json.loads(document(obj(tracks=tracks, name=TEXT), name="getAlbum"))
    albums["paths"]["/album"] = album["paths"]["/rows"]
    [pattern] = settings(json.dumps(albums)).paging
    assert (pattern.items, pattern.next, pattern.exclude) == ("tracks.items", "tracks.next", ("getAlbum",))


def test_an_offset_that_is_a_token_is_a_cursor(calls: Calls, server: Loopback) -> None:
    reply = obj(data=LIST, next_page=obj(offset=TEXT, uri={"type": "string", "format": "uri"}))
    text = document(reply, parameter("offset", description="An offset token."), parameter("limit", NUMBER))
    server.default = by_cursor(
        lambda request: dict(request.query).get("offset"),
        lambda rows, after: Reply.json({"data": rows, "next_page": {"offset": after} if after else None}),
    )
    assert gathered(calls, server, text) == ALL


def test_a_page_that_comes_as_created(calls: Calls, server: Loopback) -> None:
    text = document(cursor_reply("values", nextPage=TEXT), parameter("page"), parameter("limit", NUMBER), status="201")

    def told(rows: list[Any], after: str | None) -> Reply:
        return Reply.json({"values": rows, "nextPage": after}, 201)

    server.default = by_cursor(lambda request: dict(request.query).get("page"), told)
    assert gathered(calls, server, text) == ALL


@pytest.mark.parametrize(
    ("name", "path", "paged"),
    [
        ("searchRows", "/rows", True),
        ("rows_query", "/rows", True),
        ("postRows", "/rows/search", True),
        ("rows_search_create", "/rows/search/", True),
        ("createRows", "/rows", False),
        ("rows_bulk_create", "/rows/bulk/", False),
        ("RowsController_add", "/rows", False),
        ("createSearch", "/searches", False),
        ("postRows", "/rows", False),
    ],
)
def test_a_post_is_a_pager_only_where_it_searches(name: str, path: str, paged: bool) -> None:
    reply = cursor_reply(next={"type": "string", "format": "uri"}, count=NUMBER)
    text = document(reply, parameter("page", NUMBER), body={"type": "array", "items": TEXT}, path=path, name=name)
    assert bool(settings(text).paging) is paged
    if not paged:
        assert "# - " + name + ": it is a POST, and neither its id nor path nor body say that it searches." in proposed(
            text
        )


def test_a_creating_post_is_a_plain_call_whatever_pattern_fits(calls: Calls, server: Loopback) -> None:
    reply = cursor_reply(next={"type": "string", "format": "uri"})
    text = document(reply, parameter("page", NUMBER), body=obj(name=TEXT), name="createRows")
    pattern = '[paging.links]\nstyle = "next-url"\nnext = "next"\n'
    package = made(text, pattern)
    client = package.client(calls, server.url)
    server.default = lambda _: Reply.json({"rows": ROWS[:2], "next": f"{server.url}/rows?page=2"})
    assert ids(calls.run(client.rows.go(body_of(package, name="x"))).rows) == ALL[:2]
    assert [each.method for each in server.received] == ["POST"]


DISCORD = (parameter("limit", NUMBER), parameter("before"), parameter("after"))


def test_behind_the_last_id_until_a_page_is_empty(calls: Calls, server: Loopback) -> None:
    text = document(LIST, parameter("limit", NUMBER), parameter("after", description="The id of the last row."))

    def answer(request: Received) -> Reply:
        after = dict(request.query).get("after")
        start = ALL.index(after) + 1 if after else 0
        return Reply.json(ROWS[start : start + 3])

    server.default = answer
    assert gathered(calls, server, text) == ALL


@pytest.mark.parametrize(
    ("reply", "parameters", "why"),
    [
        (LIST, DISCORD, "after and before both lead on, and nothing says in which order the items come"),
        (LIST, (DISCORD[0], DISCORD[2]), "nothing says that after takes the id of the last item"),
        ({"type": "array", "items": obj(user=ROW)}, DISCORD, "and its items have no id"),
        (LIST, (parameter("limit", NUMBER),), "no parameter says which page"),
        (LIST, (parameter("cursor"),), "nothing in the reply says what cursor is for the next page"),
        (LIST, (parameter("page", description="An opaque token."),), "page is not an integer"),
        (LIST, (parameter("offset", description="An offset token."), DISCORD[0]), "offset is not an integer"),
        (LIST, (parameter("page", {"type": "array", "items": NUMBER}),), "page is not an integer"),
        (obj(a=LIST, b=LIST), (parameter("page", NUMBER),), "several lists (a, b), and none has a usual name"),
        (cursor_reply(nextToken=TEXT), (), "its reply has nextToken, and no parameter takes it"),
        (LIST, (parameter("offset", NUMBER),), "no parameter beside offset sets how many items a page has"),
        (
            cursor_reply(next={"oneOf": [obj(href=TEXT), {"type": "boolean"}]}),
            (parameter("cursor"),),
            "next in the reply is neither a text nor a number that cursor could take",
        ),
    ],
)
def test_what_is_not_understood_is_named_with_what_failed(
    reply: dict[str, Any], parameters: tuple[dict[str, Any], ...], why: str
) -> None:
    text = document(reply, *parameters)
    assert settings(text).paging == ()
    said = " ".join(line.removeprefix("# ") for line in proposed(text).splitlines())
    assert "- listRows: " in said
    assert why in said
