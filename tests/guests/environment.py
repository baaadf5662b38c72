"""Environments with packages of others: made once for each list of requirements, and kept in the user's cache."""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).resolve().parent
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "clientloom-guests"
# what this checkout is tested with must not be seen there
CLEAN = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV", "PYTEST_"))}


def python_with(name: str) -> Path:
    """The interpreter of the environment that has what `requirements/<name>.txt` lists."""
    listed = HERE / "requirements" / f"{name}.txt"
    key = hashlib.sha256(f"{sys.version}\n{listed.read_text('utf-8')}".encode()).hexdigest()[:12]
    home = CACHE / f"{name}-{key}"
    with alone(name):
        if not home.exists():
            _make(home, listed)
    return home / "bin" / "python"


@contextmanager
def alone(name: str) -> Iterator[None]:
    """No other process makes what has this name meanwhile: tests run in several."""
    CACHE.mkdir(parents=True, exist_ok=True)
    with (CACHE / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _make(home: Path, listed: Path) -> None:
    made = Path(tempfile.mkdtemp(prefix=f"{home.name}-", dir=CACHE))
    try:
        _run(sys.executable, "-m", "venv", "--without-pip", made)
        _run(sys.executable, "-m", "pip", "--python", made / "bin" / "python", "install", "--quiet", "-r", listed)
        made.rename(home)  # whole or not there
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _run(*command: str | Path) -> None:
    done = subprocess.run(
        [str(part) for part in command],
        env={**CLEAN, "PIP_DISABLE_PIP_VERSION_CHECK": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=600,
        check=False,
    )
    assert done.returncode == 0, f"{' '.join(map(str, command))}\n{done.stdout}"
