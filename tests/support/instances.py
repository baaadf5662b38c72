"""Values that are valid by a schema, for hypothesis: what a server may send without breaking its word.

They are drawn by what the schema and its parts ask for together, and then held against a validator, which has the last
word. hypothesis-jsonschema does the same for older drafts, but neither for schemas that refer to themselves, nor for
what 2020-12 and OpenAPI have of their own.

Where a schema says nothing of further properties they are allowed as well, but to tell of those is what drift is for:
none are drawn. A schema that speaks only of properties, or only of items, is meant to be an object, or an array; a
tuple without `minItems` is meant to be whole. What a discriminator knows by a value has that value; a base with a
discriminator is meant to be one of those that build on it, and itself only where a mapping says so.
"""

from __future__ import annotations

import json
import math
import re
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any, TypeAlias

from hypothesis import reject
from hypothesis import strategies as st
from referencing.exceptions import Unresolvable

from support.described import Described, is_write_only, tag_of
from support.formats import ON_THE_WIRE

Strategy: TypeAlias = st.SearchStrategy[Any]
Draw: TypeAlias = Callable[[Strategy], Any]
Part: TypeAlias = tuple[Any, str]  # a schema, and the URI that its references are relative to

_TRIES = 10
_DEEP, _DEEPEST = 3, 12
KINDS = ("null", "boolean", "integer", "number", "string", "array", "object")
_IMPLIED = {
    "object": (
        *("properties", "additionalProperties", "patternProperties", "unevaluatedProperties", "required"),
        *("propertyNames", "minProperties", "maxProperties", "dependentRequired"),
    ),
    "array": ("items", "prefixItems", "contains", "minItems", "maxItems", "uniqueItems"),
    "string": ("pattern", "minLength", "maxLength", "contentEncoding", "contentMediaType"),
    "number": ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
}
_IMPLIED_BY_FORMAT = {"int32": "integer", "int64": "integer", "float": "number", "double": "number"}
_WORDS = st.text("abcdefghij0123456789", min_size=1, max_size=6)
_ZONES = st.sampled_from(("Z", "+00:00", "-05:30", "+14:00"))
_CLOCKS = st.times().map(lambda value: value.isoformat())
_TEXTS: Mapping[str, Strategy] = {
    "date": st.dates().map(lambda value: value.isoformat()),
    "date-time": st.builds(lambda at, zone: at.isoformat() + zone, st.datetimes(), _ZONES),
    "time": st.builds("{}{}".format, _CLOCKS, _ZONES),
    "duration": st.builds("P{}DT{}H{}M{}S".format, *[st.integers(0, 50)] * 4),
    "uuid": st.uuids().map(str),
    "binary": st.binary(max_size=9).map(lambda value: b64encode(value).decode()),
    "base64url": st.binary(max_size=9).map(lambda value: urlsafe_b64encode(value).decode().rstrip("=")),
    "byte": st.binary(max_size=9).map(lambda value: b64encode(value).decode()),
    "decimal": st.decimals(allow_nan=False, allow_infinity=False, places=2).map(str),
    "email": _WORDS.map("{}@example.com".format),
    "idn-email": _WORDS.map("{}@example.com".format),
    "hostname": _WORDS.map("{}.example.com".format),
    "uri": _WORDS.map("https://example.com/{}".format),
    "url": _WORDS.map("https://example.com/{}".format),
    "iri": _WORDS.map("https://example.com/{}".format),
    "uri-reference": _WORDS.map("/{}".format),
    "json-pointer": _WORDS.map("/{}".format),
    "regex": _WORDS,
    "ipv4": st.ip_addresses(v=4).map(str),
    "ipv6": st.ip_addresses(v=6).map(str),
}
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner, max_size=2),
    max_leaves=4,
)


class Unreadable(Exception):
    """A schema of which no values are drawn."""


