"""What is not noisy of being fast, kept from rotting: counts and sizes, each against a number in `budgets.toml`."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from support.clients import source

_FILE = Path(__file__).with_name("budgets.toml")


def within(name: str, figure: float) -> None:
    """Fails where a figure is above its budget."""
    budget = tomllib.loads(_FILE.read_text(encoding="utf-8"))[name]
    assert figure <= budget["most"], (
        f"{name}: {figure:g}, and the budget is {budget['most']} (it was {budget['was']} then): {budget['what']}. "
        f"Fix what made it grow, or give the reason for a new number in {_FILE.name}."
    )


def fresh(package: str, program: str) -> dict[str, float]:
    """The figures that a program prints as JSON, in an interpreter of its own."""
    done = subprocess.run(
        [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(source(package))!r})\n{program}"],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


def counted(work: Callable[[], Any]) -> tuple[Any, int]:
    """What `work` returns, and how many calls of Python functions it took."""
    count = 0

    def profile(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(profile)
    try:
        result = work()
    finally:
        sys.setprofile(before)
    return result, count
