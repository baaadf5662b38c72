"""The document that the compiler of TypeSpec emits: made once for each source and set of packages, and kept."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import tempfile
from pathlib import Path

from guests.environment import CACHE, CLEAN, alone

SOURCE = Path(__file__).resolve().parent / "typespec"


def emitted() -> bytes:
    """The document in YAML. The packages come from npm."""
    sources = sorted(SOURCE.iterdir())
    key = hashlib.sha256(b"\n".join(each.read_bytes() for each in sources)).hexdigest()[:12]
    kept = CACHE / f"typespec-{key}.yaml"
    with alone("typespec"):
        if not kept.exists():
            _make(kept, sources)
    return kept.read_bytes()


def _make(kept: Path, sources: list[Path]) -> None:
    made = Path(tempfile.mkdtemp(prefix="typespec-", dir=CACHE))
    try:
        for each in sources:
            shutil.copy(each, made)
        _run(made, "npm", "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts")
        _run(made, "node_modules/.bin/tsp", "compile", "main.tsp", "--output-dir", "out")
        (made / "out" / "openapi.yaml").rename(kept)
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _run(folder: Path, *command: str) -> None:
    done = subprocess.run(
        command, cwd=folder, env=CLEAN, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=600
    )
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout}"
