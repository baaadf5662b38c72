"""Media types: taking them apart, telling what kind of content they are, and matching ranges."""

from __future__ import annotations

import codecs
from collections.abc import Iterable
from typing import Any, Literal, TypeAlias

Kind: TypeAlias = Literal[
    "json", "form", "multipart", "text", "xml", "json-lines", "sse", "binary", "by-type"
]

# the generator has the same table (its `media_types.py`), and says the kind of others in the code that it prints
KINDS: dict[str, Kind] = {
    "application/hal": "json",
    "application/json": "json",
    "application/json-patch": "json",
    "application/vnd.api": "json",
    "application/x-json": "json",
    "text/hal": "json",
    "text/json": "json",
    "text/json-patch": "json",
    "text/vnd.api": "json",
    "text/x-json": "json",
    "application/json-lines": "json-lines",
    "application/json-seq": "json-lines",
    "application/jsonl": "json-lines",
    "application/jsonlines": "json-lines",
    "application/ndjson": "json-lines",
    "application/stream+json": "json-lines",
    "application/x-json-lines": "json-lines",
    "application/x-json-stream": "json-lines",
    "application/x-jsonl": "json-lines",
    "application/x-jsonlines": "json-lines",
    "application/x-ndjson": "json-lines",
    "text/jsonl": "json-lines",
    "text/x-ndjson": "json-lines",
    "text/event-stream": "sse",
    "application/x-www-form-urlencoded": "form",
    "application/xml": "xml",
    "text/xml": "xml",
    "image/svg+xml": "text",
    "application/ecmascript": "text",
    "application/graphql": "text",
    "application/javascript": "text",
    "application/jwt": "text",
    "application/pem-certificate-chain": "text",
    "application/sql": "text",
    "application/toml": "text",
    "application/vnd.oai.openapi": "text",  # YAML, as the next two
    "application/x-yaml": "text",
    "application/yaml": "text",
    "application/x-pem-file": "text",
    "application/x-sh": "text",
}
SUFFIXES: dict[str, Kind] = {
    "json": "json",
    "json-seq": "json-lines",
    "xml": "xml",
    "yaml": "text",
}


def essence(text: str) -> str:
    """`type/subtype` in lower case, without parameters; of a list of them, the first."""
    return as_written(text).lower()


def as_written(text: str) -> str:
    """The same in the letters that a server wrote: in others no secret is found that it may have put there."""
    return text.partition(";")[0].partition(",")[0].strip()


def parameters(text: str) -> dict[str, str]:
    """The parameters of a media type or of any header of that shape: names in lower case, quotes undone."""
    found: dict[str, str] = {}
    for piece in _pieces(text)[1:]:
        name, mark, value = piece.partition("=")
        if mark:
            found.setdefault(name.strip().lower(), _unquoted(value.strip()))
    return found


def _pieces(text: str) -> list[str]:
    """Split at semicolons, but not inside quotes."""
    if '"' not in text:
        return text.split(";")
    pieces: list[str] = []
    start = 0
    quoted = escaped = False
    for place, char in enumerate(text):
        if char == ";" and not quoted:
            pieces.append(text[start:place])
            start = place + 1
            continue
        if char == '"' and not escaped:
            quoted = not quoted
        escaped = quoted and char == "\\" and not escaped
    return [*pieces, text[start:]]


def _unquoted(value: str) -> str:
    if len(value) < 2 or value[0] != '"' or value[-1] != '"':
        return value
    plain = ""
    escaped = False
    for char in value[1:-1]:
        if char == "\\" and not escaped:
            escaped = True
        else:
            plain += char
            escaped = False
    return plain


# what Python calls encodings, and no server means: names of hosts, escapes of source text, bytes made into bytes
_NOT_TEXT = frozenset(
    {"idna", "punycode", "undefined", "unicode_escape", "raw_unicode_escape"}
)


def charset(text: str) -> str | None:
    return parameters(text).get("charset") if ";" in text else None


