"""Replies drawn from the schemas of a document as it is written; nothing here knows what clientloom made of them."""

from __future__ import annotations

import base64
import datetime
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from hypothesis import strategies as st
from support.formats import ON_THE_WIRE

from clientloom.ir import Constraints
from contract.limits import IDS, MOMENTS, TIMES, decimals, floats, integers, json_values, sizes, texts

Draw = Callable[[st.SearchStrategy[Any]], Any]
Schema = Mapping[str, Any]
_DEEPEST = 4


class Replies:
    """Draws JSON values of the schemas of one document."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self.document = document

    def follow(self, node: Any) -> Any:
        """What a node says, with what its reference leads to."""
        while isinstance(node, Mapping) and isinstance(node.get("$ref"), str):
            target: Any = self.document
            for step in node["$ref"].removeprefix("#/").split("/"):
                target = target[step.replace("~1", "/").replace("~0", "~")]
            beside = {key: value for key, value in node.items() if key != "$ref"}
            node = {**target, **beside} if self.document["openapi"].startswith("3.1") and beside else target
        return node

    def whole(self, schema: Any) -> dict[str, Any]:
        """A schema with the parts of its `allOf` laid into it; what is nearer wins."""
        found = self.follow(schema)
        if not isinstance(found, Mapping):
            return {}
        made: dict[str, Any] = {}
        for part in [*(self.whole(each) for each in found.get("allOf", ())), dict(found)]:
            properties = {**made.get("properties", {}), **part.get("properties", {})}
            required = [*made.get("required", ()), *part.get("required", ())]
            made.update({key: value for key, value in part.items() if key != "allOf"})
            if properties:
                made["properties"] = properties
            made["required"] = list(dict.fromkeys(required))
        return made

    def value(self, draw: Draw, schema: Any, depth: int = 0) -> Any:
        """One value of a schema."""
        plain = self.whole(schema)
        if "const" in plain:
            return plain["const"]
        kinds = plain.get("type")
        kinds = list(kinds) if isinstance(kinds, list) else [kinds]
        if "enum" in plain:  # null too has to be listed
            return draw(st.sampled_from(plain["enum"]))
        if (plain.get("nullable") or "null" in kinds) and draw(st.integers(0, 5)) == 0:
            return None
        if kinds == ["null"]:
            return None
        for word in ("oneOf", "anyOf"):
            if plain.get(word):
                return self._one_of(draw, plain, plain[word], depth)
        kind = draw(st.sampled_from([each for each in kinds if each != "null"] or ["null"]))
        if kind is None:
            kind = (
                "object"
                if {"properties", "additionalProperties"} & set(plain)
                else "array" if "items" in plain else None
            )
        return self._of(draw, kind, plain, depth)

    def _one_of(self, draw: Draw, plain: Schema, variants: list[Any], depth: int) -> Any:
        followed = [self.follow(each) for each in variants]
        # one that says nothing but `nullable`, and what it is called, is meant to be null
        nulls = [each.get("type") == "null" or _only_null(each) for each in followed]
        fitting = [each for each, null in zip(variants, nulls, strict=True) if not null]
        if len(fitting) < len(variants) and draw(st.integers(0, 5)) == 0:
            return None
        chosen = draw(st.sampled_from(fitting))
        made = self.value(draw, chosen, depth)
        if isinstance(made, dict):
            for name, schema in self.whole(chosen).get("properties", {}).items():
                if len(listed := [each for each in self.whole(schema).get("enum", ()) if each is not None]) == 1:
                    made[name] = listed[0]  # that is what tells the variants apart, demanded or not
            beside = {key: each for key, each in plain.items() if key in ("properties", "required")}
            if beside.get("properties"):
                made = {**self._object(draw, beside, depth), **made}
            told = plain.get("discriminator")
            if told:
                made[told["propertyName"]] = self._told(draw, told, chosen, made.get(told["propertyName"]))
        return made

    def _told(self, draw: Draw, told: Schema, chosen: Any, given: Any) -> Any:
        """What the discriminator says for a variant."""
        reference = chosen.get("$ref", "") if isinstance(chosen, Mapping) else ""
        name = reference.rpartition("/")[2]
        mapped = [key for key, target in told.get("mapping", {}).items() if target in (reference, name)]
        return draw(st.sampled_from(mapped)) if mapped else name or given

    def _of(self, draw: Draw, kind: str | None, plain: Schema, depth: int) -> Any:
        if (kind or "", str(plain.get("format")).lower()) in ON_THE_WIRE:
            return draw(ON_THE_WIRE[kind or "", str(plain.get("format")).lower()])
        match kind:
            case "null":
                return None
            case "object":
                return self._object(draw, plain, depth)
            case "array":
                return self._array(draw, plain, depth)
            case "boolean":
                return draw(st.booleans())
            case "integer":
                return draw(integers(bounds(plain), form=plain.get("format")))
            case "number":
                return draw(floats(bounds(plain)) | integers(bounds(plain), form="int32"))
            case "string":
                return draw(_text(plain))
            case _:
                return draw(json_values(depth))

    def _object(self, draw: Draw, plain: Schema, depth: int) -> dict[str, Any]:
        made: dict[str, Any] = {}
        required = plain.get("required", ())
        for name, schema in plain.get("properties", {}).items():
            if self.whole(schema).get("writeOnly"):
                continue
            # the only value that there is tells variants apart, and is sent by clients whether it is demanded or not
            only = len([each for each in self.whole(schema).get("enum", ()) if each is not None]) == 1
            if only or name in required or (depth < _DEEPEST and draw(st.booleans())):
                made[name] = self.value(draw, schema, depth + 1)
        for name in required:
            if name not in plain.get("properties", {}):
                made[name] = draw(json_values(depth + 1))
        more = plain.get("additionalProperties")
        if more not in (None, False, True) or (more is True and not made):
            low, high = sizes(plain.get("minProperties"), plain.get("maxProperties"), depth)
            keys = draw(st.lists(texts(Constraints(min_length=1)), min_size=low, max_size=high, unique=True))
            for name in keys:
                if name not in plain.get("properties", {}):
                    made[name] = self.value(draw, {} if more is True else more, depth + 1)
        return made

    def _array(self, draw: Draw, plain: Schema, depth: int) -> list[Any]:
        first = plain.get("prefixItems", [])
        made = [self.value(draw, each, depth + 1) for each in first]
        if first and plain.get("items") in (None, False, True):
            return made
        low, high = sizes(plain.get("minItems"), plain.get("maxItems"), depth)
        made += [self.value(draw, plain.get("items", {}), depth + 1) for _ in range(draw(st.integers(low, high)))]
        return [one for at, one in enumerate(made) if one not in made[:at]] if plain.get("uniqueItems") else made


def _only_null(variant: Mapping[str, Any]) -> bool:
    said = variant.keys() - {"title", "description", "example", "deprecated"}
    return said == {"nullable"} and variant["nullable"] is True


def bounds(plain: Schema) -> Constraints:
    """What a schema says of sizes; both spellings of an exclusive bound."""
    low, high = plain.get("minimum"), plain.get("maximum")
    over, under = plain.get("exclusiveMinimum"), plain.get("exclusiveMaximum")
    return Constraints(
        minimum=None if over is True else low,
        maximum=None if under is True else high,
        exclusive_minimum=low if over is True else None if over is False else over,
        exclusive_maximum=high if under is True else None if under is False else under,
        multiple_of=plain.get("multipleOf"),
        min_length=plain.get("minLength"),
        max_length=plain.get("maxLength"),
        pattern=plain.get("pattern"),
    )


def _stamp(moment: datetime.datetime) -> str:
    return moment.isoformat().replace("+00:00", "Z")


def _text(plain: Schema) -> st.SearchStrategy[Any]:
    match str(plain.get("format") or "").lower() or None:
        case "date-time" | "datetime":
            return MOMENTS.map(_stamp)
        case "date":
            return st.dates().map(str)
        case "time":
            return TIMES.map(lambda time: time.isoformat().replace("+00:00", "Z"))
        case "duration":
            return st.integers(0, 10**6).map("PT{}S".format)
        case "uuid":
            return IDS.map(str)
        case "decimal":
            return decimals().map(str)
        case "byte":
            return st.binary(max_size=12).map(lambda data: base64.b64encode(data).decode())
        case form:
            return texts(bounds(plain), form=form)


def successes(operation: Mapping[str, Any], follow: Callable[[Any], Any]) -> Iterable[tuple[str, Mapping[str, Any]]]:
    """The statuses that are a success, with the response of each."""
    replies = {str(status): follow(reply) for status, reply in operation["responses"].items()}
    good = [(status, reply) for status, reply in replies.items() if status.startswith("2")]
    return good or [(status, reply) for status, reply in replies.items() if status == "default"]
