"""The keywords of a schema, sorted by what they say: notes for readers, bounds, or structure."""

from __future__ import annotations

from typing import cast

NOTES = frozenset(
    {
        "$anchor",
        "$comment",
        "$defs",
        "$id",
        "$schema",
        "$vocabulary",
        "default",
        "definitions",
        "deprecated",
        "description",
        "discriminator",
        "example",
        "examples",
        "externalDocs",
        "name",
        "nullable",
        "readOnly",
        "summary",
        "title",
        "writeOnly",
        "xml",
    }
)
BOUNDS = frozenset(
    {
        "contentSchema",
        "exclusiveMaximum",
        "exclusiveMinimum",
        "maxItems",
        "maxLength",
        "maxProperties",
        "maximum",
        "minItems",
        "minLength",
        "minProperties",
        "minimum",
        "multipleOf",
        "pattern",
        "propertyNames",
        "uniqueItems",
    }
)
# Conditions that a type cannot express. Each gets an entry in the ledger.
CONDITIONS = frozenset(
    {
        "contains",
        "dependencies",
        "dependentRequired",
        "dependentSchemas",
        "else",
        "if",
        "maxContains",
        "minContains",
        "not",
        "then",
    }
)
STRUCTURE = frozenset(
    {
        "$dynamicRef",
        "$ref",
        "additionalProperties",
        "allOf",
        "anyOf",
        "const",
        "enum",
        "items",
        "oneOf",
        "patternProperties",
        "prefixItems",
        "properties",
        "required",
        "unevaluatedProperties",
    }
)
# What makes a schema more than one scalar with notes and bounds.
COMPLEX = STRUCTURE | CONDITIONS | {"contentEncoding", "contentMediaType", "contentSchema"}

KIND_OF_KEYWORD = (
    ("properties", "object"),
    ("additionalProperties", "object"),
    ("patternProperties", "object"),
    ("unevaluatedProperties", "object"),
    ("required", "object"),
    ("minProperties", "object"),
    ("maxProperties", "object"),
    ("propertyNames", "object"),
    ("items", "array"),
    ("prefixItems", "array"),
    ("minItems", "array"),
    ("maxItems", "array"),
    ("uniqueItems", "array"),
    ("pattern", "string"),
    ("minLength", "string"),
    ("maxLength", "string"),
    ("contentEncoding", "string"),
    ("contentMediaType", "string"),
    ("minimum", "number"),
    ("maximum", "number"),
    ("exclusiveMinimum", "number"),
    ("exclusiveMaximum", "number"),
    ("multipleOf", "number"),
)
KIND_OF_FORMAT = {
    "int32": "integer",
    "int64": "integer",
    "float": "number",
    "double": "number",
    "date": "string",
    "date-time": "string",
    "time": "string",
    "duration": "string",
    "uuid": "string",
    "byte": "string",
    "binary": "string",
    "password": "string",
    "email": "string",
    "uri": "string",
    "hostname": "string",
    "ipv4": "string",
    "ipv6": "string",
}


def is_thin(value: object) -> bool:
    """Whether a schema adds nothing to the structure of another one that holds together with it."""
    if not isinstance(value, dict):
        return value is True
    keys = cast("dict[str, object]", value)
    return all(_is_thin_keyword(key, keys) for key in keys)


def _is_thin_keyword(key: str, value: dict[str, object]) -> bool:
    if key not in STRUCTURE:
        return True
    if key in ("properties", "required", "allOf", "anyOf", "oneOf", "enum"):
        return not value[key]
    if key in ("additionalProperties", "unevaluatedProperties"):
        return not value[key] or value[key] is True
    return False
