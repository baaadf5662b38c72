"""The programs in the README of clientloom, played with the packages' own test kit."""

from __future__ import annotations

import importlib
import re
import sys
import types
from pathlib import Path
from typing import Any

import pytest
from support.clients import on_path

on_path()
README = (Path(__file__).resolve().parents[2] / "README.md").read_text()
FIRST, OWN, KIT = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
ITEM = {"id": "8d6f1ee2-7c4b-4a5e-9d51-000000000001", "processing": {"status": "CREATED"}}


def played(monkeypatch: pytest.MonkeyPatch, package: str, *steps: Any) -> Any:
    """The test kit of a package, in place of the network."""
    transport = importlib.import_module(f"{package}.testing").MockTransport(*steps)
    monkeypatch.setattr(
        importlib.import_module(f"{package}._runtime.transports"), "default_transport", lambda: transport
    )
    return transport


def test_the_first_program(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    kit = importlib.import_module("ica_v3.testing")
    monkeypatch.setenv("ICA_V3_API_KEY_AUTH", "key")
    page = kit.Reply.json({"items": [ITEM]})
    transport = played(monkeypatch, "ica_v3", *[kit.Reply.json(ITEM)] * 2, page)
    space = {"project": "p", "batch": ITEM["id"], "item_id": ITEM["id"]}
    exec(compile(FIRST, "README.md", "exec"), space)
    said: Any = space
    assert (type(said["item"]).__name__, type(said["old"]).__name__) == (
        "AnalysisCreationBatchItemV4",
        "AnalysisCreationBatchItemV3",
    )
    assert capsys.readouterr().out == f"{ITEM['id']} CREATED\n"
    assert [request.headers["x-api-key"] for request in transport.sent] == ["key"] * 3
    assert transport.sent[1].headers["accept"].startswith("application/vnd.illumina.v3+json")
    assert transport.sent[2].query == {"pageSize": ["500"]}


def test_the_own_module(monkeypatch: pytest.MonkeyPatch) -> None:
    kit = importlib.import_module("ica_v1.testing")
    module: Any = types.ModuleType("ica_v1._custom")
    module.__package__ = "ica_v1"
    monkeypatch.setitem(sys.modules, "ica_v1._custom", module)
    exec(compile(OWN, "_custom.py", "exec"), module.__dict__)
    runs = [kit.Reply.json({"id": "trn.1", "status": status}) for status in ("Pending", "Completed")]
    with module.IcaV1Client(base_url="https://test", bearer="b", transport=kit.MockTransport(*runs)) as client:
        assert client.wait_for_run("trn.1", every=0.01) == "Completed"


def test_the_test_kit() -> None:
    exec(compile(KIT, "README.md", "exec"), {})
