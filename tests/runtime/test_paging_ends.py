"""How listings end, and where one stands that was left: totals, empty pages, page numbers, interrupts, `take()`."""

from __future__ import annotations

import asyncio
import base64
import json
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from call_kit import CURSOR, JSON, OFFSET, Flavour, Reply, Thing, ThingPage, paged
from paging_kit import collect, letters, page, queries, walk

from runtime.errors import PagingError
from runtime.http.urls import next_link
from runtime.paging.rules import count_of, decode_cursor
from runtime.request.declarations import Parameter
from runtime.request.operation import PagedOperation, Paging

NUMBERED: dict[str, Any] = {
    "style": "page",
    "items": ("items",),
    "page": "page",
    "size": "limit",
    "total": ("totalCount",),
    "number": ("page",),
}
TOKENS: dict[str, Any] = {"style": "page", "items": ("items",), "page": "page", "next": ("nextToken",)}
BEHIND: dict[str, Any] = {"style": "last-item", "items": ("items",), "cursor": "pageToken", "next": ("id",)}
URLS: dict[str, Any] = {"style": "next-url", "items": ("items",), "size": "limit", "next": ("nextToken",)}
LINKS: dict[str, Any] = {"style": "link-header", "items": ("items",), "size": "limit"}
LETTERS = "abcdefghijk"
STYLES = {
    "cursor": {**CURSOR, "size": "limit"},
    "offset": OFFSET,
    "page": NUMBERED,
    "tokens": {**TOKENS, "size": "limit"},
    "last-item": {**BEHIND, "size": "limit"},
    "next-url": URLS,
    "link-header": LINKS,
}


def numbered(ids: str, number: int | None = None, total: Any = None) -> Reply:
    more = {} if number is None else {"page": number}
    more |= {} if total is None else {"totalCount": total}
    return Reply(200, {"items": [{"id": letter} for letter in ids], **more})


