"""The validator made quick says what it says without help: the same of the good, the same of the bad."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema_path.paths import SchemaPath
from openapi_spec_validator.shortcuts import get_validator_cls
from openapi_spec_validator.validation import keywords
from referencing._core import Resolved, Resolver

from clientloom.openapi.validation import fast_validator, worker
from clientloom.source import parse

CASES = Path(__file__).resolve().parents[1] / "golden" / "cases"
COMPONENT: dict[str, Any] = {
    "type": "object",
    "properties": {"a": {"$ref": "#/components/schemas/Owner"}, "b": {"type": "integer", "default": 3}},
}


def described(version: str, schema: Any, name: str = "Pet") -> dict[str, Any]:
    owner = {"$ref": "#/components/schemas/Owner"}
    content = {"application/json": {"schema": owner}}
    return {
        "openapi": version,
        "info": {"title": "t", "version": "1"},
        "paths": {"/a": {"get": {"responses": {"200": {"description": "d", "content": content}}}}},
        "components": {
            "schemas": {name: schema, "Owner": {"type": "object"}, "Also": {"$ref": "#/components/schemas/Owner"}}
        },
    }


def verdict(document: Any, **others: Any) -> Any:
    files = {"": json.dumps(document).encode(), **{name: json.dumps(each).encode() for name, each in others.items()}}
    head = {"name": "api.json", "seconds": 60, "files": [[name, len(data)] for name, data in files.items()]}
    return worker.judge(io.BytesIO(json.dumps(head).encode() + b"\n" + b"".join(files.values())))


@pytest.fixture
def unaided(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    """The verdict as the validator and jsonschema give it alone."""

    def alone(document: Any, **others: Any) -> Any:
        with monkeypatch.context() as plain:
            plain.setattr(fast_validator, "is_quick", lambda *version: False)
            return verdict(document, **others)

    return alone


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    """What the library can do is tried anew."""
    fast_validator.is_quick.cache_clear()
    yield
    fast_validator.is_quick.cache_clear()


def altered(**more: Any) -> dict[str, Any]:
    return {**COMPONENT, "properties": {**COMPONENT["properties"], **more}}


BAD = {
    "type": altered(c={"type": "strin"}),
    "ref": altered(c={"$ref": []}),
    "pattern": altered(c={"type": "string", "pattern": "("}),
    "default": altered(c={"type": "integer", "default": "x"}),
    "default behind a reference": altered(c={"allOf": [{"$ref": "#/components/schemas/Owner"}], "default": 1}),
    "required": {**COMPONENT, "allOf": [{"type": "object"}], "required": ["nowhere"]},
    "no integer": altered(c={"type": "string", "maxLength": 1.0}),
    "twice": altered(c={"enum": ["a", "a"]}),
    "no list": {**COMPONENT, "allOf": {}},
    "nowhere": altered(c={"$ref": "#/components/schemas/Nobody"}),
    "no schema": 3,
}


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
@pytest.mark.parametrize("name", ["Pet", "Pet\n", "\u0663"])
@pytest.mark.parametrize("schema", BAD.values(), ids=BAD)
def test_the_same_of_a_bad_document(version: str, name: str, schema: Any, unaided: Callable[..., Any]) -> None:
    document = described(version, schema, name)
    assert verdict(document) == unaided(document)


def test_the_same_of_a_circle(unaided: Callable[..., Any]) -> None:
    table = {"A": {"$ref": "#/components/schemas/B"}, "B": {"$ref": "#/components/schemas/A"}}
    document = {**described("3.0.3", COMPONENT), "components": {"schemas": table}}
    assert verdict(document) == unaided(document)


def test_the_same_of_several_files(unaided: Callable[..., Any]) -> None:
    document = described("3.0.3", altered(c={"$ref": "shared.json#/Thing"}))
    shared = {
        "Thing": {"type": "object", "properties": {"own": {"$ref": "#/Inner"}}},
        "Inner": {"type": "integer", "default": "x"},
    }
    found = verdict(document, **{"shared.json": shared})
    assert found == unaided(document, **{"shared.json": shared})
    assert found["findings"]


@pytest.mark.parametrize(
    "path", sorted(CASES.glob("*/*/spec.*"))[::12], ids=lambda path: f"{path.parent.parent.name}-{path.parent.name}"
)
def test_the_same_of_a_case(path: Path, unaided: Callable[..., Any]) -> None:
    try:
        document = parse(path.read_bytes(), path)
    except Exception:
        document = {}
    found, alone = verdict(document), unaided(document)
    if "RecursionError" in (alone["failure"] or "") and not found["failure"]:
        return  # values of schemas in a circle: we come to an end
    assert found == alone


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0", "3.2.0"])
def test_the_well_formed_never_meets_the_slow_walk(version: str, monkeypatch: pytest.MonkeyPatch) -> None:
    import openapi_spec_validator.schemas as known
    from openapi_schema_validator import OAS30Validator, OAS31Validator, OAS32Validator

    def refuse(*given: object, **named: object) -> None:
        raise AssertionError("asked the slow one")

    document = described(version, COMPONENT)
    assert verdict(document) == {"findings": [], "failure": None}
    schemas = {"3.0.3": known.schema_v30, "3.1.0": known.schema_v31, "3.2.0": known.schema_v32}
    assert fast_validator.quick_test(schemas[version])(document)
    for each in (OAS30Validator, OAS31Validator, OAS32Validator):
        monkeypatch.setattr(each, "check_schema", classmethod(refuse))
    assert verdict(document) == {"findings": [], "failure": None}


def test_it_works_without_the_quick_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jsonschema_rs", None)
    assert not fast_validator.quick_test({"type": "object"})({})
    assert verdict(described("3.0.3", COMPONENT)) == {"findings": [], "failure": None}
    assert verdict(described("3.0.3", BAD["type"]))["findings"]


GONE: dict[str, tuple[type[Any], str]] = {
    "the file of a reference": (Resolver, "_base_uri"),
    "following a reference": (Resolver, "lookup"),
    "the value of a path": (Resolved, "contents"),
    "the root of a path": (SchemaPath, "accessor"),
}


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
@pytest.mark.parametrize(("owner", "name"), GONE.values(), ids=GONE)
def test_the_same_where_a_name_of_the_library_is_gone(
    owner: type[Any], name: str, version: str, unaided: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    documents = [described(version, schema) for schema in (COMPONENT, *BAD.values())]
    expected = [unaided(document) for document in documents]

    def without(self: object, wanted: str) -> object:
        if wanted == name and sys._getframe(1).f_globals["__name__"] == fast_validator.__name__:
            raise AttributeError(wanted)
        return object.__getattribute__(self, wanted)

    monkeypatch.setattr(owner, "__getattribute__", without)
    assert [verdict(document) for document in documents] == expected
    assert not fast_validator.is_quick("openapi", version)


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_the_same_where_the_check_of_a_schema_is_called_otherwise(
    version: str, unaided: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    documents = [described(version, schema) for schema in (COMPONENT, *BAD.values())]
    expected = [unaided(document) for document in documents]
    for each in (keywords.SchemaValidator, keywords.OpenAPIV30SchemaValidator, keywords.OpenAPIV31SchemaValidator):
        monkeypatch.setattr(each, "_checker_of", each.__dict__["_get_schema_checker"], raising=False)
        monkeypatch.delattr(each, "_get_schema_checker")
    source = keywords.SchemaValidator._validate_schema_meta
    renamed = source.__code__.replace(
        co_names=tuple("_checker_of" if each == "_get_schema_checker" else each for each in source.__code__.co_names)
    )
    monkeypatch.setattr(
        keywords.SchemaValidator, "_validate_schema_meta", type(source)(renamed, source.__globals__, source.__name__)
    )
    assert [verdict(document) for document in documents] == expected


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_the_documented_interface_alone_finds_the_same(
    version: str, unaided: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    documents = [described(version, schema) for schema in (COMPONENT, *BAD.values())]
    expected = [unaided(document) for document in documents]

    def documented(root: Any) -> Any:
        class Documented:
            def __init__(self, path: Any) -> None:
                self.iter_errors: Any = get_validator_cls(root)(path).iter_errors

        return Documented

    monkeypatch.setattr(fast_validator, "get_validator_cls", documented)
    for document, alone in zip(documents, expected, strict=True):
        found = verdict(document)
        assert found["failure"] == alone["failure"]
        assert bool(found["findings"]) == bool(alone["findings"])
        # what is found behind the schema then has its place within the value only
        clear = {
            each["message"] for each in alone["findings"] if "under any of the given schemas" not in each["message"]
        }
        assert clear <= {each["message"] for each in found["findings"]}
