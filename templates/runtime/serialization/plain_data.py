"""Values as plain data, a part at a time: where the encoder alone would not do, and to say where what is wrong."""

from __future__ import annotations

import datetime
import decimal
import uuid
from collections.abc import Callable, Iterator, Mapping
from math import isfinite
from typing import Any

import msgspec

from .foreign_values import NOTHING, duration, moment, stand_in
from .json_values import is_array, is_object
from .model import BaseModel, extras_of, fields_of, model_of, set_fields
from .scalars import as_list, entries, text
from .sentinels import NULL
from .unions import Unknown

# what the encoder writes as it is
_AS_IT_IS = frozenset(
    [
        bool,
        int,
        type(None),
        bytes,
        bytearray,
        memoryview,
        datetime.date,
        datetime.time,
        uuid.UUID,
        msgspec.Raw,
    ]
)


def plain(value: Any, path: str, *, as_float: bool = False) -> Any:
    """A value with everything in it made what the encoder writes rightly.

    `as_float`: plain data has no other number with a fraction; else decimals that are numbers keep every digit.
    """
    kind: Any = value.__class__
    if kind in _AS_IT_IS:
        return value
    if kind in _CHECKED:
        return _CHECKED[kind](value, path)
    if value is NULL:
        return None
    if isinstance(value, BaseModel):
        return _model(value, path, as_float)
    if isinstance(value, Unknown):
        return numbers(plain(value.raw, path, as_float=as_float), as_float)
    items = as_list(value)
    if items is not None:
        return [
            plain(item, f"{path}[{index}]", as_float=as_float)
            for index, item in enumerate(items)
        ]
    members = entries(value, path)
    if members is not None:
        return {
            key: plain(item, f"{path}.{key}", as_float=as_float)
            for key, item in members
        }
    made = stand_in(value, path)
    if made is NOTHING:
        raise TypeError(f"{path}: a value of type {kind.__name__} has no form in JSON")
    return plain(made, path, as_float=as_float)


def _float(value: float, path: str) -> float:
    if not isfinite(value):
        raise ValueError(f"{path}: {value!r} has no form in JSON")
    return value


def _decimal(value: decimal.Decimal, path: str) -> decimal.Decimal:
    if not value.is_finite():
        raise ValueError(f"{path}: {value!r} has no form in JSON")
    return value


_CHECKED: Mapping[type, Callable[[Any, str], Any]] = {
    str: text,
    float: _float,
    decimal.Decimal: _decimal,
    datetime.datetime: moment,
    datetime.timedelta: lambda value, path: duration(value),
}


def parts(value: BaseModel) -> Iterator[tuple[str, Any]]:
    """The wire name and value of each field of a model that is sent."""
    model = model_of(value)
    config = model.__struct_config__
    if config.tag_field is not None:
        yield config.tag_field, config.tag
    for _, wire, item in set_fields(value):
        yield wire, item
    extras: Mapping[str, Any] = extras_of(value) or {}
    yield from extras.items()


def _model(value: BaseModel, path: str, as_float: bool) -> dict[str, Any]:
    model = model_of(value)
    texts = {
        wire for name, wire, _ in fields_of(model) if name not in model.__numbers__
    }
    made: dict[str, Any] = {}
    for wire, item in parts(value):
        if model.__formed__:
            item = in_form(model, wire, item)
        each = plain(item, f"{path}.{wire}", as_float=as_float)
        # what nobody declared came as a number, if it is one
        made.setdefault(wire, each if wire in texts else numbers(each, as_float))
    return made


def in_form(model: type[BaseModel], wire: str, value: Any) -> Any:
    """The value of a field in the form that the document gives it on the wire."""
    from .wire_forms import of_field

    return of_field(model, wire, value)


def numbers(value: Any, as_float: bool = False) -> Any:
    """Plain data in which decimals travel as numbers, not as text."""
    if isinstance(value, decimal.Decimal):
        return float(value) if as_float else msgspec.Raw(str(value).encode())
    if is_array(value):
        return [numbers(item, as_float) for item in value]
    if is_object(value):
        return {key: numbers(item, as_float) for key, item in value.items()}
    return value
