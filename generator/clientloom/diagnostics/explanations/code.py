"""One diagnostic code with its title and its long text."""

from __future__ import annotations

from msgspec import Struct


class Code(Struct, frozen=True):
    """What a code means: `title` in a few words, `text` in paragraphs of one line each."""

    code: str
    title: str
    text: str
