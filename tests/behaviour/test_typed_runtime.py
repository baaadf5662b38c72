"""mypy and pyright read models, unions, enums, calls, middleware and tracing as they are meant."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HERE = ROOT / "tests" / "runtime"
FILES = [HERE / name for name in ("exemplars.py", "typed_use.py", "typed_calls.py", "typed_around.py")]


def test_mypy(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", f"--cache-dir={ROOT / '.mypy_cache'}"]
    path = os.pathsep.join([str(ROOT / "templates"), str(HERE)])
    done = subprocess.run(
        [*command, *map(str, FILES)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "MYPYPATH": path},
        cwd=tmp_path,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_pyright(tmp_path: Path) -> None:
    settings = {
        "include": [str(file.relative_to(ROOT)) for file in FILES],
        "extraPaths": ["templates", "tests/runtime"],
        "typeCheckingMode": "strict",
        "reportUnnecessaryTypeIgnoreComment": True,
        "enableTypeIgnoreComments": False,
    }
    (tmp_path / "pyrightconfig.json").write_text(json.dumps(settings))
    for name in ("templates", "tests"):
        (tmp_path / name).symlink_to(ROOT / name)
    done = subprocess.run(
        [sys.executable, "-m", "pyright", "--pythonpath", sys.executable, "--project", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
