"""What an editor says of a client.toml: Tombi, whose checks run in editors too, on the command line."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path


def tombi(folder: Path) -> str:
    """The findings about the client.toml in a folder, without a network."""
    program = Path(sys.executable).with_name("tombi")
    done = subprocess.run(
        [program, "lint", "--offline", "client.toml"],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=60,
        env={"NO_COLOR": "1"},
    )
    return re.sub(r"\x1b\[[0-9;]*m", "", done.stdout + done.stderr)
