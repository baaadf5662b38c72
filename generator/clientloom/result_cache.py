"""Where results are kept between runs, in the folder of the user's for that; a run without it is only slower."""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path
from typing import Any


def cache_folder() -> Path | None:
    """`$XDG_CACHE_HOME/clientloom` or `~/.cache/clientloom`. None where there is no home."""
    configured = os.environ.get("XDG_CACHE_HOME")
    if configured and os.path.isabs(configured):
        return Path(configured) / "clientloom"
    try:
        return Path.home() / ".cache" / "clientloom"
    except RuntimeError:
        return None


def load(file: Path | None) -> Any:
    """What was kept; None where there is nothing, or nothing that can be read."""
    try:
        return json.loads(file.read_bytes()) if file is not None else None
    except (OSError, ValueError, RecursionError):
        return None


def keep(file: Path | None, content: Any) -> None:
    """Keep it, whole or not at all. A folder that cannot be written does not matter."""
    if file is None:
        return
    temporary: str | None = None
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", dir=file.parent, delete=False, encoding="utf-8") as part:
            temporary = part.name
            json.dump(content, part)
        os.replace(temporary, file)
    except OSError:
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)
