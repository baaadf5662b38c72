"""What kind of content a media type is: one table, which the runtime has too (`http/media_type.py`)."""

from __future__ import annotations

import re
from functools import lru_cache

from clientloom.ir.api import ContentKind

KINDS: dict[str, ContentKind] = {
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
SUFFIXES: dict[str, ContentKind] = {"json": "json", "json-seq": "json-lines", "xml": "xml", "yaml": "text"}
# JSON would be YAML as well, but this is not what servers send under these names
_YAML = frozenset(
    {
        "application/vnd.oai.openapi",
        "application/x-yaml",
        "application/yaml",
        "text/vnd.yaml",
        "text/x-yaml",
        "text/yaml",
    }
)
_BINARY = re.compile(
    r"(image|audio|video|font|model)/"
    r"|application/(octet-stream|binary|pdf|zip|gzip|x-gzip|x-tar|x-zip[\w-]*|x-gtar|x-bzip2?|x-7z-compressed|zstd|wasm"
    r"|msword|vnd\.(ms-|openxmlformats|oasis|rar|apache\.parquet)[\w.-]*|java-archive|x-protobuf|protobuf|parquet|avro)"
)


def essence(media_type: str) -> str:
    """The media type without its parameters, in lower case."""
    return media_type.partition(";")[0].strip().lower()


@lru_cache(maxsize=1024)
def kind_of(media_type: str) -> ContentKind | None:
    """What kind of content a media type is; None where its name does not say: the runtime takes it for binary."""
    plain = essence(media_type)
    known = KINDS.get(plain)
    if known is not None:
        return known
    family, _, subtype = plain.partition("/")
    if family == "multipart":
        return "multipart"
    _, plus, suffix = subtype.rpartition("+")
    known = SUFFIXES.get(suffix) if plus else None
    if known is not None:
        return known
    if family == "text":
        return "text"
    return "binary" if _BINARY.match(plain) else None


def is_range(media_type: str) -> bool:
    """True for `*/*` and `text/*`. A range with a suffix (`application/*+json`) is of the kind of its suffix."""
    return essence(media_type).endswith("*")


def is_yaml(media_type: str) -> bool:
    """Whether content of a media type is YAML, which is not read."""
    plain = essence(media_type)
    return plain in _YAML or plain.endswith("+yaml")


def is_plain(media_type: str) -> bool:
    """Whether a media type is one that any API may use: `application/json`, `text/json`, `*/*`."""
    plain = essence(media_type)
    return "*" in plain or plain in ("application/json", "text/json", "text/plain", "application/xml", "text/xml")
