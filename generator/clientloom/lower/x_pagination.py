"""Reads `x-pagination`: what the document itself says about how an operation is paged."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from clientloom.diagnostics.records import BadInput, as_json
from clientloom.lower.context import Context

if TYPE_CHECKING:
    from clientloom.config.records import PagingPattern
    from clientloom.ir import Operation
    from clientloom.ir.types import Json

_TEXTS = ("cursor", "offset", "page", "size", "items", "next", "next-header", "more", "total", "total-header", "number")


def pattern_of(context: Context, operation: Operation) -> tuple[PagingPattern, ...] | None:
    """The pattern to use instead of the configuration's; none for `false`; None where the document says nothing."""
    try:
        node = context.document.node(operation.id)
    except BadInput:  # an operation of a path item that is in another place
        return None
    said = node.get("x-pagination")
    if said is None:
        return None
    value = said.value
    if value is False:
        return ()
    if isinstance(value, str):
        named = tuple(pattern for pattern in context.config.paging if pattern.name == value)
        if named:
            return named
        context.warn(
            "CL352", f"`x-pagination` names {as_json(value)}, which is not a [paging] pattern.", place=said.place()
        )
        return None
    pattern = _read(value) if isinstance(value, dict) else None
    if pattern is None:
        help = "Write the keys of a [paging] pattern, its name, or false."
        context.warn("CL352", "`x-pagination` is not understood.", help=help, place=said.place())
        return None
    return (pattern,)


def _read(value: Mapping[str, Json]) -> PagingPattern | None:
    from clientloom.config.paging import (
        NEXT_METHODS,
        PAGING_PLACES,
        PAGING_STYLES,
        NextMethod,
        PagingPattern,
        PagingPlace,
        PagingStyle,
    )

    styles: dict[object, PagingStyle] = {each: each for each in PAGING_STYLES}
    places: dict[object, PagingPlace] = {each: each for each in PAGING_PLACES}
    methods: dict[object, NextMethod] = {each: each for each in NEXT_METHODS}
    style = styles.get(value.get("style"))
    texts = {key: value.get(key) for key in _TEXTS}
    if style is None or any(each is not None and not isinstance(each, str) for each in texts.values()):
        return None
    words = {key: each if isinstance(each, str) else None for key, each in texts.items()}
    when = value.get("offset-when")
    return PagingPattern(
        name="x-pagination",
        style=style,
        cursor=words["cursor"],
        offset=words["offset"],
        page=words["page"],
        size=words["size"],
        items="*" if words["items"] is None else words["items"],
        next=words["next"],
        next_header=words["next-header"],
        more=words["more"],
        total=words["total"],
        total_header=words["total-header"],
        number=words["number"],
        offset_when=(tuple(each for each in when if isinstance(each, str)) if isinstance(when, list) else ()),
        cap=_integer(value.get("cap")),
        first_page=_integer(value.get("first-page")),
        place=places.get(value.get("place"), "query"),
        next_method=methods.get(value.get("next-method")),
    )


def _integer(value: Json) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None
