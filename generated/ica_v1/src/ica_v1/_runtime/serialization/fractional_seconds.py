"""Fractions of a second of more than six digits: they are rounded, but never up to the next second, or day."""

from __future__ import annotations

import re

# what a reply of any length is judged by: its beginning and its end
_WINDOW = 8_192
_LONG = re.compile(rb"\.(?<=:\d\d\.)\d{7}").search
_LOST = re.compile(rb"\.(?<=:\d\d\.)\d{6}\d*[1-9]").search
_CARRIED = re.compile(rb"\.(?<=:\d\d\.)9{6}[5-9]").search
_LOST_IN_ONE = re.compile(r"(?<=:\d\d\.)\d{6}\d*[1-9]").search
_CARRIED_IN_ONE = re.compile(r"(?<=:\d\d\.)9{6}[5-9]\d*").search


def has_long(content: bytes) -> bool:
    """Whether a server seems to write more than six digits; to read all of every large reply would be too dear."""
    if b"." not in content:
        return False
    if len(content) <= 2 * _WINDOW:
        return _LONG(content) is not None
    return (
        _LONG(content, 0, _WINDOW) is not None
        or _LONG(content, len(content) - _WINDOW) is not None
    )


def may_lose(content: bytes, told: bool) -> bool:
    """Whether a moment would lose digits; where that was told, whether one would be moved to the next second."""
    return (_CARRIED if told else _LOST)(content) is not None


def loses(text: str) -> bool:
    """Whether digits that count are beyond the sixth."""
    return _LOST_IN_ONE(text) is not None


def not_carried(text: str) -> str:
    """The text of a moment, cut off at six digits where it would be rounded up to the next second."""
    found = _CARRIED_IN_ONE(text)
    return text if found is None else text[: found.start() + 6] + text[found.end() :]
