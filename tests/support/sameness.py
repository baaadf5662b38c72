"""Whether JSON came back as it was: numbers by value, moments and JSON in texts by meaning, absent and null apart."""

from __future__ import annotations

import datetime
import json
import math
import re
from collections.abc import Mapping, Set
from typing import Any

_LASTING = re.compile(r"P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?").fullmatch


def difference(one: Any, other: Any, path: str = "$", *, filled: Set[tuple[str, object]] = frozenset()) -> str | None:
    """Where two values differ first; None where they are the same. `filled` may be new: names and values of tags."""
    told = f"{path}: {one!r} became {other!r}"
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        new = {
            key
            for key in other.keys() - one.keys()
            if not isinstance(other[key], str) or (key, other[key]) not in filled
        }
        if new or one.keys() - other.keys():
            return f"{path}: {sorted(one.keys() - other.keys())} are lost, {sorted(new)} are new"
        found = (difference(one[key], other[key], f"{path}.{key}", filled=filled) for key in one)
        return next((each for each in found if each), None)
    if isinstance(one, list) and isinstance(other, list):
        if len(one) != len(other):
            return told
        pairs = enumerate(zip(one, other, strict=True))
        found = (difference(*pair, f"{path}[{index}]", filled=filled) for index, pair in pairs)
        return next((each for each in found if each), None)
    if isinstance(one, bool) or isinstance(other, bool):
        return None if one is other else told
    if isinstance(one, (int, float)) and isinstance(other, (int, float)):
        return None if math.isclose(one, other, rel_tol=1e-12) else told
    if isinstance(one, str) and isinstance(other, str):
        held = [_held(text) for text in (one, other)]
        if None not in held:
            return difference(*held, path, filled=filled)
        return None if one == other or _meant(one) == _meant(other) is not None else told
    return None if one is None and other is None else told


def _held(text: str) -> object:
    """The object or array that a text of JSON is."""
    try:
        return json.loads(text) if text[:1] in ("{", "[") else None
    except ValueError:
        return None


def _meant(text: str) -> object:
    """The moment that a text is, with its offset, or how long it lasts."""
    lasting = _LASTING(text)
    if lasting is not None:
        days, hours, minutes, seconds = (int(each or 0) for each in lasting.groups())
        return datetime.timedelta(days, seconds, hours=hours, minutes=minutes)
    for kind in (datetime.datetime, datetime.time):
        try:
            found = kind.fromisoformat(text)
        except ValueError:
            continue
        return found, found.utcoffset()
    return None
