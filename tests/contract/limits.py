"""Plain values within the bounds that a document sets: what a type alone does not tell."""

from __future__ import annotations

import datetime
import math
import re
import uuid
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from clientloom.ir import NO_CONSTRAINTS, Constraints

Strategy = st.SearchStrategy[Any]

# no surrogates, which no encoding takes, and no NUL, which no header or cookie takes
ANY_TEXT = st.characters(exclude_categories=("Cs",), exclude_characters="\0")
PLAIN_TEXT = st.sampled_from("abcdefghijklmnopqrstuvwxyzABCXYZ0123456789")
_ZONES = st.sampled_from((0, 60, -300, 345)).map(lambda minutes: datetime.timezone(datetime.timedelta(minutes=minutes)))
MOMENTS = st.datetimes(datetime.datetime(1971, 1, 1), datetime.datetime(2250, 1, 1), timezones=_ZONES)
TIMES = st.times(timezones=st.just(datetime.UTC))
SPANS = st.timedeltas(datetime.timedelta(0), datetime.timedelta(days=40))
_KNOWN = {
    "email": "{}@example.com",
    "idn-email": "{}@example.com",
    "hostname": "{}.example.com",
    "uri": "https://example.com/{}",
    "url": "https://example.com/{}",
    "uri-reference": "/{}",
    "iri": "https://example.com/{}",
    "json-pointer": "/{}",
    "regex": "{}",
}
_FIXED = {"ipv4": "192.0.2.7", "ipv6": "2001:db8::7"}


def texts(limits: Constraints = NO_CONSTRAINTS, *, form: str | None = None, plain: bool = False) -> Strategy:
    """Texts of a format, a pattern, a length."""
    least, most = limits.min_length or 0, limits.max_length
    if form in _FIXED:
        return st.just(_FIXED[form])
    if form in _KNOWN:
        return st.text(PLAIN_TEXT, min_size=1, max_size=8).map(_KNOWN[form].format)
    if limits.pattern:
        return _matching(limits.pattern, least, most)
    size = least + 12
    return st.text(
        PLAIN_TEXT if plain else ANY_TEXT, min_size=least, max_size=size if most is None else min(most, size)
    )


def _matching(pattern: str, least: int, most: int | None) -> Strategy:
    """Texts of a pattern. One class of characters is given its length at once: guessing would take forever."""
    ascii_only = st.characters(codec="ascii", exclude_characters="\0\r\n")
    if found := re.fullmatch(r"\^(\[(?:[^\]\\]|\\.)*\])([+*])\$", pattern):
        least = max(least, 1 if found[2] == "+" else 0)
        return st.from_regex(rf"\A{found[1]}{{{least},{min(most or least + 12, least + 12)}}}\Z", alphabet=ascii_only)
    if pattern.endswith("$"):  # Python's would let a newline through
        pattern = pattern[:-1] + r"\Z"
    return st.from_regex(pattern, alphabet=ascii_only).filter(
        lambda text: len(text) >= least and (most is None or len(text) <= most)
    )


def integers(limits: Constraints = NO_CONSTRAINTS, *, form: str | None = None) -> Strategy:
    """Whole numbers. They go a little beyond 53 bits where nothing bounds them."""
    bits = 31 if form == "int32" else 62
    least, most = _range(limits, -(2**bits), 2**bits - 1, 1)
    step = limits.multiple_of
    if step:
        step = int(step)
        return st.integers(math.ceil(least / step), math.floor(most / step)).map(lambda number: number * step)
    return st.integers(math.ceil(least), math.floor(most))


def floats(limits: Constraints = NO_CONSTRAINTS) -> Strategy:
    """Numbers with a fraction."""
    least, most = _range(limits, -1e9, 1e9, 0)
    if limits.multiple_of:
        step = Decimal(str(limits.multiple_of))
        whole = st.integers(math.ceil(Decimal(str(least)) / step), math.floor(Decimal(str(most)) / step))
        return whole.map(lambda number: float(number * step))
    found = st.floats(float(least), float(most), allow_nan=False, allow_infinity=False, allow_subnormal=False)
    outside = (limits.exclusive_minimum, limits.exclusive_maximum)
    return found.filter(lambda number: number not in outside)


def decimals(limits: Constraints = NO_CONSTRAINTS) -> Strategy:
    """Decimals of few digits."""
    return floats(limits).map(lambda number: Decimal(str(round(number, 4)))) if limits != NO_CONSTRAINTS else _decimals


def sizes(least: int | None, most: int | None, depth: int) -> tuple[int, int]:
    """How many items or members: few, and fewer the deeper they are."""
    low = least or 0
    high = low + (3 if depth < 2 else 1 if depth < 4 else 0)
    return low, high if most is None else max(low, min(high, most))


def json_values(depth: int = 0) -> Strategy:
    """Any JSON value, never null at the top."""
    leaves = st.booleans() | st.integers(-(2**40), 2**40) | st.text(ANY_TEXT, max_size=6)
    if depth > 2:
        return leaves
    return (
        leaves
        | st.lists(leaves | st.none(), max_size=2)
        | st.dictionaries(st.text(ANY_TEXT, max_size=4), leaves, max_size=2)
    )


def _range(limits: Constraints, least: float, most: float, edge: int) -> tuple[float, float]:
    """The bounds, the exclusive ones moved by `edge`."""
    low = [limits.minimum] if limits.minimum is not None else []
    low += [limits.exclusive_minimum + edge] if limits.exclusive_minimum is not None else []
    high = [limits.maximum] if limits.maximum is not None else []
    high += [limits.exclusive_maximum - edge] if limits.exclusive_maximum is not None else []
    bottom, top = max(low, default=None), min(high, default=None)
    if bottom is None:
        bottom = least if top is None or top > least else top - 1000
    if top is None:
        top = most if bottom < most else bottom + 1000
    return bottom, top


_decimals = st.decimals(-10_000, 10_000, places=4)
IDS = st.integers(0, 2**128 - 1).map(lambda number: uuid.UUID(int=number))
