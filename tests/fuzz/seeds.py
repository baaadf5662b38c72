"""The documents that are mutated: small, and between them with everything that the language has."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from clientloom.source import parse

CASES = Path(__file__).resolve().parents[1] / "golden" / "cases"
NAMES = (
    "all_of/merged",
    "auth/schemes",
    "bodies/multipart",
    "dialects/forms_20",
    "hostile/names",
    "hostile/texts",
    "nullability/types_31",
    "parameters/deep_object",
    "parameters/styles",
    "references/inside",
    "replies/contents",
    "replies/headers",
    "replies/statuses",
    "servers/many",
    "types/containers",
    "types/cycles",
    "types/formats",
    "unions/inheritance",
    "unions/structural",
    "unions/tagged",
    "webhooks/several",
)


@cache
def seeds() -> tuple[tuple[str, bytes, Any], ...]:
    """Name, bytes and tree of each."""
    found: list[tuple[str, bytes, Any]] = []
    for name in NAMES:
        path = CASES / name / "spec.yaml"
        data = path.read_bytes()
        found.append((name, data, parse(data, path)))
    return tuple(found)
