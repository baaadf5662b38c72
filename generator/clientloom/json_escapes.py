"""Escapes what a JSON text should not hold as it is: characters that a terminal obeys, or that hide or turn text."""

from __future__ import annotations

import re

_UNPRINTABLE = re.compile("[\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]")


def escaped(text: str) -> str:
    """The same JSON, with such characters written as JSON escapes them."""
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
