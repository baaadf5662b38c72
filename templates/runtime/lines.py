"""Text that comes in pieces of bytes, cut into lines."""

from __future__ import annotations

import codecs
import io

from .media import charset


class Lines:
    """Cuts a stream of bytes into lines of text: \\n, \\r\\n and \\r, and characters that fall between two chunks."""

    __slots__ = ("_decoder", "_held")

    def __init__(self, media_type: str | None) -> None:
        encoding = (charset(media_type) if media_type else None) or "utf-8"
        try:
            decoder = codecs.getincrementaldecoder(encoding)(errors="replace")
        except LookupError:
            decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
        self._decoder = io.IncrementalNewlineDecoder(decoder, translate=True)
        self._held: list[str] = []

    def feed(self, chunk: bytes) -> list[str]:
        text = self._decoder.decode(chunk)
        if "\n" not in text:
            self._held.append(text)
            return []
        lines = text.split("\n")
        lines[0] = "".join(self._held) + lines[0]
        self._held = [lines.pop()]
        return lines

    def rest(self) -> list[str]:
        text = "".join(self._held) + self._decoder.decode(b"", final=True)
        lines = text.split("\n")
        if not lines[-1]:
            lines.pop()
        return lines
