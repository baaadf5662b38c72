"""Writes a plain tree as YAML in block style, keys in the order they have."""

from __future__ import annotations

import yaml

from clientloom.ir.types import Json

_WIDTH = 110


def write_yaml(tree: Json) -> str:
    """The text of a tree, ended by a line break."""
    written: str = yaml.safe_dump(  # pyright: ignore[reportUnknownMemberType]: its options have no types
        tree, sort_keys=False, allow_unicode=True, width=_WIDTH
    )
    return written
