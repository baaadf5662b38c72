"""Views of `_xml.py`: what the models of a package are called in XML; and the same of single contents."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from clientloom import ir
from clientloom.ir.walk import reachable
from clientloom.naming import Names
from clientloom.python.code_printer import Doc, Named, assignment, call, flat, mapping, subscript
from clientloom.python.imports import Imports
from clientloom.python.text import prose_docstring, string
from clientloom.python.types import RUNTIME
from clientloom.python.views import XmlModule

_ABOUT = "Names of the models in XML, by class; loaded when XML is sent or read."


class XmlWriter(Struct, frozen=True):
    """Writes descriptions in one module."""

    imports: Imports
    runtime: str = RUNTIME

    def of(self, xml: ir.Xml, kind: ir.Type | None = None, names: Names | None = None) -> Doc:
        """The description as an expression. `kind`: of a root, which is called as its class where it has no name."""
        if xml.name is None and names is not None:
            name = names.symbols[kind.target] if isinstance(kind, ir.RefType) else "root"
            xml = replace(xml, name=name)
        return call(self.imports.name(f"{self.runtime}.operation", "Xml"), list(self._items(xml)))

    def _items(self, xml: ir.Xml) -> Iterator[Doc]:
        for key, value in (("name", xml.name), ("namespace", xml.namespace), ("prefix", xml.prefix)):
            if value is not None:
                yield string(value) if key == "name" else f"{key}={string(value)}"
        if xml.node != "element":
            yield f"node={string(xml.node)}"
        if xml.wrapped:
            yield "wrapped=True"
        if xml.items is not None:
            yield Named("items=", self.of(xml.items))
        if xml.fields:
            yield Named("fields=", mapping((string(wire), self.of(each)) for wire, each in xml.fields))


def xml_module(api: ir.Api, names: Names) -> XmlModule | None:
    """`_xml.py`; None where no XML of the document has a type."""
    types = [content.type for content in _contents(api) if content.xml is not None and content.type is not None]
    if not types:
        return None
    imports = Imports(runtime=names.runtime)
    writer = XmlWriter(imports, "._runtime")
    described = sorted(
        (names.symbols[key], symbol.xml)
        for key in reachable(api.symbols, types)
        if isinstance(symbol := api.symbols[key], ir.ModelDef) and symbol.xml != ir.PLAIN_XML
    )
    kind = subscript("dict", ["str", imports.name("._runtime.operation", "Xml")])
    rows = ((string(name), writer.of(xml)) for name, xml in described)
    code = assignment("MODELS", kind, mapping(rows)) if described else f"MODELS: {flat(kind)} = {{}}"
    return XmlModule(prose_docstring(_ABOUT, indent=0), imports.lines(), code)


def _contents(api: ir.Api) -> Iterator[ir.Content]:
    for operation in api.operations:
        yield from operation.body.contents if operation.body is not None else ()
        for reply in operation.replies:
            yield from reply.contents
