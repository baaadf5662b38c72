"""`pipeline.compile` is pure: it reads through its reader, writes nothing, and gives the same for the same."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from clientloom.config.records import parse_config
from clientloom.coverage import summary
from clientloom.diagnostics.records import BadInput
from clientloom.pipeline import compile
from clientloom.targets import Target

CLIENT = b'[package]\nname = "pets"\n'


def document(**more: Any) -> dict[str, Any]:
    reply = {"description": "A pet.", "content": {"application/json": {"schema": {"$ref": "shared.json#/Pet"}}}}
    return {
        "openapi": "3.0.3",
        "info": {"title": "Pets", "version": "1"},
        "paths": {
            "/pets/{id}": {
                "get": {
                    "operationId": "getPet",
                    "tags": ["Pets"],
                    "parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}],
                    "responses": {"200": reply},
                },
                "delete": {
                    "operationId": "deletePet",
                    "tags": ["Pets"],
                    "parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}],
                    "responses": {"204": {"description": "Gone."}},
                },
            }
        },
        **more,
    }


class Disk:
    """Files that are not on any disk."""

    def __init__(self, client: bytes = CLIENT, **more: Any) -> None:
        self.files = {
            "client.toml": client,
            "openapi.yaml": json.dumps(document(**more)).encode(),
            "shared.json": json.dumps({"Pet": {"type": "object", "properties": {"name": {"type": "string"}}}}).encode(),
        }
        self.target = Target(parse_config(client, Path("/nowhere/specs/client.toml")))

    def read(self, path: Path) -> bytes:
        assert path.parent == Path("/nowhere/specs")
        try:
            return self.files[path.name]
        except KeyError:
            raise FileNotFoundError(2, "No such file or directory", str(path)) from None


def test_a_package_is_made_without_a_disk() -> None:
    disk = Disk()
    seen: list[str] = []
    result = compile(disk.target, read=disk.read, on_document=lambda found: seen.append(found.dialect))
    assert seen == ["3.0.3"]
    assert list(result.files) == sorted(result.files)
    assert "src/pets/resources/pets.py" in result.files
    assert "docs/index.md" in result.files
    assert all(isinstance(data, bytes) for data in result.files.values())
    assert not any(path.startswith("/") or ".." in path.split("/") for path in result.files)
    assert result.inputs == disk.files
    assert result.diagnostics == ()
    assert result.coverage.counts() == {
        "operations": 2,
        "operations_skipped": 0,
        "schemas": 0,
        "schemas_skipped": 0,
        "fallbacks": 0,
    }
    assert compile(disk.target, read=disk.read).files == result.files


def test_what_is_left_out_is_counted_and_named() -> None:
    client = CLIENT + b'[exclude]\noperations = ["deletePet"]\n'
    disk = Disk(client, components={"schemas": {"Toy": {"type": "object", "properties": {"of": {"type": "string"}}}}})
    coverage = compile(disk.target, read=disk.read).coverage
    assert (coverage.operations, coverage.operations_skipped) == (2, 1)
    assert [(report.code, report.severity) for report in coverage.reports if "operation" in report.message][:1] == [
        ("CL301", "note")
    ]
    assert coverage.reports[0].place is not None
    assert coverage.reports[0].place.file == Path("/nowhere/specs/openapi.yaml")
    assert summary(coverage.counts()).startswith("1 operation, ")
    assert "1 operation skipped" in summary(coverage.counts())


def test_a_fault_carries_all_findings_and_no_files() -> None:
    disk = Disk()
    del disk.files["shared.json"]
    with pytest.raises(BadInput) as caught:
        compile(disk.target, read=disk.read)
    assert [finding.severity for finding in caught.value.diagnostics] == ["error"]
    assert "shared.json" in caught.value.diagnostics[0].message


def test_schemas_behind_hundreds_of_others_are_refused_in_words() -> None:
    table: dict[str, Any] = {
        f"L{number}": {"type": "array", "items": {"$ref": f"#/components/schemas/L{number + 1}"}}
        for number in range(1500)
    }
    shared = {"Pet": {"$ref": "spec.json#/components/schemas/L0"}}
    data = json.dumps(document(components={"schemas": table | {"L1500": {"type": "string"}}})).encode()
    files = {"spec.json": data, "shared.json": json.dumps(shared).encode()}
    config = parse_config(CLIENT + b'[document]\npath = "spec.json"\n', Path("client.toml"))
    with pytest.raises(BadInput) as raised:
        compile(Target(config), read=lambda path: files.get(path.name, b""))
    assert [found.code for found in raised.value.diagnostics] == ["CL360"]
