"""Paging by offset, by page number, by address, in a body, and by media version."""

from __future__ import annotations

import datetime
import inspect
import math
from typing import Any

import pytest
from call_kit import (
    CURSOR,
    JSON,
    OFFSET,
    Flavour,
    Reply,
    Thing,
    ThingPage,
    ThingV3,
    paged,
)
from paging_kit import collect, letters, page, queries, walk

from runtime.errors import PagingError
from runtime.http.urls import next_link
from runtime.paging.rules import look_up
from runtime.request.declarations import Parameter
from runtime.request.operation import Operation, PagedOperation, Paging

# ---- offsets ----


def test_offset_advances_by_what_came_and_stops_at_the_total(flavour: Flavour) -> None:
    client, script = flavour.client(page("abc", total=6), page("d", total=6), page("ef", total=6))
    assert walk(flavour, client.things.list(paged(**OFFSET), {"limit": 3})) == "abcdef"
    assert queries(script) == [{"limit": "3"}, {"limit": "3", "offset": "3"}, {"limit": "3", "offset": "4"}]


def test_offset_without_a_total_stops_at_an_empty_page(flavour: Flavour) -> None:
    client, script = flavour.client(page("ab"), page("c"), page(""))
    assert walk(flavour, client.things.list(paged(**OFFSET), {"offset": 10})) == "abc"
    assert [query["offset"] for query in queries(script)] == ["10", "12", "13"]


def test_offset_stops_at_an_empty_page_below_the_total(flavour: Flavour) -> None:
    client, _ = flavour.client(page("ab", total=9), page("", total=9))
    assert walk(flavour, client.things.list(paged(**OFFSET))) == "ab"


def test_a_total_that_changes_is_believed(flavour: Flavour) -> None:
    client, script = flavour.client(page("ab", total=3), page("cd", total=5), page("e", total=5))
    assert walk(flavour, client.things.list(paged(**OFFSET))) == "abcde"
    assert len(script.sent) == 3


def test_a_cap_raises_after_the_last_page_it_allows(flavour: Flavour) -> None:
    client, script = flavour.client(*[page("ab", total=9) for _ in range(9)])
    listing = client.things.list(paged(**OFFSET, cap=4))
    seen: list[Any] = []
    with pytest.raises(PagingError, match="no more than 4 items") as caught:
        collect(flavour, listing, seen)
    assert letters(seen) == "abab"
    assert len(script.sent) == 2
    assert caught.value.cursor is not None
    assert walk(flavour, listing.take(4)) == "abab"


def test_a_cap_that_is_just_reached_is_no_error(flavour: Flavour) -> None:
    client, _ = flavour.client(page("ab", total=4), page("cd", total=4))
    assert walk(flavour, client.things.list(paged(**OFFSET, cap=4))) == "abcd"


# ---- the last item ----

BEHIND: dict[str, Any] = {
    "style": "last-item",
    "items": ("items",),
    "cursor": "pageToken",
    "next": ("id",),
    "more": ("has_more",),
}


def more(ids: str, has_more: Any) -> Reply:
    return Reply(200, {"items": [{"id": letter} for letter in ids], "has_more": has_more})


def test_the_last_item_is_the_cursor_as_long_as_there_is_more(flavour: Flavour) -> None:
    client, script = flavour.client(more("ab", True), more("c", True), more("de", False))
    listing = client.things.list(paged(**BEHIND), {"limit": 2})
    assert walk(flavour, listing) == "abcde"
    assert [query.get("pageToken") for query in queries(script)] == [None, "b", "c"]
    assert {query["limit"] for query in queries(script)} == {"2"}


def test_the_last_item_that_the_caller_has(flavour: Flavour) -> None:
    client, script = flavour.client(more("bc", True), more("d", None), more("d", True), more("e", False))
    listing = client.things.list(paged(**BEHIND), {"pageToken": "a"})
    first, *_ = flavour.all(listing.pages())
    assert [query["pageToken"] for query in queries(script)] == ["a", "c"]
    assert walk(flavour, listing.resume(first.cursor)) == "de"
    assert queries(script)[2]["pageToken"] == "c"


