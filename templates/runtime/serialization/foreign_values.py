"""Values of other libraries, told by what they offer: numpy, pandas, pydantic, dataclasses. Nothing is imported."""

from __future__ import annotations

import datetime
import decimal
import enum
from collections.abc import Iterator, Mapping
from typing import Any, cast

# what stands for nothing that can be sent
NOTHING: Any = object()


def stand_in(value: Any, name: object) -> Any:
    """The plain value that a value of another kind stands for, as it would be written; NOTHING where there is none.

    ValueError where there is one that cannot be sent: a moment without a time zone, say.
    """
    kept = getattr(value, "__written__", None)
    if isinstance(kept, (str, int, float)):  # how it came: see `original_forms`
        return kept
    match value:
        case bool():  # as a key, for which the encoder asks
            return NOTHING
        case enum.Enum():
            return value.value
        case str():
            return str.__str__(value)
        case datetime.datetime():
            # pandas' NaT is one, and not equal to itself
            return moment(value, name) if value == value else NOTHING
        case datetime.date() | datetime.time():
            return value.isoformat()
        case datetime.timedelta():
            return duration(value)
        case int():
            return int.__index__(value)
        case float():
            return float.__float__(value)
        case decimal.Decimal():
            return decimal.Decimal(value)
        case bytes():
            return bytes(memoryview(value))
        case _:
            return _offered(value, name)


def _offered(value: Any, name: object) -> Any:
    kind = cast("Any", type(value))
    if isinstance(value, type):
        return NOTHING
    if is_pydantic(kind):
        return value.model_dump(by_alias=True)
    if hasattr(kind, "tolist"):
        return _listed(value)
    if hasattr(kind, "__index__"):
        return value.__index__()
    if hasattr(kind, "item") and not hasattr(kind, "__iter__"):
        return _other(value.item(), kind)
    if hasattr(kind, "isoformat"):
        return moment(value, name) if hasattr(kind, "utcoffset") else value.isoformat()
    return NOTHING


def _listed(value: Any) -> Any:
    found = value.tolist()
    unit = getattr(getattr(value, "dtype", None), "kind", "")
    # numpy gives bare numbers for moments finer than microseconds, and None for those that are not there
    if unit in ("m", "M") and not _is_time(found):
        return NOTHING
    kind: type = value.__class__
    return _other(found, kind)


def _other(found: Any, kind: type) -> Any:
    """What a value gave as its plain form; NOTHING where it gave itself, as numpy's longest floats do."""
    return NOTHING if type(found) is kind else found


def _is_time(found: Any) -> bool:
    if isinstance(found, list):
        parts: list[Any] = found  # pyright: ignore[reportUnknownVariableType]
        return all(map(_is_time, parts))
    return isinstance(found, (datetime.date, datetime.timedelta))


def moment(value: Any, name: object) -> str:
    """A moment as text: `Z` for UTC, every other offset is kept."""
    offset = value.utcoffset()
    if offset is None:
        raise ValueError(
            f"{name}: {value!r} has no time zone; give it one (datetime.now(timezone.utc), .astimezone())"
        )
    text: str = value.isoformat() if offset else value.replace(tzinfo=None).isoformat()
    return text if offset else f"{text}Z"


def duration(value: datetime.timedelta) -> str:
    """ISO 8601 with days, hours, minutes and seconds, the units whose length never changes."""
    own = getattr(value, "isoformat", None)  # pandas counts nanoseconds
    if own is not None:
        text: str = own()
        return text
    sign = "-" if value < datetime.timedelta(0) else ""
    value = abs(value)
    days = f"{value.days}D" if value.days else ""
    minutes, seconds = divmod(value.seconds, 60)
    hours, minutes = divmod(minutes, 60)
    fraction = f".{value.microseconds:06}".rstrip("0") if value.microseconds else ""
    time = f"{hours}H" if hours else ""
    time += f"{minutes}M" if minutes else ""
    if seconds or fraction or not (time or days):
        time += f"{seconds}{fraction}S"
    return f"{sign}P{days}{'T' if time else ''}{time}"


def is_pydantic(kind: Any) -> bool:
    """Whether a class is a model of pydantic."""
    return hasattr(kind, "__pydantic_fields__") and hasattr(kind, "model_dump")


def is_series(value: Any) -> bool:
    """Whether what can be walked through is a list by another name: a table has keys, a model has fields."""
    kind = cast("Any", type(value))
    return hasattr(value, "__iter__") and not (
        hasattr(kind, "keys")
        or hasattr(kind, "__struct_fields__")
        or hasattr(kind, "__dataclass_fields__")
        or hasattr(kind, "__attrs_attrs__")
        or is_pydantic(kind)
    )


def members(value: Any) -> Iterator[tuple[str, Any]] | None:
    """The members of what is an object by another library: a dataclass, a struct, a class of attrs or of pydantic."""
    kind = cast("Any", type(value))
    if is_pydantic(kind):
        dumped: Any = value.model_dump(by_alias=True)
        if not isinstance(dumped, Mapping):
            return None
        return iter(cast("Mapping[str, Any]", dumped).items())
    if hasattr(kind, "__struct_fields__"):
        return _of_struct(value)
    if hasattr(kind, "__dataclass_fields__"):
        from dataclasses import fields

        return ((each.name, getattr(value, each.name)) for each in fields(value))
    if hasattr(kind, "__attrs_attrs__"):
        return ((each.name, getattr(value, each.name)) for each in kind.__attrs_attrs__)
    return None


def _of_struct(value: Any) -> Iterator[tuple[str, Any]]:
    config = value.__struct_config__
    if config.tag_field is not None:
        yield config.tag_field, config.tag
    defaults = value.__struct_defaults__
    first = len(value.__struct_fields__) - len(defaults)
    for place, name in enumerate(value.__struct_fields__):
        item = getattr(value, name)
        if config.omit_defaults and place >= first and item is defaults[place - first]:
            continue
        yield value.__struct_encode_fields__[place], item
