"""Reads what a schema, parameter or operation says to readers, and its bounds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from clientloom.ir import NO_CONSTRAINTS, NO_DOCS, Constraints, Docs, Json

_DOC_KEYS = frozenset({"title", "summary", "description", "deprecated", "example", "examples", "externalDocs"})
_BOUND_KEYS = frozenset(
    {
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "multipleOf",
        "minLength",
        "maxLength",
        "pattern",
        "minItems",
        "maxItems",
        "uniqueItems",
        "minProperties",
        "maxProperties",
    }
)


def text_of(value: Mapping[str, object], key: str) -> str | None:
    """A text of a mapping; None where there is none or it is blank."""
    found = value.get(key)
    return found if isinstance(found, str) and found.strip() else None


def docs_of(value: object, *, summary_key: str = "title") -> Docs:
    """Docs of a schema (its title is the summary) or, with `summary_key="summary"`, of an operation."""
    if not isinstance(value, dict):
        return NO_DOCS
    mapping = cast("dict[str, object]", value)
    if _DOC_KEYS.isdisjoint(mapping):
        return NO_DOCS
    example, has_example = example_of(mapping)
    return Docs(
        summary=text_of(mapping, summary_key),
        description=text_of(mapping, "description"),
        deprecated=mapping.get("deprecated") is True,
        example=example,
        has_example=has_example,
        external_docs=external_docs_of(mapping),
    )


def example_of(value: Mapping[str, object]) -> tuple[Json, bool]:
    """The first example: `example`, or of `examples` the first in a list or the `value` of the first in a mapping."""
    if "example" in value:
        return cast("Json", value["example"]), True
    examples = value.get("examples")
    if isinstance(examples, list) and examples:
        return cast("list[Json]", examples)[0], True
    if isinstance(examples, dict):
        for each in cast("dict[str, object]", examples).values():
            if isinstance(each, dict) and "value" in each:
                return cast("dict[str, Json]", each)["value"], True
    return None, False


def external_docs_of(value: Mapping[str, object]) -> str | None:
    """The address of `externalDocs`."""
    found = value.get("externalDocs")
    return text_of(cast("dict[str, object]", found), "url") if isinstance(found, dict) else None


def constraints_of(*values: object) -> Constraints:
    """The bounds of a schema, or of several that hold together: a later one replaces an earlier one."""
    merged: dict[str, object] = {}
    for value in values:
        if isinstance(value, dict):
            mapping = cast("dict[str, object]", value)
            if not _BOUND_KEYS.isdisjoint(mapping):
                merged.update((key, mapping[key]) for key in mapping if key in _BOUND_KEYS)
    if not merged:
        return NO_CONSTRAINTS
    pattern = merged.get("pattern")
    return Constraints(
        minimum=_number(merged.get("minimum")),
        maximum=_number(merged.get("maximum")),
        exclusive_minimum=_number(merged.get("exclusiveMinimum")),
        exclusive_maximum=_number(merged.get("exclusiveMaximum")),
        multiple_of=_number(merged.get("multipleOf")),
        min_length=_count(merged.get("minLength")),
        max_length=_count(merged.get("maxLength")),
        pattern=pattern if isinstance(pattern, str) else None,
        min_items=_count(merged.get("minItems")),
        max_items=_count(merged.get("maxItems")),
        unique_items=merged.get("uniqueItems") is True,
        min_properties=_count(merged.get("minProperties")),
        max_properties=_count(merged.get("maxProperties")),
    )


def _number(value: object) -> float | int | None:
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def _count(value: object) -> int | None:
    number = _number(value)
    if number is None or number != number or number in (float("inf"), float("-inf")):
        return None
    return int(number) if number == int(number) and number >= 0 else None
