"""The pages as a whole: every link leads somewhere, every table holds, whatever the document says."""

from __future__ import annotations

import ast
import posixpath
from typing import Any

import pytest
from markdown_it import MarkdownIt
from support import markdown, packages

READER = MarkdownIt("commonmark", {"html": True}).enable("table")
HOSTILE = "x`|\"'\\</td><script>alert(1)</script> {{ y }} {% z %}\n\n# no heading\n```\n| a |\n"


def check(pages: dict[str, str]) -> None:
    """What holds for every set of pages."""
    anchors = {path: markdown.anchors(text) for path, text in pages.items()}
    for path, text in pages.items():
        assert text.endswith("\n")
        assert not text.endswith("\n\n")
        assert not any(line != line.rstrip() for line in text.split("\n")), path
        for section in markdown.sections(text):
            head: list[str] = []
            for line in section.lines:
                row = markdown.cells(line) if line.startswith("|") else []
                assert not (head and row) or len(row) == len(head), line
                head = row and (head or row)
        tokens = READER.parse(text)
        inner = [child for token in tokens for child in token.children or []]
        assert not [token for token in (*tokens, *inner) if token.type in ("html_block", "html_inline", "image")]
        for target in markdown.links(text):
            if target.startswith(("https://", "http://", "mailto:")):
                continue
            file, _, anchor = target.partition("#")
            there = posixpath.normpath(posixpath.join(posixpath.dirname(path), file)) if file else path
            assert there in pages, (path, target)
            assert not anchor or anchor in anchors[there], (path, target)
        for program in markdown.programs(text):
            ast.parse(program)


@pytest.mark.parametrize("package", packages.PACKAGES)
def test_pages_of_the_packages(package: str) -> None:
    pages = packages.pages(package)
    check(pages)
    known = packages.understood(package)
    for operation in known.api.operations:
        assert f"`{known.names.operations[operation.id]}`](" in pages["index.md"]
    models = "".join(text for path, text in pages.items() if path.startswith("models"))
    for symbol in known.api.symbols:
        assert f"\n## {known.names.symbols[symbol]}\n" in models
    for scheme in known.api.security_schemes:
        assert f"\n### {scheme.name}\n" in pages["index.md"]


def operation(**more: Any) -> dict[str, Any]:
    return {"responses": {"204": {"description": "Done"}}, **more}


def document(paths: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"openapi": "3.0.3", "info": {"title": "Sample", "version": "1"}, "paths": paths, **more}