class Instances:
    """Draws values of the schemas of one document."""

    def __init__(self, described: Described) -> None:
        self.described = described

    def of(self, uri: str) -> Strategy:
        """The values of a schema."""

        @st.composite
        def values(draw: Draw) -> Any:
            for _ in range(_TRIES):
                try:
                    made = self._value(draw, [({"$ref": uri}, "")], 0)
                except _Impossible:
                    continue
                try:
                    valid = self.described.is_valid(uri, made)
                except RecursionError:
                    raise Unreadable("a schema that is made of itself") from None
                if valid:
                    return made
            return reject()

        return values()

    def _value(self, draw: Draw, schemas: Iterable[Part], depth: int) -> Any:
        """A value that several schemas ask for together."""
        if depth > _DEEPEST:
            raise _Impossible
        outer: list[Any] = []
        parts = [part for each in schemas for part in self._parts(draw, each, outer, depth)]
        if any(schema is False for schema, _ in parts):
            raise _Impossible
        parts += list(self._tagged(parts))
        said = [schema for schema, _ in parts]
        kinds = _kinds_of(said, self.described.modern)
        listed = [[schema["const"]] for schema in said if "const" in schema]
        listed += [schema["enum"] for schema in said if "enum" in schema]
        if listed:
            common = [each for each in listed[0] if all(_holds(other, each) for other in listed)]
            return _one(draw, [each for each in common if kinds is None or _kind(each) in kinds])
        if kinds is None:
            return draw(ANYTHING)
        kind = _one(draw, kinds)
        if kind == "array":
            return self._array(draw, parts, depth)
        if kind == "object":
            return self._object(draw, parts, depth)
        return self._scalar(draw, kind, said, parts, depth)

    def _scalar(self, draw: Draw, kind: str, said: list[Any], parts: list[Part], depth: int) -> Any:
        if kind == "null":
            return None
        if kind == "boolean":
            return draw(st.booleans())
        for schema in said:
            for each in (kind, "number" if kind == "integer" else kind):
                if (each, schema.get("format")) in ON_THE_WIRE:
                    return draw(ON_THE_WIRE[each, schema["format"]])
        if kind in ("integer", "number"):
            return _number(draw, kind, said)
        for schema, base in parts:
            if (
                "contentSchema" in schema
                and "contentEncoding" not in schema
                and "json" in schema.get("contentMediaType", "")
            ):
                return json.dumps(self._value(draw, [(schema["contentSchema"], base)], depth + 1))
        return _text(draw, said)

    def _parts(self, draw: Draw, part: Part, outer: list[Any], depth: int) -> Iterator[Part]:
        """A schema and all that holds together with it, one of its alternatives chosen."""
        schema, base = part
        if not isinstance(schema, dict):
            if schema is False:
                yield part
            return
        if any(schema is each for each in outer):
            return
        outer.append(schema)
        if "$dynamicRef" in schema:
            raise Unreadable("$dynamicRef")
        if isinstance(schema.get("$id"), str):
            base = self.described.at(schema["$id"], base)[1]
        if "$ref" in schema:
            try:
                yield from self._parts(draw, self.described.at(schema["$ref"], base), outer, depth)
            except Unresolvable:
                raise Unreadable(schema["$ref"]) from None
            if not self.described.modern:
                return
        yield schema, base
        chosen: list[Any] = list(schema.get("allOf", ()))
        if "discriminator" in schema and (kinds := self.described.kinds(schema)):
            tag = tag_of(schema)
            others = [self.described.tags(each) for each in outer if each is not schema]
            known = {value for each in others for value in each.get(tag, ())}
            value = _one(draw, [each for each in kinds if each in known] or list(kinds))
            chosen += [_telling(tag, [value]), {"$ref": kinds[value][0]}]
        else:
            for word in ("oneOf", "anyOf"):
                if variants := schema.get(word):
                    near = [each for each in variants if "$ref" not in each] if depth > _DEEP else []
                    chosen.append(_one(draw, near or variants))
        if "if" in schema:
            holds = draw(st.booleans())
            chosen += [schema["if"], schema.get("then", True)] if holds else [schema.get("else", True)]
        chosen += [each for each in schema.get("dependentSchemas", {}).values() if draw(st.booleans())]
        for each in chosen:
            yield from self._parts(draw, (each, base), outer, depth)

    def _tagged(self, parts: list[Part]) -> Iterator[Part]:
        """The property by which a discriminator knows a schema has a value that it knows it by."""
        told = {tag_of(schema) for schema, _ in parts if "discriminator" in schema}
        for schema, base in parts:
            for name, values in self.described.tags(schema).items():
                if name not in told:
                    told.add(name)
                    yield _telling(name, values), base

    def _array(self, draw: Draw, parts: list[Part], depth: int) -> list[Any]:
        said = [schema for schema, _ in parts]
        least = max(each.get("minItems", len(each.get("prefixItems", ()))) for each in said)
        most = min([each["maxItems"] for each in said if "maxItems" in each], default=least + 3)
        if depth > _DEEP:
            most = min(most, least)
        made: list[Any] = []
        unique = any(each.get("uniqueItems") is True for each in said)
        for index in range(draw(st.integers(least, max(least, min(most, least + 3))))):
            item = self._value(draw, _items(parts, index), depth + 1)
            if not (unique and _holds(made, item)):
                made.append(item)
        for schema, base in parts:
            if "contains" in schema and len(made) < most:
                for _ in range(schema.get("minContains", 1)):
                    wanted = [*_items(parts, len(made)), (schema["contains"], base)]
                    made.append(self._value(draw, wanted, depth + 1))
        return made

    def _object(self, draw: Draw, parts: list[Part], depth: int) -> dict[str, Any]:
        said = [schema for schema, _ in parts]
        properties = {name: each for schema in said for name, each in schema.get("properties", {}).items()}
        known = [name for name, each in properties.items() if each is not False and not is_write_only(each)]
        required = {name for schema in said for name in schema.get("required", ())}
        required -= {name for name, each in properties.items() if is_write_only(each)}
        wanted = _some(draw, known, depth)
        names = [name for name in known if name in required or name in wanted]
        names += [name for name in required if name not in names]
        for schema in said:
            for name, others in schema.get("dependentRequired", {}).items():
                names += [each for each in others if name in names and each not in names]
        least = max((each.get("minProperties", 0) for each in said), default=0)
        most = min([each["maxProperties"] for each in said if "maxProperties" in each], default=64)
        names += [name for name in known if name not in names][: max(0, least - len(names))]
        if _says_further(said, properties) and len(names) < most and (depth <= _DEEP or len(names) < least):
            keys = self._keys(draw, parts)
            number = draw(st.integers(max(0, least - len(names)), max(2, least - len(names))))
            names += [each for each in dict.fromkeys(draw(keys) for _ in range(number)) if each not in properties]
        made: dict[str, Any] = {}
        for name in dict.fromkeys(names):
            try:
                made[name] = self._value(draw, _asked(parts, name), depth + 1)
            except _Impossible:
                if name in required:
                    raise
        return made

    def _keys(self, draw: Draw, parts: list[Part]) -> Strategy:
        """Names of further properties."""
        named = [(schema["propertyNames"], base) for schema, base in parts if "propertyNames" in schema]
        patterns = [pattern for schema, _ in parts for pattern in schema.get("patternProperties", {})]
        free = st.text(max_size=6)
        if named:
            kind: Part = ({"type": "string"}, "")
            return st.composite(lambda draw: self._value(draw, [*named, kind], _DEEP))()
        if not patterns:
            return free
        only = any(
            schema.get(word) is False
            for schema, _ in parts
            for word in ("additionalProperties", "unevaluatedProperties")
        )
        matching = st.one_of([_matching(pattern) for pattern in patterns])
        return matching if only else matching | free


