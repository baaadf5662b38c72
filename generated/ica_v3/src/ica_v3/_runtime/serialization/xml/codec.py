"""Models to XML text and back, by way of the JSON that the same models have: what holds there holds here."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

import msgspec

from ...http.media_type import text_encoding
from ..decoder import Report
from ..type_tree import shape_of
from .elements import parse, written
from .names import PLAIN, Xml
from .values import ElementReader, ElementWriter, Table, loose

if TYPE_CHECKING:
    from ...request.operation import MediaContent


def table(module: str) -> Table:
    """The names in XML of the models of a package, by a module of its operations."""
    package = module.rpartition("._operations.")[0]
    names: Table = import_module(f"{package}._xml").MODELS
    return names


def decoded(
    found: MediaContent,
    content: bytes,
    media_type: str | None,
    strict: bool,
    report: Report | None,
) -> Any:
    """The value of an XML reply. Mismatch where it does not fit."""
    names = table(found.module)
    content = to_json(content, media_type, found.type(), found.xml or PLAIN, names)
    return found.decoder.decode(content, strict=strict, report=report)


def to_json(
    content: bytes, media_type: str | None, form: Any, xml: Xml, names: Table
) -> bytes:
    """The JSON of an XML text, read as a type. Mismatch where it is no XML that is taken."""
    root = parse(content, media_type)
    return msgspec.json.encode(ElementReader(names).value(root, shape_of(form), xml))


def from_json(
    content: bytes, media_type: str, form: Any, xml: Xml, names: Table
) -> bytes:
    """The XML text of what is JSON, written as a type."""
    # numbers with a fraction stay the text that they are
    plain = msgspec.json.Decoder(float_hook=str).decode(content)
    root = ElementWriter(names).root(plain, shape_of(form), xml)
    return written(root, text_encoding(media_type))


def plain(content: bytes, media_type: str | None) -> Any:
    """An XML text of no type as plain data. Mismatch where it is no XML that is taken."""
    root = parse(content, media_type)
    return loose(root, root.namespace or "")
