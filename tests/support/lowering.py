"""Lowers small documents given as text, for tests of the lowering stage. `<Pet>` is short for a `$ref` to Pet."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

from clientloom import ir
from clientloom.config.records import Config, parse_config
from clientloom.diagnostics.records import Diagnostic
from clientloom.lower import lower
from clientloom.openapi import Document, load_document

_SHORT = re.compile(r"<([A-Z]\w*)>")
_PACKAGE = '[package]\nname = "example"\n'


def spelled_out(text: str) -> str:
    """The text with short references written in full."""
    return _SHORT.sub(r"{$ref: '#/components/schemas/\1'}", text)


def read(text: str, *, lenient: bool = False, **files: str) -> Document:
    """A document from YAML text; `files` are other files of its folder, by name without `.yaml`."""
    root = Path("/project/openapi.yaml")
    contents = {root: spelled_out(text), **{root.parent / f"{name}.yaml": content for name, content in files.items()}}

    def reader(path: Path) -> bytes:
        return textwrap.dedent(contents[path]).encode()

    return load_document(root, read=reader, lenient=lenient)


def configure(text: str = "") -> Config:
    """A configuration from the text behind `[package]`."""
    return parse_config((_PACKAGE + textwrap.dedent(text)).encode(), Path("/project/client.toml"))


def lowered(text: str, toml: str = "", *, lenient: bool = False, **files: str) -> tuple[ir.Api, tuple[Diagnostic, ...]]:
    """The Api of a document in YAML, and the findings."""
    return lower(read(text, lenient=lenient, **files), configure(toml))


def schemas(text: str, *, version: str = "3.1.0", lenient: bool = False) -> ir.Api:
    """The Api of a document with these component schemas and no operations."""
    head = f"openapi: {version}\ninfo: {{title: T, version: '1'}}\npaths: {{}}\ncomponents:\n  schemas:\n"
    body = textwrap.indent(textwrap.dedent(text).strip("\n"), "    ")
    return lowered(f"{head}{body}\n", lenient=lenient)[0]


def operations(text: str, toml: str = "", *, version: str = "3.1.0") -> tuple[ir.Api, tuple[Diagnostic, ...]]:
    """The Api of a document whose `paths` (and what follows them) are given."""
    head = f"openapi: {version}\ninfo: {{title: T, version: '1'}}\n"
    return lowered(head + textwrap.dedent(text), toml)


def named(name: str) -> str:
    """The id of a component."""
    return f"#/components/schemas/{name}"


def ref(name: str) -> ir.RefType:
    """A reference to a component."""
    return ir.RefType(named(name))


def model(api: ir.Api, name: str) -> ir.ModelDef:
    """A model by its component name, or by id."""
    symbol = api.symbols[name if "#" in name else named(name)]
    assert isinstance(symbol, ir.ModelDef), symbol
    return symbol


def union(api: ir.Api, name: str) -> ir.UnionDef:
    """A union by its component name, or by id."""
    symbol = api.symbols[name if "#" in name else named(name)]
    assert isinstance(symbol, ir.UnionDef), symbol
    return symbol


def alias(api: ir.Api, name: str) -> ir.Type:
    """What an alias stands for."""
    symbol = api.symbols[named(name)]
    assert isinstance(symbol, ir.AliasDef), symbol
    return symbol.type


def fields(api: ir.Api, name: str) -> dict[str, ir.Type]:
    """The types of a model's fields by wire name."""
    return {field.wire_name: field.type for field in model(api, name).fields}


def codes(api: ir.Api) -> list[str]:
    """The codes in the ledger."""
    return [entry.code for entry in api.skipped]
