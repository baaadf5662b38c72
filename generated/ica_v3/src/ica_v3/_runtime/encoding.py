"""Values to JSON: at msgspec's speed, walked in Python only where a model has more than its class declares."""

from __future__ import annotations

import datetime
import decimal
import uuid
from collections.abc import Callable, Mapping, Set
from typing import Any

import msgspec

from .fields import Kept, extras_of, model_of, set_fields
from .marks import DETOUR, NULL, is_array, is_object
from .model import BaseModel
from .unknown import Unknown


class _Detour(Exception):
    """Something is to be encoded that msgspec would not encode rightly."""


def _hook(value: Any) -> Any:
    if value is NULL:
        return None
    if isinstance(value, Kept) or value is DETOUR:
        raise _Detour
    if isinstance(value, Unknown):
        return value.raw
    whole: Any = value  # narrowing would make its parts unknown to checkers
    if isinstance(value, Mapping):
        return dict(whole)
    if isinstance(value, Set):
        return list(whole)
    raise TypeError(f"a value of type {type(value).__name__} has no form in JSON")


_ENCODER = msgspec.json.Encoder(enc_hook=_hook)


def encode(value: object) -> bytes:
    """The JSON of a model, a mapping with wire names, a list or a scalar. None in an optional field is not sent."""
    try:
        return _ENCODER.encode(value)
    except _Detour:
        return _ENCODER.encode(_plain(value, _as_number))


def to_builtins(value: object) -> Any:
    """The same as plain data: dictionaries, lists, strings, numbers, booleans and None."""
    try:
        return msgspec.to_builtins(value, str_keys=True, enc_hook=_hook)
    except _Detour:
        return msgspec.to_builtins(
            _plain(value, _as_float), str_keys=True, enc_hook=_hook
        )


# What needs no look inside; msgspec encodes it
_ATOMS = frozenset(
    [
        str,
        int,
        float,
        bool,
        bytes,
        type(None),
        datetime.datetime,
        datetime.date,
        datetime.time,
        datetime.timedelta,
        uuid.UUID,
        decimal.Decimal,
    ]
)


def _plain(value: Any, number: Callable[[decimal.Decimal], Any]) -> Any:
    """A value with every model in it made a dictionary."""
    if type(value) in _ATOMS:
        return value
    if isinstance(value, BaseModel):
        return _plain_model(value, number)
    if isinstance(value, Unknown):
        return _numbers(value.raw, number)
    whole: Any = value
    if isinstance(value, (list, tuple, set, frozenset)):
        return [_plain(item, number) for item in whole]
    if isinstance(value, Mapping):
        return {key: _plain(item, number) for key, item in whole.items()}
    return value


def _plain_model(
    value: BaseModel, number: Callable[[decimal.Decimal], Any]
) -> dict[str, Any]:
    model = model_of(value)
    config = model.__struct_config__
    made: dict[str, Any] = (
        {} if config.tag_field is None else {config.tag_field: config.tag}
    )
    numbers = model.__numbers__
    for name, wire, item in set_fields(value):
        if type(item) not in _ATOMS:
            item = _plain(item, number)
        made[wire] = _numbers(item, number) if name in numbers else item
    extras: Mapping[str, Any] = extras_of(value) or {}
    for wire, item in extras.items():
        if type(item) not in _ATOMS or type(item) is decimal.Decimal:
            item = _numbers(_plain(item, number), number)
        made.setdefault(wire, item)
    return made


def _numbers(value: Any, number: Callable[[decimal.Decimal], Any]) -> Any:
    """Plain data in which decimals travel as numbers, not as text."""
    if isinstance(value, decimal.Decimal):
        if not value.is_finite():
            raise ValueError(f"{value} is not a number in JSON")
        return number(value)
    if is_array(value):
        return [_numbers(item, number) for item in value]
    if is_object(value):
        return {key: _numbers(item, number) for key, item in value.items()}
    return value


def _as_number(value: decimal.Decimal) -> Any:
    return msgspec.Raw(str(value).encode())


def _as_float(value: decimal.Decimal) -> Any:
    """Plain data has no other number with a fraction; `encode` is what keeps every digit."""
    return float(value)
