"""Runs programs outside this checkout, and makes virtual environments with wheels and what they ask for."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]
# An empty environment must not see this checkout.
CLEAN = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV")}


def run(*arguments: str | Path, cwd: Path | None = None, env: Mapping[str, str] | None = None) -> str:
    """What a program prints. It must end with 0."""
    done = subprocess.run(
        [str(argument) for argument in arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**CLEAN, "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_QUIET": "1", **(env or {})},
        cwd=cwd,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, f"{' '.join(map(str, arguments))}\n{done.stdout}"
    return done.stdout


def new_environment(folder: Path, wheels: list[Path]) -> Path:
    """A virtual environment with these wheels and what they ask for; the path of its Python."""
    run(sys.executable, "-m", "venv", "--without-pip", folder)
    python = folder / "bin" / "python"
    run(sys.executable, "-m", "pip", "--python", python, "install", *wheels)
    return python