def test_hostile_document() -> None:
    schema = {
        "type": "object",
        "title": HOSTILE,
        "description": HOSTILE,
        "required": ["a|b"],
        "properties": {
            "a|b": {"type": "string", "enum": [HOSTILE, "`", "|"], "description": HOSTILE, "default": "`"},
            "<br>": {"type": "string", "pattern": "^(`|\\||<b>)$", "example": HOSTILE},
        },
    }
    parameters = [
        {"name": "q|`<b>", "in": "query", "required": True, "description": HOSTILE, "schema": {"type": "string"}},
        {"name": "id", "in": "path", "required": True, "schema": {"type": "string", "default": HOSTILE}},
    ]
    reply = {"description": HOSTILE, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/S"}}}}
    hostile = operation(
        tags=["`<b>|"],
        summary=HOSTILE,
        description=HOSTILE,
        operationId="do|`it",
        parameters=parameters,
        requestBody={"description": HOSTILE, "content": {"application/json": {"schema": schema}}},
        responses={"200": {**reply, "headers": {"X|`": {"description": HOSTILE, "schema": {"type": "string"}}}}},
        security=[{"`|<b>": ["scope|`"]}],
    )
    made = packages.from_document(
        document(
            {"/a|b`/{id}": {"post": hostile}},
            tags=[{"name": "`<b>|", "description": HOSTILE}],
            servers=[{"url": "https://example.com/`|", "description": HOSTILE}],
            components={
                "schemas": {"S": schema, "E": {"type": "string", "enum": ["|", "`", HOSTILE]}},
                "securitySchemes": {
                    "`|<b>": {"type": "apiKey", "in": "header", "name": "X-|`", "description": HOSTILE}
                },
            },
        )
    )
    check(packages.pages_of(made))


def test_many_models_get_a_page_per_letter() -> None:
    schemas = {
        f"{letter}{number}": {
            "type": "object",
            "properties": {"next": {"$ref": f"#/components/schemas/{chr(ord('A') + number)}{number}"}},
        }
        for letter in "ABCDEFGHIJ"
        for number in range(20)
        if ord("A") + number <= ord("J")
    }
    schemas |= {f"K{number}": {"type": "object", "properties": {"n": {"type": "integer"}}} for number in range(80)}
    reply = {"description": "", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/A1"}}}}
    pages = packages.pages_of(
        packages.from_document(
            document({"/a": {"get": operation(responses={"200": reply})}}, components={"schemas": schemas})
        )
    )
    check(pages)
    assert {path for path in pages if path.startswith("models/")} == {f"models/{letter}.md" for letter in "abcdefghijk"}
    assert "[`A1`](models/a.md#a1)" in pages["default.md"]
    assert "[`B1`](b.md#b1)" in pages["models/a.md"]


@pytest.mark.parametrize("tag", ["models", "Index", "README"])
def test_a_tag_takes_no_page_that_is_another(tag: str) -> None:
    both = (tag, f"{tag}_operations")
    paths = {f"/{name}": {"get": operation(operationId=f"do{place}", tags=[name])} for place, name in enumerate(both)}
    model = {"type": "object", "properties": {"a": {"type": "string"}}}
    made = packages.from_document(document(paths, components={"schemas": {"M": model}}))
    pages = packages.pages_of(made)
    check(pages)
    assert len(pages) == 4
    assert "## M" in pages["models.md"]


def test_headings_that_meet_get_anchors_of_their_own() -> None:
    paths = {
        f"/{name}": {"get": operation(operationId=name, tags=["Example"])}
        for name in ("example", "parameters", "other")
    }
    page = packages.pages_of(packages.from_document(document(paths)))["example.md"]
    assert "[`example`](#example-1)" in page
    assert "[`parameters`](#parameters)" in page
    assert markdown.anchors(page) >= {"example", "example-1", "example-2", "parameters", "other"}


def test_no_operations_no_models() -> None:
    pages = packages.pages_of(packages.from_document(document({})))
    check(pages)
    assert list(pages) == ["index.md"]


@pytest.mark.parametrize("media_type", ["text/event-stream", "application/jsonl"])
def test_a_stream_is_read_item_by_item(media_type: str) -> None:
    schema = {"type": "object", "properties": {"id": {"type": "string"}}}
    reply = {"description": "Told", "content": {media_type: {"schema": {"$ref": "#/components/schemas/Event"}}}}
    paths = {"/e": {"get": operation(operationId="listen", tags=["Events"], responses={"200": reply})}}
    made = packages.from_document(document(paths, components={"schemas": {"Event": schema}}))
    page = packages.pages_of(made)["events.md"]
    sync, asynchronous = markdown.programs(page)
    if media_type == "text/event-stream":
        assert "    with client.events.listen() as events:\n" in sync
        assert "        for item in events:\n            print(item.id)\n" in sync
        assert "        async with await client.events.listen() as events:\n" in asynchronous
        assert "            async for item in events:\n                print(item.id)\n" in asynchronous
    else:
        assert "    with client.events.with_streaming_response.listen() as response:\n" in sync
        assert "        for item in response.iter_items():\n            print(item.id)\n" in sync
        assert "            async for item in response.iter_items():\n                print(item.id)\n" in asynchronous
    (row,) = markdown.operation(page, "listen")["Responses"].rows
    assert row["Body"] == f"`{media_type}` → stream of [`Event`](models.md#event)"
