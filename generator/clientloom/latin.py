"""Latin letters without their accents: what a name for a keyboard is made of."""

from __future__ import annotations

import unicodedata

# letters that are not a letter with an accent
_LETTERS = str.maketrans(
    {"ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L"}
    | {"đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "TH", "ı": "i", "ħ": "h", "Ħ": "H"}
)


def plain_latin(text: str) -> str:
    """Latin letters without their accents; every other script as it is."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    kept: list[str] = []
    for char in decomposed:
        if unicodedata.combining(char) and kept and kept[-1].isascii():
            continue
        kept.append(char)
    return unicodedata.normalize("NFC", "".join(kept))
