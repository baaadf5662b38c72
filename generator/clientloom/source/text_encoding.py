"""Bytes to text: UTF-8 (with or without a mark), or UTF-16 with a mark; anything else is refused with its place."""

from __future__ import annotations

import codecs
from pathlib import Path

from clientloom.diagnostics.records import Place, fail


def decode(data: bytes, file: Path) -> str:
    """The text of a file, without byte order mark."""
    encoding = "utf-8"
    if data.startswith(codecs.BOM_UTF8):
        data = data[3:]
    elif data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        readable = data[: error.start].decode(encoding, "replace")
        line, column = line_and_column(readable, len(readable))
        raise fail(
            "CL104",
            f"The file is not {encoding.upper()} text: byte 0x{data[error.start]:02x} cannot be read.",
            help="Save the file as UTF-8.",
            place=Place(file, line=line, column=column),
        ) from None


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """The 1-based line and column of a character offset."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def utf8(data: bytes) -> bytes:
    """Bytes that may be anything as UTF-8 without a mark, as far as they are text, for showing lines of it."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace").encode()
    return data.removeprefix(codecs.BOM_UTF8)
