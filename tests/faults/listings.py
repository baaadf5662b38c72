"""Faults of listings: pages that repeat, shrink, come short or empty, never end, change size, or fail midway."""

from __future__ import annotations

from typing import Any

from faults.bench import Bench, Fault
from faults.connections import broken
from faults.server import CLOSE, Play, reply


def page(ids: str, next: str | None = None, **more: Any) -> Play:
    """A page of one-letter items."""
    return Play(reply(200, {"items": [{"id": id} for id in ids], "next": next, **more}))


def counted(ids: str, total: str) -> Play:
    """A page whose header counts all items."""
    return Play(reply(200, {"items": [{"id": id} for id in ids]}, X_Total_Count=total))


def linked(ids: str, url: str, results: str) -> Play:
    """A page as Sentry's API has it: it always names a next one, and says whether that has results."""
    link = f'<{url}>; rel="next"; results="{results}"; cursor="x"'
    return Play(reply(200, {"items": [{"id": id} for id in ids]}, Link=link))


def found(ids: str, next: str | None = None) -> Play:
    """A page under 202, as the search gives it."""
    return Play(reply(202, {"items": [{"id": id} for id in ids], "next": next}))


def numbered(ids: str, number: int) -> Play:
    return Play(reply(200, {"items": [{"id": id} for id in ids], "page": number}))


def feed(ids: str, url: str | None = None) -> Play:
    return Play(reply(200, {"entries": [{"id": id} for id in ids], "nextUrl": url}))


def things(**arguments: Any) -> Any:
    def act(bench: Bench) -> Any:
        return bench.gather(bench.things.list_things(**arguments))

    return act


def rows(**arguments: Any) -> Any:
    def act(bench: Bench) -> Any:
        return bench.gather(bench.things.list_rows(**arguments))

    return act


def entries(bench: Bench) -> Any:
    return bench.gather(bench.things.read_feed())


def resumed(list: str) -> Any:
    """A listing that fails midway, and goes on from the error's cursor: nothing lost, nothing twice."""

    def act(bench: Bench) -> Any:
        pager = getattr(bench.things, list)()
        first = bench.gather(pager)
        return [*first, "then", *bench.gather(pager.resume(first[-1].cursor))]

    return act


def some(count: int) -> Any:
    def act(bench: Bench) -> Any:
        return bench.gather(bench.things.list_things().take(count))

    return act


def left(count: int, name: str) -> Any:
    """A loop that its own body ends after so many items, and one that goes on from the pager's cursor."""

    def act(bench: Bench) -> Any:
        pager = getattr(bench.things, name)()
        first: list[Any] = []

        async def loop() -> None:
            async for item in pager:
                first.append(item)
                if len(first) == count:
                    raise KeyboardInterrupt

        try:
            if bench.is_async:
                bench.run(loop())
            for item in () if bench.is_async else pager:
                first.append(item)
                if len(first) == count:
                    raise KeyboardInterrupt
        except KeyboardInterrupt:
            pass
        return [*first, "then", *bench.gather(pager.resume(pager.cursor))]

    return act


def listed(name: str) -> Any:
    def act(bench: Bench) -> Any:
        return bench.gather(getattr(bench.things, name)())

    return act


def search(bench: Bench) -> Any:
    return bench.gather(bench.things.search_things({"text": "x"}))


def other_host(bench: Bench) -> Any:
    bench.server.script(feed("ab", f"{bench.other.url}/feed?page=2"))
    *items, error = bench.gather(bench.things.read_feed())
    error.args = (str(error).replace(bench.other.url, "http://other"),)
    return [*items, error, f"the other host got {len(bench.other.received)} requests"]


DOWN = Play(reply(503))
L, R, F = "GET /things", "GET /rows", "GET /feed"
C1, C2 = "GET /things?cursor=1", "GET /things?cursor=2"
REPEATED = "PagingError(the server gave the same cursor twice; going on would never end, resumable)"
EMPTY = "PagingError(100 empty pages in a row; resume at the cursor to go on, resumable)"
LOST = "ServerError(status=503, body=None, attempts=3, resumable)"

