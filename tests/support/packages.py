"""The packages of `specs/`, compiled once per test run and kept in memory."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from clientloom.config.records import load_config, parse_config
from clientloom.pipeline import Understood, print_package, understand

SPECS = Path(__file__).resolve().parents[2] / "specs"
PACKAGES = ("astronomer_core", "ica_v1", "ica_v3", "lusid_workflow")


@cache
def understood(package: str) -> Understood:
    """What the generator makes of the document of one package."""
    return understand(load_config(SPECS / package / "client.toml"))


@cache
def files(package: str) -> dict[str, bytes]:
    """Every file of one package, by path."""
    return print_package(understood(package))


def pages(package: str) -> dict[str, str]:
    """Its pages in Markdown, by path in `docs/`."""
    return pages_of(files(package))


def from_document(document: object, settings: str = "") -> dict[str, bytes]:
    """Every file of a package made from a document that stands in a test; `settings` are more of its `client.toml`."""
    config = parse_config(f'[package]\nname = "sample"\n{settings}'.encode(), Path("client.toml"))
    data = json.dumps(document).encode()
    return print_package(understand(config, read=lambda path: data))


def pages_of(files: dict[str, bytes]) -> dict[str, str]:
    """The pages in Markdown among the files of a package, by path in `docs/`."""
    return {
        path.removeprefix("docs/"): data.decode()
        for path, data in files.items()
        if path.startswith("docs/") and path.endswith(".md")
    }


def write(package: str, folder: Path) -> Path:
    """Write one package into a folder. Returns what to put on `sys.path`."""
    for path, data in files(package).items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return folder / "src"
