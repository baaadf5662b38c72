"""Chooses between JSON and YAML by what the text begins with, and reads it."""

from __future__ import annotations

from pathlib import Path

from clientloom.diagnostics.records import BadInput
from clientloom.gc_pause import no_collection
from clientloom.ir.types import Json
from clientloom.source.json_reader import read_json
from clientloom.source.text_encoding import decode

_YAML_SUFFIXES = (".yaml", ".yml")


def parse(data: bytes, file: Path) -> Json:
    """The tree of a JSON or YAML file: dict (keys are text), list, str, int, float, bool, None.

    A text that begins with a bracket is read as JSON first; only where its name says YAML is YAML's flow style tried
    when that fails. Everything else is YAML.
    """
    text = decode(data, file)
    with no_collection():
        if text.lstrip(" \t\r\n")[:1] in ("{", "["):
            try:
                return read_json(text, file)
            except BadInput as error:
                if not _may_be_yaml(error, file):
                    raise
        from clientloom.source.yaml_reader import read_yaml

        return read_yaml(text, file)


def _may_be_yaml(error: BadInput, file: Path) -> bool:
    return file.suffix.lower() in _YAML_SUFFIXES and error.diagnostics[0].code == "CL105"