CURSOR = [
    Fault(
        "listing",
        "an empty page with a cursor: goes on",
        things(),
        (page("ab", "1"), page("", "2"), page("c")),
        (L, C1, C2),
        "a b c",
    ),
    Fault(
        "listing",
        "short pages with a cursor: go on",
        things(size=3),
        (page("a", "1"), page("b", "2"), page("c")),
        (L + "?size=3", "GET /things?cursor=1&size=3", "GET /things?cursor=2&size=3"),
        "a b c",
    ),
    Fault(
        "listing",
        "pages of changing size",
        things(),
        (page("abc", "1"), page("d", "2"), page("efgh")),
        (L, C1, C2),
        "a b c d e f g h",
    ),
    Fault(
        "listing",
        "a total that shrinks below what came",
        things(),
        (page("ab", "1", total=9), page("cd", "2", total=1), page("e", total=1)),
        (L, C1, C2),
        "a b c d e",
    ),
    Fault(
        "listing",
        "a null where the items should be",
        things(),
        (Play(reply(200, {"items": None, "next": "1"})), page("a")),
        (L, C1),
        "a",
        drift=("$.items null",),
    ),
    Fault(
        "listing",
        "a cursor that comes again at once",
        things(),
        (page("ab", "1"), page("cd", "1")),
        (L, C1),
        "a b c d " + REPEATED,
    ),
    Fault(
        "listing",
        "cursors that go in a circle",
        things(),
        (page("a", "1"), page("b", "2"), page("c", "1")),
        (L, C1, C2),
        "a b c " + REPEATED,
    ),
    Fault(
        "listing",
        "pages that never end: as many as asked for",
        some(5),
        tuple(page("ab", str(number)) for number in range(1, 4)),
        (L + "?size=5", C1 + "&size=5", C2 + "&size=5"),
        "a b a b a",
    ),
    Fault("listing", "503 midway: tried again", things(), (page("ab", "1"), DOWN, page("c")), (L, C1, C1), "a b c"),
    Fault(
        "listing",
        "cut off inside a page: tried again, nothing twice",
        things(),
        (page("ab", "1"), Play(reply(200, b'{"items":[{"id":"c"}', length=99), CLOSE), page("cd")),
        (L, C1, C1),
        "a b c d",
    ),
    Fault(
        "listing",
        "503 midway, for good: resumed later",
        resumed("list_things"),
        (page("ab", "1"), *(DOWN,) * 3, page("c")),
        (L, C1, C1, C1, C1),
        f"a b {LOST} then c",
    ),
    Fault(
        "listing",
        "broken JSON midway: resumed later",
        resumed("list_things"),
        (page("ab", "1"), Play(reply(200, b"{")), page("c")),
        (L, C1, C1),
        "a b DecodeError(path=$, expected=object, got=invalid JSON (Input data was truncated), resumable) then c",
    ),
    Fault(
        "listing",
        "the server is gone midway: resumed later",
        resumed("list_things"),
        (page("ab", "1"), *(Play(CLOSE),) * 3, page("c")),
        (L, C1, C1, C1, C1),
        f"a b {broken('protocol')[:-1]}, resumable) then c",
    ),
]

OFFSET = [
    Fault(
        "listing",
        "by offset, short pages: goes on where they end",
        rows(limit=3),
        (page("ab", total=5), page("c", total=5), page("de", total=5)),
        (R + "?limit=3", "GET /rows?offset=2&limit=3", "GET /rows?offset=3&limit=3"),
        "a b c d e",
    ),
    Fault(
        "listing",
        "by offset, pages larger than asked for",
        rows(limit=1),
        (page("abc", total=4), page("d", total=4)),
        (R + "?limit=1", "GET /rows?offset=3&limit=1"),
        "a b c d",
    ),
    Fault(
        "listing",
        "by offset, a total that shrinks",
        rows(),
        (page("ab", total=9), page("cd", total=4)),
        (R, R + "?offset=2"),
        "a b c d",
    ),
    Fault(
        "listing",
        "by offset, no total: until a page is empty",
        rows(),
        (page("ab"), page("c"), page("")),
        (R, R + "?offset=2", R + "?offset=3"),
        "a b c",
    ),
    Fault(
        "listing",
        "by offset, 503 midway, for good: resumed later",
        resumed("list_rows"),
        (page("ab", total=3), *(DOWN,) * 3, page("c", total=3)),
        (R, *(R + "?offset=2",) * 4),
        f"a b {LOST} then c",
    ),
]

