"""The digest of the generator: it follows what decides the output, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from clientloom import installation
from clientloom.installation import build_digest, templates_dir


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    home = tmp_path / "generator/clientloom"
    for path, text in {
        "generator/clientloom/pipeline.py": "a",
        "generator/clientloom/cli/main.py": "b",
        "generator/clientloom/lower/bodies.py": "c",
        "generator/clientloom/output/write.py": "d",
        "templates/model.jinja": "e",
        "templates/runtime/flow.py": "f",
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    monkeypatch.setattr(installation, "_HERE", home)
    return tmp_path


@pytest.mark.parametrize(
    ("path", "counts"),
    [
        ("generator/clientloom/pipeline.py", True),
        ("generator/clientloom/lower/bodies.py", True),
        ("generator/clientloom/lower/new.py", True),
        ("templates/model.jinja", True),
        ("templates/runtime/flow.py", True),
        ("generator/clientloom/cli/main.py", False),
        ("generator/clientloom/output/write.py", False),
        ("generator/clientloom/lower/__pycache__/bodies.pyc", False),
        ("templates/.model.jinja.swp", False),
    ],
)
def test_what_counts(checkout: Path, path: str, counts: bool) -> None:
    before = build_digest()
    assert build_digest() == before
    (checkout / path).parent.mkdir(exist_ok=True)
    (checkout / path).write_text("changed")
    assert (build_digest() != before) is counts


def test_the_same_in_a_checkout_and_in_a_wheel(checkout: Path) -> None:
    before = build_digest()
    assert templates_dir() == checkout / "templates"
    (checkout / "templates").rename(checkout / "generator/clientloom/templates")
    assert templates_dir() == checkout / "generator/clientloom/templates"
    assert build_digest() == before


def test_every_file_that_does_not_count_is_there() -> None:
    home = Path(installation.__file__).parent
    missing = [
        name for name in sorted(installation._NOT_OUTPUT) if not (home / name).exists()
    ]  # pyright: ignore[reportPrivateUsage]
    assert missing == []
