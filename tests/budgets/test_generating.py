"""Budgets of the generator: what a small change of a document rewrites, and how the work grows with the document."""

from __future__ import annotations

import io
import json
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

from budgets import within
from clientloom.cli import run
from clientloom.openapi import validator

ROOT = Path(__file__).resolve().parents[2]


def test_a_change_of_one_operation_rewrites_few_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    spec = tmp_path / "specs" / "astronomer_core"
    shutil.copytree(ROOT / "specs" / "astronomer_core", spec)
    assert run(["generate", str(spec)]) == 0
    file = spec / "openapi.yaml"
    text = file.read_text("utf-8")
    changed = text.replace("summary: Delete a cluster", "summary: Delete one cluster for good", 1)
    assert changed != text
    file.write_text(changed, "utf-8")
    capsys.readouterr()
    assert run(["generate", str(spec)]) == 0
    said = capsys.readouterr().out
    written = int(said.partition(": ")[2].partition(" written")[0])
    assert written > 0
    within("files_of_a_changed_operation", written)
    assert run(["generate", str(spec)]) == 0
    assert "up to date" in capsys.readouterr().out


def calls_of_a_verdict(schemas: int) -> int:
    """How many calls of Python functions it takes to validate a document with so many components."""
    model = {
        "type": "object",
        "required": ["id"],
        "properties": {
            "id": {"type": "string"},
            "size": {"type": "integer", "minimum": 1},
            "next": {"$ref": "#/components/schemas/S0"},
        },
    }
    table: dict[str, Any] = {f"S{number}": model | {"title": f"S{number}"} for number in range(schemas)}
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/S0"}}}
    document = {
        "openapi": "3.0.3",
        "info": {"title": "t", "version": "1"},
        "paths": {"/a": {"get": {"responses": {"200": {"description": "d", "content": content}}}}},
        "components": {"schemas": table},
    }
    data = json.dumps(document).encode()
    question = json.dumps({"name": "api.json", "seconds": 60, "files": [["", len(data)]]}).encode() + b"\n" + data
    count = 0

    def profile(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(profile)
    try:
        verdict = validator.judge(io.BytesIO(question))
    finally:
        sys.setprofile(before)
    assert verdict == {"findings": [], "failure": None}
    return count


def test_a_verdict_takes_a_few_steps_per_schema() -> None:
    calls_of_a_verdict(1)  # loads what is loaded once
    more = calls_of_a_verdict(400) - calls_of_a_verdict(200)
    within("calls_of_a_validated_schema", more / 200)
