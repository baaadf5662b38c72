"""Budgets of reading a document: how many steps each value takes, beside the library that parses it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from budgets import counted, within
from clientloom.openapi import load_document
from clientloom.source import parse


def test_reading_json_takes_no_steps_of_ours_per_value() -> None:
    item = {"name": "x" * 20, "value": 1.5, "list": [1, 2, 3], "inner": {"a": True, "b": None, "c": "text"}}

    def calls(count: int) -> int:
        data = json.dumps([item] * count).encode()
        return counted(lambda: parse(data, Path("api.json")))[1]

    calls(1)  # loads what is loaded once
    within("calls_of_a_read_object", (calls(2_000) - calls(1_000)) / 2_000)


def test_a_large_document_is_loaded_in_a_few_steps_per_schema() -> None:
    field = {"type": "string", "description": "some text", "example": {"a": [1, 2]}}
    model = {"type": "object", "properties": {f"field{number}": field for number in range(20)}}
    content = {"a/b": {"schema": {"$ref": "#/components/schemas/Schema0"}}}
    operation = {"get": {"responses": {"200": {"description": "d", "content": content}}}}

    def calls(count: int) -> int:
        document: dict[str, Any] = {"openapi": "3.0.0", "info": {}}
        document["paths"] = {f"/a{number}": operation for number in range(count)}
        document["components"] = {"schemas": {f"Schema{number}": model for number in range(count)}}
        data = json.dumps(document).encode()
        return counted(lambda: load_document(Path("api.json"), read=lambda _: data))[1]

    calls(1)
    small, large = calls(100), calls(200)
    within("calls_of_a_loaded_schema", (large - small) / 100)
