"""Operations grouped by path: the setting, what it does to tags and names, and when `init` proposes it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from support.lowering import configure, operations

from clientloom.cli.init import propose
from clientloom.config.records import parse_config
from clientloom.diagnostics.records import BadInput
from clientloom.lower.path_groups import group_of
from clientloom.naming import assign

PATHS = """
    paths:
      /v1/charges:
        get: {operationId: GetCharges, responses: {}}
        post: {operationId: chargesPost, responses: {}}
        put: {operationId: charges, responses: {}}
      /v1/charges/{charge}/capture:
        post:
          operationId: PostChargesChargeCapture
          parameters: [{name: charge, in: path, required: true, schema: {type: string}}]
          responses: {}
      /v1/bank_accounts/{id}:
        parameters: [{name: id, in: path, required: true, schema: {type: string}}]
        get: {operationId: GetBankAccountsId, responses: {}}
        delete: {operationId: bankAccountGone, responses: {}}
      /v1/ping:
        get: {tags: [Health], operationId: ping, responses: {}}
      /:
        get: {operationId: root, responses: {}}
"""
BY_PATH = '[document]\nresources = "path"\n'


@pytest.mark.parametrize(
    ("path", "group"),
    [
        ("/v1/charges/{id}", "charges"),
        ("/api/rest/v2.1/user-groups", "user-groups"),
        ("/{org}/projects", "projects"),
        ("/#Action=Describe", None),
        ("/{id}", None),
        ("/charges:search", None),
    ],
)
def test_the_group_of_a_path(path: str, group: str | None) -> None:
    assert group_of(path) == group


def test_resources_by_path() -> None:
    api, _ = operations(PATHS, BY_PATH)
    names = assign(api, configure(BY_PATH))
    found = [
        (names.resources[operation.tags[0] if operation.tags else ""].attribute, names.operations[operation.id])
        for operation in api.operations
    ]
    assert found == [
        ("charges", "get"),
        ("charges", "post"),
        ("charges", "charges"),
        ("charges", "post_charge_capture"),
        ("bank_accounts", "get_id"),
        ("bank_accounts", "bank_account_gone"),
        ("ping", "ping"),
        ("default", "root"),
    ]


def test_without_the_setting_tags_are_the_documents() -> None:
    api, _ = operations(PATHS)
    assert [operation.tags for operation in api.operations] == [(), (), (), (), (), (), ("Health",), ()]


def test_a_wrong_word_is_refused() -> None:
    with pytest.raises(BadInput, match='"paths" is not one of "tags", "path"'):
        configure('[document]\nresources = "paths"\n')


def test_init_leaves_tags_that_tell_something(tmp_path: Path) -> None:
    content = document(20)
    content["paths"]["/v1/a/0"] = {"get": {"responses": {}, "tags": ["x"]}}
    (tmp_path / "openapi.json").write_text(json.dumps(content))
    assert "resources" not in propose(tmp_path / "openapi.json", tmp_path / "client.toml").text


def document(count: int, **more: Any) -> dict[str, Any]:
    get = {"responses": {}, **more}
    paths = {f"/v1/{kind}/{number}": {"get": get} for kind in "ab" for number in range(count // 2)}
    return {"openapi": "3.0.3", "info": {"title": "T", "version": "1"}, "paths": paths}


@pytest.mark.parametrize(("count", "more", "proposed"), [(20, {}, True), (18, {}, False), (20, {"tags": ["x"]}, True)])
def test_init_proposes_it(tmp_path: Path, count: int, more: dict[str, Any], proposed: bool) -> None:
    spec, file = tmp_path / "openapi.json", tmp_path / "client.toml"
    spec.write_text(json.dumps(document(count, **more)))
    text = propose(spec, file).text
    assert (parse_config(text.encode(), file).document.resources == "path") is proposed
