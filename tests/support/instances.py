"""Values that are valid by a schema, for hypothesis: what a server may send without breaking its word."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Mapping
from typing import Any

from hypothesis import strategies as st

from support.formats import ON_THE_WIRE

Strategy = st.SearchStrategy[Any]

# What these values do not keep to. A schema with one of them is left out.
UNREAD = frozenset(
    {"$dynamicRef", "$id", "allOf", "contains", "contentEncoding", "contentMediaType", "dependentRequired"}
)
UNREAD |= {"dependentRequired", "dependentSchemas"}
UNREAD |= {"discriminator", "else", "if", "maxItems", "maxProperties", "minItems", "minProperties"}
UNREAD |= {"multipleOf", "not", "oneOf", "pattern", "patternProperties", "prefixItems", "propertyNames", "then"}
UNREAD |= {"uniqueItems", "writeOnly"}
_TEXTS: Mapping[str, Strategy] = {
    "date": st.dates().map(lambda value: value.isoformat()),
    "date-time": st.datetimes().map(lambda value: f"{value.replace(microsecond=0).isoformat()}Z"),
    "duration": st.builds("P{}DT{}H{}M{}S".format, *[st.integers(0, 50)] * 4),
    "uuid": st.uuids().map(str),
    "byte": st.binary(max_size=9).map(lambda value: b64encode(value).decode()),
    "decimal": st.decimals(allow_nan=False, allow_infinity=False, places=2).map(str),
}
_ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner, max_size=2),
    max_leaves=4,
)


class Unreadable(Exception):
    """A schema that these values do not keep to."""


class Instances:
    """Values of the schemas of one document (OpenAPI 3.1)."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self._schemas: Mapping[str, Any] = document["components"]["schemas"]
        self._tags = frozenset(_tags(document))
        self._known: dict[str, Strategy] = {}

    def of(self, name: str) -> Strategy:
        """The values of a component."""
        if name not in self._known:
            self._known[name] = st.deferred(lambda: self._known[f"{name} itself"])
            self._known[f"{name} itself"] = self.valid(self._schemas[name])
        return self._known[name]

    def valid(self, schema: Any) -> Strategy:
        """The values of any schema."""
        if schema is True or schema == {}:
            return _ANYTHING
        if not isinstance(schema, dict) or not UNREAD.isdisjoint(schema):
            raise Unreadable
        if "$ref" in schema:
            target = str(schema["$ref"])
            if len(schema) > 1 or not target.startswith("#/components/schemas/"):
                raise Unreadable
            return self.of(target.rpartition("/")[2])
        if "const" in schema:
            return st.just(schema["const"])
        if "enum" in schema:
            return st.sampled_from(schema["enum"])
        if "anyOf" in schema:
            if not schema.keys() <= {"anyOf", "title", "description"}:
                raise Unreadable
            return st.one_of([self.valid(each) for each in schema["anyOf"]])
        if schema.get("nullable") is True:
            return st.none() | self.valid({key: each for key, each in schema.items() if key != "nullable"})
        said = schema.get("type")
        if said is None and not schema.keys() <= {"title", "description", "default"}:
            raise Unreadable
        kinds = said if isinstance(said, list) else [said]
        return st.one_of([self._kind(kind, schema) for kind in kinds]) if said is not None else _ANYTHING

    def _kind(self, kind: str, schema: Mapping[str, Any]) -> Strategy:
        if (kind, schema.get("format")) in ON_THE_WIRE:
            return ON_THE_WIRE[kind, schema["format"]]
        match kind:
            case "null":
                return st.none()
            case "boolean":
                return st.booleans()
            case "integer":
                whole = st.integers(schema.get("minimum", -(2**53)), schema.get("maximum", 2**53))
                return whole | whole.filter(lambda value: abs(value) < 2**50).map(float)
            case "number":
                low, high = schema.get("minimum", -1e9), schema.get("maximum", 1e9)
                return st.floats(low, high, allow_nan=False) | st.integers(int(low) + 1, int(high))
            case "string" if schema.get("format") == "binary":
                raise Unreadable
            case "string":
                found = _TEXTS.get(schema.get("format", ""))
                low, high = schema.get("minLength", 0), schema.get("maxLength")
                return st.text(min_size=low, max_size=high if high is not None else low + 8) if found is None else found
            case "array":
                return st.lists(self.valid(schema.get("items", True)), max_size=3)
            case "object":
                return self._object(schema)
            case _:
                raise Unreadable

    def _object(self, schema: Mapping[str, Any]) -> Strategy:
        properties: Mapping[str, Any] = schema.get("properties", {})
        required = set(schema.get("required", ()))
        # a discriminator's mapping says more of a property than its schema
        told = [each for name, each in properties.items() if name in self._tags]
        if not required <= properties.keys() or any("const" not in each and "enum" not in each for each in told):
            raise Unreadable
        made = {name: self.valid(each) for name, each in properties.items()}
        named = st.fixed_dictionaries(
            {name: each for name, each in made.items() if name in required},
            optional={name: each for name, each in made.items() if name not in required},
        )
        said = [schema[key] for key in ("additionalProperties", "unevaluatedProperties") if key in schema]
        # where nothing is said, others are allowed as well; but to tell of those is what drift is for
        further = said[0] if said else not properties
        if further is False:
            return named
        others = st.dictionaries(
            st.text(max_size=6).filter(lambda key: key not in properties), self.valid(further), max_size=2
        )
        return st.builds(lambda one, two: {**two, **one}, named, others)


def _tags(part: Any) -> Iterator[str]:
    """The names of the properties that discriminators of a document are about."""
    if isinstance(part, dict):
        found = part.get("discriminator")
        if isinstance(found, dict) and "propertyName" in found:
            yield str(found["propertyName"])
    for each in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
        yield from _tags(each)
