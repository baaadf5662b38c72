"""Small Swagger documents, and looks into what becomes of them."""

from __future__ import annotations

from pathlib import Path

from clientloom.ir.types import Json
from clientloom.openapi import Document, load_document

FILE = Path("api.yaml")


def load(text: str, parts: str = "") -> Document:
    files = {"api": text, "parts": parts}
    return load_document(FILE, read=lambda path: files[path.stem].encode())


def swagger(text: str, parts: str = "") -> Document:
    return load("swagger: '2.0'\ninfo: {title: t, version: '1'}\n" + text, parts)


def value(document: Document, pointer: str) -> Json:
    return document.node(pointer).value


def keys(document: Document, pointer: str) -> list[str]:
    return [key for key, _ in document.node(pointer).items()]


def source(document: Document, pointer: str) -> str | None:
    return document.node(pointer).place().pointer


OPERATION = "paths:\n  /a:\n    post:\n      operationId: a\n      responses: {'200': {description: ok}}\n"


def operation(lines: str, before: str = "", after: str = "") -> Document:
    """A document with one operation that has these lines."""
    indented = "".join(f"      {line}\n" for line in lines.split("\n"))
    return swagger(before + OPERATION + indented + after)
