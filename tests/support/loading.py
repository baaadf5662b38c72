"""Small documents, loaded from text."""

from __future__ import annotations

from pathlib import Path

from clientloom.openapi import Document, load_document

FILE = Path("specs/api.yaml")


HEAD = "openapi: 3.0.3\ninfo: {title: t, version: '1'}\n"


def load(text: str, *, lenient: bool = False) -> Document:
    return load_document(FILE, read=lambda _: text.encode(), lenient=lenient)


def schema(text: str) -> str:
    return HEAD + f"paths: {{}}\ncomponents: {{schemas: {{A: {text}}}}}\n"