def server(*, usual: int = 4, most: int = 100, first: int = 1) -> Callable[[Any], Reply]:
    """All letters by any style, in pages of the size that is asked for."""

    def answer(request: Any) -> Reply:
        query = dict(parse_qsl(urlsplit(request.target).query))
        size = min(int(query.get("limit", usual)), most)
        number = int(query["page"]) - first if "page" in query else 0
        token = query.get("pageToken") or query.get("offset") or "0"
        start = int(token) if token.isdecimal() else LETTERS.index(token) + 1
        at = start or number * size
        found = LETTERS[at : at + size]
        following = at + size if at + size < len(LETTERS) else None
        body: dict[str, Any] = {"items": [{"id": letter} for letter in found]}
        if following is None:
            return Reply(200, body)
        if "x" in query:  # by address
            url = f"/base/things?x=1&offset={following}&limit={size}"
            return Reply(200, {**body, "nextToken": url}, Link=f'<{url}>; rel="next"')
        return Reply(200, {**body, "nextToken": str(following // size + first if "by_page" in query else following)})

    return answer


def listing_of(flavour: Flavour, style: str, **given: Any) -> tuple[Any, Any]:
    client, script = flavour.client(*[server()] * 60)
    query = {"x": "1"} if style in ("next-url", "link-header") else {"by_page": "1"} if style == "tokens" else {}
    return client.things.list(paged(**STYLES[style]), given, options={"query": query}), script


# ---- totals ----


@pytest.mark.parametrize("total", [-1, 0, 1, 3, "-1", "9" * 5000, 2**70, 1.5, True, "many"])
@pytest.mark.parametrize("style", ["offset", "page"])
def test_a_total_that_cannot_be_is_no_end(flavour: Flavour, style: str, total: Any) -> None:
    pages = [Reply(200, {"items": [{"id": one} for one in ids], "count": total}) for ids in ("ab", "cd", "e", "")]
    operation = counted(STYLES[style])
    client, script = flavour.client(*pages)
    assert [one["id"] for one in flavour.all(client.things.list(operation))] == list("abcde")
    assert not script.steps


@pytest.mark.parametrize("total", [5, 5.0, "5"])
@pytest.mark.parametrize("style", ["offset", "page"])
def test_a_total_that_has_come_is_the_end(flavour: Flavour, style: str, total: Any) -> None:
    """Also where the document says `number`, as NestJS writes every count."""
    pages = [Reply(200, {"items": [{"id": one} for one in ids], "count": total}) for ids in ("ab", "cd", "e")]
    client, script = flavour.client(*pages)
    assert [one["id"] for one in flavour.all(client.things.list(counted(STYLES[style])))] == list("abcde")
    assert not script.steps


def counted(style: dict[str, Any]) -> PagedOperation[Any, Any]:
    """A listing whose total may be anything."""
    return PagedOperation(
        id="listThings",
        method="GET",
        path="/things",
        parameters=tuple(Parameter(name, "query") for name in ("page", "offset", "limit")),
        replies={"200": {JSON: lambda: dict[str, Any]}},
        paging={None: Paging(**{**style, "total": ("count",)})},
    )


@pytest.mark.parametrize("style", ["cursor", "offset", "page"])
def test_fewer_items_than_counted_are_noted(flavour: Flavour, style: str) -> None:
    last = page("") if style != "cursor" else page("c", total=9)
    client, _ = flavour.client(page("ab", "2", 9), page("c", "3", 9), last)
    assert walk(flavour, client.things.list(paged(**STYLES[style]))) in ("abc", "abcc")
    (note,) = client.drift
    came = "4 items" if style == "cursor" else "3 items"
    assert note == ("listThings", "$.totalCount", "total", "9 items", came)


def test_as_many_items_as_counted_are_not_noted_nor_are_those_that_nobody_wanted(flavour: Flavour) -> None:
    client, _ = flavour.client(page("ab", "2", 3), page("c", total=3), page("ab", "2", 9), page("a", "2", 3), page("b"))
    listing = client.things.list(paged(**CURSOR))
    assert walk(flavour, listing) == "abc"
    assert walk(flavour, listing.take(2)) == "ab"
    # what came before the caller's own cursor is not known
    assert walk(flavour, client.things.list(paged(**CURSOR), {"pageToken": "x"})) == "ab"
    assert not list(client.drift)


def test_a_number_of_page_and_a_size_that_is_not_obeyed_lose_nothing(flavour: Flavour) -> None:
    """The server gives two a page whatever is asked for: that page 3 is reached does not mean that 15 have come."""
    client, _ = flavour.client(page("ab", total=8), page("cd", total=8), page("", total=8))
    assert walk(flavour, client.things.list(paged(**NUMBERED), {"page": 2, "limit": 5})) == "abcd"


# ---- empty pages ----


@pytest.mark.parametrize("style", ["cursor", "tokens", "next-url", "link-header"])
def test_empty_pages_without_end_are_an_error_that_can_be_resumed(flavour: Flavour, style: str) -> None:
    asked = iter(range(1, 1000))

    def empty(request: Any) -> Reply:
        url = f"/base/things?page={next(asked)}"
        return Reply(200, {"items": [], "nextToken": url}, Link=f"<{url}>; rel=next")

    client, script = flavour.client(page("ab", "/base/things?page=0", Link="</base/things>; rel=next"), *[empty] * 999)
    seen: list[Any] = []
    listing = client.things.list(paged(**STYLES[style]))
    with pytest.raises(PagingError, match="100 empty pages in a row") as caught:
        collect(flavour, listing, seen)
    assert (letters(seen), len(script.sent)) == ("ab", 101)
    assert caught.value.cursor == listing.cursor
    script.steps = [page("c")]
    assert walk(flavour, listing.resume(listing.cursor)) == "c"


# ---- Link headers ----


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ('<a>; rel="next"; results="false"; cursor="0:100:0"', None),
        ('<a>; rel="next"; results="true"; cursor="0:100:0"', "a"),
        ('<p>; rel="previous"; results="false", <a>; rel="next"; results="true"', "a"),
        ("<a>; rel=next; results=false", None),
        ('<a>; title="\\"; rel=prev"; rel=next', "a"),
        ('<a>; rel=next; title="unfinished', "a"),
        ("<>; rel=next, <b>; rel=next", "b"),
    ],
)
def test_links_that_lead_on(header: str, expected: str | None) -> None:
    assert next_link([header]) == expected


def test_link_headers_without_end_are_an_error(flavour: Flavour) -> None:
    client, _ = flavour.client(page("ab", Link="<a>; rel=x, " * 6000))
    with pytest.raises(PagingError, match="65536 characters of Link headers") as caught:
        walk(flavour, client.things.list(paged(**LINKS)))
    assert caught.value.cursor


# ---- the reply's own number ----


def test_the_number_that_the_reply_names_leads(flavour: Flavour) -> None:
    client, script = flavour.client(numbered("ab", 0), numbered("cd", 1), numbered("e", 2), numbered("", 3))
    assert walk(flavour, client.things.list(paged(**NUMBERED))) == "abcde"
    assert [query.get("page") for query in queries(script)] == [None, "1", "2", "3"]


def test_a_first_page_that_is_named_zero_is_resumed_behind(flavour: Flavour) -> None:
    client, script = flavour.client(numbered("ab", 0), numbered("cd", 1), numbered("", 2))
    listing = client.things.list(paged(**NUMBERED))
    first = flavour.run(listing.first_page())
    assert walk(flavour, listing.resume(first.cursor)) == "cd"
    assert [query.get("page") for query in queries(script)] == [None, "1", "2"]


def test_a_server_that_names_its_pages_otherwise_than_it_takes_them(flavour: Flavour) -> None:
    """Asked for by 1, 2, 3, they are named 0, 1, 2: the first comes twice and is given once."""
    client, script = flavour.client(*[numbered(ids, at) for ids, at in [("ab", 0), ("ab", 0), ("c", 1), ("", 2)]])
    assert walk(flavour, client.things.list(paged(**NUMBERED))) == "abc"
    assert [query.get("page") for query in queries(script)] == [None, "1", "2", "3"]


@pytest.mark.parametrize("pages", [[("ab", 1), ("cd", 2), ("cd", 2)], [("ab", 1), ("ab", 1), ("ab", 1)]])
def test_a_server_that_gives_its_last_page_again_and_again(flavour: Flavour, pages: list[tuple[str, int]]) -> None:
    client, script = flavour.client(*[numbered(ids, at) for ids, at in pages])
    assert walk(flavour, client.things.list(paged(**NUMBERED))) == "".join(dict.fromkeys("".join(i for i, _ in pages)))
    assert not script.steps


# ---- left in the middle ----


class Stop(BaseException):
    """Like Ctrl-C."""


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, Stop])
@pytest.mark.parametrize("at", range(len(LETTERS) + 1))
def test_whenever_it_is_left_the_cursor_gives_exactly_the_rest(
    flavour: Flavour, style: str, error: type[BaseException], at: int
) -> None:
    listing, _ = listing_of(flavour, style)
    seen: list[Any] = []
    with pytest.raises(error):
        leave(flavour, listing, seen, at, error)
    cursor = listing.cursor
    rest = "" if cursor is None else walk(flavour, listing.resume(cursor))
    assert letters(seen) + rest == LETTERS


