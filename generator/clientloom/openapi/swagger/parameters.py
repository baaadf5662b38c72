"""Swagger's parameters and headers, which have their type next to their name, to parameters with a schema."""

from __future__ import annotations

from typing import Final

from clientloom.diagnostics.records import Diagnostic, as_json
from clientloom.ir.types import Json
from clientloom.openapi.swagger.context import Context, Mapping
from clientloom.pointers import join

_OF_SCHEMA: Final = frozenset(
    (
        "type",
        "format",
        "items",
        "default",
        "maximum",
        "exclusiveMaximum",
        "minimum",
        "exclusiveMinimum",
        "maxLength",
        "minLength",
        "pattern",
        "maxItems",
        "minItems",
        "uniqueItems",
        "enum",
        "multipleOf",
        "x-nullable",
        "x-enum-varnames",
        "x-enum-descriptions",
        "x-enumNames",
    )
)
_QUERY_STYLES: Final[dict[str, tuple[str, bool]]] = {
    "csv": ("form", False),
    "ssv": ("spaceDelimited", False),
    "tsv": ("tabDelimited", False),
    "pipes": ("pipeDelimited", False),
    "multi": ("form", True),
}


def parameter(context: Context, written: Mapping, normal: str, source: str) -> Mapping:
    """A query, header or path parameter (not body, not formData) with its schema."""
    outer, schema = _split(written)
    outer.setdefault("schema", schema)
    context.origins.record(join(normal, "schema"), source, alone=False)
    if schema.get("type") == "array":
        outer["style"], outer["explode"] = style(context, written, source)
    return outer


def header(context: Context, written: Mapping, normal: str, source: str) -> Mapping:
    """A response header with its schema."""
    outer, schema = _split(written)
    outer.setdefault("schema", schema)
    context.origins.record(join(normal, "schema"), source, alone=False)
    return outer


def form_property(written: Mapping) -> Mapping:
    """The schema of one form field, with what the document says about the field."""
    outer, schema = _split(written)
    for key, value in outer.items():
        if key not in ("name", "in", "required", "allowEmptyValue"):
            schema.setdefault(key, value)
    return schema


def style(context: Context, written: Mapping, source: str) -> tuple[str, bool]:
    """Style and explode of an array, from `collectionFormat` (csv where silent) and the place."""
    form = written.get("collectionFormat", "csv")
    where = written.get("in")
    in_query = where in ("query", "formData")
    if not isinstance(form, str) or form not in _QUERY_STYLES or (form == "multi" and not in_query):
        context.findings.append(
            Diagnostic(
                "CL142",
                "warning",
                f"The collectionFormat {as_json(form)} does not exist for a parameter in {where!r}; csv is taken.",
                f"Use one of {', '.join(_QUERY_STYLES)}" + (" in a query or form." if form == "multi" else "."),
                context.place(join(source, "collectionFormat")),
            )
        )
        form = "csv"
    if in_query:
        return _QUERY_STYLES[form]
    return ("simple", False) if form == "csv" else (_QUERY_STYLES[form][0], False)


def _split(written: Mapping) -> tuple[Mapping, Mapping]:
    outer: dict[str, Json] = {}
    schema: dict[str, Json] = {}
    for key, value in written.items():
        if key in _OF_SCHEMA:
            schema[key] = value
        elif key != "collectionFormat":
            outer[key] = value
    return outer, schema