def test_without_a_word_of_more_an_empty_page_is_the_end(flavour: Flavour) -> None:
    client, script = flavour.client(page("ab"), page("c"), page(""))
    assert walk(flavour, client.things.list(paged(**{**BEHIND, "more": ()}))) == "abc"
    assert [query.get("pageToken") for query in queries(script)] == [None, "b", "c"]


@pytest.mark.parametrize("ids", ["", [{"name": "x"}]])
def test_more_without_an_item_to_go_on_from_is_no_end(ids: Any, flavour: Flavour) -> None:
    reply = more("", True) if ids == "" else Reply(200, {"items": ids, "has_more": True})
    client, _ = flavour.client(reply)
    with pytest.raises(PagingError, match="there is more"):
        walk(flavour, client.things.list(paged(**BEHIND)))


def test_the_same_last_item_again_is_an_error(flavour: Flavour) -> None:
    client, _ = flavour.client(more("ab", True), more("ab", True))
    with pytest.raises(PagingError, match="same cursor twice"):
        walk(flavour, client.things.list(paged(**BEHIND)))


# ---- page numbers and page tokens ----


def test_page_tokens(flavour: Flavour) -> None:
    style = {"style": "page", "items": ("items",), "page": "page", "next": ("nextToken",)}
    client, script = flavour.client(page("ab", "dG9r+/="), page("", "x"), page("c"))
    assert walk(flavour, client.things.list(paged(**style), {"limit": 2})) == "abc"
    assert [query.get("page") for query in queries(script)] == [None, "dG9r+/=", "x"]
    assert "page=dG9r%2B%2F%3D" in script.sent[1].target


NUMBERED: dict[str, Any] = {
    "style": "page",
    "items": ("items",),
    "page": "page",
    "size": "limit",
    "total": ("totalCount",),
}


@pytest.mark.parametrize(
    ("given", "pages", "asked"),
    [
        ({}, [page("ab"), page("c"), page("")], [None, "2", "3"]),
        ({}, [page("ab", total=3), page("c", total=3)], [None, "2"]),
        ({"page": 4}, [page("ab"), page("")], ["4", "5"]),
        ({"page": "4", "limit": 2}, [page("ab", total=9), page("c", total=9)], ["4", "5"]),
        ({"page": 1}, [page("ab", total=2)], ["1"]),
    ],
)
def test_page_numbers(flavour: Flavour, given: Any, pages: list[Reply], asked: list[Any]) -> None:
    client, script = flavour.client(*pages)
    walk(flavour, client.things.list(paged(**NUMBERED), given))
    assert [query.get("page") for query in queries(script)] == asked
    assert not script.steps


def test_page_numbers_may_begin_at_zero(flavour: Flavour) -> None:
    client, script = flavour.client(page("a"), page("b"), page(""))
    walk(flavour, client.things.list(paged(**NUMBERED, first_page=0)))
    assert [query.get("page") for query in queries(script)] == [None, "1", "2"]


# ---- addresses ----

URLS: dict[str, Any] = {"style": "next-url", "items": ("items",), "next": ("nextToken",)}


def test_next_urls(flavour: Flavour) -> None:
    client, script = flavour.client(
        page("a", "https://api.example.com/base/things?page=2&sig=x"),
        page("b", "/base/things?page=3"),
        page("c", "?page=4"),
        page("d"),
        secrets={"Key": "k"},
    )
    listing = client.things.list(paged(**URLS), {"limit": 1}, options={"headers": {"X-A": "1"}})
    assert walk(flavour, listing) == "abcd"
    assert [request.target for request in script.sent] == [
        "https://api.example.com/base/things?limit=1",
        "https://api.example.com/base/things?page=2&sig=x",
        "https://api.example.com/base/things?page=3",
        "https://api.example.com/base/things?page=4",
    ]
    assert {request.header("x-a") for request in script.sent} == {"1"}


