"""Which dialect a document is written in, and what is wrong where it does not say."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal, TypeAlias

from clientloom.diagnostics.records import Place, fail
from clientloom.ir.types import Json
from clientloom.source import Positions
from clientloom.suggestions import nearest

Family: TypeAlias = Literal["2.0", "3.0", "3.1", "3.2"]

_VERSION = re.compile(r"([0-9]+)\.([0-9]+)(?:\.[0-9A-Za-z.+-]+)?")
_FAMILIES: dict[tuple[str, str], Family] = {
    ("swagger", "2.0"): "2.0",
    ("openapi", "3.0"): "3.0",
    ("openapi", "3.1"): "3.1",
    ("openapi", "3.2"): "3.2",
}
_KNOWN = "Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2"


def detect(tree: Json, data: bytes, file: Path) -> tuple[str, Family]:
    """The version as written (`3.0.1`) and its family. BadInput where there is none that is known."""
    if not isinstance(tree, dict):
        what = "a list" if isinstance(tree, list) else "plain text" if isinstance(tree, str) else "a single value"
        if tree is None:
            what = "empty but for comments"
        raise fail(
            "CL114",
            f"The file is {what}, not an API description.",
            help="A description is a mapping that begins with `openapi: 3.0.3` or the like.",
            place=Place(file, line=1, column=1),
        )
    for key in ("openapi", "swagger"):
        if key in tree:
            return _family(key, tree[key], data, file)
    close = next((name for name in tree if nearest(name, ("openapi", "swagger"))), None)
    raise fail(
        "CL115",
        "The file has neither an `openapi` nor a `swagger` key, so it does not say what it is.",
        help=(
            f"Is {close!r} meant to be `openapi`?"
            if close
            else "Add `openapi: 3.0.3` (or the version it is written in) at the top."
        ),
        place=(Place(file, f"/{close}", on="key") if close else Place(file, line=1, column=1)),
    )


def _family(key: str, value: Json, data: bytes, file: Path) -> tuple[str, Family]:
    written = value
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        # `swagger: 2.0` without quotes is a number, and 3.10 would be 3.1
        written = Positions(data).written("/" + key)
    found = _VERSION.fullmatch(written) if isinstance(written, str) else None
    if found is not None and isinstance(written, str):
        family = _FAMILIES.get((key, f"{found[1]}.{found[2]}"))
        if family is not None:
            return written, family
    shown = repr(written) if isinstance(written, str) else "the value there"
    raise fail(
        "CL116",
        f"clientloom does not know the version {shown} under `{key}`.",
        help=f"It reads {_KNOWN}.",
        place=Place(file, "/" + key),
    )
