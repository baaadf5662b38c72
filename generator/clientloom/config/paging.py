"""One `[paging.<name>]` table of `client.toml`: how pages follow each other, for all operations that it fits."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

from clientloom.config.toml_table import Table

PagingStyle: TypeAlias = Literal["cursor", "last-item", "offset", "page", "next-url", "link-header"]
PagingPlace: TypeAlias = Literal["query", "header", "body"]
NextMethod: TypeAlias = Literal["GET", "POST"]
PAGING_STYLES: tuple[PagingStyle, ...] = ("cursor", "last-item", "offset", "page", "next-url", "link-header")
PAGING_PLACES: tuple[PagingPlace, ...] = ("query", "header", "body")
NEXT_METHODS: tuple[NextMethod, ...] = ("GET", "POST")

# What a pattern of each style cannot do without; `next` may be `next-header` instead, but for the last item.
_NEEDED = {
    "cursor": ("cursor", "next"),
    "last-item": ("cursor", "next"),
    "offset": ("offset",),
    "page": ("page",),
    "next-url": ("next",),
    "link-header": (),
}


class PagingPattern(Struct, frozen=True):
    """One way to page. Parameters by wire name; `items`, `next` and `total` are dotted paths into the reply.

    A parameter that stands in an object has a dotted name (`pageable.page`). `place`: with "header" the cursor is in a
    header of the request, and whatever else there is in one or in the query.
    `items` may be `"*"` (the only array property of the reply object), `"_embedded.*"` (of an object in it) or `""`
    (the reply is the array itself). `next_header` is the header of the reply that stands for `next`, `total_header`
    one that counts where the reply has no `total` (of `Content-Range` what stands behind the slash).
    Style `last-item`: `next` is a path into the last item, whose value is the cursor, and `more` (a path into the
    reply) says whether there is a next page. Style `page`: `number` is where the reply says which page it is, and
    `first_page` what the first one is; None: what the document says, else 1.
    `next_method`: how the next page is asked for by its address; None: with GET.
    """

    name: str
    style: PagingStyle
    cursor: str | None = None
    offset: str | None = None
    page: str | None = None
    size: str | None = None
    items: str = "*"
    next: str | None = None
    next_header: str | None = None
    more: str | None = None
    total: str | None = None
    total_header: str | None = None
    number: str | None = None
    offset_when: tuple[str, ...] = ()
    cap: int | None = None
    first_page: int | None = None
    place: PagingPlace = "query"
    next_method: NextMethod | None = None
    only: tuple[str, ...] = ()  # operationIds the pattern is for; empty: for all that fit
    exclude: tuple[str, ...] = ()  # operationIds it is not for although they fit (`except` in the file)


def read_pattern(name: str, table: Table) -> PagingPattern:
    """The pattern of one table; what is wrong with it is noted there."""
    style: PagingStyle | None = table.choice("style", PAGING_STYLES, required=True)
    place: PagingPlace | None = table.choice("place", PAGING_PLACES)
    items = table.text("items", empty=True)
    pattern = PagingPattern(
        name=name,
        style=style or "cursor",
        cursor=table.text("cursor"),
        offset=table.text("offset"),
        page=table.text("page"),
        size=table.text("size"),
        items="*" if items is None else items,
        next=table.text("next"),
        next_header=table.text("next-header"),
        more=table.text("more"),
        total=table.text("total"),
        total_header=table.text("total-header"),
        number=table.text("number"),
        offset_when=table.texts("offset-when"),
        cap=table.integer("cap", least=1),
        first_page=table.integer("first-page", least=0),
        place=place or "query",
        next_method=table.choice("next-method", NEXT_METHODS),
        only=table.texts("only"),
        exclude=table.texts("except"),
    )
    for needed in _NEEDED[style] if style else ():
        told = needed == "next" and style != "last-item" and table.has("next-header")
        if not table.has(needed) and not told:
            table.missing(needed, f'A pattern with style = "{style}" needs it.')
    if pattern.next and pattern.next_header:
        table.wrong("next-header", "`next` says already where the next page is told", "Leave one of the two out.")
    if pattern.offset_when and not pattern.offset:
        table.missing("offset", "`offset-when` chooses paging by offset, so the offset parameter must be named.")
    return pattern
