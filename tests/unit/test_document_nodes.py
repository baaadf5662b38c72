"""Documents as the later stages see them: nodes, files, and how long it takes."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.loading import FILE, HEAD, load, schema

from clientloom.diagnostics.records import BadInput
from clientloom.openapi import load_document


def test_nodes_are_views() -> None:
    document = load(schema("{type: object, description: d, deprecated: true, required: [x], properties: {'a/b~': {}}}"))
    node = document.node("#/components/schemas/A")
    assert (node.pointer, node.key, node.text("description"), node.flag("deprecated")) == (
        "#/components/schemas/A",
        "A",
        "d",
        True,
    )
    assert (node.text("deprecated"), node.flag("description"), node.get("nothing")) == (None, False, None)
    assert "type" in node
    assert "x" not in node
    properties = node.get("properties")
    required = node.get("required")
    assert properties is not None
    assert required is not None
    [(name, inner)] = properties.items()
    assert (name, inner.pointer, inner.value) == ("a/b~", "#/components/schemas/A/properties/a~1b~0", {})
    [first] = required.elements()
    assert (first.value, first.pointer, list(first.items()), first.get("x"), "x" in first) == (
        "x",
        "#/components/schemas/A/required/0",
        [],
        None,
        False,
    )
    assert (list(node.elements()), list(required.items()), node.ref, node.resolve() is node) == ([], [], None, True)
    assert document.root.pointer == "#"
    assert document.node("#").value is document.root.value
    place = inner.place("key")
    assert (place.file, place.pointer, place.on) == (FILE, "/components/schemas/A/properties/a~1b~0", "key")
    with pytest.raises(BadInput) as caught:
        document.node("#/components/schemas/B")
    assert caught.value.diagnostics[0].code == "CL121"


def test_the_files_that_were_read_are_known() -> None:
    document = load(HEAD)
    assert dict(document.files) == {FILE: HEAD.encode()}
    assert document.path == FILE


@pytest.mark.parametrize("name", ["ica_v1", "ica_v3", "astronomer_core", "lusid_workflow"])
def test_our_own_documents_load_without_a_word(name: str) -> None:
    assert load_document(Path(__file__).parents[2] / "specs" / name / "openapi.yaml").diagnostics == ()
