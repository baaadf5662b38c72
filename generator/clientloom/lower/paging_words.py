"""What APIs call the parameters and places of paging, best known first, and how their names are compared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

CURSORS = (
    "pagetoken",
    "nextpagetoken",
    "cursor",
    "pagecursor",
    "nextcursor",
    "nexttoken",
    "continuationtoken",
    "continuation",
    "continue",
    "startingtoken",
    "pagestate",
    "scrollid",
    "nextpage",
    "marker",
    "bookmark",
    "pageafter",
    "after",
    "startingafter",
    "token",
)
OFFSETS = ("pageoffset", "offset", "skip", "startat", "startindex", "start")
PAGES = ("page", "pagenumber", "pagenum", "pageno", "pageindex", "currentpage")
SIZES = (
    "pagesize",
    "perpage",
    "limit",
    "maxresults",
    "maxitems",
    "pagelimit",
    "itemsperpage",
    "resultsperpage",
    "size",
    "count",
    "top",
    "take",
    "first",
    "rows",
)
NEXT = (
    "nextpagetoken",
    "nextcursor",
    "nexttoken",
    "nextpage",
    "nextpagecursor",
    "nextmarker",
    "continuationtoken",
    "continuation",
    "nextpageid",
    "cursor",
    "pagetoken",
    "continue",
    "after",
    "endcursor",
    "scrollid",
    "bookmark",
    "next",
)
LAST = ("startingafter", "startafter", "afterid", "after")
MORE = ("hasmore", "hasnext", "hasnextpage")
NEXT_URLS = (
    "nextlink",
    "nexturl",
    "nextpageurl",
    "nextpageuri",
    "nextpagelink",
    "nexthref",
    "nexturi",
    "odatanextlink",
    "next",
)
TOTALS = (
    "totalitemcount",
    "totalcount",
    "totalitems",
    "totalresults",
    "totalelements",
    "totalrecords",
    "total",
    "count",
)
# headers of replies that count; `Content-Range: items 0-9/57` does behind its slash
TOTAL_HEADERS = (*TOTALS, "paginationtotal", "wptotal", "contentrange")
SORTS = ("sort", "sortby", "orderby", "order", "sorts")
ITEMS = ("items", "values", "data", "results", "records", "entries", "content", "elements", "objects", "rows", "list")
# parameters that make an operation look paged; a cursor or size beside them may mean anything
SUSPICIOUS = frozenset({*CURSORS[:13], *OFFSETS[:3], *PAGES, *SIZES[:8], "before", "after"})
# first words of headers that are credentials
_CREDENTIALS = frozenset(
    ("auth", "authorization", "access", "csrf", "xsrf", "session", "security", "api", "id", "refresh", "bearer")
)
# what may follow a vendor's own word
_UNMISTAKABLE = frozenset({*CURSORS, *NEXT, *TOTALS[:-2]} - {"token", "after", "next", "continue", "nextpage"})


@lru_cache(maxsize=10_000)  # the same few names come up with every operation
def fold(name: str) -> str:
    """The last step of a name, in small letters, without separators."""
    return "".join(filter(str.isalnum, name.rsplit(".", 1)[-1].lower()))


def fold_header(name: str) -> str:
    """The same of a header, without the `x` and the vendor before it."""
    words = [word for word in name.lower().split("-") if word]
    if words[:1] == ["x"]:
        del words[0]
    if _CREDENTIALS.intersection(words):
        return ""
    behind = "".join(words[1:])
    return behind if behind in _UNMISTAKABLE else "".join(words)


def pick(names: Iterable[str], known: Sequence[str]) -> str | None:
    """The name that comes first in `known`."""
    found = [(known.index(fold(name)), name) for name in names if fold(name) in known]
    return min(found)[1] if found else None
