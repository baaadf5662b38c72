"""Pagers of every style: what is asked for, in which order, and how a listing ends."""

from __future__ import annotations

import inspect
import pickle
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from call_kit import (
    CURSOR,
    EITHER,
    JSON,
    OFFSET,
    Flavour,
    Reply,
    Thing,
    ThingPage,
    ThingV3,
    paged,
)

from runtime.errors import DecodeError, PagingError, ServerError
from runtime.links import next_link
from runtime.lookup import look_up
from runtime.operation import Operation, PagedOperation, Paging, Parameter
from runtime.options import Retry


def page(ids: str, next: Any = None, total: Any = None, **headers: str) -> Reply:
    """A page with one thing for each letter."""
    body: dict[str, Any] = {"items": [{"id": letter} for letter in ids]}
    if next is not None:
        body["nextToken"] = next
    if total is not None:
        body["totalCount"] = total
    return Reply(200, body, **headers)


def queries(script: Any) -> list[dict[str, str]]:
    return [dict(parse_qsl(urlsplit(request.target).query, keep_blank_values=True)) for request in script.sent]


def letters(items: list[Any]) -> str:
    return "".join(item.id for item in items)


def walk(flavour: Flavour, listing: Any) -> str:
    return letters(flavour.all(listing))


# ---- cursors ----


def test_cursor(flavour: Flavour) -> None:
    client, script = flavour.client(page("ab", "p/2+="), page("cd", "3"), page("e"))
    listing = client.things.list(paged(**CURSOR), {"pageSize": 2, "sort": "x"})
    assert script.sent == []
    assert walk(flavour, listing) == "abcde"
    assert queries(script) == [
        {"pageSize": "2", "sort": "x"},
        {"pageSize": "2", "sort": "x", "pageToken": "p/2+="},
        {"pageSize": "2", "sort": "x", "pageToken": "3"},
    ]


def test_every_iteration_starts_anew(flavour: Flavour) -> None:
    client, script = flavour.client(page("a", "2"), page("b"), page("a", "2"), page("b"))
    listing = client.things.list(paged(**CURSOR))
    assert walk(flavour, listing) == "ab"
    assert walk(flavour, listing) == "ab"
    assert len(script.sent) == 4


def test_it_goes_on_over_empty_and_short_pages(flavour: Flavour) -> None:
    client, _ = flavour.client(page("ab", "2"), page("", "3"), page("c", "4"), page("", "5"), page("de", ""))
    assert walk(flavour, client.things.list(paged(**CURSOR))) == "abcde"


@pytest.mark.parametrize("end", [None, ""])
def test_an_empty_cursor_is_the_end(flavour: Flavour, end: Any) -> None:
    client, _ = flavour.client(Reply(200, {"items": [{"id": "a"}], "nextToken": end}))
    assert walk(flavour, client.things.list(paged(**CURSOR))) == "a"


def test_missing_and_null_items_are_an_empty_page(flavour: Flavour) -> None:
    client, _ = flavour.client(Reply(200, {"nextToken": "2"}), Reply(200, {"items": None, "nextToken": "3"}), page("a"))
    assert walk(flavour, client.things.list(paged(**CURSOR))) == "a"


def test_items_that_are_no_list_are_an_error(flavour: Flavour) -> None:
    client, _ = flavour.client(Reply(200, {"items": {"id": "a"}}))
    with pytest.raises(PagingError, match="no list at items"):
        walk(flavour, client.things.list(paged(**CURSOR)))


@pytest.mark.parametrize("cursors", [["2", "2"], ["2", "3", "2"], ["2", "3", "4", "3"]])
def test_a_cursor_that_comes_again_is_an_error_after_its_page(flavour: Flavour, cursors: list[str]) -> None:
    client, script = flavour.client(*[page("x", cursor) for cursor in cursors], page("y"))
    seen: list[Any] = []
    listing = client.things.list(paged(**CURSOR))
    with pytest.raises(PagingError, match="the same cursor twice") as caught:
        collect(flavour, listing, seen)
    assert letters(seen) == "x" * len(cursors)  # nothing that came is lost
    assert len(script.sent) == len(cursors)
    assert walk(flavour, listing.resume(caught.value.cursor)) == "y"


def collect(flavour: Flavour, listing: Any, into: list[Any]) -> None:
    """Like list(), but what came before an error stays."""
    if not flavour.is_async:
        for item in listing:
            into.append(item)
        return

    async def gathered() -> None:
        async for item in listing:
            into.append(item)

    flavour.run(gathered())


