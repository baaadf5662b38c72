"""Where things are: the checkout, what the bench builds, and what it writes down."""

from __future__ import annotations

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


def neutral(text: str) -> str:
    """Without the folders of this machine: what others say is written down for everybody."""
    return text.replace(f"{ROOT}/", "").replace(str(Path.home()), "~")
