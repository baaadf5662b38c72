"""Text that comes in pieces of bytes, cut into lines."""

from __future__ import annotations

import codecs
import io

from .media import text_encoding
from .transport import TransportFailure


class Lines:
    """Cuts a stream of bytes into lines of text: \\n, \\r\\n and \\r, and characters that fall between two chunks.

    Before a line of more than `most` characters is held as a whole, `over` says so. What came before it stays good.
    """

    __slots__ = ("_decoder", "_held", "_length", "_most", "over")

    def __init__(self, media_type: str | None, most: int | None = None) -> None:
        self._decoder = _decoder(text_encoding(media_type))
        self._held: list[str] = []
        self._length = 0
        self._most = most
        self.over: TransportFailure | None = None

    def feed(self, chunk: bytes) -> list[str]:
        text = self._text(chunk)
        if "\n" not in text:
            self._hold(text)
            return []
        lines = text.split("\n")
        rest = lines.pop()
        if self._held:
            lines[0] = "".join(self._held) + lines[0]
        self._held.clear()
        self._length = 0
        most = self._most
        if most is not None and max(map(len, lines)) > most:
            self.over = too_long(most)
            return lines[: [len(line) > most for line in lines].index(True)]
        self._hold(rest)
        return lines

    def _text(self, chunk: bytes, *, final: bool = False) -> str:
        try:
            return self._decoder.decode(chunk, final)
        except ValueError:
            # UTF-16 without the mark that it begins with is an error even where errors are to be replaced
            self._decoder = _decoder("utf-8")
            return self._decoder.decode(chunk, final)

    def _hold(self, text: str) -> None:
        self._held.append(text)
        self._length += len(text)
        if self._most is not None and self._length > self._most:
            self.over = too_long(self._most)

    def rest(self) -> list[str]:
        text = "".join(self._held) + self._text(b"", final=True)
        lines = text.split("\n")
        if not lines[-1]:
            lines.pop()
        return lines


def _decoder(encoding: str) -> io.IncrementalNewlineDecoder:
    decoder = codecs.getincrementaldecoder(encoding)(errors="replace")
    return io.IncrementalNewlineDecoder(decoder, translate=True)


def too_long(most: int) -> TransportFailure:
    message = f"a line or an event has more than {most} characters (Limits.line)"
    return TransportFailure("limit", message, sent=True)
