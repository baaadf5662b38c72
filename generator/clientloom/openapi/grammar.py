"""What is where in a document of the normal form: which key holds one thing, a list of them or a map of them."""

from __future__ import annotations

from typing import Final, TypeAlias

from clientloom.methods import METHODS

Kind: TypeAlias = str
# a rule: how many of them a key holds, and of which kind
Rule: TypeAlias = tuple[str, Kind]

ONE: Final = "one"
LIST: Final = "list"
MAP: Final = "map"

ROOT: Final = "document"
COMPONENTS: Final = "map of components"
PATHS: Final = "map of paths"
PATH_ITEM: Final = "path item"
OPERATION: Final = "operation"
PARAMETER: Final = "parameter"
BODY: Final = "request body"
RESPONSES: Final = "map of responses"
RESPONSE: Final = "response"
HEADER: Final = "header"
MEDIA: Final = "media type"
ENCODING: Final = "encoding"
SCHEMA: Final = "schema"
CALLBACK: Final = "callback"
LINK: Final = "link"
EXAMPLE: Final = "example"
SECURITY: Final = "security scheme"
OTHER: Final = "mapping"


_SCHEMA_LIKE: dict[str, Rule] = {"schema": (ONE, SCHEMA), "content": (MAP, MEDIA), "examples": (MAP, EXAMPLE)}

RULES: Final[dict[Kind, dict[str, Rule]]] = {
    ROOT: {
        "info": (ONE, OTHER),
        "servers": (LIST, OTHER),
        "tags": (LIST, OTHER),
        "paths": (ONE, PATHS),
        "webhooks": (MAP, PATH_ITEM),
        "components": (ONE, COMPONENTS),
    },
    COMPONENTS: {
        "schemas": (MAP, SCHEMA),
        "parameters": (MAP, PARAMETER),
        "requestBodies": (MAP, BODY),
        "responses": (MAP, RESPONSE),
        "headers": (MAP, HEADER),
        "securitySchemes": (MAP, SECURITY),
        "pathItems": (MAP, PATH_ITEM),
        "callbacks": (MAP, CALLBACK),
        "links": (MAP, LINK),
        "examples": (MAP, EXAMPLE),
        "mediaTypes": (MAP, MEDIA),
    },
    PATH_ITEM: {
        **dict.fromkeys(METHODS, (ONE, OPERATION)),
        "additionalOperations": (MAP, OPERATION),
        "parameters": (LIST, PARAMETER),
        "servers": (LIST, OTHER),
    },
    OPERATION: {
        "parameters": (LIST, PARAMETER),
        "requestBody": (ONE, BODY),
        "responses": (ONE, RESPONSES),
        "callbacks": (MAP, CALLBACK),
        "servers": (LIST, OTHER),
    },
    PARAMETER: _SCHEMA_LIKE,
    HEADER: _SCHEMA_LIKE,
    BODY: {"content": (MAP, MEDIA)},
    RESPONSE: {"headers": (MAP, HEADER), "content": (MAP, MEDIA), "links": (MAP, LINK)},
    MEDIA: {
        "schema": (ONE, SCHEMA),
        "itemSchema": (ONE, SCHEMA),
        "examples": (MAP, EXAMPLE),
        "encoding": (MAP, ENCODING),
        "prefixEncoding": (LIST, ENCODING),
        "itemEncoding": (ONE, ENCODING),
    },
    ENCODING: {"headers": (MAP, HEADER), "encoding": (MAP, ENCODING)},
    SCHEMA: {
        "properties": (MAP, SCHEMA),
        "items": (ONE, SCHEMA),
        "allOf": (LIST, SCHEMA),
        "oneOf": (LIST, SCHEMA),
        "anyOf": (LIST, SCHEMA),
        "additionalProperties": (ONE, SCHEMA),
        "not": (ONE, SCHEMA),
        "prefixItems": (LIST, SCHEMA),
        "patternProperties": (MAP, SCHEMA),
        "$defs": (MAP, SCHEMA),
        "definitions": (MAP, SCHEMA),
        "dependentSchemas": (MAP, SCHEMA),
        "if": (ONE, SCHEMA),
        "then": (ONE, SCHEMA),
        "else": (ONE, SCHEMA),
        "contains": (ONE, SCHEMA),
        "propertyNames": (ONE, SCHEMA),
        "unevaluatedItems": (ONE, SCHEMA),
        "unevaluatedProperties": (ONE, SCHEMA),
        "contentSchema": (ONE, SCHEMA),
    },
    SECURITY: {"flows": (ONE, OTHER)},
    PATHS: {},
    RESPONSES: {},
    CALLBACK: {},
    LINK: {},
    EXAMPLE: {},
    OTHER: {},
}

# kinds whose every key (but extensions) holds one thing
EACH: Final[dict[Kind, Kind]] = {PATHS: PATH_ITEM, RESPONSES: RESPONSE, CALLBACK: PATH_ITEM}