def test_a_first_cursor_of_the_callers_own(flavour: Flavour) -> None:
    client, script = flavour.client(page("c", "3"), page("d", "2"), page("x"))
    listing = client.things.list(paged(**CURSOR), {"pageToken": "2"})
    with pytest.raises(PagingError):
        walk(flavour, listing)
    assert [query["pageToken"] for query in queries(script)] == ["2", "3"]


def test_numbers_as_cursors(flavour: Flavour) -> None:
    listing_of = paged(**CURSOR)
    client, script = flavour.client(Reply(200, {"items": [{"id": "a"}], "nextToken": 12345678901234567890}), page("b"))
    listing = client.things.list(listing_of)
    assert walk(flavour, listing) == "ab"
    assert queries(script)[1] == {"pageToken": "12345678901234567890"}


# ---- pages, take, resume ----


def test_pages_and_their_facts(flavour: Flavour) -> None:
    client, _ = flavour.client(page("ab", "2", 3, X_Request_Id="r1"), page("c", total=3))
    pages = flavour.all(client.things.list(paged(**CURSOR)).pages())
    assert [letters(each.items) for each in pages] == ["ab", "c"]
    assert isinstance(pages[0].body, ThingPage)
    assert pages[0].body.next_token == "2"
    assert [each.total for each in pages] == [3, 3]
    assert pages[0].cursor is not None
    assert pages[1].cursor is None
    assert pages[0].response.request_id == "r1"
    assert pages[0].response.status == 200
    assert pages[0].items[0] == Thing(id="a")


def test_first_page(flavour: Flavour) -> None:
    client, script = flavour.client(page("ab", "2"))
    first = flavour.run(client.things.list(paged(**CURSOR)).first_page())
    assert letters(first.items) == "ab"
    assert len(script.sent) == 1


@pytest.mark.parametrize(
    ("n", "expected", "requests"),
    [(0, "", 0), (1, "a", 1), (2, "ab", 1), (3, "abc", 2), (5, "abcde", 3), (99, "abcde", 3)],
)
def test_take(flavour: Flavour, n: int, expected: str, requests: int) -> None:
    client, script = flavour.client(page("ab", "2"), page("cd", "3"), page("e"))
    assert walk(flavour, client.things.list(paged(**CURSOR)).take(n)) == expected
    assert len(script.sent) == requests


def test_take_of_take_is_the_smaller(flavour: Flavour) -> None:
    client, _ = flavour.client(page("abcd"), page("abcd"))
    listing = client.things.list(paged(**CURSOR))
    assert walk(flavour, listing.take(3).take(9)) == "abc"
    assert walk(flavour, listing.take(9).take(2)) == "ab"


@pytest.mark.parametrize("n", [-1, True])
def test_take_refuses_what_is_no_number_of_items(flavour: Flavour, n: Any) -> None:
    client, _ = flavour.client()
    with pytest.raises(ValueError, match="take"):
        client.things.list(paged(**CURSOR)).take(n)


@pytest.mark.parametrize("style", [CURSOR, OFFSET])
@pytest.mark.parametrize("n", [1, 2, 3, 4, 5])
def test_resume_after_any_taken_page_loses_and_doubles_nothing(flavour: Flavour, style: Any, n: int) -> None:
    everything = "abcdef"

    def answer(request: Any) -> Reply:
        query = dict(parse_qsl(urlsplit(request.target).query))
        at = int(query.get("pageToken") or query.get("offset") or 0)
        return page(everything[at : at + 2], str(at + 2) if at + 2 < len(everything) else None, len(everything))

    client, _ = flavour.client(*[answer] * 9)
    listing = client.things.list(paged(**style))
    pages = flavour.all(listing.take(n).pages())
    assert sum(len(each.items) for each in pages) == n
    cursor = pages[-1].cursor
    assert (
        letters([item for each in pages for item in each.items]) + walk(flavour, listing.resume(cursor)) == everything
    )


def test_resume_twice_within_one_page(flavour: Flavour) -> None:
    client, script = flavour.client(*[page("abcd", "2") for _ in range(3)], page("e"))
    listing = client.things.list(paged(**CURSOR))
    first = flavour.all(listing.take(1).pages())[-1]
    second = flavour.all(listing.resume(first.cursor).take(2).pages())[-1]
    assert letters(second.items) == "bc"
    assert walk(flavour, listing.resume(second.cursor)) == "de"
    assert [query.get("pageToken") for query in queries(script)] == [None, None, None, "2"]


