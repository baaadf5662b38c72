"""Example values without parts: texts, numbers, moments, files. The document's own example wins where it fits."""

from __future__ import annotations

import datetime
import math
import uuid

from msgspec import Struct

from clientloom import ir
from clientloom.docs import sample_texts
from clientloom.ir.secret_names import is_secret
from clientloom.naming.words import words
from clientloom.python.code_printer import Doc, Group, call, mapping
from clientloom.python.text import literal, string


class Uses(Struct):
    """What the expressions of one example need around them."""

    modules: set[str] = set()
    models: set[str] = set()


class Wish(Struct, frozen=True):
    """What is known of a value besides its type: its name and owner, bounds, and what the document gives as example."""

    name: str = ""
    noun: str = ""
    constraints: ir.Constraints = ir.NO_CONSTRAINTS
    given: ir.Json = None
    has_given: bool = False
    secret: bool = False
    plain: bool = False  # an argument: the plain text of an enum or a UUID will do


def scalar(kind: ir.Scalar, wish: Wish, uses: Uses) -> Doc:
    """The expression for a value of this kind."""
    given = wish.given if wish.has_given else None
    match kind.kind:
        case "string":
            return _string(kind, wish, uses)
        case "integer":
            fits = isinstance(given, int) and not isinstance(given, bool)
            return repr(given if fits else _number(wish.constraints, whole=True))
        case "number":
            fits = isinstance(given, int | float) and not isinstance(given, bool)
            return literal(given if fits else _number(wish.constraints))
        case "decimal":
            uses.modules.add("decimal")
            return call("decimal.Decimal", [string(_decimal(given))])
        case "boolean":
            return repr(given if isinstance(given, bool) else True)
        case "uuid" if wish.plain:
            return string(_uuid(wish, given))
        case "uuid":
            uses.modules.add("uuid")
            return call("uuid.UUID", [string(_uuid(wish, given))])
        case "date" | "date-time" | "time" | "duration":
            uses.modules.add("datetime")
            return _moment(kind.kind, given)
        case "base64":
            return 'b"data"'
        case "binary":
            uses.modules.add("pathlib")
            return call("pathlib.Path", [string(_file_name(wish.name))])
        case "null":
            return "None"
        case "json":
            return written(given) if wish.has_given else mapping([('"key"', '"value"')])


def written(value: ir.Json) -> Doc:
    """Plain JSON as a Python literal."""
    if isinstance(value, dict):
        return mapping((string(key), written(item)) for key, item in value.items())
    if isinstance(value, list):
        return Group("[", tuple(written(item) for item in value), "]")
    return literal(value)


def _string(kind: ir.Scalar, wish: Wish, uses: Uses) -> Doc:
    if wish.secret or kind.format == "password" or is_secret(wish.name):
        uses.modules.add("os")
        return f"os.environ[{string(sample_texts.variable(wish.name))}]"
    if wish.has_given and isinstance(wish.given, str | int | float) and not isinstance(wish.given, bool):
        return string(str(wish.given))
    return string(sample_texts.text(wish.name, wish.noun, wish.constraints, kind.format))


def _uuid(wish: Wish, given: ir.Json) -> str:
    if isinstance(given, str):
        try:
            return str(uuid.UUID(given))
        except ValueError:
            pass
    return str(sample_texts.identifier(f"{wish.noun} {wish.name}"))


def _decimal(given: ir.Json) -> str:
    if isinstance(given, str | int | float) and not isinstance(given, bool):
        try:
            return str(given) if math.isfinite(float(given)) else "9.99"
        except (ValueError, OverflowError):
            pass
    return "9.99"


def _file_name(name: str) -> str:
    stem = "-".join(part.lower() for part in words(name) if part.isascii())
    return f"{stem if stem not in ('', 'file', 'body', 'content') else 'data'}.bin"


def _number(constraints: ir.Constraints, *, whole: bool = False) -> float | int:
    """A number within the bounds, near 1."""
    lows = [constraints.minimum]
    highs = [constraints.maximum]
    if constraints.exclusive_minimum is not None:
        lows.append(constraints.exclusive_minimum + 1)
    if constraints.exclusive_maximum is not None:
        highs.append(constraints.exclusive_maximum - 1)
    number: float | int = max([1 if whole else 1.5, *(low for low in lows if low is not None)])
    number = min([number, *(high for high in highs if high is not None)])
    step = constraints.multiple_of
    try:
        if step and step > 0 and math.isfinite(step) and math.isfinite(number):
            number = math.ceil(number / step) * step
        return math.ceil(number) if whole and math.isfinite(number) else number
    except OverflowError:  # numbers so large, or steps so small, that no float holds the result
        return number


def _moment(kind: str, given: ir.Json) -> Doc:
    """A point in time, from the example where that is one."""
    if kind == "duration":
        return call("datetime.timedelta", ["hours=1"])
    if kind == "time":
        return call("datetime.time", ["9", "30", "tzinfo=datetime.UTC"])
    moment = datetime.datetime(2025, 1, 31, 9, 30, tzinfo=datetime.UTC)
    if isinstance(given, str):
        try:
            parsed = datetime.datetime.fromisoformat(given)
            moment = parsed.replace(tzinfo=datetime.UTC) if parsed.tzinfo is None else parsed.astimezone(datetime.UTC)
        except (ValueError, OverflowError):
            pass
    if kind == "date":
        return call("datetime.date", map(str, (moment.year, moment.month, moment.day)))
    parts = [moment.year, moment.month, moment.day, moment.hour, moment.minute]
    if moment.second:
        parts.append(moment.second)
    return call("datetime.datetime", [*map(str, parts), "tzinfo=datetime.UTC"])
