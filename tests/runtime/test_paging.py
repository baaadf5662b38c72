"""Pagers of every style: what is asked for, in which order, and how a listing ends."""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from call_kit import (
    CURSOR,
    EITHER,
    OFFSET,
    Flavour,
    Reply,
    Thing,
    ThingPage,
    paged,
)
from paging_kit import collect, letters, page, queries, walk

from runtime.errors import DecodeError, PagingError, ServerError
from runtime.options import Retry

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


@pytest.mark.parametrize("paging", [CURSOR, {**CURSOR, "place": "body"}], ids=["query", "body"])
@pytest.mark.parametrize("cursor", ["1e400", '{"a": [-1e400]}'])
def test_a_cursor_that_cannot_be_sent_is_the_servers_mistake(flavour: Flavour, paging: Any, cursor: str) -> None:
    body = b'{"items": [{"id": "a"}], "nextToken": %s}' % cursor.encode()
    client, script = flavour.client(Reply(200, body))
    found: list[Any] = []
    with pytest.raises(PagingError, match=r"next page cannot be asked for: .*page_?[tT]oken") as caught:
        collect(flavour, client.things.list(paged(**paging)), found)
    assert (letters(found), len(script.sent)) == ("a", 1)
    assert caught.value.cursor is not None


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
