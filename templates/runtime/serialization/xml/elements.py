"""XML text to a tree of elements and back. Reading is bounded, and refuses every document type: no entities."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.parsers import expat
from xml.sax.saxutils import escape

from ...http.media_type import charset, text_encoding
from ..mismatch import Mismatch

if TYPE_CHECKING:
    from collections.abc import Mapping

INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
XML = "http://www.w3.org/XML/1998/namespace"

_DEEPEST = 128
_MOST_NODES = 2_000_000  # elements and attributes together
_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_NAME = re.compile(r"[^\W\d][\w.\-\u00b7]*")
# what no XML text can hold, not even as a reference
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class Element:
    """One element. `namespace` is None where it is whatever is in force around it; `text` is all of its own text."""

    __slots__ = (
        "attributes",
        "cdata",
        "children",
        "name",
        "namespace",
        "prefix",
        "text",
    )

    def __init__(
        self, name: str, namespace: str | None = None, prefix: str | None = None
    ) -> None:
        self.name = name
        self.namespace = namespace
        self.prefix = prefix
        # (namespace, name) -> (prefix, value)
        self.attributes: dict[tuple[str, str], tuple[str | None, str]] = {}
        self.children: list[Element] = []
        self.text = ""
        self.cdata = False

    @property
    def is_nil(self) -> bool:
        """Whether it says to be null."""
        return self.attributes.get((INSTANCE, "nil"), (None, ""))[1].strip() in (
            "true",
            "1",
        )


def parse(content: bytes, media_type: str | None) -> Element:
    """The root of an XML text. Mismatch where it is none, has a document type, or is larger or deeper than allowed."""
    builder = _Builder()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.data
    parser.StartDoctypeDeclHandler = builder.doctype
    try:
        parser.Parse(_decoded(content, media_type), True)
    except (expat.ExpatError, LookupError, UnicodeError) as error:
        said = str(error) if isinstance(error, expat.ExpatError) else "its encoding"
        raise Mismatch("$", "XML", f"invalid XML ({said})") from None
    except Mismatch:
        raise
    except ValueError:  # an encoding that the parser does not take
        raise Mismatch("$", "XML", "invalid XML (its encoding)") from None
    finally:
        # the parser and its handlers hold each other
        parser.StartElementHandler = parser.EndElementHandler = None
        parser.CharacterDataHandler = parser.StartDoctypeDeclHandler = None
    return builder.root.children[0]


def _decoded(content: bytes, media_type: str | None) -> bytes | str:
    """The text where the Content-Type names its encoding, which counts more than the text's own word (RFC 7303)."""
    if media_type is None or content.startswith(_BOMS) or charset(media_type) is None:
        return content
    return content.decode(text_encoding(media_type))


class _Builder:
    """Takes what the parser meets."""

    def __init__(self) -> None:
        self.root = Element("")
        self._open = [self.root]
        self._texts: list[list[str]] = [[]]
        self._nodes = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._nodes += 1 + len(attributes)
        if self._nodes > _MOST_NODES:
            raise Mismatch("$", "XML", f"more than {_MOST_NODES} elements")
        if len(self._open) > _DEEPEST:
            raise Mismatch("$", "XML", "XML nested too deeply")
        namespace, _, name = tag.rpartition(" ")
        made = Element(name, namespace)
        for key, value in attributes.items():
            space, _, plain = key.rpartition(" ")
            made.attributes[space, plain] = (None, value)
        self._open[-1].children.append(made)
        self._open.append(made)
        self._texts.append([])

    def end(self, tag: str) -> None:
        self._open.pop().text = "".join(self._texts.pop())

    def data(self, text: str) -> None:
        self._texts[-1].append(text)

    def doctype(self, *said: object) -> None:
        raise Mismatch("$", "XML", "a document type, which is refused")


# ---- writing ----


def written(root: Element, encoding: str) -> bytes:
    """The XML text of a tree. ValueError where a name or a text in it has no form in XML."""
    pieces = [f'<?xml version="1.0" encoding="{encoding.upper()}"?>\n']
    _write(root, "", {"xml": XML}, pieces)
    return "".join(pieces).encode(encoding, "xmlcharrefreplace")


def _write(
    element: Element, default: str, bound: dict[str, str], pieces: list[str]
) -> None:
    """`default` is the namespace of names without a prefix here, `bound` those of the prefixes."""
    namespace, prefix = element.namespace, element.prefix
    tag = _named(element.name)
    around = bound
    bound = dict(bound)
    opening = ""
    if namespace and prefix:
        tag = f"{_named(prefix)}:{tag}"
        bound[prefix] = namespace
    elif namespace is None and prefix in bound:
        tag = f"{prefix}:{tag}"
    elif namespace is not None and namespace != default:
        opening += f" xmlns={_quoted(namespace)}"
        default = namespace
    for (space, name), (called, value) in element.attributes.items():
        shown = _named(name)
        if space:
            called = _prefix(space, called, bound)
            shown = f"{called}:{shown}"
        opening += f" {shown}={_quoted(value)}"
    for called, space in bound.items():
        if around.get(called) != space:
            opening += f" xmlns:{called}={_quoted(space)}"
    if not element.children and not element.text:
        pieces.append(f"<{tag}{opening}/>")
        return
    pieces.append(f"<{tag}{opening}>")
    pieces.append(_text(element.text, element.cdata))
    for child in element.children:
        _write(child, default, bound, pieces)
    pieces.append(f"</{tag}>")


def _prefix(namespace: str, wanted: str | None, bound: dict[str, str]) -> str:
    """A prefix for a namespace: one that is bound to it, else the one that the document gives, else a new one."""
    for called, space in bound.items():
        if space == namespace and (wanted is None or called == wanted):
            return called
    called = _named(wanted) if wanted else "xsi" if namespace == INSTANCE else "ns"
    while called in bound:
        called += "_"
    bound[called] = namespace
    return called


def _named(name: str) -> str:
    if _NAME.fullmatch(name) is None:
        raise ValueError(f"{name!r} is no name in XML")
    return name


def _checked(text: str) -> str:
    if _FORBIDDEN.search(text):
        raise ValueError("a text holds characters that have no form in XML")
    return text


def _text(text: str, cdata: bool) -> str:
    if cdata and text and "\r" not in text:
        return f"<![CDATA[{_checked(text).replace(']]>', ']]]]><![CDATA[>')}]]>"
    return escape(_checked(text), {"\r": "&#13;"})


def _quoted(value: str) -> str:
    within = {'"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
    return f'"{escape(_checked(value), within)}"'
