"""References: to this file, to others, by anchor; to nowhere, outside, the network and themselves."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from clientloom.diagnostics.records import BadInput, Diagnostic
from clientloom.openapi import Document, load_document

HEAD = "openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths: {}\n"


def reader(files: Mapping[str, str]) -> Callable[[Path], bytes]:
    def read(path: Path) -> bytes:
        name = path.as_posix().removeprefix("specs/")
        if name not in files:
            raise FileNotFoundError(name)
        return files[name].encode()

    return read


def load(text: str, others: Mapping[str, str] | None = None, *, lenient: bool = False) -> Document:
    files = {"api.yaml": text, **(others or {})}
    return load_document(Path("specs/api.yaml"), read=reader(files), lenient=lenient)


def findings(text: str, others: Mapping[str, str] | None = None) -> list[Diagnostic]:
    with pytest.raises(BadInput) as caught:
        load(text, others)
    return list(caught.value.diagnostics)


def only(text: str, others: Mapping[str, str] | None = None) -> Diagnostic:
    [found] = findings(text, others)
    return found


def schemas(text: str) -> str:
    return HEAD + "components:\n  schemas:\n" + "".join(f"    {line}\n" for line in text.split("\n"))


def test_a_chain_ends_at_the_thing_itself() -> None:
    document = load(
        schemas("A: {$ref: '#/components/schemas/B'}\nB: {$ref: '#/components/schemas/C'}\nC: {type: string}")
    )
    node = document.node("#/components/schemas/A")
    assert node.ref == "#/components/schemas/B"
    assert node.step().pointer == "#/components/schemas/B"
    assert node.resolve().pointer == "#/components/schemas/C"
    assert node.resolve() is document.node("#/components/schemas/B").step()
    assert node.resolve().resolve() is node.resolve()
    assert node.resolve().key == "C"


def test_escapes_and_percent_signs_in_references() -> None:
    document = load(
        schemas(
            "A: {$ref: '#/components/schemas/x~1y~0z'}\nB: {$ref: '#/components/schemas/with%20space'}\n"
            "C: {$ref: '#/components/schemas/50%25'}\n'x~z': {}\n"
            "'x/y~z': {type: string}\n'with space': {type: integer}\n"
            "'50%25': {type: boolean}"
        )
    )
    assert document.node("#/components/schemas/A").resolve().pointer == "#/components/schemas/x~1y~0z"
    assert document.node("#/components/schemas/B").resolve().pointer == "#/components/schemas/with space"
    assert document.node("#/components/schemas/C").resolve().text("type") == "boolean"


def test_recursive_schemas_are_no_cycle_of_references() -> None:
    document = load(schemas("A: {properties: {next: {$ref: '#/components/schemas/A'}}}"))
    inner = document.node("#/components/schemas/A/properties/next").resolve()
    assert inner.pointer == "#/components/schemas/A"


def test_a_reference_to_nowhere_offers_the_nearest_name() -> None:
    found = only(schemas("Task: {}\nA: {properties: {x: {$ref: '#/components/schemas/Taks'}}}"))
    assert (found.code, found.message) == ("CL121", "The $ref '#/components/schemas/Taks' leads nowhere.")
    assert found.help == "Did you mean '#/components/schemas/Task'?"
    assert found.place is not None
    assert found.place.pointer == "/components/schemas/A/properties/x/$ref"


def test_a_name_in_another_section_is_offered() -> None:
    assert (
        only(schemas("Task: {}\nA: {$ref: '#/definitions/Task'}")).help == "Did you mean '#/components/schemas/Task'?"
    )
    assert only(schemas("Task: {}\nA: {$ref: Task}")).help == "Write '#/components/schemas/Task'."


def test_many_uses_of_one_broken_reference_are_one_finding() -> None:
    text = "\n".join(f"A{n}: {{$ref: '#/components/schemas/Gone'}}" for n in range(9))
    found = only(schemas(text))
    assert found.message == "The $ref '#/components/schemas/Gone' leads nowhere (9 places use it)."
    assert len(found.related) == 3


@pytest.mark.parametrize("where", ["example", "default", "x-thing", "enum", "const", "examples"])
def test_what_only_looks_like_a_reference_is_left_alone(where: str) -> None:
    value = "[{$ref: nowhere}]" if where in ("enum", "examples") else "{$ref: nowhere}"
    assert load(schemas(f"A: {{{where}: {value}}}")).diagnostics == ()


def test_a_property_called_ref_is_a_property() -> None:
    document = load(schemas("A: {properties: {$ref: {type: string}}}"))
    assert document.node("#/components/schemas/A/properties/$ref").text("type") == "string"


def test_a_reference_must_be_text() -> None:
    assert only(schemas("A: {$ref: [x]}")).code == "CL126"


def test_a_circle_of_references_is_refused() -> None:
    found = findings(schemas("A: {$ref: '#/components/schemas/B'}\nB: {$ref: '#/components/schemas/A'}"))
    assert [item.code for item in found] == ["CL125", "CL125"]


def test_other_files_have_pointers_of_their_own() -> None:
    document = load(
        schemas("A: {$ref: 'more/shared.yaml#/defs/Pet'}\nB: {$ref: more/whole.yaml}\nC: {type: boolean}"),
        {
            "more/shared.yaml": "defs:\n  Pet: {properties: {owner: {$ref: '#/defs/Owner'}, whole: {$ref: whole.yaml}, "
            "api: {$ref: '../api.yaml#/components/schemas/C'}}}\n  Owner: {type: string}\n",
            "more/whole.yaml": "{type: integer, exclusiveMinimum: true, minimum: 3}",
        },
    )
    pet = document.node("#/components/schemas/A").resolve()
    assert pet.pointer == "more/shared.yaml#/defs/Pet"
    properties = pet.get("properties")
    assert properties is not None
    targets = {name: inner.resolve().pointer for name, inner in properties.items()}
    assert targets == {
        "owner": "more/shared.yaml#/defs/Owner",
        "whole": "more/whole.yaml#",
        "api": "#/components/schemas/C",
    }
    whole = document.node("more/whole.yaml#")
    assert whole.value == {"type": "integer", "exclusiveMinimum": 3}
    assert whole is document.node("#/components/schemas/B").resolve()
    assert list(document.files) == [
        Path("specs/api.yaml"),
        Path("specs/more/shared.yaml"),
        Path("specs/more/whole.yaml"),
    ]
    place = document.node("more/shared.yaml#/defs/Owner/type").place()
    assert (place.file, place.pointer) == (Path("specs/more/shared.yaml"), "/defs/Owner/type")


def test_files_may_refer_to_each_other_in_a_circle() -> None:
    document = load(
        schemas("A: {$ref: 'a.yaml'}"),
        {"a.yaml": "properties: {b: {$ref: b.yaml}}", "b.yaml": "properties: {a: {$ref: a.yaml}}"},
    )
    a = document.node("#/components/schemas/A").resolve()
    assert document.node("b.yaml#/properties/a").resolve().pointer == a.pointer == "a.yaml#"


def test_what_is_wrong_in_another_file_is_shown_there() -> None:
    found = only(schemas("A: {$ref: 'a.yaml#/X'}"), {"a.yaml": "X: {type: integer, default: word}\n"})
    assert found.code == "CL135"
    assert found.place is not None
    assert (found.place.file, found.place.pointer) == (Path("specs/a.yaml"), "/X/default")
    found = only(schemas("A: {$ref: 'a.yaml'}"), {"a.yaml": "x: [\n"})
    assert found.code == "CL106"
    assert found.place is not None
    assert found.place.file == Path("specs/a.yaml")


@pytest.mark.parametrize(
    ("reference", "code"),
    [
        ("../outside.yaml", "CL122"),
        ("more/../../outside.yaml#/x", "CL122"),
        ("/etc/passwd", "CL122"),
        ("%2e%2e/outside.yaml", "CL122"),
        ("..", "CL122"),
        ("file:///etc/passwd", "CL122"),
        ("C:\\\\windows\\\\x.yaml", "CL122"),
        ("a\\0.yaml", "CL122"),
        ("http://example.com/x.yaml", "CL123"),
        ("https://example.com/x.yaml#/a", "CL123"),
        ("HTTPS://EXAMPLE.com/x", "CL123"),
        ("//example.com/x", "CL123"),
        ("ftp://example.com/x", "CL123"),
        ("gone.yaml", "CL124"),
        ("gone/deep/x.json#/a", "CL124"),
    ],
)
def test_where_references_may_not_lead(reference: str, code: str) -> None:
    found = only(schemas(f'A: {{$ref: "{reference}"}}'))
    assert found.code == code
    assert found.help


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.yaml").write_text("type: string\n")
    folder = tmp_path / "specs"
    folder.mkdir()
    (folder / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    (folder / "api.yaml").write_text(schemas("A: {$ref: link.yaml}\nB: {$ref: lnk.yaml}\nC: {$ref: sub}"))
    (folder / "sub").mkdir()
    with pytest.raises(BadInput) as caught:
        load_document(folder / "api.yaml")
    found = caught.value.diagnostics
    assert [item.code for item in found] == ["CL122", "CL124", "CL124"]
    assert found[1].help == "Did you mean 'link.yaml'?"
    assert "is a directory" in found[2].message


def test_lenient_keeps_going_and_resolving_says_where(tmp_path: Path) -> None:
    document = load(schemas("A: {$ref: '#/components/schemas/Gone'}\nB: {$ref: 'http://x.y/z'}"), lenient=True)
    assert [(item.code, item.severity) for item in document.diagnostics] == [("CL121", "warning"), ("CL123", "warning")]
    with pytest.raises(BadInput) as caught:
        document.node("#/components/schemas/A").resolve()
    [found] = caught.value.diagnostics
    assert found.code == "CL121"
    assert found.place is not None
    assert found.place.pointer == "/components/schemas/A"


def test_anchors_and_ids_name_schemas() -> None:
    document = load(
        schemas(
            "A: {$ref: '#pet'}\nB: {$ref: 'https://example.com/schemas/owner'}\nC: {$anchor: pet, type: string}\n"
            "D: {$id: 'https://example.com/schemas/owner', $defs: {n: {type: integer}}}\n"
            "E: {$ref: 'https://example.com/schemas/owner#/$defs/n'}"
        )
    )
    assert document.node("#/components/schemas/A").resolve().pointer == "#/components/schemas/C"
    assert document.node("#/components/schemas/B").resolve().pointer == "#/components/schemas/D"
    assert document.node("#/components/schemas/E").resolve().pointer == "#/components/schemas/D/$defs/n"
    found = only(schemas("A: {$ref: '#pett'}\nC: {$anchor: pet}"))
    assert (found.code, found.help) == ("CL121", "Did you mean '#pet'?")


def test_a_document_may_call_itself_by_a_url() -> None:
    text = "$self: https://example.com/api.yaml\n" + schemas(
        "A: {$ref: 'https://example.com/api.yaml#/components/schemas/B'}\nB: {}"
    )
    assert load(text).node("#/components/schemas/A").resolve().pointer == "#/components/schemas/B"


def test_a_path_may_go_on_behind_a_reference() -> None:
    document = load(
        schemas(
            "A: {$ref: '#/components/schemas/B/properties/x'}\n"
            "B: {$ref: '#/components/schemas/C'}\nC: {properties: {x: {}}}"
        )
    )
    assert document.node("#/components/schemas/A").resolve().pointer == "#/components/schemas/C/properties/x"


def test_a_discriminators_mapping_is_looked_at_but_not_insisted_on() -> None:
    document = load(
        schemas(
            "A: {discriminator: {propertyName: k, mapping: {b: '#/components/schemas/B', c: C, d: gone.yaml}}}\nB: {}"
        )
    )
    [found] = document.diagnostics
    assert (found.code, found.severity) == ("CL124", "warning")
    assert document.root.resolve_ref("#/components/schemas/B").pointer == "#/components/schemas/B"


def test_targets_outside_the_usual_places_are_normalised_too() -> None:
    document = load(schemas("A: {$ref: '#/x-schemas/S'}") + "x-schemas: {S: {minimum: 1, exclusiveMinimum: true}}\n")
    assert document.node("#/components/schemas/A").resolve().value == {"exclusiveMinimum": 1}