@pytest.mark.parametrize(
    "address", ["https://evil.example.com/things", "http://api.example.com/x", "//evil.example.com/", "file:///etc/x"]
)
def test_a_next_url_elsewhere_is_not_followed(flavour: Flavour, address: str) -> None:
    client, script = flavour.client(page("a", address))
    seen: list[Any] = []
    with pytest.raises(PagingError, match="another host"):
        collect(flavour, client.things.list(paged(**URLS)), seen)
    assert letters(seen) == "a"
    assert len(script.sent) == 1


def test_a_next_url_is_not_shown_in_errors(flavour: Flavour) -> None:
    client, _ = flavour.client(page("a", "/base/things?sig=secret"), Reply(400))
    with pytest.raises(Exception, match="400") as caught:
        walk(flavour, client.things.list(paged(**URLS)))
    assert "secret" not in str(vars(caught.value))


def test_link_headers_and_a_reply_that_is_the_list(flavour: Flavour) -> None:
    bare: PagedOperation[Any, Any] = PagedOperation(
        id="listBare",
        method="GET",
        path="/bare",
        parameters=(Parameter("per_page", "query"),),
        replies={"200": {JSON: lambda: list[Thing]}},
        paging={None: Paging(style="link-header", items=())},
    )
    link = '<https://api.example.com/base/bare?page=2>; rel="next", <https://api.example.com/x>; rel="last"'
    client, script = flavour.client(Reply(200, [{"id": "a"}], Link=link), Reply(200, [{"id": "b"}]))
    assert walk(flavour, client.things.list(bare, {"per_page": 1})) == "ab"
    assert script.sent[1].target == "https://api.example.com/base/bare?page=2"


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        (["<a>; rel=next"], "a"),
        (['<a>; rel="next"'], "a"),
        (['<a>; rel="prev next"'], "a"),
        (["<a>; rel=NEXT"], "a"),
        (["<a>; title=x; rel=next"], "a"),
        (['<a>; title="rel=next, <b>"; rel=prev, <c>; rel=next'], "c"),
        (["<a,b;c>; rel=next"], "a,b;c"),
        (["<a>; rel=prev; rel=next"], None),
        (["<p>; rel=prev", "<n> ; rel = next"], "n"),
        (["<a>; rel=nextish"], None),
        (["garbage", "<", ""], None),
        ([], None),
    ],
)
def test_link_header_forms(headers: list[str], expected: str | None) -> None:
    assert next_link(headers) == expected


# ---- paging in the body, and by media version ----


def test_paging_in_the_body_of_a_post(flavour: Flavour) -> None:
    import json

    listing = paged(id="searchThings", path="/things:search", **{**CURSOR, "place": "body"})
    client, script = flavour.client(page("a", "2"), page("b", "3"), page("c"))
    body = {"filter": {"name": "x"}, "pageSize": 1}
    assert walk(flavour, client.things.list(listing, body=body)) == "abc"
    assert [json.loads(request.content) for request in script.sent] == [
        body,
        {**body, "pageToken": "2"},
        {**body, "pageToken": "3"},
    ]
    assert body == {"filter": {"name": "x"}, "pageSize": 1}


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"at": datetime.datetime(2024, 1, 2)}, "body.at: .* has no time zone"),
        ({"weight": math.nan}, "body.weight: nan has no form in JSON"),
        ([1], "body takes a mapping|body must be an object"),
    ],
)
def test_what_has_no_form_is_refused_there_too(flavour: Flavour, body: Any, message: str) -> None:
    client, script = flavour.client()
    listing = paged(id="searchThings", path="/things:search", **{**CURSOR, "place": "body"})
    with pytest.raises((TypeError, ValueError), match=message):
        walk(flavour, client.things.list(listing, body=body))
    assert not script.sent


