"""When two JSON documents say the same: numbers by value, moments as instants, null as nothing."""

from __future__ import annotations

import datetime
import json
import re
from decimal import Decimal
from typing import Any

_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)")
_TIME = re.compile(r"\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)")
_SPAN = re.compile(r"P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?")


def parse(content: bytes | str) -> Any:
    """JSON with every digit of its numbers."""
    return json.loads(content, parse_float=Decimal, parse_int=Decimal)


def difference(one: Any, other: Any, path: str = "$") -> str | None:
    """Where two values differ, and how; None where they say the same."""
    if isinstance(one, dict) and isinstance(other, dict):
        for key in sorted({*one, *other}):
            if found := difference(one.get(key), other.get(key), f"{path}.{key}"):
                return found
        return None
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for at, (left, right) in enumerate(zip(one, other, strict=True)):
            if found := difference(left, right, f"{path}[{at}]"):
                return found
        return None
    if isinstance(one, bool) == isinstance(other, bool) and one == other:
        return None
    if isinstance(one, str) and isinstance(other, str) and _meaning(one) == _meaning(other):
        return None
    return f"{path}: {one!r} is not {other!r}"


def _meaning(text: str) -> object:
    """An instant, to the microsecond, or a length of time, where a text is one."""
    if _MOMENT.fullmatch(text):
        return datetime.datetime.fromisoformat(text.upper())
    if _TIME.fullmatch(text):
        return datetime.time.fromisoformat(text.upper())
    if (found := _SPAN.fullmatch(text)) and any(found.groups()):
        days, hours, minutes, seconds = (Decimal(group or 0) for group in found.groups())
        return ((days * 24 + hours) * 60 + minutes) * 60 + seconds
    return text
