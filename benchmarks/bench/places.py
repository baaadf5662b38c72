"""Where things are: the checkout, what the bench builds, and what it writes down."""

from __future__ import annotations

import os
import shutil
import uuid
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
DRIVE = HERE / "drive"
PEERS = HERE.parent / "peers"
BUILD = ROOT / "build" / "bench"
DOCS = ROOT / "docs"
RESULTS = DOCS / "benchmarks.json"
PAGE = DOCS / "benchmarks.md"
PLOTS = DOCS / "benchmarks"
_ASIDE = BUILD / "aside"


def put_aside(path: Path) -> None:
    """Make a path free, and delete what was there only at the end: for minutes after thousands of files were deleted,
    ext4 is ten times slower to create new ones, whoever does."""
    if path.exists():
        _ASIDE.mkdir(parents=True, exist_ok=True)
        os.rename(path, _ASIDE / uuid.uuid4().hex)


def sweep() -> None:
    """Delete what was put aside."""
    shutil.rmtree(_ASIDE, ignore_errors=True)


def neutral(text: str) -> str:
    """Without the folders of this machine: what others say is written down for everybody."""
    return text.replace(f"{ROOT}/", "").replace(str(Path.home()), "~")
