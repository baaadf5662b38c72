"""One `[paging.<name>]` table of `client.toml`: how pages follow each other, for all operations that it fits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal, TypeAlias, get_args

from msgspec import field

from clientloom.config.keys import Key, Record

if TYPE_CHECKING:
    from typing import Self

    from clientloom.config.toml_table import Table

PagingStyle: TypeAlias = Literal["cursor", "last-item", "offset", "page", "next-url", "link-header"]
PagingPlace: TypeAlias = Literal["query", "header", "body"]
NextMethod: TypeAlias = Literal["GET", "POST"]
PAGING_STYLES: tuple[PagingStyle, ...] = get_args(PagingStyle)
PAGING_PLACES: tuple[PagingPlace, ...] = get_args(PagingPlace)
NEXT_METHODS: tuple[NextMethod, ...] = get_args(NextMethod)

# What a pattern of each style cannot do without; `next` may be `next-header` instead, but for the last item.
_NEEDED: dict[PagingStyle, tuple[str, ...]] = {
    "cursor": ("cursor", "next"),
    "last-item": ("cursor", "next"),
    "offset": ("offset",),
    "page": ("page",),
    "next-url": ("next",),
    "link-header": (),
}


class PagingPattern(Record, frozen=True):
    """A way to page, and the name of its table."""

    name: str
    style: Annotated[PagingStyle, Key("What says which page is next.", "cursor")]
    cursor: Annotated[str | None, Key("The parameter that takes the cursor.", "pageToken")] = None
    offset: Annotated[
        str | None,
        Key("The parameter that takes the offset; beside a cursor, the other way to page.", "pageOffset"),
    ] = None
    page: Annotated[str | None, Key('The parameter that takes the number of the page, for style `"page"`.', "page")] = (
        None
    )
    size: Annotated[str | None, Key("The parameter that takes the size of a page.", "pageSize")] = None
    items: Annotated[
        str,
        Key(
            'Where the items are: `"*"` is the only list of the reply, `"_embedded.*"` the only one in that object, '
            '`""` the reply itself.',
            "data.items",
            empty=True,
        ),
    ] = "*"
    next: Annotated[
        str | None,
        Key('Where the next cursor or URL is; for style `"last-item"` a path into the last item.', "nextPageToken"),
    ] = None
    next_header: Annotated[
        str | None, Key("The header of the reply that says it, instead of `next`.", "X-Next-Page")
    ] = None
    more: Annotated[
        str | None, Key('Where the reply says whether there is another page, for style `"last-item"`.', "has_more")
    ] = None
    total: Annotated[str | None, Key("Where the reply counts all items.", "totalItemCount")] = None
    total_header: Annotated[
        str | None,
        Key(
            "The header that counts them where the reply has no `total`; of `Content-Range` what is after the slash.",
            "X-Total-Count",
        ),
    ] = None
    number: Annotated[
        str | None,
        Key("Where the reply says which page it is.", "meta.page", "a field that is called like the parameter"),
    ] = None
    offset_when: Annotated[tuple[str, ...], Key("Arguments that choose paging by offset.", ["pageOffset", "sort"])] = ()
    cap: Annotated[
        int | None,
        Key("The last item that can be reached by offset: behind it is an error, never fewer items.", 200000, least=1),
    ] = None
    first_page: Annotated[
        int | None, Key("The number of the first page.", 0, "what the document says of the parameter, else 1", least=0)
    ] = None
    place: Annotated[
        PagingPlace,
        Key('Where the parameters are; with `"header"` the cursor is in a header of the request.', "body"),
    ] = "query"
    next_method: Annotated[
        NextMethod | None,
        Key(
            'How the next page of a POST is asked for by URL; `"POST"` sends the body of the first again.',
            "POST",
            "GET",
        ),
    ] = None
    only: Annotated[tuple[str, ...], Key("operationIds that it is for.", ["listOrders"], "all that fit")] = ()
    exclude: Annotated[tuple[str, ...], Key("operationIds that it is not for.", ["listOldOrders"])] = field(
        default=(), name="except"
    )

    def check(self, table: Table) -> Self:
        for needed in _NEEDED.get(self.style, ()):
            by_header = needed == "next" and self.style != "last-item" and table.has("next-header")
            if not table.has(needed) and not by_header:
                table.missing(needed, f'A pattern with style = "{self.style}" needs it.')
        if self.next and self.next_header:
            table.wrong(
                "next-header", why="`next` says already where the next page is", help="Leave one of the two out."
            )
        if self.offset_when and not self.offset:
            table.missing("offset", "`offset-when` chooses paging by offset, so the offset parameter must be named.")
        return self
