"""Loading documents: versions, structure, operations, parameters, defaults, and what lenient loading makes of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.loading import HEAD, load, schema

from clientloom.diagnostics.records import BadInput, Diagnostic
from clientloom.openapi import load_document


def findings(text: str) -> list[Diagnostic]:
    with pytest.raises(BadInput) as caught:
        load(text)
    return list(caught.value.diagnostics)


def at(found: Diagnostic) -> tuple[str, str | None, str]:
    assert found.place is not None
    assert found.help
    return found.code, found.place.pointer, found.place.on


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "CL103"),
        ("# nothing\n", "CL114"),
        ("hello world\n", "CL114"),
        ("- a\n", "CL114"),
        ("12\n", "CL114"),
        ("<!DOCTYPE html><html></html>\n", "CL114"),
        ("info: {}\n", "CL115"),
        ("openapi: 4.0.0\n", "CL116"),
        ("openapi: 2.0\n", "CL116"),
        ("swagger: '1.2'\n", "CL116"),
        ("swagger: 3.0.0\n", "CL116"),
        ("openapi: latest\n", "CL116"),
        ("openapi: [3]\n", "CL116"),
        ("openapi:\n", "CL116"),
        ("openapi: true\n", "CL116"),
        ("openapi: 3.10\n", "CL116"),
    ],
)
def test_what_is_no_description_is_refused(text: str, code: str) -> None:
    [found] = findings(text)
    assert found.code == code
    assert found.help


@pytest.mark.parametrize(
    ("text", "dialect"),
    [
        ("swagger: '2.0'", "2.0"),
        ("swagger: 2.0", "2.0"),
        ("openapi: 3.0.1", "3.0.1"),
        ("openapi: 3.1", "3.1"),
        ("openapi: 3.1.1", "3.1.1"),
        ("openapi: 3.2.0", "3.2.0"),
        ("openapi: 3.0.0-rc2", "3.0.0-rc2"),
        ('{"openapi": "3.0.0"}', "3.0.0"),
        ('{"openapi": 3.1}', "3.1"),
    ],
)
def test_versions(text: str, dialect: str) -> None:
    assert load(text).dialect == dialect


def test_a_misspelt_version_key_is_recognised() -> None:
    [found] = findings("OpenApi: 3.0.0\n")
    assert at(found) == ("CL115", "/OpenApi", "key")
    assert found.help == "Is 'OpenApi' meant to be `openapi`?"


def test_a_directory_and_a_missing_file(tmp_path: Path) -> None:
    for path, code in ((tmp_path, "CL102"), (tmp_path / "none.yaml", "CL101")):
        with pytest.raises(BadInput) as caught:
            load_document(path)
        assert [found.code for found in caught.value.diagnostics] == [code]


def path(path: str, parameters: str = "", operation: str = "get: {responses: {}}") -> str:
    return HEAD + f"paths:\n  {path}:\n    parameters: [{parameters}]\n    {operation}\n"


def test_an_operation_id_given_twice_names_both_places() -> None:
    text = HEAD + "paths:\n  /a: {get: {operationId: x}, put: {operationId: y}}\n  /b: {get: {operationId: x}}\n"
    [found] = findings(text)
    assert at(found) == ("CL132", "/paths/~1b/get/operationId", "value")
    [(label, first)] = found.related
    assert (label, first.pointer) == ("first used here", "/paths/~1a/get/operationId")


def test_a_path_item_used_twice_is_no_duplicate() -> None:
    text = HEAD.replace("3.0.3", "3.1.0") + (
        "paths: {/a: {$ref: '#/components/pathItems/P'}, /b: {$ref: '#/components/pathItems/P'}}\n"
        "components: {pathItems: {P: {get: {operationId: x}}}}\n"
    )
    assert load(text).diagnostics == ()


def test_a_path_parameter_that_the_path_does_not_have() -> None:
    [found] = findings(path("/a", "{name: b, in: path, required: true, schema: {}}"))
    assert at(found) == ("CL133", "/paths/~1a/parameters/0", "value")
    assert found.help == "Put {b} into the path, or remove the parameter."


def test_a_misspelt_path_parameter_is_one_finding() -> None:
    [found] = findings(path("/a/{taskId}", "{name: taskID, in: path, required: true, schema: {}}"))
    assert (found.code, found.help) == ("CL133", "Is 'taskId' meant?")
    nameless = "{in: query, schema: {}}, {name: taskID, in: path, required: true, schema: {}}"
    assert [found.help for found in findings(path("/a/{taskId}", nameless))][-1] == "Is 'taskId' meant?"
    operation = "get: {parameters: [{name: id, in: path, required: true, schema: {}}]}"
    [found] = findings(path("/a/{taskId}", "", operation))
    assert at(found) == ("CL133", "/paths/~1a~1{taskId}/get/parameters/0", "value")
    assert found.help == "Is 'taskId' meant?"


def test_a_variable_without_parameter_is_told_once_for_the_path() -> None:
    [found] = findings(
        path("/a/{b}", "", "get: {}\n    put: {}\n    post: {parameters: [{name: b, in: path, schema: {}}]}")
    )
    assert at(found) == ("CL134", "/paths/~1a~1{b}", "key")
    assert found.message == "GET and PUT of '/a/{b}' declare no parameter for the variable 'b'."


def test_a_parameter_in_another_place_does_not_count() -> None:
    [found] = findings(path("/a/{b}", "{name: b, in: query, schema: {}}"))
    assert found.code == "CL134"


def test_parameters_of_path_and_operation_count_together() -> None:
    operation = (
        "get: {parameters: [{$ref: '#/components/parameters/C'}]}\n"
        "components: {parameters: {C: {name: c, in: path, schema: {}}}}"
    )
    assert load(path("/{b}/{c}", "{name: b, in: path, schema: {}}", operation)).diagnostics == ()


@pytest.mark.parametrize(
    ("template", "name"), [("/a/{proxy+}", "proxy"), ("/a/{proxy+}", "proxy+"), ("/a/{p*}", "p"), ("/x:{v}", "v")]
)
def test_variables_with_the_signs_of_gateways(template: str, name: str) -> None:
    assert load(path(f"'{template}'", f"{{name: {name}, in: path, schema: {{}}}}")).diagnostics == ()


def test_lenient_puts_in_what_a_path_lacks() -> None:
    document = load(path("/a/{b}/{c}", "{name: c, in: path, required: true, schema: {}}"), lenient=True)
    assert [(found.code, found.severity) for found in document.diagnostics] == [("CL134", "warning")]
    node = document.node("#/paths/~1a~1{b}~1{c}/get/parameters/0")
    assert node.value == {"name": "b", "in": "path", "required": True, "schema": {"type": "string"}}
    assert node.place().pointer == "/paths/~1a~1{b}~1{c}"


def test_lenient_leaves_out_what_no_path_has() -> None:
    shared = "{name: x, in: query, schema: {}}, {name: taskID, in: path, schema: {}}, {name: y, in: query, schema: {}}"
    operation = "get: {parameters: [{name: gone, in: path, schema: {}}, {name: z, in: query, schema: {}}]}"
    document = load(path("/a/{taskId}", shared, operation), lenient=True)
    assert [found.code for found in document.diagnostics] == ["CL133", "CL133"]
    at = "#/paths/~1a~1{taskId}"
    assert [node.text("name") for node in document.node(f"{at}/parameters").elements()] == ["x", "y"]
    assert [node.text("name") for node in document.node(f"{at}/get/parameters").elements()] == ["z", "taskId"]
    assert document.node(f"{at}/parameters/1/name").place().pointer == "/paths/~1a~1{taskId}/parameters/2/name"
    assert document.node(f"{at}/get/parameters/0").place().pointer == "/paths/~1a~1{taskId}/get/parameters/1"
    assert document.node(f"{at}/get/parameters/1").place().pointer == "/paths/~1a~1{taskId}"


def test_lenient_sends_nothing_twice() -> None:
    operation = "get: {parameters: [{name: term, in: query, schema: {}}]}"
    document = load(path("'/search?term={term}'", "", operation), lenient=True)
    assert len(list(document.node("#/paths/~1search?term={term}/get/parameters").elements())) == 1


def test_a_parameter_listed_twice() -> None:
    [found] = findings(
        path(
            "/a",
            "{name: q, in: query, schema: {}}, {name: q, in: header, schema: {}}, {name: q, in: query, schema: {}}",
        )
    )
    assert at(found) == ("CL138", "/paths/~1a/parameters/2", "value")
    assert found.related[0][1].pointer == "/paths/~1a/parameters/0"


@pytest.mark.parametrize(
    "parameter",
    ["{in: query}", "{name: 1, in: query}", "{name: q}", "{name: q, in: body}", "{name: q, in: [query]}", "{}"],
)
def test_a_parameter_without_name_or_place(parameter: str) -> None:
    [found] = findings(path("/a", parameter))
    assert at(found) == ("CL141", "/paths/~1a/parameters/0", "value")


@pytest.mark.parametrize(
    "text",
    [
        "{type: integer, default: '10'}",
        "{type: integer, default: 1.5}",
        "{type: integer, default: true}",
        "{type: number, default: false}",
        "{type: string, default: 10}",
        "{type: boolean, default: 'true'}",
        "{type: boolean, default: yes}",
        "{type: array, default: x}",
        "{type: object, default: []}",
        "{type: string, default: {a: b}}",
    ],
)
def test_a_default_of_the_wrong_type(text: str) -> None:
    [found] = findings(schema(text))
    assert at(found) == ("CL135", "/components/schemas/A/default", "value")


@pytest.mark.parametrize(
    "text",
    [
        "{type: integer, default: 10}",
        "{type: integer, default: 10.0}",
        "{type: number, default: 1}",
        "{type: string, default: no}",
        "{type: string, default: 2024-01-31}",
        "{type: string, nullable: true, default: null}",
        "{type: [string, 'null'], default: null}",
        "{type: [string, integer], default: 5}",
        "{type: array, default: []}",
        "{type: array, items: {type: string}, enum: [a, b], default: [a]}",
        "{default: anything}",
        "{type: whatever, default: 5}",
        "{default: null}",
        "{enum: [1, 2], default: 1}",
    ],
)
def test_defaults_that_fit(text: str) -> None:
    assert load(schema(text)).diagnostics == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{type: string, enum: [a], default: b}", "CL136"),
        ("{enum: [1], default: true}", "CL136"),
        ("{type: string, default: null}", "CL137"),
    ],
)
def test_defaults_that_are_only_odd(text: str, code: str) -> None:
    [found] = load(schema(text)).diagnostics
    assert (found.code, found.severity) == (code, "warning")


@pytest.mark.parametrize(
    ("word", "help"),
    [
        ("int", "Write `integer`."),
        ("String", "Write `string`."),
        ("datetime", "Write `string` with `format: date-time`."),
        ("dict", "Write `object`."),
        ("any", "Leave the type out, if any value is allowed there."),
        ("[string, int]", "Write `integer`."),
    ],
)
def test_types_in_words_of_plain_meaning_are_remarked_on(word: str, help: str) -> None:
    [found] = load(schema(f"{{type: {word}, default: null, nullable: true}}")).diagnostics
    assert (found.code, found.severity, found.help) == ("CL144", "warning", help)


def test_the_same_in_swagger() -> None:
    text = """
        swagger: "2.0"
        info: {title: T, version: '1'}
        paths: {/a: {get: {parameters: [{name: n, in: query, type: int}], responses: {"204": {description: ok}}}}}
        """
    [found] = load(text).diagnostics
    assert (found.code, found.severity) == ("CL144", "warning")
    assert found.place is not None
    assert found.place.pointer == "/paths/~1a/get/parameters/0/type"


@pytest.mark.parametrize(
    ("text", "pointer", "message"),
    [
        ("paths: []", "/paths", "Here should be a map of paths, but there is a list."),
        ("paths: {/a: x}", "/paths/~1a", "Here should be a path item (a mapping), but there is text."),
        ("paths: {/a: {get: []}}", "/paths/~1a/get", "Here should be an operation (a mapping), but there is a list."),
        (
            "paths: {/a: {get: {parameters: {}}}}",
            "/paths/~1a/get/parameters",
            "Here should be a list, but there is a mapping.",
        ),
        ("components: {schemas: []}", "/components/schemas", "Here should be a mapping, but there is a list."),
        (
            "components: {schemas: {A: 5}}",
            "/components/schemas/A",
            "Here should be a schema (a mapping), but there is a number.",
        ),
        (
            "components: {schemas: {A: {properties: [x]}}}",
            "/components/schemas/A/properties",
            "Here should be a mapping, but there is a list.",
        ),
        (
            "components: {schemas: {A: {allOf: {x: 1}}}}",
            "/components/schemas/A/allOf",
            "Here should be a list, but there is a mapping.",
        ),
    ],
)
def test_another_kind_of_thing_than_belongs_there(text: str, pointer: str, message: str) -> None:
    [found] = findings(HEAD + text + "\n")
    assert at(found) == ("CL131", pointer, "value")
    assert found.message == message


def test_lenient_takes_out_what_does_not_belong() -> None:
    text = "paths: {/a: {get: {parameters: {}, responses: []}, put: 5}}\n"
    text += "components: {schemas: {A: {allOf: [5, {}], items: []}}}\n"
    document = load(HEAD + text, lenient=True)
    assert {found.code for found in document.diagnostics} == {"CL131"}
    assert document.node("#/paths").value == {"/a": {"get": {}}}
    assert document.node("#/components/schemas/A").value == {"allOf": [{}, {}]}
    assert load(HEAD + "paths: []\n", lenient=True).root.get("paths") is None


def test_empty_keys_and_boolean_schemas_are_fine() -> None:
    text = HEAD + "tags:\nservers:\npaths:\n  /a:\n    get:\n      parameters:\n      responses:\n"
    text += "components:\n  schemas:\n    A: {additionalProperties: false, properties: , not: true}\n    B:\n"
    assert load(text).diagnostics == ()


def test_a_wrong_default_in_a_request_body_is_no_error() -> None:
    body = "requestBody: {content: {application/json: {schema: {type: string, default: [a]}}}}, responses: {}"
    document = load(HEAD + f"paths: {{/a: {{post: {{{body}}}}}}}\n")
    assert [(found.code, found.severity) for found in document.diagnostics] == [("CL135", "warning")]


def test_all_errors_are_told_at_once_and_warnings_first() -> None:
    text = path(
        "/a",
        "{name: b, in: path, schema: {type: integer, default: x}}, "
        "{name: c, in: query, schema: {enum: [1], default: 2}}",
    )
    assert [(found.code, found.severity) for found in findings(text)] == [
        ("CL136", "warning"),
        ("CL135", "error"),
        ("CL133", "error"),
    ]
    assert {found.severity for found in load(text, lenient=True).diagnostics} == {"warning"}


def test_what_stands_beside_a_reference_says_nothing_up_to_3_0() -> None:
    text = "components: {schemas: {A: {$ref: '#/components/schemas/B', allOf: {x: 1}}, B: {type: object}}}\n"
    assert load(HEAD + text).diagnostics == ()
    assert [found.code for found in findings(HEAD.replace("3.0.3", "3.1.0") + text)] == ["CL131"]