def _telling(tag: str, values: list[str]) -> dict[str, Any]:
    """The property of a discriminator, which may also be a number."""
    told = [*values, *(int(each) for each in values if each.isdecimal())]
    return {"properties": {tag: {"enum": told}}, "required": [tag]}


class _Impossible(Exception):
    """What was chosen so far leads to no value."""


def _one(draw: Draw, choices: Iterable[Any]) -> Any:
    found = list(choices)
    if not found:
        raise _Impossible
    return found[draw(st.integers(0, len(found) - 1))]


def _some(draw: Draw, names: list[str], depth: int) -> set[str]:
    """Some of the names, and the fewer the deeper: any of them, half of them, a quarter ..."""
    if depth > _DEEP or not names:
        return set()
    every = (1 << len(names)) - 1
    bits = every
    for _ in range(draw(st.integers(0, 1)) + depth):
        bits &= draw(st.integers(0, every))
    return {name for at, name in enumerate(names) if bits >> at & 1}


def _kind(value: Any) -> str:
    """The JSON type of a value; the narrower one of a number."""
    if isinstance(value, bool) or value is None:
        return "null" if value is None else "boolean"
    if isinstance(value, (int, float)):
        return "integer" if value == int(value) else "number"
    return "string" if isinstance(value, str) else "array" if isinstance(value, list) else "object"


def _holds(values: list[Any], wanted: Any) -> bool:
    """Whether JSON values have one among them."""
    text = json.dumps(wanted, sort_keys=True)
    return any(json.dumps(each, sort_keys=True) == text for each in values)


def _kinds_of(said: list[Mapping[str, Any]], modern: bool) -> list[str] | None:
    """The JSON types that are allowed; None where nothing tells."""
    found: set[str] | None = None
    for schema in said:
        types = schema.get("type")
        if types is None:
            continue
        allowed = set(types if isinstance(types, list) else [types])
        if not allowed <= set(KINDS):
            raise Unreadable(f"type: {types}")
        if "number" in allowed:
            allowed.add("integer")
        if schema.get("nullable") is True and not modern:
            allowed.add("null")
        found = allowed if found is None else found & allowed
    if found is not None:
        return [kind for kind in KINDS if kind in found]
    for kind, words in _IMPLIED.items():
        if any(word in schema for schema in said for word in words):
            return [kind]
    formats = [schema["format"] for schema in said if isinstance(schema.get("format"), str)]
    return [_IMPLIED_BY_FORMAT.get(formats[0], "string")] if formats else None


