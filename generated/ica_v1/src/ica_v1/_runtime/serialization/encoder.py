"""Values to JSON: at msgspec's speed, walked in Python only where that would not be right, or would not be told."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Set
from typing import Any

import msgspec

from .model import Kept
from .sentinels import DETOUR, NULL
from .unions import Unknown


class Slow(Exception):
    """Something is to be encoded that msgspec would not encode rightly, or refuses without saying where it is."""


def _enc_hook(value: Any) -> Any:
    if value is NULL:
        return None
    if isinstance(value, Kept) or value is DETOUR:
        raise Slow
    if isinstance(value, Unknown):
        return value.raw
    whole: Any = value  # narrowing would make its parts unknown to checkers
    if isinstance(value, Mapping):
        return dict(whole)
    if isinstance(value, Set):
        return list(whole)
    from .foreign_values import NOTHING, stand_in

    made = stand_in(value, "value")
    if made is NOTHING:
        raise TypeError(f"a value of type {type(value).__name__} has no form in JSON")
    return made


_ENCODER = msgspec.json.Encoder(enc_hook=_enc_hook)
_PACKER = msgspec.msgpack.Encoder(enc_hook=_enc_hook)
# NaN or infinity as MessagePack has it, where they are not null
_NOT_A_NUMBER = re.compile(rb"\xcb[\x7f\xff][\xf0-\xff]").search
# what msgspec writes without a word: null for NaN (a pattern finds it in half the time that `in` takes), a moment
# without a zone, and of a duration of a minute or more its seconds alone
_NULL = re.compile(rb"null").search
_TIME = re.compile(
    rb'T(?:..:..:..[.\d]*"|(?:[6-9]\d|\d{3,})(?:\.\d+)?S")', re.DOTALL
).search
_LONG_DURATION = re.compile(rb'P(?:\d+D)?T(?:[6-9]\d|\d{3,})(?:\.\d+)?S"').search


def encode(value: object, name: object = "value") -> bytes:
    """The JSON of a model, a mapping with wire names, a list or a scalar. None in an optional field is not sent.

    TypeError or ValueError, with the path from `name` on, where a part of it has no form in JSON.
    """
    try:
        return fast(value)
    except Slow:
        pass
    from .plain_data import plain

    return written(plain, value, str(name))


def fast(value: object) -> bytes:
    """The same where nothing is the matter, else Slow."""
    try:
        content = _ENCODER.encode(value)
    except (TypeError, ValueError, OverflowError, RecursionError):
        raise Slow from None
    if _TIME(content) or (_NULL(content) and _holds_nan(value)):
        raise Slow
    return content


def final(value: object) -> bytes:
    """The JSON of plain data."""
    return _ENCODER.encode(value)


def _holds_nan(value: object) -> bool:
    try:
        return _NOT_A_NUMBER(_PACKER.encode(value)) is not None
    except (TypeError, ValueError, OverflowError):  # integers that MessagePack has not
        return True


def to_builtins(value: object) -> Any:
    """The same as plain data: dictionaries, lists, strings, numbers, booleans and None."""
    try:
        if _LONG_DURATION(_ENCODER.encode(value)):
            raise Slow
        return msgspec.to_builtins(value, str_keys=True, enc_hook=_enc_hook)
    except Slow:
        from .plain_data import plain

        return msgspec.to_builtins(
            plain(value, "value", as_float=True), str_keys=True, enc_hook=_enc_hook
        )


def written(walk: Callable[[Any, str], Any], value: object, name: str) -> bytes:
    """The JSON of what a walk makes of a value."""
    try:
        return final(walk(value, name))
    except RecursionError:
        raise ValueError(f"{name} is nested too deeply, or holds itself") from None