@pytest.mark.parametrize("cursor", ["", "x", "p2", "eyJhIjoxfQ", "W10", "WzEsMiwzLDRd"])
def test_a_cursor_that_is_none(flavour: Flavour, cursor: str) -> None:
    client, _ = flavour.client()
    with pytest.raises(ValueError, match="not a cursor"):
        client.things.list(paged(**CURSOR)).resume(cursor)


def test_a_cursor_of_another_style(flavour: Flavour) -> None:
    client, _ = flavour.client(page("ab", total=9))
    cursor = flavour.run(client.things.list(paged(**OFFSET)).first_page()).cursor
    with pytest.raises(ValueError, match="paging by offset"):
        client.things.list(paged(**CURSOR)).resume(cursor)


def test_an_error_in_the_middle_says_where_to_resume(flavour: Flavour, waits: list[float]) -> None:
    client, _ = flavour.client(page("ab", "2"), page("cd", "3"), Reply(500), page("e"), retries=0)
    listing = client.things.list(paged(**CURSOR))
    seen: list[Any] = []
    with pytest.raises(ServerError) as caught:
        collect(flavour, listing, seen)
    assert letters(seen) == "abcd"
    error = pickle.loads(pickle.dumps(caught.value))
    assert walk(flavour, listing.resume(error.cursor)) == "e"


def test_pages_are_retried_and_decoded_as_any_reply(flavour: Flavour, waits: list[float]) -> None:
    client, script = flavour.client(page("a", "2"), Reply(503), page("b", "3"), Reply(200, b"<html>", "text/html"))
    seen: list[Any] = []
    with pytest.raises(DecodeError) as caught:
        collect(flavour, client.things.list(paged(**CURSOR)), seen)
    assert letters(seen) == "ab"
    assert caught.value.cursor is not None
    assert len(script.sent) == 4


def test_options_are_carried_to_every_page(flavour: Flavour) -> None:
    client, script = flavour.client(page("a", "2"), page("b"))
    options = {"headers": {"X-Team": "t"}, "query": {"trace": "1"}, "retries": Retry(attempts=1), "timeout": 3}
    assert walk(flavour, client.things.list(paged(**CURSOR), options=options)) == "ab"
    assert [request.header("x-team") for request in script.sent] == ["t", "t"]
    assert [query["trace"] for query in queries(script)] == ["1", "1"]
    assert [timeout.read for timeout in script.timeouts] == [3, 3]


def test_a_derived_client_pages_with_its_options(flavour: Flavour) -> None:
    client, script = flavour.client(page("a", "2"), page("b"))
    assert walk(flavour, client.with_options(headers={"X-A": "1"}).things.list(paged(**CURSOR))) == "ab"
    assert [request.header("x-a") for request in script.sent] == ["1", "1"]


# ---- cursor or offset ----


def test_cursor_or_offset_goes_by_cursor_unless_told(flavour: Flavour) -> None:
    client, script = flavour.client(page("ab", "2", 3), page("c"))
    assert walk(flavour, client.things.list(paged(**EITHER), {"pageSize": "2"})) == "abc"
    assert queries(script) == [{"pageSize": "2"}, {"pageSize": "2", "pageToken": "2"}]


@pytest.mark.parametrize(
    ("given", "offsets"),
    [
        ({"sort": "name"}, ["0", "2"]),
        ({"pageOffset": 0}, ["0", "2"]),
        ({"pageOffset": "0"}, ["0", "2"]),
        ({"pageOffset": "5", "sort": "name"}, ["5", "7"]),
        ({"pageOffset": 5}, ["5", "7"]),
    ],
)
def test_cursor_or_offset_goes_by_offset_where_the_caller_says_so(
    flavour: Flavour, given: Mapping[str, Any], offsets: list[str]
) -> None:
    total = int(offsets[-1]) + 1
    client, script = flavour.client(page("ab", "never", total), page("c", "never", total))
    assert walk(flavour, client.things.list(paged(**EITHER), given)) == "abc"
    assert [query["pageOffset"] for query in queries(script)] == offsets
    assert all("pageToken" not in query for query in queries(script))


def test_cursor_and_offset_together_are_refused_at_once(flavour: Flavour) -> None:
    client, script = flavour.client()
    with pytest.raises(ValueError, match="pageToken and sort do not go together"):
        client.things.list(paged(**EITHER), {"pageToken": "x", "sort": "y"})
    with pytest.raises(ValueError, match="whole number"):
        client.things.list(paged(**EITHER), {"pageOffset": "ten"})
    assert script.sent == []


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
