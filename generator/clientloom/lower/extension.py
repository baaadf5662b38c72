"""Reads `x-pagination`: what the document itself says about how an operation is paged."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from clientloom.diagnostics import BadInput, as_json
from clientloom.lower.context import Context

if TYPE_CHECKING:
    from clientloom.config import PagingPattern
    from clientloom.ir import Operation
    from clientloom.ir.types import Json


def pattern_of(context: Context, operation: Operation) -> tuple[PagingPattern, ...] | None:
    """The pattern to use instead of the configuration's; none for `false`; None where the document says nothing."""
    try:
        node = context.document.node(operation.id)
    except BadInput:  # an operation of a path item that stands elsewhere
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
            "CL352", f"`x-pagination` names {as_json(value)}, which is no [paging] pattern.", place=said.place()
        )
        return None
    pattern = _read(value) if isinstance(value, dict) else None
    if pattern is None:
        mend = "Write the keys of a [paging] pattern, its name, or false."
        context.warn("CL352", "`x-pagination` is not understood.", mend=mend, place=said.place())
        return None
    return (pattern,)


def _read(value: Mapping[str, Json]) -> PagingPattern | None:
    from clientloom.config import PAGING_STYLES, PagingPattern, PagingStyle

    styles: dict[object, PagingStyle] = {each: each for each in PAGING_STYLES}
    style = styles.get(value.get("style"))
    texts = {key: value.get(key) for key in ("cursor", "offset", "page", "size", "next", "more", "total", "number")}
    if style is None or any(each is not None and not isinstance(each, str) for each in texts.values()):
        return None
    cap, first, when, items = (
        value.get("cap"),
        value.get("first-page", 1),
        value.get("offset-when"),
        value.get("items"),
    )
    words = {key: each if isinstance(each, str) else None for key, each in texts.items()}
    return PagingPattern(
        name="x-pagination",
        style=style,
        cursor=words["cursor"],
        offset=words["offset"],
        page=words["page"],
        size=words["size"],
        items=items if isinstance(items, str) else "*",
        next=words["next"],
        more=words["more"],
        total=words["total"],
        number=words["number"],
        offset_when=(tuple(each for each in when if isinstance(each, str)) if isinstance(when, list) else ()),
        cap=cap if isinstance(cap, int) and not isinstance(cap, bool) else None,
        first_page=(first if isinstance(first, int) and not isinstance(first, bool) else 1),
        place="body" if value.get("place") == "body" else "query",
    )
