"""Packages made of documents that stand in a test: written once per run, imported, and called in either flavour."""

from __future__ import annotations

import atexit
import importlib
import shutil
import sys
import tempfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from clientloom.config.records import parse_config
from clientloom.pipeline import print_package, understand
from support.clients import Calls


class Made:
    """One package."""

    def __init__(self, name: str) -> None:
        self.name = name

    @property
    def package(self) -> ModuleType:
        return importlib.import_module(self.name)

    @property
    def models(self) -> Any:
        return importlib.import_module(f"{self.name}.models")

    def module(self, name: str) -> Any:
        return importlib.import_module(f"{self.name}.{name}")

    def client(self, calls: Calls, url: str | None, **arguments: Any) -> Any:
        """A client in the flavour of the test. It is closed with the test's other clients."""
        maker: Any = getattr(self.package, "AsyncClient" if calls.is_async else "Client")
        return calls.adopt(maker(base_url=url, **arguments))


def make(document: str, settings: str = "", **files: str) -> Made:
    """The package of a document in YAML. `settings` are more of its `client.toml`; `files` lie beside it (as .yaml)."""
    return _make(document, settings, tuple(sorted(files.items())))


@cache
def _make(document: str, settings: str, files: tuple[tuple[str, str], ...]) -> Made:
    name = f"made_{len(_written())}"
    home = _home() / name
    texts = {"spec.yaml": document, **{f"{each}.yaml": text for each, text in files}}
    package = f'[package]\nname = "{name}"\nclient = "Client"\n'
    document_table = "" if "[document]" in settings else '[document]\npath = "spec.yaml"\n'
    config = parse_config((package + document_table + settings).encode(), home / "client.toml")
    write(home, texts)
    printed = print_package(understand(config))
    write(home / "made", printed)
    sys.path.append(str(home / "made" / "src"))
    _written().append(name)
    return Made(name)


def write(folder: Path, files: Mapping[str, str | bytes]) -> None:
    for path, text in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode() if isinstance(text, str) else text)


@cache
def _home() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="clientloom-made-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


@cache
def _written() -> list[str]:
    return []
