"""Names of the models in XML, by class; loaded when XML is sent or read."""

from ._runtime.operation import Xml

MODELS: dict[str, Xml] = {
    "Link": Xml(
        "link", fields={"href": Xml(node="attribute"), "label": Xml(node="cdata")}
    ),
    "Note": Xml(
        "note",
        namespace="https://notes.example/",
        prefix="n",
        fields={
            "id": Xml(node="attribute"),
            "tags": Xml(wrapped=True, items=Xml("tag")),
            "lines": Xml(items=Xml("line")),
            "links": Xml(wrapped=True, items=Xml("link")),
        },
    ),
    "PutNoteError": Xml("problem", namespace="urn:ietf:rfc:7807"),
}
