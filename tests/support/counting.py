"""Counts what an OpenAPI document holds, by means of its own: nothing here comes from clientloom."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


@dataclass(frozen=True)
class Counted:
    """`operations` are (METHOD, path), `schemas` the names of the components."""

    operations: frozenset[tuple[str, str]]
    schemas: frozenset[str]


def count(path: Path) -> Counted:
    document = _load(path)
    operations: set[tuple[str, str]] = set()
    for template, item in document.get("paths", {}).items():
        found = _resolved(item, document, path)
        operations.update((method.upper(), template) for method in METHODS if method in found)
    schemas = document.get("definitions") or document.get("components", {}).get("schemas", {})
    return Counted(frozenset(operations), frozenset(schemas))


def _load(path: Path) -> Any:
    text = path.read_text("utf-8")
    return (
        json.loads(text) if path.suffix == ".json" else yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    )


def _resolved(item: Any, document: Any, path: Path) -> Any:
    if "$ref" not in item:
        return item
    file, _, pointer = item["$ref"].partition("#")
    found = _load(path.parent / file) if file else document
    for step in pointer.strip("/").split("/"):
        found = found[step.replace("~1", "/").replace("~0", "~")]
    return found
