"""Turns `type` and `format` into scalars of the intermediate representation."""

from __future__ import annotations

import re
from functools import lru_cache
from string import ascii_letters

from clientloom.ir import ANY, DECIMAL_NUMBER, Scalar, ScalarKind

_STRING_FORMATS: dict[str, ScalarKind] = {
    "date": "date",
    "date-time": "date-time",
    "datetime": "date-time",
    "time": "time",
    "duration": "duration",
    "uuid": "uuid",
    "decimal": "decimal",
    "byte": "base64",
    "base64": "base64",
    "binary": "binary",
}
_BESIDE = tuple(f"1{each}" for each in ascii_letters)
_DECIMAL = "^(?!^[-+.]*$)[+-]?0*"
_TEXT_MEDIA = ("text/", "application/json", "application/xml", "application/jwt", "application/yaml")


@lru_cache(maxsize=4096)
def scalar(kind: str, format_: str | None = None) -> Scalar:
    """The scalar of a JSON type other than array and object. A format without a Python type is kept as a note."""
    if kind == "string":
        known = _STRING_FORMATS.get(format_.lower()) if format_ else None
        if known is not None:
            return Scalar(known)
        return Scalar("string", format_ or None)
    if kind == "integer":
        return Scalar("integer", format_ or None)
    if kind == "number" and format_ and _is_whole(format_):
        return Scalar("integer", format_)
    if kind == "number":
        return DECIMAL_NUMBER if format_ and format_.lower() == "decimal" else Scalar("number", format_ or None)
    if kind == "boolean":
        return Scalar("boolean")
    if kind == "null":
        return Scalar("null")
    return ANY


def number(kind: str, format_: str | None, *, textual: bool) -> Scalar:
    """The scalar of a number. A Decimal is read from text and numbers alike."""
    found = scalar(kind, format_)
    return Scalar(found.kind, found.format, text=True) if textual and found.kind != "decimal" else found


def _is_whole(format_: str) -> bool:
    """Whether a format is one of whole numbers: `int64`, `uint32`."""
    return format_.lower().removeprefix("u").removeprefix("int") in ("8", "16", "32", "64")


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
    others = ("", "1 2", "1-2", "1,2", *ascii_letters, *_BESIDE, *(f"{each}1" for each in ascii_letters))
    return all(map(match, ("0", "12"))) and not any(map(match, others))


def is_decimal(pattern: object) -> bool:
    """Whether a pattern is the one that pydantic writes for a Decimal."""
    return isinstance(pattern, str) and pattern.startswith(_DECIMAL)


def encoded_string(format_: str | None, encoding: str | None, media: str | None) -> Scalar:
    """The scalar of a string with `contentEncoding` and `contentMediaType` (OpenAPI 3.1's for byte and binary)."""
    if encoding is not None and encoding.lower() == "base64":
        return Scalar("base64")
    if encoding is not None and encoding.lower() == "base64url":  # another alphabet, which the runtime does not write
        return Scalar("string", "base64url")
    if encoding is None and media is not None and format_ is None and not is_text_media(media):
        return Scalar("binary")
    return scalar("string", format_)


def is_text_media(media: str) -> bool:
    """Whether a string of this media type is text that JSON can carry as it is."""
    plain = media.split(";")[0].strip().lower()
    return plain.startswith(_TEXT_MEDIA) or plain.endswith(("+json", "+xml"))
