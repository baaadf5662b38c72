"""The emitter: every file of a package, each as black would leave it, none that can harm."""

from __future__ import annotations

import ast
import tomllib
from pathlib import PurePosixPath

import black
import pytest
from black.mode import TargetVersion
from msgspec.structs import replace
from tests.support.lowering import configure, lowered

from clientloom.emit import emit, emit_declarations
from clientloom.emit.format import settled, vouched
from clientloom.naming import assign
from clientloom.python import declarations, views

MODE = black.Mode(line_length=88, target_versions={TargetVersion.PY311})

HOSTILE = r"""
openapi: 3.1.0
info: {title: "\"\"\" {{ 7 * 7 }} \\ \u202e", version: "1\n2", description: "'''\"\"\"\n{% raw %}"}
servers: [{url: "https://x.example/{{ a }}\"\\"}]
tags: [{name: "../../etc", description: "\"\"\"; import os"}]
paths:
  "/a\"b/{{ x }}/{id}\\":
    get:
      operationId: "../get \"\"\" {{ x }}"
      tags: ["../../etc"]
      summary: "ends with a backslash \\"
      parameters:
        - name: id
          in: path
          required: true
          schema: {type: string, default: "\"\"\""}
          description: "\\N{BULLET} \0 \u202e"
        - {name: "x\"]\n", in: query, schema: {type: string, enum: ["\"", "'", "\\", "\n", "{{ y }}"]}}
      responses:
        "200":
          description: "\"\"\""
          content: {"application/json; x=\"\\\"": {schema: {$ref: "#/components/schemas/a~1b%22"}}}
components:
  schemas:
    "a/b\"":
      type: object
      description: "\"\"\"\\"
      properties:
        "x\"\\\n": {type: string, description: "\"\"\" + str(1) + \"\"\"", default: "\\\""}
        "con": {type: string, enum: ["\"\"\"", "\\", "{% endraw %}"]}
    "CON": {type: string, enum: ["\"\"\"", "\0"], description: "'\\"}
"""


def files(text: str, toml: str = "") -> dict[str, str]:
    api, _ = lowered(text, toml, lenient=True)
    config = configure(toml)
    names = assign(api, config)
    made = {
        **emit(views(api, names, config), config),
        **emit_declarations(declarations(api, names, config), config),
    }
    return {path: data.decode() if isinstance(data, bytes) else data for path, data in made.items()}


@pytest.fixture(scope="module")
def hostile() -> dict[str, str]:
    return {path: text for path, text in files(HOSTILE).items() if "/_runtime/" not in path}


def test_what_a_hostile_document_says_stays_text(hostile: dict[str, str]) -> None:
    for path, text in hostile.items():
        if path.endswith(".py"):
            tree = ast.parse(text)
            assert not [node for node in ast.walk(tree) if isinstance(node, ast.Name) and node.id == "os"]
            assert black.format_str(text, mode=MODE) == text, path


def test_no_file_leaves_the_package(hostile: dict[str, str]) -> None:
    for path in hostile:
        parts = PurePosixPath(path).parts
        assert ".." not in parts
        assert not path.startswith("/")
        assert all(part.isascii() and part.split(".")[0].lower() != "con" for part in parts), path
    assert len({path.casefold() for path in hostile}) == len(hostile)


def test_the_project_file_is_toml_whatever_its_texts_hold() -> None:
    toml = r'description = "\"\"\" \\ \u007f ]"' + '\nauthors = ["A \'B\' <a@b.example>", "C"]\n'
    api, _ = lowered(HOSTILE, lenient=True)
    config = replace(configure(), package=replace(configure().package, **tomllib.loads(toml)))
    project = emit(views(api, assign(api, config), config), config)["pyproject.toml"]
    assert isinstance(project, str)
    table = tomllib.loads(project)["project"]
    assert table["description"] == '""" \\ ]'
    assert table["authors"] == [{"name": "A 'B'", "email": "a@b.example"}, {"name": "C"}]


def test_a_package_is_complete() -> None:
    made = files("openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {}\n")
    assert {"pyproject.toml", "README.md", "CHANGELOG.md", "LICENSE"} <= {path for path in made if "/" not in path}
    for name in (
        "__init__.py",
        "_client.py",
        "_service.py",
        "errors.py",
        "py.typed",
        "_runtime/lazy.py",
        "models/__init__.py",
    ):
        assert f"src/example/{name}" in made
    for path, text in made.items():
        if path.endswith(".py") and "/_runtime/" not in path:
            assert black.format_str(text, mode=MODE) == text, path


def test_a_package_that_imports_its_runtime_has_no_copy() -> None:
    api, _ = lowered(HOSTILE, lenient=True)
    config = replace(configure(), package=replace(configure().package, runtime="package"))
    names = assign(api, config)
    made = {**emit(views(api, names, config), config), **emit_declarations(declarations(api, names, config), config)}
    assert [path for path, text in made.items() if "_runtime/" in path or "._runtime" in str(text)] == []
    for path, text in made.items():
        if path.endswith(".py"):
            assert black.format_str(str(text), mode=MODE) == text, path


def test_only_what_the_layout_cannot_vouch_for_goes_through_black() -> None:
    name = "A" * 80
    long = f"{name}: TypeAlias = (\n    A | B\n)\n"
    assert vouched("x = 1\n" * 3)
    assert vouched(f'x = "{"y" * 200}"\n')
    assert not vouched(long)
    plain = f"class {name * 2}(\n    Model\n):\n    pass\n"
    assert vouched(plain)
    assert black.format_str(plain, mode=MODE) == plain
    assert black.format_str(settled(long), mode=MODE) == settled(long)


LONG = """
openapi: 3.1.0
info: {title: T, version: "1"}
paths:
  /things:
    get:
      operationId: getNAME
      tags: [NAME]
      parameters: [{name: f, in: query, schema: {$ref: "#/components/schemas/NAMEEnum"}}]
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/NAME"}}}}}
components:
  schemas:
    NAMEEnum: {type: string, enum: [a, b]}
    NAME:
      type: object
      required: [NAME]
      properties: {NAME: {$ref: "#/components/schemas/NAME"}, b: {oneOf: [{type: string}, {type: array, items: {}}]}}
"""


@pytest.mark.parametrize("length", range(58, 90, 2))
def test_names_of_any_length_are_laid_out_as_black_does_it(length: int) -> None:
    name = ("ThisIsTheNameOfOneThing" * 4)[:length]
    for path, text in files(LONG.replace("NAME", name)).items():
        if path.endswith(".py") and "/_runtime/" not in path and name[:30] in text:
            assert black.format_str(text, mode=MODE) == text, path
