"""Names of files that servers suggest, made harmless: one plain name that every common file system takes."""

from __future__ import annotations

import os
import re
import unicodedata
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from .media import encoding_of, parameters

if TYPE_CHECKING:
    from .transport import Headers

# what some file system does not take in a name
_REFUSED = re.compile(r'[<>:"|?*]')
# control characters, what turns text around, halves of characters, what no version of Unicode knows
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
# marks and fillers that show nothing, beside those of the classes above
_BLANK = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0"
    "\U000e0100-\U000e01ef]"
)
# Windows takes these for devices, whatever follows a dot
_DEVICE = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9\xb9\xb2\xb3]) *(\..*)?",
    re.IGNORECASE,
)
LONGEST = 200  # bytes of a name; file systems take 255, some that encrypt names fewer
_SUFFIX = 32  # bytes of what may be the ending of a name


def suggested_name(headers: Headers, url: str) -> str:
    """A plain file name: from Content-Disposition, else from the URL, else `download`."""
    disposition = headers.get("content-disposition")
    if disposition is not None:
        given = parameters(disposition)
        for candidate in (_extended(given.get("filename*")), given.get("filename")):
            name = _harmless(candidate)
            if name:
                return name
    return _harmless(unquote(urlsplit(url).path)) or "download"


def numbered(name: str, number: int) -> str:
    """The name for another file beside those of this name: `report (2).csv`."""
    stem, suffix = _split(name)
    mark = f" ({number})"
    return _cut(stem, LONGEST - len(f"{mark}{suffix}".encode())) + mark + suffix


def _extended(value: str | None) -> str | None:
    """`utf-8'en'na%C3%AFve.txt` (RFC 8187)."""
    if value is None or value.count("'") < 2:
        return None
    given, _, text = value.split("'", 2)
    encoding = encoding_of(given or "utf-8")
    if encoding is None:
        return None
    try:
        return unquote(text, encoding=encoding, errors="strict")
    except (LookupError, ValueError):
        return None


def _harmless(name: str | None) -> str:
    """The last part of whatever it is, as a name and nothing else."""
    if not name:
        return ""
    last = re.split(r"[/\\]", name.rstrip("/\\"))[-1]
    last = "".join("_" if _is_unseen(char) else char for char in last)
    # a leading dot hides the file, and nobody asked for that; Windows drops what ends one
    last = _REFUSED.sub("_", last).strip().lstrip(". ").rstrip(". ")
    if _DEVICE.fullmatch(last):
        last = f"_{last}"
    stem, suffix = _split(last)
    return _cut(stem, LONGEST - len(suffix.encode())) + suffix


def _is_unseen(char: str) -> bool:
    return unicodedata.category(char) in _UNSEEN or _BLANK.match(char) is not None


def _split(name: str) -> tuple[str, str]:
    """A name and its ending, of which `.tar.gz` is one; what is too long for an ending is none."""
    stem, suffix = os.path.splitext(name)
    if suffix and stem.lower().endswith(".tar"):
        stem, suffix = stem[:-4], stem[-4:] + suffix
    return (name, "") if len(suffix.encode()) > _SUFFIX else (stem, suffix)


def _cut(text: str, most: int) -> str:
    """As much of a text as fits into so many bytes, and no half of a character."""
    if len(text.encode()) <= most:
        return text
    return text.encode()[:most].decode(errors="ignore").rstrip(". ")
