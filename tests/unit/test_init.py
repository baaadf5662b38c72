"""`clientloom init`: what it writes for a document is valid, reviewed by a person, and never written over."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from support.editors import tombi

from clientloom.cli import main
from clientloom.cli.init import propose
from clientloom.config.records import load_config, parse_config
from clientloom.config.schema import schema_text

HOSTILE = 'Pets\n[package]\nname = "evil" \x00 \u202e """ \x7f \\'


def document(title: str = "The Pet Store REST API", **more: Any) -> dict[str, Any]:
    """A list of pets by cursor in two media versions, with a key in the header Authorization."""
    page = {
        "type": "object",
        "required": ["items"],
        "properties": {
            "items": {"type": "array", "items": {"$ref": "#/components/schemas/Pet"}},
            "nextPageToken": {"type": "string"},
            "totalItemCount": {"type": "integer"},
        },
    }
    query = [{"name": name, "in": "query", "schema": {"type": "string"}} for name in ("pageToken", "pageSize")]
    content = {f"application/vnd.pets.v{number}+json": {"schema": page} for number in (10, 9)}
    return {
        "openapi": "3.0.3",
        "info": {"title": title, "version": "1"},
        "paths": {
            "/pets": {
                "get": {
                    "operationId": "listPets",
                    "parameters": query,
                    "responses": {"200": {"description": "Some.", "content": content}},
                }
            },
            "/toys": {
                "get": {
                    "operationId": "listToys",
                    "parameters": [{"name": "limit", "in": "query", "schema": {"type": "integer"}}],
                    "responses": {
                        "200": {
                            "description": "All.",
                            "content": {"application/json": {"schema": {"type": "array", "items": {"type": "string"}}}},
                        }
                    },
                }
            },
        },
        "components": {
            "schemas": {"Pet": {"type": "object", "properties": {"name": {"type": "string"}}}},
            "securitySchemes": {"Bearer": {"type": "apiKey", "in": "header", "name": "Authorization"}},
        },
        **more,
    }


def put(folder: Path, content: dict[str, Any], name: str = "openapi.json") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(json.dumps(content))
    return folder / name


def test_what_is_found_is_written_down_for_review(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spec = put(tmp_path / "specs/pets", document())
    assert main.run(["init", str(spec)]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    file = tmp_path / "specs/pets/client.toml"
    assert out == (
        f"wrote {file}\n"
        f"  package pets: PetsClient, AsyncPetsClient, to {tmp_path}/generated/pets\n"
        "  media versions v9, v10; a plain call speaks v10\n"
        "  paging by cursor: 1 operation\n"
        "  1 operation may be paged and fit no pattern; see the file\n"
        f"Review it, then: clientloom generate {tmp_path}/specs/pets\n"
    )
    text = file.read_text()
    assert tomllib.loads(text) == {
        "package": {
            "name": "pets",
            "import": "pets",
            "client": "PetsClient",
            "version": "0.1.0",
            "description": "Typed client for The Pet Store REST API, sync and async.",
            "license": "MIT",
            "output": "../../generated/pets",
        },
        "document": {"path": "openapi.json"},
        "media": {
            "default": "v10",
            "versions": {"v9": "application/vnd.pets.v9+json", "v10": "application/vnd.pets.v10+json"},
        },
        "paging": {
            "cursor": {
                "style": "cursor",
                "cursor": "pageToken",
                "size": "pageSize",
                "items": "items",
                "next": "nextPageToken",
                "total": "totalItemCount",
            }
        },
        "auth": {"Bearer": {"prefix": "Bearer"}},
    }
    assert "# review: pages 1 operation: listPets.\n[paging.cursor]" in text
    assert (
        "# review: 1 operation with parameters that look like paging fits no pattern, and will be plain calls:"
        " listToys\n# (limit).\n"
    ) in text
    assert max(map(len, text.splitlines())) <= 120
    config = load_config(file)
    assert config.document.path == spec


def test_an_editor_finds_the_schema_beside_the_file(tmp_path: Path) -> None:
    spec = put(tmp_path / "pets", document())
    assert main.run(["init", str(spec)]) == 0
    assert (tmp_path / "pets/client.toml").read_text("utf-8").startswith("#:schema ./client.schema.json\n# Written by ")
    assert (tmp_path / "pets/client.schema.json").read_text("utf-8") == schema_text()
    assert "1 file linted successfully" in tombi(tmp_path / "pets")


def test_a_schema_that_is_there_stays(tmp_path: Path) -> None:
    spec = put(tmp_path, document())
    (tmp_path / "client.schema.json").write_text("mine")
    assert main.run(["init", str(spec)]) == 0
    assert (tmp_path / "client.schema.json").read_text() == "mine"


def test_a_client_toml_is_never_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spec = put(tmp_path, document())
    (tmp_path / "client.toml").write_text("mine")
    assert main.run(["init", str(spec)]) == 2
    assert "error[CL208]" in capsys.readouterr().err
    assert (tmp_path / "client.toml").read_text() == "mine"


def test_another_folder_for_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path / "vendor", document())
    monkeypatch.chdir(tmp_path)
    assert main.run(["init", "vendor/openapi.json", "--out", "specs/store"]) == 0
    config = load_config(Path("specs/store/client.toml"))
    assert config.package.import_name == "store"
    assert config.document.path == Path("vendor/openapi.json")
    assert config.package.output == Path("generated/store")


def test_a_document_with_a_name_gets_a_folder_of_that_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, document(), "Pet Store.json")
    monkeypatch.chdir(tmp_path)
    assert main.run(["init", "Pet Store.json"]) == 0
    config = load_config(Path("pet-store/client.toml"))
    assert config.document.path == Path("Pet Store.json")
    assert config.package.import_name == "pet_store"
    assert config.package.output == Path("pet-store/generated/pet_store")


