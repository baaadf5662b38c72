"""Sorts media types: how their content is read and written, and which media version they belong to."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from fnmatch import fnmatchcase
from functools import lru_cache

from clientloom.ir import ContentKind, Type

_JSON = re.compile(
    r"(application|text)/(json|[\w.+-]*\+json|json-patch|x-json|hal|vnd\.api)$|[\w*.-]+/[\w.*+-]*\+json$"
)
_LINES = frozenset(
    {
        "application/jsonl",
        "application/jsonlines",
        "application/json-lines",
        "application/json-seq",
        "application/ndjson",
        "application/x-jsonl",
        "application/x-jsonlines",
        "application/x-json-lines",
        "application/x-ndjson",
        "application/x-json-stream",
        "application/stream+json",
        "text/jsonl",
        "text/x-ndjson",
    }
)
_TEXT = frozenset(
    {
        "application/ecmascript",
        "application/graphql",
        "application/javascript",
        "application/jwt",
        "application/sql",
        "application/toml",
        "application/x-sh",
        "application/x-pem-file",
        "application/pem-certificate-chain",
    }
)
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
_BINARY = ("image/", "audio/", "video/", "font/", "model/")
_PACKED = re.compile(
    r"application/(octet-stream|binary|pdf|zip|gzip|x-gzip|x-tar|x-zip[\w-]*|x-gtar|x-bzip2?|x-7z-compressed|zstd|wasm"
    r"|msword|vnd\.(ms-|openxmlformats|oasis|rar|apache\.parquet)[\w.-]*|java-archive|x-protobuf|protobuf|parquet|avro)"
)


def essence(media_type: str) -> str:
    """The media type without its parameters, in lower case."""
    return media_type.split(";", 1)[0].strip().lower()


@lru_cache(maxsize=1024)
def kind_of(media_type: str) -> ContentKind | None:
    """How content of a media type is handled; None where the name does not say."""
    plain = essence(media_type)
    if plain in _LINES:
        return "json-lines"
    if plain == "text/event-stream":
        return "sse"
    if _JSON.fullmatch(plain):
        return "json"
    if plain == "application/x-www-form-urlencoded":
        return "form"
    if plain.startswith("multipart/"):
        return "multipart"
    if plain in ("application/xml", "text/xml") or plain.endswith("+xml"):
        return "text" if plain == "image/svg+xml" else "xml"
    if plain.startswith("text/") or plain in _TEXT or is_yaml(plain):
        return "text"
    if plain.startswith(_BINARY) or _PACKED.match(plain):
        return "binary"
    return None


def is_yaml(media_type: str) -> bool:
    """Whether content of a media type is YAML, which is not read."""
    plain = essence(media_type)
    return plain in _YAML or plain.endswith("+yaml") or plain == "application/vnd.oai.openapi"


def is_plain(media_type: str) -> bool:
    """Whether a media type is one that any API may use: `application/json`, `text/json`, `*/*`."""
    plain = essence(media_type)
    return "*" in plain or plain in ("application/json", "text/json", "text/plain", "application/xml", "text/xml")


class Versions:
    """The media versions that `client.toml` declares."""

    def __init__(self, versions: Mapping[str, Sequence[str]]) -> None:
        self._versions = {name: tuple(each.strip().lower() for each in types) for name, types in versions.items()}
        self._listing: dict[str, tuple[str, ...]] = {}

    def __bool__(self) -> bool:
        return bool(self._versions)

    def names(self) -> tuple[str, ...]:
        """Their names in file order."""
        return tuple(self._versions)

    def listing(self, media_type: str) -> tuple[str, ...]:
        """The versions that list a media type, as written or by its essence."""
        known = self._listing.get(media_type)
        if known is None:
            whole, plain = media_type.strip().lower(), essence(media_type)
            known = tuple(
                name
                for name, patterns in self._versions.items()
                if any(fnmatchcase(whole, each) or fnmatchcase(plain, each) for each in patterns)
            )
            self._listing[media_type] = known
        return known

    def assign(self, contents: Sequence[tuple[str, Type | None]]) -> list[str | None]:
        """The version of each content of one body or reply.

        A vendor's type belongs to the version that lists it. A plain type belongs to the version that lists it and
        whose schema it shares; where that version has no other content here, it stands for it if any version is here.
        """
        answers: list[str | None] = []
        own: dict[str, list[Type | None]] = {}
        for media_type, type_ in contents:
            listed = self.listing(media_type)
            if listed and (not is_plain(media_type) or self._is_only_plain(listed[0])):
                answers.append(listed[0])
                own.setdefault(listed[0], []).append(type_)
            else:
                answers.append(None)
        for index, (media_type, type_) in enumerate(contents):
            if answers[index] is None and is_plain(media_type):
                answers[index] = self._shared(self.listing(media_type), type_, own)
        return answers

    def _is_only_plain(self, name: str) -> bool:
        return all(is_plain(each) for each in self._versions[name])

    @staticmethod
    def _shared(listed: Sequence[str], type_: Type | None, own: Mapping[str, Sequence[Type | None]]) -> str | None:
        for name in listed:
            if type_ in own.get(name, ()):
                return name
        if own and not any(type_ in types for types in own.values()):
            for name in listed:
                if name not in own:
                    return name
        return None


def version_order(name: str) -> tuple[tuple[int, ...], str]:
    """A sort key for version names: by the numbers in them, then by the text. `v10` is newer than `v9`."""
    return tuple(int(number) for number in re.findall(r"\d+", name)), name
