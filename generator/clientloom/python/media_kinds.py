"""What kind of content the runtime takes a media type for, as long as nobody tells it otherwise."""

from __future__ import annotations

from clientloom import ir

_KINDS: dict[str, ir.ContentKind] = {
    "application/json": "json",
    "text/json": "json",
    "application/x-www-form-urlencoded": "form",
    "application/xml": "xml",
    "text/xml": "xml",
    "application/x-ndjson": "json-lines",
    "application/ndjson": "json-lines",
    "application/jsonl": "json-lines",
    "application/x-jsonlines": "json-lines",
    "application/json-lines": "json-lines",
    "application/x-json-stream": "json-lines",
    "application/json-seq": "json-lines",
    "text/event-stream": "sse",
    "application/javascript": "text",
    "application/yaml": "text",
    "application/x-yaml": "text",
    "application/graphql": "text",
}


def is_range(media_type: str) -> bool:
    """True for `*/*` and `text/*`. What a range with a suffix (`application/*+json`) holds is told by that."""
    return media_type.partition(";")[0].strip().endswith("*")


def usual_kind(media_type: str) -> ir.ContentKind:
    """The kind that goes without saying."""
    name = media_type.partition(";")[0].strip().lower()
    known = _KINDS.get(name)
    if known is not None:
        return known
    family, _, subtype = name.partition("/")
    if family == "multipart":
        return "multipart"
    if subtype.endswith("+json"):
        return "json"
    if subtype.endswith("+json-seq"):
        return "json-lines"
    if subtype.endswith("+xml"):
        return "xml"
    return "text" if family == "text" else "binary"
