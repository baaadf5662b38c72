"""Lowers the `content` of a body, a reply or a parameter: one entry for each media type."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, TypeAlias

from msgspec.structs import replace

from clientloom.ir import (
    ANY,
    STRING,
    Content,
    ContentKind,
    Encoding,
    Header,
    JsonTextType,
    ListType,
    LiteralType,
    MapType,
    RefType,
    Scalar,
    Style,
    TupleType,
    Type,
    UnionType,
)
from clientloom.ir.walk import without_null
from clientloom.lower.context import Context, underlying
from clientloom.lower.docs import docs_of
from clientloom.lower.xml import root_name, xml_of
from clientloom.media_types import is_yaml, kind_of

if TYPE_CHECKING:
    from clientloom.openapi import Node

Direction: TypeAlias = Literal["body", "reply"]
_BINARY = Scalar("binary")
STYLES: dict[str, Style] = {
    "simple": "simple",
    "label": "label",
    "matrix": "matrix",
    "form": "form",
    "spaceDelimited": "spaceDelimited",
    "pipeDelimited": "pipeDelimited",
    "tabDelimited": "tabDelimited",
    "deepObject": "deepObject",
}


def contents_of(context: Context, holder: Node, direction: Direction) -> tuple[Content, ...]:
    """The contents of a body or reply, in document order, each with its media version."""
    key = (holder.pointer, direction)
    found = context.contents.get(key)
    if found is None:
        content = holder.get("content")
        found = context.contents[key] = _contents(context, content, direction) if content is not None else ()
    return found


def _contents(context: Context, content: Node, direction: Direction) -> tuple[Content, ...]:
    nodes = {media_type: node.resolve() for media_type, node in content.items()}
    if direction == "reply" and any(kind_of(media_type) == "json" for media_type in nodes):
        # servers choose by their own order: where YAML is asked for beside JSON, YAML comes
        nodes = {media_type: node for media_type, node in nodes.items() if not is_yaml(media_type)}
    shared = _shared(nodes)
    found = [_content(context, media_type, node, direction, shared) for media_type, node in nodes.items()]
    if context.versions:
        versions = context.versions.assign([(each.media_type, each.type) for each in found])
        found = [replace(each, version=version) for each, version in zip(found, versions, strict=True)]
    return tuple(found)


def _shared(nodes: Mapping[str, Node]) -> dict[str, Node]:
    """The schema to read for each media type: of schemas with equal text the first, JSON before others."""
    firsts: list[Node] = []
    shared: dict[str, Node] = {}
    for media_type in sorted(nodes, key=lambda each: (kind_of(each) != "json", each)):
        schema = nodes[media_type].get("schema")
        if schema is None:
            continue
        first = next((each for each in firsts if each.value == schema.value and each.file == schema.file), None)
        if first is None:
            firsts.append(schema)
        shared[media_type] = first or schema
    return shared


def _content(
    context: Context, media_type: str, node: Node, direction: Direction, shared: Mapping[str, Node]
) -> Content:
    kind = kind_of(media_type)
    schema = shared.get(media_type)
    if kind == "xml":
        return _xml(context, media_type, node, schema)
    if kind == "binary":
        return _opaque(context, media_type, node, schema)
    type_ = context.schemas.type_of(schema) if schema is not None else None
    if kind == "json-lines" and type_ is not None and _is_text(underlying(context.result, type_)):
        kind = "text"
    item = node.get("itemSchema") if kind in ("json-lines", "sse", "json") else None
    if item is not None:
        type_ = context.schemas.type_of(item)
        kind = kind if kind != "json" else "json-lines"
    elif kind in ("json-lines", "sse") and type_ is not None:
        plain = underlying(context.result, type_)
        type_ = plain.item if isinstance(plain, ListType) else type_
    if direction == "body" and type_ is not None:
        type_ = without_null(type_)
    right, right_type = _settle(context, media_type, kind, type_, node, direction)
    encodings = _encodings(context, node) if right in ("form", "multipart") else ()
    return Content(node.pointer, media_type, right, right_type, None, encodings, docs_of(node.value))


def _xml(context: Context, media_type: str, node: Node, schema: Node | None) -> Content:
    """XML with a structure has its type; other XML is text."""
    type_ = without_null(context.schemas.type_of(schema)) if schema is not None else STRING
    plain = underlying(context.result, type_)
    docs = docs_of(node.value)
    if schema is None or not isinstance(plain, RefType | ListType | MapType):
        if isinstance(plain, TupleType | UnionType):
            _fall_back(context, node, "XML of such a type is handed over as text.", "CL330")
        return Content(node.pointer, media_type, "xml", STRING, None, (), docs)
    xml = xml_of(context.index, [schema])
    if xml.name is None:
        xml = replace(xml, name=root_name(schema))
    return Content(node.pointer, media_type, "xml", type_, None, (), docs, xml=xml)


def _opaque(context: Context, media_type: str, node: Node, schema: Node | None) -> Content:
    """Bytes are handed over as they are; a schema with a structure is not lowered, but named in the ledger."""
    if schema is not None:
        facts = context.index.facts(schema)
        if facts.groups or facts.properties or any(each in ("object", "array") for each in facts.kinds):
            reason = f"{media_type} is taken as bytes although the document gives a structured schema."
            _fall_back(context, node, reason)
    return Content(node.pointer, media_type, "binary", _BINARY, None, (), docs_of(node.value))


def _settle(
    context: Context, media_type: str, kind: ContentKind | None, type_: Type | None, node: Node, direction: Direction
) -> tuple[ContentKind, Type | None]:
    """How the content is handled in the end, and its type: the media type and the schema may disagree."""
    plain = underlying(context.result, type_) if type_ is not None else None
    if direction == "reply" and kind in ("form", "multipart"):
        if type_ is not None:
            _fall_back(context, node, f"A reply in {media_type} is handed out as it came.")
        return ("text", STRING) if kind == "form" else ("binary", _BINARY)
    if isinstance(plain, JsonTextType) and kind in (None, "text"):
        return "json", plain.type
    if kind is None:
        kind = _kind_by_type(plain)
    if kind == "json" and plain == _BINARY:
        return "binary", _BINARY
    structured = plain is not None and _is_structured(plain)
    if kind == "text" and structured and is_yaml(media_type) and direction == "reply":
        _fall_back(context, node, f"{media_type} is handed over as text; its schema is not used.")
        return "text", STRING
    if kind == "text" and structured:
        return ("json", type_)  # some frameworks list text/plain for what they send as JSON
    if kind == "text":
        return "text", STRING
    if kind == "binary":
        return "binary", _BINARY
    return kind, type_


def _fall_back(context: Context, node: Node, reason: str, code: str = "CL331") -> None:
    context.ledger.add(node.pointer, "fallback", code, reason)


def _kind_by_type(plain: Type | None) -> ContentKind:
    """For a media type whose name says nothing (`*/*`, a vendor's own): bytes, text or JSON, as the schema says."""
    if plain is None or plain == _BINARY:
        return "binary"
    if isinstance(plain, Scalar) and not plain.is_number and plain.kind not in ("json", "boolean", "null"):
        return "text"
    return "json"


def _is_text(plain: Type) -> bool:
    """Whether lines of JSON are declared as one text, which is handed over as it is."""
    return isinstance(plain, Scalar) and plain.kind == "string"


def _is_structured(plain: Type) -> bool:
    if isinstance(plain, LiteralType):
        return plain.base not in ("string",)
    if isinstance(plain, Scalar):
        return plain.is_number or plain.kind == "boolean"
    return isinstance(plain, RefType | ListType | MapType | TupleType | UnionType)


def _encodings(context: Context, node: Node) -> tuple[Encoding, ...]:
    table = node.get("encoding")
    found: list[Encoding] = []
    for part, each in table.items() if table is not None else ():
        style = STYLES.get(each.text("style") or "", "form")
        value = each.value if isinstance(each.value, dict) else {}
        explode = value.get("explode")
        headers = each.get("headers")
        found.append(
            Encoding(
                part=part,
                content_type=each.text("contentType"),
                style=style,
                explode=explode if isinstance(explode, bool) else style == "form",
                allow_reserved=each.flag("allowReserved"),
                headers=headers_of(context, headers) if headers is not None else (),
            )
        )
    return tuple(found)


def headers_of(context: Context, table: Node) -> tuple[Header, ...]:
    """Typed headers of a reply or of a part."""
    found: list[Header] = []
    for name, node in table.items():
        if name.lower() == "content-type":  # the media type decides; the specification says to ignore it here
            continue
        header = node.resolve()
        schema = header.get("schema")
        type_: Type = context.schemas.type_of(schema) if schema is not None else STRING
        found.append(
            Header(
                header.pointer, name, STRING if type_ == ANY else type_, header.flag("required"), docs_of(header.value)
            )
        )
    return tuple(found)