def _number(draw: Draw, kind: str, said: list[Mapping[str, Any]]) -> Any:
    formats = {schema["format"] for schema in said if "format" in schema}
    bits = 31 if "int32" in formats else 63 if "int64" in formats else 53
    if bits in (31, 63):
        kind = "integer"
    low, high = -(2.0**bits if bits < 63 else 2.0**62), (2.0**bits if bits < 63 else 2.0**62) - 1
    steps = [schema["multipleOf"] for schema in said if "multipleOf" in schema]
    for schema in said:
        low, high = max(low, schema.get("minimum", low)), min(high, schema.get("maximum", high))
        under, over = schema.get("exclusiveMinimum"), schema.get("exclusiveMaximum")
        low = low if isinstance(under, bool) or under is None else max(low, math.nextafter(under, math.inf))
        high = high if isinstance(over, bool) or over is None else min(high, math.nextafter(over, -math.inf))
    step = steps[0] if steps else 1
    if math.ceil(low / step) > math.floor(high / step) and kind == "integer":
        raise _Impossible
    fraction = kind == "number" and not steps and draw(st.booleans())
    if fraction:
        return draw(st.floats(max(low, -1e9) if high > -1e9 else low, high, allow_nan=False, allow_infinity=False))
    if math.ceil(low / step) > math.floor(high / step):
        return low
    made = draw(st.integers(math.ceil(low / step), math.floor(high / step))) * step
    if isinstance(made, float):
        return round(made, 9)
    return float(made) if abs(made) < 2**50 and draw(st.integers(0, 5)) == 0 else made


def _text(draw: Draw, said: list[Mapping[str, Any]]) -> str:
    least = max((schema.get("minLength", 0) for schema in said), default=0)
    most = min([schema["maxLength"] for schema in said if "maxLength" in schema], default=least + 8)
    patterns = [schema["pattern"] for schema in said if "pattern" in schema]
    for schema in said:
        if (encoding := schema.get("contentEncoding")) in ("base64", "base64url"):
            return str(draw(_TEXTS["byte" if encoding == "base64" else encoding]))
        if not patterns and schema.get("format") in _TEXTS:
            return str(draw(_TEXTS[schema["format"]]))
    if not patterns:
        return str(draw(st.text(min_size=least, max_size=max(least, min(most, least + 8)))))
    made = str(draw(_matching(patterns[0])))
    return made if len(made) >= least else made + made[-1:] * (least - len(made))


@cache
def _matching(pattern: str) -> Strategy:
    """Texts of a pattern. One without an end is not made longer."""
    try:
        ended = re.sub(r"\$(?=\)|\||$)", r"\\Z", pattern)
        re.compile(ended)
    except re.error:
        raise Unreadable(pattern) from None
    text = ended if ended.startswith("^") else rf"\A(?:{ended})"
    return st.from_regex(text, alphabet=st.characters(codec="ascii", exclude_characters="\0\r\n"))


def _items(parts: list[Part], index: int) -> list[Part]:
    """The schemas of one item of an array."""
    found: list[Part] = []
    for schema, base in parts:
        prefix = schema.get("prefixItems", ())
        if index < len(prefix):
            found.append((prefix[index], base))
        elif "items" in schema or "unevaluatedItems" in schema:
            found.append((schema.get("items", schema.get("unevaluatedItems")), base))
    return found


def _asked(parts: list[Part], name: str) -> list[Part]:
    """The schemas of one property of an object."""
    found: list[Part] = []
    for schema, base in parts:
        own = [schema["properties"][name]] if name in schema.get("properties", {}) else []
        own += [each for pattern, each in schema.get("patternProperties", {}).items() if re.search(pattern, name)]
        if not own and "additionalProperties" in schema:
            own = [schema["additionalProperties"]]
        found += [(each, base) for each in own]
    if not found:
        words = [(schema["unevaluatedProperties"], base) for schema, base in parts if "unevaluatedProperties" in schema]
        found += words
    return found


def _says_further(said: list[Mapping[str, Any]], properties: Mapping[str, Any]) -> bool:
    """Whether a document speaks of properties that it does not name, or of none at all."""
    words = ("additionalProperties", "unevaluatedProperties")
    told = [schema[word] for schema in said for word in words if word in schema]
    patterns = any(schema.get("patternProperties") for schema in said)
    return patterns or any(each is not False for each in told) or not (properties or told)
