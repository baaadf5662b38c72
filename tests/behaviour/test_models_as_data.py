"""What the READMEs say of models as data, with the packages as they are published."""

from __future__ import annotations

import importlib
import json
from pathlib import Path
from typing import Any

import msgspec
import pandas
import pytest
from loopback import Loopback, Reply
from support.clients import GENERATED, PACKAGES, Calls

TASKS = {
    "items": [
        {"id": "tsk.1", "name": "align", "description": None, "new": {"a": [1]}},
        {"id": "tsk.2", "name": "call"},
    ]
}


def tasks(calls: Calls, server: Loopback) -> list[Any]:
    server.script(Reply.json(TASKS))
    return calls.all(calls.client("ica_v1", server.url).tasks.list_tasks())


@pytest.mark.parametrize("package", PACKAGES)
def test_every_readme_says_it(package: str) -> None:
    text = (Path(GENERATED) / package / "README.md").read_text()
    for word in ("to_dict", "to_json", "from_dict", "from_json", "NULL", "Unknown", "DataFrame", "msgspec.to_builtins"):
        assert word in text.partition("## Models as data")[2].partition("\n## ")[0]
        if "." not in word and word != "DataFrame":
            assert hasattr(importlib.import_module(package), word)


def test_a_listing_is_a_table(calls: Calls, server: Loopback) -> None:
    package = calls.package("ica_v1")
    table = pandas.DataFrame([package.to_dict(each) for each in tasks(calls, server)])
    assert table.shape == (2, 4)
    assert list(table["name"]) == ["align", "call"]
    assert table["new"][0] == {"a": [1]}


def test_models_go_to_data_and_text_and_back(calls: Calls, server: Loopback) -> None:
    package = calls.package("ica_v1")
    for item, wire in zip(tasks(calls, server), TASKS["items"], strict=True):
        assert package.to_dict(item) == wire
        assert json.loads(package.to_json(item, indent=2)) == wire
        assert package.from_dict(package.models.TaskSummary, package.to_dict(item)) == item
        assert package.from_json(package.models.TaskSummary, package.to_json(item)) == item


def test_msgspec_says_the_same_or_nothing(calls: Calls, server: Loopback) -> None:
    package = calls.package("ica_v1")
    strange, plain = tasks(calls, server)
    assert msgspec.to_builtins(plain) == TASKS["items"][1]
    assert json.loads(msgspec.json.encode(plain)) == TASKS["items"][1]
    plain.description = package.NULL
    assert msgspec.to_builtins(plain) == {**TASKS["items"][1], "description": None}
    with pytest.raises(TypeError):
        msgspec.to_builtins(strange)
    with pytest.raises(TypeError):
        msgspec.to_builtins(package.Unknown({}))