@pytest.mark.parametrize(
    ("title", "file", "name", "import_name"),
    [
        ("The Pet Store REST API", "openapi.json", "pet-store", "pet_store"),
        ("Café API", "openapi.json", "cafe", "cafe"),
        ("3D Models", "openapi.json", "api-3d-models", "api_3d_models"),
        ("日本語", "pet-store.json", "pet-store", "pet_store"),
        ("API", "swagger.json", "api", "api"),
        ("JSON", "openapi.json", "json-client", "json_client"),
        ("Class", "openapi.json", "class-client", "class_client"),
        (HOSTILE, "openapi.json", "pets-package-name-evil", "pets_package_name_evil"),
    ],
)
def test_names_come_from_the_title_or_the_file(
    tmp_path: Path, title: str, file: str, name: str, import_name: str
) -> None:
    spec = put(tmp_path, document(title), file)
    package = propose(spec, tmp_path / "client.toml").package
    assert (package.name, package.import_name) == (name, import_name)


def test_hostile_text_stays_text(tmp_path: Path) -> None:
    content = document(HOSTILE)
    content["paths"]["/pets"]["get"]["operationId"] = HOSTILE
    content["components"]["securitySchemes"] = {
        HOSTILE: {"type": "apiKey", "in": "header", "name": "Authorization", "description": "A bearer token."}
    }
    text = propose(put(tmp_path, content), tmp_path / "client.toml").text
    config = parse_config(text.encode(), tmp_path / "client.toml")
    assert config.package.name == "pets-package-name-evil"
    assert list(config.auth) == [HOSTILE]
    assert all(line.isprintable() for line in text.splitlines())


def test_names_that_met_are_pinned(tmp_path: Path) -> None:
    content = document()
    for path in ("/a", "/b"):
        content["paths"][path] = {"get": {"operationId": path[1:], "responses": {"204": {"description": "Done."}}}}
    content["paths"]["/a"]["get"]["operationId"] = "get_it"
    content["paths"]["/b"]["get"]["operationId"] = "getIt"
    text = propose(put(tmp_path, content), tmp_path / "client.toml").text
    pins = parse_config(text.encode(), tmp_path / "client.toml").names
    assert sorted(pins) == ["operation:getIt", "operation:get_it"]
    assert len(set(pins.values())) == 2


def test_errors_of_a_document_stay_errors(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = document()
    content["paths"]["/pets"]["get"]["responses"]["200"].pop("description")
    spec = put(tmp_path, content)
    assert main.run(["init", str(spec)]) == 2
    out, err = capsys.readouterr()
    assert "error[CL151]" in err
    assert "The document has 1 error, so nothing can be generated from it yet:\n" in out
    assert "\n# lenient = true\n" in (tmp_path / "client.toml").read_text()
    assert not load_config(tmp_path / "client.toml").document.lenient
    content["paths"]["/toys"]["get"]["operationId"] = "listPets"
    (tmp_path / "client.toml").unlink()
    put(tmp_path, content)
    assert main.run(["init", str(spec)]) == 2
    err = capsys.readouterr().err
    assert "error[CL132]" in err
    assert "error[CL151]" in err
    assert not load_config(tmp_path / "client.toml").document.lenient


@pytest.mark.parametrize(("text", "what"), [("", "empty"), ("{", "CL"), ('{"a": 1}', "openapi")])
def test_what_is_no_document_leaves_nothing(
    tmp_path: Path, text: str, what: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "openapi.json").write_text(text)
    assert main.run(["init", str(tmp_path / "openapi.json"), "--out", str(tmp_path / "out")]) == 2
    assert what in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("spelled", "meant", "said"),
    [
        (False, "properties", "springdoc writes so what it means of properties"),
        (True, "components", "Properties say it themselves where only they are meant"),
    ],
)
def test_what_nullable_of_a_component_means_is_counted(tmp_path: Path, spelled: bool, meant: str, said: str) -> None:
    reference = {"$ref": "#/components/schemas/Address"}
    wrapped = {"allOf": [{"$ref": "#/components/schemas/Other"}], "nullable": True} if spelled else {"type": "string"}
    content = {
        "openapi": "3.0.1",
        "info": {"title": "Shop", "version": "1"},
        "paths": {},
        "components": {
            "schemas": {
                "Address": {"type": "object", "nullable": True, "properties": {"example": {"type": "string"}}},
                "Other": {"type": "object"},
                "Person": {"properties": {"home": reference, "work": {"oneOf": [reference]}, "more": wrapped}},
                "List": {"type": "array", "items": reference},
            }
        },
    }
    spec = put(tmp_path, content)
    assert main.run(["init", str(spec)]) == 0
    text = (tmp_path / "client.toml").read_text()
    plain = " ".join(text.replace("\n# ", " ").split())
    assert "1 schema with `nullable: true` (Address), to which 2 properties and 1 other place (items" in plain
    assert said in plain
    assert f'component-nullable = "{meant}"\n' in text
    assert load_config(tmp_path / "client.toml").document.component_nullable == meant


def test_nothing_is_said_of_nullable_where_it_is_the_same_either_way(tmp_path: Path) -> None:
    schemas = {
        "Address": {"type": "object", "nullable": True},
        "Person": {"properties": {"home": {"$ref": "#/components/schemas/Address"}}},
    }
    content = {"openapi": "3.0.1", "info": {"title": "S", "version": "1"}, "paths": {}}
    spec = put(tmp_path, {**content, "components": {"schemas": schemas}})
    assert main.run(["init", str(spec)]) == 0
    assert "nullable" not in (tmp_path / "client.toml").read_text()
