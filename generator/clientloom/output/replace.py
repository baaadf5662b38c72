"""Replaces one file of the owner's, beside the output folder or in it."""

from __future__ import annotations

import os
import secrets
import shutil
from pathlib import Path


def replace_file(file: Path, data: bytes) -> None:
    """The file is the old one or the new one at any moment; one that a link leads to is replaced where it lies."""
    there = Path(os.path.realpath(file))
    part = there.with_name(f".{there.name}.clientloom-{secrets.token_hex(8)}")
    try:
        with open(part, "xb") as written:
            written.write(data)
        if there.exists():
            shutil.copymode(there, part)
        os.replace(part, there)
    finally:
        part.unlink(missing_ok=True)
