"""What every part of the Swagger upgrade needs: the source, the notes of origin, and small helpers."""

from __future__ import annotations

from msgspec import Struct

from clientloom.diagnostics.records import Diagnostic, Place
from clientloom.ir.types import Json
from clientloom.openapi.document_files import BadReference, Files
from clientloom.openapi.references import Origins, References
from clientloom.pointers import join

Mapping = dict[str, Json]
# a media type and where the document says it
Media = tuple[str, str]


class Context(Struct):
    """One upgrade. `source` follows references in the trees as written."""

    files: Files
    origins: Origins
    source: References
    findings: list[Diagnostic] = []

    @property
    def root(self) -> Mapping:
        """The document as written."""
        root = self.files.source[""]
        assert isinstance(root, dict)
        return root

    def place(self, pointer: str) -> Place:
        """Where a source pointer is."""
        name, _, fragment = pointer.partition("#")
        return Place(self.files.file(name), fragment)

    def resolved(self, value: Json, pointer: str) -> tuple[Mapping, str] | None:
        """A mapping and its source pointer, behind its `$ref`s. None where there is none (`normalize` reports it)."""
        if not isinstance(value, dict):
            return None
        reference = value.get("$ref")
        if not isinstance(reference, str):
            return value, pointer
        try:
            target = self.source.follow(reference, pointer.partition("#")[0])
        except BadReference:
            return None
        return (target.value, target.pointer) if isinstance(target.value, dict) else None

    def media(self, key: str, owner: Mapping | None, pointer: str) -> list[Media]:
        """The media types under `consumes` or `produces`: the operation's, else the document's, else none."""
        own = owner.get(key) if owner is not None else None
        if isinstance(own, list):
            return [(item, join(pointer, key, index)) for index, item in enumerate(own) if isinstance(item, str)]
        general = self.root.get(key)
        if isinstance(general, list):
            return [(item, join("#", key, index)) for index, item in enumerate(general) if isinstance(item, str)]
        return []

    def content(self, media: list[Media], schema: Json, normal: str, source: str) -> Mapping:
        """A content map with one schema for all. An inline one is under the first; others refer to it."""
        content: Mapping = {}
        for media_type, source_at in media:
            if media_type in content:
                continue
            at = join(normal, media_type)
            self.origins.record(at, source_at, alone=False)
            entry: Mapping = {}
            if schema is not None:
                entry["schema"] = {"$ref": source} if content and is_inline(schema) else schema
                self.origins.record(join(at, "schema"), source)
            content[media_type] = entry
        return content


def is_inline(schema: Json) -> bool:
    """Whether a schema would become a type of its own, which must not be made twice."""
    return isinstance(schema, dict) and any(
        key in schema for key in ("properties", "items", "allOf", "enum", "additionalProperties")
    )