ADDRESS = [
    Fault("listing", "by address, relative", entries, (feed("ab", "?page=2"), feed("c")), (F, F + "?page=2"), "a b c"),
    Fault(
        "listing",
        "by address, the same again",
        entries,
        (feed("ab", "/feed?page=2"), feed("cd", "/feed?page=2")),
        (F, F + "?page=2"),
        "a b c d " + REPEATED,
    ),
    Fault(
        "listing",
        "by address, on another host: not followed",
        other_host,
        (),
        (F,),
        "a b PagingError(the next page is on another host, http://other/feed: no credentials go there, resumable)"
        " the other host got 0 requests",
    ),
]

N = "GET /numbers"
C = "GET /counted"
S, S1 = 'POST /search {"text":"x"}', 'POST /search {"text":"x","cursor":"1"}'

ENDS = [
    Fault(
        "listing",
        "by offset, a total of -1, then 0, then less than came: until a page is empty",
        rows(),
        (page("ab", total=-1), page("cd", total=0), page("e", total=2), page("", total=5)),
        (R, R + "?offset=2", R + "?offset=4", R + "?offset=5"),
        "a b c d e",
    ),
    Fault(
        "listing",
        "by offset, an empty page before the total: a note",
        rows(),
        (page("ab", total=9), page("", total=9)),
        (R, R + "?offset=2"),
        "a b",
        drift=("$.total total",),
    ),
    Fault(
        "listing",
        "no further cursor, though more were counted: a note",
        things(),
        (page("ab", "1", total=9), page("c", total=9)),
        (L, C1),
        "a b c",
        drift=("$.total total",),
    ),
    Fault(
        "listing",
        "empty pages without end",
        things(),
        (page("a", "0"), *(page("", str(number)) for number in range(1, 101))),
        (L, *(f"{L}?cursor={number}" for number in range(100))),
        "a " + EMPTY,
    ),
    Fault(
        "listing",
        "by number, and the reply names another first one",
        listed("list_numbers"),
        (numbered("ab", 0), numbered("cd", 1), numbered("", 2)),
        (N, N + "?page=1", N + "?page=2"),
        "a b c d",
    ),
    Fault(
        "listing",
        "by number, and behind the last page it comes again",
        listed("list_numbers"),
        (numbered("ab", 1), numbered("c", 2), numbered("c", 2)),
        (N, N + "?page=2", N + "?page=3"),
        "a b c",
    ),
    Fault(
        "listing",
        "a header counts the items",
        listed("list_counted"),
        (counted("ab", "3"), counted("c", "3")),
        (C, C + "?from=2"),
        "a b c",
    ),
    Fault(
        "listing",
        "a header that counts the items is no number, or a wrong one: until a page is empty",
        listed("list_counted"),
        (counted("ab", "many"), counted("c", "-1"), counted("d", "1"), counted("", "9" * 5000)),
        (C, C + "?from=2", C + "?from=3", C + "?from=4"),
        "a b c d",
    ),
    Fault(
        "listing",
        'by Link header, results="false"',
        listed("list_links"),
        (linked("ab", "/links?c=1", "true"), linked("c", "/links?c=2", "false")),
        ("GET /links", "GET /links?c=1"),
        "a b c",
    ),
    Fault(
        "listing",
        "by POST, 503 and a lost reply midway: tried again",
        search,
        (found("a", "1"), DOWN, Play(CLOSE), found("b")),
        (S, S1, S1, S1),
        "a b",
    ),
    Fault(
        "listing",
        "left by Ctrl-C inside a page: resumed at the very item",
        left(3, "list_things"),
        (page("ab", "1"), page("cde", "2"), page("cde", "2"), page("f")),
        (L, C1, C1, C2),
        "a b c then d e f",
    ),
    Fault(
        "listing",
        "by offset, left by Ctrl-C inside a page: resumed at the very item",
        left(3, "list_rows"),
        (page("ab", total=5), page("cde", total=5), page("de", total=5)),
        (R, R + "?offset=2", R + "?offset=3"),
        "a b c then d e",
    ),
]

FAULTS = [*CURSOR, *OFFSET, *ADDRESS, *ENDS]
