"""Turns `type` and `format` into scalars of the intermediate representation."""

from __future__ import annotations

from functools import lru_cache

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
    if kind == "number":
        return DECIMAL_NUMBER if format_ and format_.lower() == "decimal" else Scalar("number", format_ or None)
    if kind == "boolean":
        return Scalar("boolean")
    if kind == "null":
        return Scalar("null")
    return ANY


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