def test_paging_in_a_body_that_was_not_given_and_by_offset_as_given(flavour: Flavour) -> None:
    import json

    listing = paged(id="searchThings", path="/things:search", **{**OFFSET, "place": "body"})
    client, script = flavour.client(page("a", total=2), page("b", total=2), page("a", total=2), page("b", total=2))
    assert walk(flavour, client.things.list(listing)) == "ab"
    assert walk(flavour, client.things.list(listing, body={"offset": "0"})) == "ab"
    assert [request.content and json.loads(request.content) for request in script.sent] == [
        None,
        {"offset": 1},
        {"offset": "0"},
        {"offset": "1"},
    ]


def test_paging_hangs_on_the_media_version(flavour: Flavour) -> None:
    v3, v4 = "application/vnd.t.v3+json", "application/vnd.t.v4+json"
    mixed: PagedOperation[Any, Any] = PagedOperation(
        id="children",
        method="GET",
        path="/children",
        parameters=(Parameter("pageToken", "query"),),
        replies={"200": {v4: lambda: ThingPage, v3: lambda: ThingV3}},
        versions={"v4": (v4,), "v3": (v3,)},
        paging={"v4": Paging(style="cursor", items=("items",), cursor="pageToken", next=("nextToken",))},
    )
    client, script = flavour.client(
        Reply(200, {"items": [{"id": "a"}], "nextToken": "2"}, v4),
        Reply(200, {"items": [{"id": "b"}]}, v4),
        Reply(200, {"old": "x"}, v3),
    )
    assert walk(flavour, client.things.list(mixed, version="v4")) == "ab"
    plain: Operation[Any] = mixed
    assert flavour.call(client, plain, version="v3") == ThingV3(old="x")
    assert [request.header("accept") for request in script.sent] == [v4, v4, v3]


def test_raw_gives_the_first_page(flavour: Flavour) -> None:
    client, script = flavour.client(page("ab", "2"))
    raw = flavour.run(client.raw_list(paged(**CURSOR), {"pageSize": 2}))
    assert raw.parse().next_token == "2"
    assert len(script.sent) == 1


# ---- shapes ----


def test_places_in_models_and_in_plain_json() -> None:
    body = ThingPage(items=[Thing(id="a")], next_token="n")
    assert look_up(body, ("nextToken",)) == "n"
    assert look_up(body, ("next_token",)) is None
    assert look_up(body, ("totalCount",)) is None
    body.extra_fields["meta"] = {"next": {"cursor": "deep"}}
    assert look_up(body, ("meta", "next", "cursor")) == "deep"
    assert look_up(body, ("meta", "next", "cursor", "further")) is None
    assert look_up({"a": {"b": 1}}, ("a", "b")) == 1
    assert look_up([1], ()) == [1]
    assert look_up("text", ("a",)) is None


def test_the_async_pager_cannot_be_awaited() -> None:
    client, _ = Flavour("async").client()
    listing = client.things.list(paged(**CURSOR))
    assert not inspect.isawaitable(listing)
    assert not hasattr(listing, "__iter__")
    sync_client, _ = Flavour("sync").client()
    assert not hasattr(sync_client.things.list(paged(**CURSOR)), "__len__")


def test_repr_names_the_operation(flavour: Flavour) -> None:
    client, _ = flavour.client(page("ab"))
    listing = client.things.list(paged(**CURSOR))
    assert repr(listing) == f"<{'AsyncPager' if flavour.is_async else 'Pager'} of listThings>"
    assert repr(flavour.run(listing.first_page())) == "<Page of 2 items>"


def test_an_abandoned_listing_asks_for_nothing_more(flavour: Flavour) -> None:
    client, script = flavour.client(page("ab", "2"))

    async def first_async() -> Any:
        return await anext(aiter(client.things.list(paged(**CURSOR))))

    if flavour.is_async:
        assert flavour.run(first_async()).id == "a"
    else:
        assert next(iter(client.things.list(paged(**CURSOR)))).id == "a"
    assert len(script.sent) == 1
