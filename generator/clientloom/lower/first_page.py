"""Which number the first page has, read from what a document says of the parameter and of the reply."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from clientloom.ir import Scalar, Type
from clientloom.lower.context import underlying
from clientloom.lower.paging_inputs import model_fields

if TYPE_CHECKING:
    from clientloom.ir import Field, Parameter
    from clientloom.lower.context import Symbols

_NUMBER = r"(?P<number>\d+|zero|one)\b"
# "zero-based", "1-indexed"; "base 0", "index from 0"; "starts at 0"; "first page is 0"; "0..N", "0 is the first page"
_SAID = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?P<number>0|1|zero|one)[\s-]*(?:based|base|indexed|origin)\b",
        rf"\b(?:base|based|index|indexed|indexing)\s*(?:(?:on|at|from|of|:|=)\s*)?{_NUMBER}",
        rf"\b(?:start|begin|count|number)(?:s|ing|ed|ting|ning)?\s*(?:(?:at|from|with|by)\s*)?(?:page\s*)?{_NUMBER}",
        rf"\bfirst\s+(?:page|one|index|number)?\s*(?:number\s*)?(?:is|has|=|:)\s*(?:page\s*|number\s*)?{_NUMBER}",
        rf"\bpages?\s+(?:are\s+)?(?:numbered\s+)?from\s+{_NUMBER}",
        r"(?<![\d.])(?P<number>[01])\s*(?:\.\.|…)",
        rf"{_NUMBER}\s*(?:is|=|for|means)\s*(?:the\s+)?first\b",
    )
)


def first_page_of(schemas: Symbols, declared: Parameter | Field, body: Type) -> int | None:
    """0 or 1; None where nothing is said. A default says more than words do, and words more than a bound."""
    default = declared.default
    if isinstance(default, int) and not isinstance(default, bool) and default in (0, 1):
        return default
    said = _said(" ".join(filter(None, (declared.docs.summary, declared.docs.description))))
    if said is not None:
        return said
    bounds = declared.constraints
    least = bounds.minimum if bounds.minimum is not None else bounds.exclusive_minimum
    if least is not None:
        first = int(least) + (bounds.minimum is None)
        if first in (0, 1):
            return first
    return 0 if _is_of_spring(schemas, body) else None


def _said(text: str) -> int | None:
    plain = re.sub(r"[*_`'\"()]", " ", text)
    found = [match for pattern in _SAID if (match := pattern.search(plain)) is not None]
    words = {"zero": 0, "one": 1, "0": 0, "1": 1}
    numbers = [(match.start(), words[number]) for match in found if (number := match["number"].lower()) in words]
    return min(numbers)[1] if numbers else None


def _is_of_spring(schemas: Symbols, body: Type) -> bool:
    """Whether the reply is Spring Data's Page, or has one as `page`: that counts from 0."""
    return any(spring_number(schemas, place) for place in (body, *_pages(schemas, body)))


def _pages(schemas: Symbols, body: Type) -> tuple[Type, ...]:
    return tuple(field.type for field in model_fields(schemas, body) if field.wire_name == "page")


def spring_number(schemas: Symbols, place: Type) -> bool:
    """Whether there is the `number` of a page as in Spring Data, which has other properties beside it."""
    kinds = {field.wire_name: underlying(schemas, field.type) for field in model_fields(schemas, place)}
    if not _is(kinds.get("number"), "integer"):
        return False
    flags = any(_is(kinds.get(name), "boolean") for name in ("first", "last"))
    return flags or (_is(kinds.get("totalPages"), "integer") and "totalElements" in kinds)


def _is(kind: Type | None, name: str) -> bool:
    return isinstance(kind, Scalar) and kind.kind == name
