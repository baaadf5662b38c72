"""How two types of a surface relate: which values one takes that the other does not."""

from __future__ import annotations

import json
import re
from typing import Literal, TypeAlias

from clientloom.surface.type_text import split_union

Relation: TypeAlias = Literal["same", "wider", "narrower", "other"]

_HELD = re.compile(r"(list|dict|tuple|Json)\[(.*)\]", re.DOTALL)
_VALUES = re.compile(r'"(?:[^"\\]|\\.)*"|[^\s,"]+')
_ANYTHING = "JsonValue"


def relation(old: str, new: str) -> Relation:
    """Whether the new type takes the same values as the old one, more, fewer, or others."""
    if old == new:
        return "same"
    wider, narrower = _covers(new, old), _covers(old, new)
    if wider and narrower:
        return "same"
    return "wider" if wider else "narrower" if narrower else "other"


def values_of(text: str) -> frozenset[str]:
    """The values that a type lists, as JSON."""
    return frozenset(value for part in split_union(text) for value in _listed(part))


def is_open(text: str) -> bool:
    """Whether a type lists values and takes others, too."""
    parts = list(split_union(text))
    return bool(values_of(text)) and any(part in ("str", "int", "float") for part in parts)


def _covers(whole: str, part: str) -> bool:
    """Whether every value of one type is one of another."""
    into = list(split_union(whole))
    return all(any(_takes(place, each) for place in into) for each in split_union(part))


def _takes(place: str, one: str) -> bool:
    """The same for types that are no unions."""
    if place in (one, _ANYTHING) or (place, one) == ("float", "int"):
        return True
    ours, theirs = _listed(place), _listed(one)
    if theirs:
        kinds = {type(json.loads(value)).__name__ for value in theirs}
        return theirs <= ours or kinds <= {place}
    outer, inner = _HELD.fullmatch(place), _HELD.fullmatch(one)
    if outer is None or inner is None or outer[1] != inner[1] or outer[1] == "tuple":
        return False
    if outer[1] != "dict":
        return _covers(outer[2], inner[2])
    return _parts(outer[2])[0] == _parts(inner[2])[0] and _covers(_parts(outer[2])[1], _parts(inner[2])[1])


def _listed(part: str) -> frozenset[str]:
    if not part.startswith("Literal["):
        return frozenset()
    return frozenset(_VALUES.findall(part[len("Literal[") : -1]))


def _parts(text: str) -> tuple[str, str]:
    """Key and value of a dictionary: the key is text or lists some."""
    if text.startswith("Literal["):
        end = text.index("], ") + 1
        return text[:end], text[end + 2 :]
    key, _, value = text.partition(", ")
    return key, value
