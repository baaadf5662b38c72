"""Turns `type` and `format` into scalars of the intermediate representation."""

from __future__ import annotations

import re
from functools import lru_cache
from string import ascii_letters

from clientloom.ir import ANY, DECIMAL_NUMBER, Scalar, ScalarKind, WireKind
from clientloom.media_types import essence

_STRING_FORMATS: dict[str, ScalarKind] = {
    "date": "date",
    "date-time": "date-time",
    "datetime": "date-time",
    "time": "time",
    "duration": "duration",
    "uuid": "uuid",
    "decimal": "decimal",
    "decimal128": "decimal",
    "byte": "base64",
    "base64": "base64",
    "binary": "binary",
}
# formats that are written otherwise than the Python class usually is
_FORMS: dict[str, ScalarKind] = {
    "http-date": "date-time",
    "unixtime": "date-time",
    "date-time-local": "date-time",
    "time-local": "time",
    "seconds": "duration",
    "base64url": "base64",
}
_OTHER_UNIT = re.compile("nano|micro|milli|minute|hour|day|week|month|year|ms", re.IGNORECASE).search
_BESIDE = tuple(f"1{each}" for each in ascii_letters)
_DECIMAL = "^(?!^[-+.]*$)[+-]?0*"
_TEXT_MEDIA = ("text/", "application/json", "application/xml", "application/jwt", "application/yaml")


def in_form(word: str, wire: WireKind) -> Scalar:
    """A value that is written in a form of its own, as text or as a number: `unixtime`, `seconds`."""
    return Scalar(_FORMS[word], word, wire=wire)


_IN_FORM: dict[tuple[str, str], Scalar] = {
    **{("string", word): in_form(word, "string") for word in _FORMS if word != "seconds"},
    ("integer", "unixtime"): in_form("unixtime", "integer"),
    ("number", "unixtime"): in_form("unixtime", "number"),
    ("integer", "duration"): in_form("seconds", "integer"),
    ("number", "duration"): in_form("seconds", "number"),
}


@lru_cache(maxsize=4096)
def scalar(kind: str, format_: str | None = None) -> Scalar:
    """The scalar of a JSON type other than array and object. A format without a Python type is kept as a note."""
    word = format_.lower() if format_ else ""
    if (kind, word) in _IN_FORM:
        return _IN_FORM[kind, word]
    if kind == "string":
        return Scalar(_STRING_FORMATS[word]) if word in _STRING_FORMATS else Scalar("string", format_ or None)
    if kind == "integer" or (kind == "number" and _is_whole(word)):
        return Scalar("integer", format_ or None)
    if kind == "number":
        return DECIMAL_NUMBER if _STRING_FORMATS.get(word) == "decimal" else Scalar("number", format_ or None)
    if kind == "boolean":
        return Scalar("boolean")
    if kind == "null":
        return Scalar("null")
    return ANY


def number(kind: str, format_: str | None, *, textual: bool, about: object = None) -> Scalar:
    """The scalar of a number. A Decimal is read from text and numbers alike. `about` is its description: it may say
    that a duration is not counted in seconds."""
    found = scalar(kind, format_)
    if found.kind == "duration" and isinstance(about, str) and _OTHER_UNIT(about):
        found = scalar(kind)
    if textual and found.wire is not None and found.kind != "decimal":
        found = scalar(kind)
    return Scalar(found.kind, found.format, text=True) if textual and found.kind != "decimal" else found


def _is_whole(word: str) -> bool:
    """Whether a format is one of whole numbers: `int64`, `uint32`."""
    return word.removeprefix("u").removeprefix("int") in ("8", "16", "32", "64") or word == "double-int"


def number_or_text(kinds: tuple[str, ...], format_: str | None, pattern: object, *, typed: bool) -> str | None:
    """The kind of a number that may come as text: `type: [integer, string]` with a pattern of digits. Where types are
    left out, as .NET does in OpenAPI 3.0, the format says the kind."""
    if not isinstance(pattern, str):
        return None
    word = (format_ or "").lower()
    if typed:
        numbers = [kind for kind in kinds if kind != "string"]
        kind = numbers[0] if len(kinds) == 2 and len(numbers) == 1 and numbers[0] in ("integer", "number") else None
    else:
        kind = "integer" if _is_whole(word) else "number" if word in ("float", "double", "decimal") else None
    return kind if kind is not None and _is_numeric(pattern) else None


@lru_cache(maxsize=256)
def _is_numeric(pattern: str) -> bool:
    """Whether a pattern matches numbers and nothing else, as far as examples tell."""
    try:
        match = re.compile(pattern).search
    except (re.error, OverflowError, RecursionError):
        return False
    others = (
        "",
        "1 2",
        "1-2",
        "1,2",
        *ascii_letters,
        *_BESIDE,
        *(f"{each}1" for each in ascii_letters),
    )
    return all(map(match, ("0", "12"))) and not any(map(match, others))


def is_decimal(pattern: object) -> bool:
    """Whether a pattern is the one that pydantic writes for a Decimal."""
    return isinstance(pattern, str) and pattern.startswith(_DECIMAL)


def encoded_string(format_: str | None, encoding: str | None, media: str | None) -> Scalar:
    """The scalar of a string with `contentEncoding` and `contentMediaType` (OpenAPI 3.1's for byte and binary)."""
    if encoding is not None and encoding.lower() == "base64":
        return Scalar("base64")
    if encoding is not None and encoding.lower() == "base64url":
        return scalar("string", "base64url")
    if encoding is None and media is not None and format_ is None and not is_text_media(media):
        return Scalar("binary")
    return scalar("string", format_)


def is_text_media(media: str) -> bool:
    """Whether a string of this media type is text that JSON can carry as it is."""
    plain = essence(media)
    return plain.startswith(_TEXT_MEDIA) or plain.endswith(("+json", "+xml"))