def leave(flavour: Flavour, listing: Any, seen: list[Any], at: int, error: type[BaseException]) -> None:
    if not flavour.is_async:
        for item in listing:
            seen.append(item)
            if len(seen) == at:
                raise error
    else:

        async def left() -> None:
            async for item in listing:
                seen.append(item)
                if len(seen) == at:
                    return

        flavour.run(left())
    raise error


@pytest.mark.parametrize("style", STYLES)
def test_left_twice_within_one_page(flavour: Flavour, style: str) -> None:
    listing, _ = listing_of(flavour, style)
    seen: list[Any] = []
    with pytest.raises(ValueError):  # noqa: PT011
        leave(flavour, listing, seen, 2, ValueError)
    again = listing.resume(listing.cursor)
    with pytest.raises(ValueError):  # noqa: PT011
        leave(flavour, again, seen, 3, ValueError)
    assert letters(seen) + walk(flavour, listing.resume(again.cursor)) == LETTERS


def test_the_cursor_of_a_pager_says_where_its_last_use_has_come_to(flavour: Flavour) -> None:
    listing, _ = listing_of(flavour, "cursor")
    assert walk(flavour, listing.resume(listing.cursor)) == LETTERS  # not used: the beginning
    first = flavour.run(take_one(flavour, listing.pages()))
    assert letters(first.items) + walk(flavour, listing.resume(listing.cursor)) == LETTERS
    assert listing.cursor == first.cursor
    assert walk(flavour, listing) == LETTERS
    assert listing.cursor is None
    some = listing.take(3)
    assert walk(flavour, some) == "abc"
    assert walk(flavour, listing.resume(some.cursor)) == LETTERS[3:]


def take_one(flavour: Flavour, pages: Any) -> Any:
    return anext(pages) if flavour.is_async else next(pages)


def test_a_fetch_that_is_interrupted_loses_no_page(flavour: Flavour) -> None:
    def interrupt(request: Any) -> Reply:
        raise asyncio.CancelledError if flavour.is_async else KeyboardInterrupt

    client, _ = flavour.client(page("ab", "2"), interrupt, page("cd"))
    listing = client.things.list(paged(**CURSOR))
    seen: list[Any] = []
    with pytest.raises((KeyboardInterrupt, asyncio.CancelledError)):
        collect(flavour, listing, seen)
    assert letters(seen) == "ab"
    assert walk(flavour, listing.resume(listing.cursor)) == "cd"


