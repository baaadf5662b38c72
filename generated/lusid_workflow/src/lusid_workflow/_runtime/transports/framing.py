"""Counts the bytes of replies as they come over a connection, to tell whether more came than belongs to one reply.

Such surplus would be taken for the beginning of the next reply: another caller would get what this server, or somebody
in between, made up. The connection must not be used again. Whatever is not understood here counts as surplus, too.
"""

from __future__ import annotations

import re
from enum import IntEnum

# where h11 sees the end of a head, and the fields that tell where the body ends
_END_OF_HEAD = re.compile(rb"\n\r?\n").search
_FRAMING_FIELDS = re.compile(
    rb"\n(content-length|transfer-encoding):[ \t]*([^\r\n]*?)[ \t]*\r?(?=\n)",
    re.IGNORECASE,
).findall
_HTTP2 = b"PRI * HTTP/2.0"
_NO_BODY = frozenset({b"204", b"304"})


class _State(IntEnum):
    NEW = 0  # nothing was asked yet
    SENT = 1  # a request is on its way
    HEAD = 2  # in the head of a reply
    BODY = 3  # in a body of known length
    CHUNKS = 4  # in a chunked body
    OVER = 5  # a chunked body has ended
    ODD = 6  # not understood, or surplus: for good
    OFF = 7  # HTTP/2, which frames by itself


class Framing:
    """What came over one connection, measured by what one reply to one request may hold."""

    __slots__ = ("_bodyless", "_held", "_left", "_state")

    def __init__(self) -> None:
        self._state = _State.NEW
        self._held: bytes = b""  # the beginning of a head or of a chunk's size line
        self._left = 0  # bytes still missing of the body or the chunk
        self._bodyless = False  # whether a HEAD was asked

    @property
    def unused(self) -> bool:
        """Whether nothing went over the connection yet."""
        return self._state is _State.NEW

    @property
    def clean(self) -> bool:
        """Whether exactly whole replies came, so that the next bytes begin the next one."""
        state = self._state
        if state is _State.BODY:
            return self._left == 0
        return state in (_State.NEW, _State.OVER, _State.OFF)

    def sent(self, data: bytes) -> None:
        """Bytes of a request go out. Its first piece begins a new exchange; what follows changes nothing."""
        state = self._state
        if state in (_State.SENT, _State.ODD, _State.OFF):
            return
        # a head that never ended is the handshake of a SOCKS proxy
        if state is not _State.HEAD and not self.clean:
            self._state = _State.ODD
            return
        self._held = b""
        self._bodyless = data.startswith(b"HEAD ")
        self._state = _State.OFF if data.startswith(_HTTP2) else _State.SENT

    def came(self, data: bytes) -> None:
        """Bytes of a reply come in."""
        state = self._state
        if state is _State.BODY:
            self._left -= len(data)
        elif state is _State.SENT or state is _State.HEAD:
            self._in_head(data)
        elif state is _State.CHUNKS:
            self._in_chunks(data)
        elif data and state is not _State.OFF:
            self._state = _State.ODD

    def _in_head(self, data: bytes) -> None:
        data = self._held + data
        self._state = _State.HEAD
        while (end := _END_OF_HEAD(data)) is not None:
            status, body = data[9:12], data[end.end() :]
            if status[:1] != b"1":
                self._held = b""
                self._begin_body(status, data[: end.end()], body)
                return
            if status == b"101":
                self._state = _State.ODD
                return
            data = body  # an interim reply: another head follows
        self._held = data

    def _begin_body(self, status: bytes, head: bytes, body: bytes) -> None:
        fields = _FRAMING_FIELDS(head)
        lengths = {value for name, value in fields if name[:1] in b"cC"}
        if self._bodyless or status in _NO_BODY:
            self._state, self._left = _State.BODY, -len(body)
        elif any(name[:1] in b"tT" for name, _ in fields):
            # a length beside it says nothing
            self._state, self._left = _State.CHUNKS, 0
            self._in_chunks(body)
        elif len(lengths) == 1 and (length := lengths.pop()).isdigit():
            self._state, self._left = _State.BODY, int(length[:20]) - len(body)
        else:
            # until the connection ends, or nobody knows
            self._state = _State.ODD

    def _in_chunks(self, data: bytes) -> None:
        data, self._held = self._held + data, b""
        place = 0
        while place < len(data):
            if self._left:  # of a chunk and the line end behind it
                step = min(self._left, len(data) - place)
                place += step
                self._left -= step
                continue
            end = data.find(b"\r\n", place)
            if end < 0:
                self._held = data[place:]
                return
            try:
                size = int(data[place:end].partition(b";")[0], 16)
            except ValueError:
                size = -1
            if size > 0:
                self._left, place = size + 2, end + 2
                continue
            tail = data[end + 2 :]
            if size == 0 and tail == b"\r\n":
                self._state = _State.OVER
            elif size == 0 and len(tail) < 2 and b"\r\n".startswith(tail):
                self._held = data[place:]
            else:
                # trailers, which are rare, and what is no chunk
                self._state = _State.ODD
            return
