"""The ids that frameworks make: what of them the author wrote, and when `init` proposes to keep only that."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from support.lowering import configure, lowered

from clientloom.cli.init import propose
from clientloom.config.records import parse_config
from clientloom.diagnostics.records import BadInput
from clientloom.id_schemes import Emitter, emitter_of, group_of_id, own_name
from clientloom.naming import assign


@pytest.mark.parametrize(
    ("emitter", "operation_id", "method", "path", "expected"),
    [
        ("fastapi", "update_item_items__item_id__put", "PUT", "/items/{item_id}", "update_item"),
        ("fastapi", "root__get", "GET", "/", "root"),
        ("fastapi", "list_items_items__get", "GET", "/items/", "list_items"),
        ("fastapi", "get_file_files__file_path__get", "GET", "/files/{file_path}", "get_file"),
        ("fastapi", "read_users_users_get", "GET", "/api/v1/users", "read_users"),  # behind a gateway since
        ("fastapi", "anyroute_any_post", "GET", "/any", "anyroute"),  # a route of several verbs
        ("fastapi", "api_items_get", "GET", "/api/items", None),  # nothing but the path
        ("fastapi", "items_get", "GET", "/items", None),
        ("fastapi", "listItems", "GET", "/items", None),
        ("nestjs", "CatsController_findAll", "GET", "/cats", "findAll"),
        ("nestjs", "CatsController_findAll_v2", "GET", "/cats", "findAll"),
        ("nestjs", "CatsController_findAll[1]", "GET", "/cats", "findAll"),
        ("nestjs", "findAll", "GET", "/cats", None),
        ("gnostic", "LibraryService_GetBook", "GET", "/v1/books", "GetBook"),
        ("gnostic", "getBook", "GET", "/v1/books", None),
        ("spring", "list_12", "GET", "/pets", "list"),
        ("spring", "list", "GET", "/pets", None),
        ("spring", "getCollectionResource-person-get_1", "GET", "/people", "getCollectionResource person"),
        (None, "list_items_items__get", "GET", "/items/", None),
    ],
)
def test_what_the_author_wrote(
    emitter: Emitter | None, operation_id: str, method: str, path: str, expected: str | None
) -> None:
    own = own_name(emitter, operation_id, method, path)
    assert (None if own is None else own.name) == expected


@pytest.mark.parametrize(
    ("emitter", "operation_id", "expected"),
    [
        (None, "Widgets_list", "Widgets"),
        (None, "VirtualMachines_CreateOrUpdate", "VirtualMachines"),
        (None, "Get_Widgets", None),
        (None, "widgets_list", None),
        (None, "listWidgets", None),
        (None, None, None),
        ("nestjs", "CatsController_findAll_v1", "Cats"),
        ("fastapi", "read_items_items_get", None),
    ],
)
def test_the_resource_that_an_id_names(emitter: Emitter | None, operation_id: str | None, expected: str | None) -> None:
    assert group_of_id(emitter, operation_id, "GET", "/items") == expected


FASTAPI = ("update_item_items__id__put", "PUT", "/items/{id}")
NESTJS = ("CatsController_findAll", "GET", "/cats")
PLAIN = ("listThings", "GET", "/things")


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        ([FASTAPI], "fastapi"),
        ([FASTAPI, PLAIN], "fastapi"),
        ([FASTAPI, PLAIN, ("getThing", "GET", "/things/{id}")], None),
        ([NESTJS, ("DogsController_create_v1", "POST", "/dogs")], "nestjs"),
        ([("BookService_GetBook", "GET", "/v1/books"), ("BookService_AddBook", "POST", "/v1/books")], "gnostic"),
        ([("Widgets_List", "GET", "/widgets"), ("Widgets_Get", "GET", "/widgets/{id}")], None),
        ([("list", "GET", "/a"), ("list_1", "GET", "/b"), PLAIN], "spring"),
        ([("sort_1", "GET", "/a"), PLAIN], None),  # a number of its own
        ([("getItemResource-person-get", "GET", "/people/{id}")], "spring"),
        ([PLAIN], None),
        ([], None),
    ],
)
def test_whose_ids_a_document_has(listed: list[tuple[str, str, str]], expected: str | None) -> None:
    assert emitter_of(listed) == expected
    assert emitter_of(reversed(listed)) == expected


def document(*listed: tuple[str, str, str]) -> dict[str, Any]:
    paths: dict[str, Any] = {}
    for id_, method, path in listed:
        paths.setdefault(path, {})[method.lower()] = {"operationId": id_, "tags": ["all"], "responses": {}}
    return {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": paths}


def test_init_writes_one_rule_and_no_pins(tmp_path: Path) -> None:
    orders = ("update_item_orders__id__put", "PUT", "/orders/{id}")
    spec, file = tmp_path / "openapi.json", tmp_path / "client.toml"
    content = document(FASTAPI, PLAIN)
    content["paths"]["/orders/{id}"] = document(orders)["paths"]["/orders/{id}"]
    content["paths"]["/orders/{id}"]["put"]["tags"] = ["orders"]
    spec.write_text(json.dumps(content))
    proposal = propose(spec, file)
    config = parse_config(proposal.text.encode(), file)
    assert config.document.operation_names == "fastapi"
    assert not config.names
    assert '\noperation-names = "fastapi"\n' in proposal.text


def test_init_says_nothing_of_ids_that_nobody_made(tmp_path: Path) -> None:
    spec = tmp_path / "openapi.json"
    spec.write_text(json.dumps(document(PLAIN)))
    assert "operation-names" not in propose(spec, tmp_path / "client.toml").text


def test_an_unknown_framework_is_refused() -> None:
    with pytest.raises(BadInput, match='"fastap" is not one of "fastapi", "gnostic"'):
        configure('[document]\noperation-names = "fastap"\n')


HEAD = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths:\n"
FIRST = "  /zoo/cats: {get: {operationId: ListCats, responses: {}}}\n"
SECOND = "  /cats: {get: {operationId: ListCats, responses: {}}, post: {operationId: ListCats, responses: {}}}\n"


def test_no_order_of_paths_changes_who_keeps_the_name() -> None:
    for text in (FIRST + SECOND, SECOND + FIRST):
        api, _ = lowered(HEAD + text, lenient=True)
        names = assign(api, configure())
        found = {f"{each.method} {each.path}": names.operations[each.id] for each in api.operations}
        assert found == {"GET /cats": "list_cats", "POST /cats": "list_cats_post", "GET /zoo/cats": "list_cats_zoo"}