# ---- take ----


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("given", [{}, {"limit": 3}, {"limit": "5"}])
@pytest.mark.parametrize("n", range(1, 12))
def test_take_asks_for_no_larger_page_than_it_needs(flavour: Flavour, style: str, given: Any, n: int) -> None:
    listing, script = listing_of(flavour, style, **given)
    some = listing.take(n)
    assert walk(flavour, some) == LETTERS[:n]
    first = queries(script)[0].get("limit")
    assert first == str(min(n, int(given.get("limit", n))))
    assert all(int(query["limit"]) <= int(given.get("limit", n)) for query in queries(script) if "limit" in query)
    rest = "" if some.cursor is None else walk(flavour, listing.resume(some.cursor))
    assert LETTERS[:n] + rest == LETTERS


@pytest.mark.parametrize(
    ("sizes", "given", "n", "asked"),
    [
        ((1, 10), {}, 3, "3"),
        ((1, 10), {}, 10, None),
        ((1, 10), {}, 30, None),
        ((5, 10), {}, 3, "5"),
        ((1, 10), {"limit": 2}, 3, "2"),
        ((1, 10), {"limit": 40}, 20, "20"),
        ((1, None), {}, 50, "50"),
        ((1, None), {}, 51, None),
        (None, {}, 3, None),
        ((1, 10), {"limit": "many"}, 3, "many"),
    ],
)
@pytest.mark.parametrize("style", ["offset", "page"])
def test_the_size_of_a_page_that_take_asks_for(
    flavour: Flavour, style: str, sizes: Any, given: Any, n: int, asked: str | None
) -> None:
    client, script = flavour.client(page("a", total=1))
    listing = client.things.list(paged(**{**STYLES[style], "sizes": sizes}), given)
    assert walk(flavour, listing.take(n)) == "a"
    assert queries(script)[0].get("limit") == asked


def test_take_asks_for_less_of_a_later_page_too(flavour: Flavour) -> None:
    listing, script = listing_of(flavour, "offset", limit=4)
    assert walk(flavour, listing.take(6)) == LETTERS[:6]
    assert [query["limit"] for query in queries(script)] == ["4", "2"]


def test_a_page_by_number_that_is_not_the_first_keeps_its_size(flavour: Flavour) -> None:
    client, script = flavour.client(server())
    assert walk(flavour, client.things.list(paged(**NUMBERED), {"page": 2}).take(2)) == "ef"
    assert "limit" not in queries(script)[0]


# ---- a paged POST ----


def test_a_paged_post_is_a_read_and_is_repeated(flavour: Flavour, waits: list[float]) -> None:
    from runtime.http.messages import TransportFailure

    listing = paged(id="searchThings", path="/things:search", **{**CURSOR, "place": "body"})
    broken = TransportFailure("read", "it broke", sent=True)
    client, script = flavour.client(Reply(502), page("a", "2"), broken, page("b"))
    assert walk(flavour, client.things.list(listing, body={})) == "ab"
    assert len(script.sent) == 4


@pytest.mark.parametrize("status", [201, 202])
def test_pages_under_another_success_count(flavour: Flavour, status: int) -> None:
    first, second = page("a", "2"), page("b")
    first.status = second.status = status
    client, _ = flavour.client(first, second)
    assert walk(flavour, client.things.list(paged(**CURSOR))) == "ab"
    assert Thing(id="a") == ThingPage(items=[Thing(id="a")]).items[0]


@pytest.mark.parametrize(
    ("value", "count"),
    [(7, 7), (7.0, 7), (7.5, None), ("07", 7), ("9" * 19, int("9" * 19)), ("9" * 20, None), ("-1", None), (True, None)],
)
def test_what_counts_as_a_total(value: object, count: int | None) -> None:
    assert count_of(value) == count


@pytest.mark.parametrize(
    "position", [["cursor", "a", -1, 0], ["cursor", "a", "1", 0], [1, "a", 0, 0], ["cursor", "a", 0]]
)
def test_a_cursor_that_no_pager_wrote_is_refused(position: list[object]) -> None:
    cursor = base64.urlsafe_b64encode(json.dumps(position).encode()).decode()
    with pytest.raises(ValueError, match="not a cursor of a pager"):
        decode_cursor(cursor)