def text_encoding(media_type: str | None) -> str:
    """What a content of this type is decoded by: what it names, if that is an encoding of text, else UTF-8."""
    return encoding_of(charset(media_type) if media_type else None) or "utf-8"


def encoding_of(given: str | None) -> str | None:
    """An encoding of text by the name that a server gave it; None where it is none."""
    if given is None or len(given) > 40:
        return None
    try:
        name = codecs.lookup(given).name
        # bytes into bytes ("hex", "zip"): decoding says so even where there is nothing to decode
        "".encode(name)
    except (LookupError, ValueError):
        return None
    return None if name.replace("-", "_") in _NOT_TEXT else name


def kind_of(media_type: str) -> Kind:
    """What kind of content a media type is. A range counts as what all of it is: `text/*` is text, `*/*` is binary."""
    name = essence(media_type)
    known = KINDS.get(name)
    if known is not None:
        return known
    family, _, subtype = name.partition("/")
    if family == "multipart":
        return "multipart"
    _, plus, suffix = subtype.rpartition("+")
    known = SUFFIXES.get(suffix) if plus else None
    if known is not None:
        return known
    return "text" if family == "text" else "binary"


def is_json(media_type: str) -> bool:
    """JSON by name or by suffix."""
    return kind_of(media_type) == "json"


def is_range(media_type: str) -> bool:
    return "*" in essence(media_type)


def specificity(declared: str, actual: str) -> int:
    """How well what came fits what was declared: 0 not at all, then `*/*`, `type/*`, `*+suffix`, the type, the type
    with the same parameters."""
    ours, theirs = essence(declared), essence(actual)
    if ours == theirs:
        if ";" not in declared:
            return 5
        wanted, given = _told(declared), _told(actual)
        # parameters that differ mean another type; parameters that one side leaves out do not
        if any(given.get(name, value) != value for name, value in wanted.items()):
            return 0
        return 6 if all(name in given for name in wanted) else 4
    if ours in ("*/*", "*"):
        return 1
    family, _, subtype = ours.partition("/")
    if theirs.partition("/")[0] != family:
        return 0
    if subtype == "*":
        return 2
    return 3 if subtype.startswith("*+") and theirs.endswith(subtype[1:]) else 0


def _told(text: str) -> dict[str, str]:
    """The parameters that tell types apart: the charset is only an encoding."""
    return {
        name: value.lower()
        for name, value in parameters(text).items()
        if name not in ("charset", "q")
    }


def matches(declared: str, actual: str) -> bool:
    return specificity(declared, actual) > 0


def best(declared: Iterable[str], actual: str) -> str | None:
    """The declared type that fits best; of equals the first."""
    chosen: str | None = None
    most = 0
    for candidate in declared:
        fit = specificity(candidate, actual)
        if fit > most:
            chosen, most = candidate, fit
    return chosen


def accept_text(media_type: str) -> str:
    """A declared type as it is asked for: the charset says nothing there."""
    if ";" not in media_type:
        return media_type.strip()
    pieces = [piece.strip() for piece in _pieces(media_type)]
    return ";".join(
        piece for piece in pieces if piece and not piece.lower().startswith("charset")
    )


def in_utf8(content: bytes, media_type: str | None) -> bytes | None:
    """JSON that calls itself something else than UTF-8, and is; None where there is nothing to fix."""
    encoding = text_encoding(media_type)
    if encoding == "utf-8":
        return None
    try:
        plain = content.decode(encoding).encode()
    except (LookupError, ValueError):
        return None
    return None if plain == content else plain


def text_of(content: bytes, media_type: str | None) -> str:
    """A content as text, in the encoding that its type names; what is none of it is marked, not refused."""
    try:
        return content.decode(text_encoding(media_type), errors="replace")
    except (LookupError, ValueError):
        return content.decode("utf-8", errors="replace")


def plain_json(content: bytes, media_type: str | None) -> Any:
    """JSON of any encoding as plain data. ValueError where it is none, or without a bottom."""
    import json

    try:
        return json.loads(in_utf8(content, media_type) or content)
    except RecursionError:
        raise ValueError("JSON nested too deeply") from None
