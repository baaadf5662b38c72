"""The wheels of clientloom and of the four packages, built once."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.environments import ROOT, run

PACKAGES = ("astronomer_core", "ica_v1", "ica_v3", "lusid_workflow")


@pytest.fixture(scope="session")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """All wheels, built from copies: a build must not leave anything in the checkout."""
    folder = tmp_path_factory.mktemp("wheels")
    ignored = shutil.ignore_patterns("__pycache__", ".*", "dist", "build")
    sources: list[Path] = []
    for name in PACKAGES:
        sources.append(folder / "source" / name)
        shutil.copytree(ROOT / "generated" / name, sources[-1], ignore=ignored)
    sources.append(folder / "source" / "clientloom")
    for name in ("generator", "templates"):
        shutil.copytree(ROOT / name, sources[-1] / name, ignore=ignored)
    for name in ("pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md"):
        shutil.copy(ROOT / name, sources[-1])
    run(sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "-w", folder / "dist", *sources)
    yield folder / "dist"
    shutil.rmtree(folder, ignore_errors=True)
