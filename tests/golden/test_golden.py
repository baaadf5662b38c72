"""Golden cases: what the generator makes of small documents is what `cases/` says, and it is good Python."""

from __future__ import annotations

import ast
import importlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import black
import pytest
from golden.harness import CASES, MOST_LINES, PACKAGE, SPECS, Case, cases, differences, modules, run, shown

from clientloom.runtime_package import NAME

RUNTIME = Path(__file__).resolve().parents[2] / "templates" / "runtime"
SHARED = NAME  # one runtime for all cases: checkers need to read it only once
EVERY = cases()
PRINTED = [case for case in EVERY if case.expected is not None]
REFUSED = [case for case in EVERY if case.expected is None]
# Documents of different dialects that say the same: every case of a group has the same package.
TWINS = (
    ("dialects/shop_20", "dialects/shop_30", "dialects/shop_31"),
    ("dialects/models_20", "dialects/models_30", "dialects/models_31"),
    ("dialects/schemas_30", "dialects/schemas_31"),
    ("dialects/forms_20", "dialects/forms_31"),
)
# What is the same need not be looked at again.
CHECKED = [case for case in PRINTED if not any(case.name in group[1:] for group in TWINS)]


def test_there_are_enough_cases_and_each_says_what_it_expects() -> None:
    assert len(PRINTED) >= 45
    assert len(REFUSED) >= 20
    for case in EVERY:
        assert case.expected or case.diagnostics, f"{case.name} expects nothing: make goldens"
        for name in SPECS:
            spec = case.folder / name
            if spec.is_file():
                assert spec.read_bytes().count(b"\n") <= MOST_LINES, f"{case.name}: a case is small"
    # nothing lies about that no test looks at
    assert {path.parent.name for path in CASES.glob("*/*") if path.is_file()} == set()


@pytest.mark.parametrize("case", EVERY, ids=lambda case: case.name)
def test_case(case: Case) -> None:
    outcome = run(case)
    assert (outcome.files is None) == (case.expected is None), outcome.diagnostics
    assert differences(case.expected or {}, shown(case, outcome.files or {})) == ""
    assert outcome.diagnostics == case.diagnostics


@pytest.mark.parametrize("group", TWINS, ids=lambda group: group[0])
def test_dialects_that_say_the_same_give_the_same(group: tuple[str, ...]) -> None:
    first, *others = (Case(name) for name in group)
    for other in others:
        assert differences(run(first).files or {}, run(other).files or {}) == ""


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """All packages beside each other, as `cases.<topic>.<case>.example`, on the path."""
    root = tmp_path_factory.mktemp("goldens")
    (root / SHARED).symlink_to(RUNTIME, target_is_directory=True)
    for case in CHECKED:
        _lay_out(case, root / "cases" / case.name / PACKAGE)
    sys.path.insert(0, str(root))
    yield root
    sys.path.remove(str(root))


def _lay_out(case: Case, folder: Path) -> None:
    """The package of a case. Its `_runtime` only passes on what it imports from the shared one."""
    wanted: dict[str, set[str]] = {}
    (folder / "models").mkdir(parents=True)
    for path, text in modules(case):
        target = folder.parent / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.ImportFrom) and node.level and (node.module or "").startswith("_runtime."):
                names = (alias.name for alias in node.names)
                wanted.setdefault((node.module or "").removeprefix("_runtime."), set()).update(names)
    for module, names in wanted.items():
        target = (folder / "_runtime" / module.replace(".", "/")).with_suffix(".py")
        target.parent.mkdir(parents=True, exist_ok=True)
        lines = [f"from {SHARED}.{module} import {name} as {name}" for name in sorted(names)]
        target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    # what a case does not show is in every package, and empty here
    for part in (folder, *(path for path in folder.rglob("*") if path.is_dir())):
        (part / "__init__.py").touch()


def test_packages_can_be_imported_and_used(packages: Path) -> None:
    decoder = importlib.import_module(f"{SHARED}.serialization.decoder").Decoder
    mismatch = importlib.import_module(f"{SHARED}.serialization.decoder").Mismatch
    for case in CHECKED:
        base = f"cases.{case.name.replace('/', '.')}."
        for path, _ in modules(case):
            importlib.import_module(base + path.removesuffix(".py").removesuffix("/__init__").replace("/", "."))
        package, models = (importlib.import_module(base + name) for name in (PACKAGE, f"{PACKAGE}.models"))
        assert all(hasattr(package, name) for name in getattr(package, "__all__", ()))
        for name in getattr(models, "__all__", ()):
            kind = getattr(models, name)
            with pytest.raises(mismatch):  # msgspec builds a decoder of it, and that finds no JSON
                decoder(lambda kind=kind: kind).decode(b"no json")


def test_black_leaves_every_file_alone() -> None:
    mode = black.Mode(target_versions={black.TargetVersion.PY311})
    texts = {text: f"{case.name}: {path}" for case in CHECKED for path, text in modules(case)}
    changed = [where for text, where in texts.items() if black.format_str(text, mode=mode) != text]
    assert changed == []


def test_mypy_is_content(packages: Path) -> None:
    done = _check(
        packages,
        "mypy",
        "--strict",
        "--follow-imports=silent",
        "--python-version=3.11",
        "--explicit-package-bases",
        "--config-file=",
    )
    assert done.returncode == 0, done.stdout[-5000:]


def test_pyright_is_content(packages: Path) -> None:
    settings = '{"include": ["cases"], "typeCheckingMode": "strict", "pythonVersion": "3.11"}'
    (packages / "pyrightconfig.json").write_text(settings, encoding="utf-8")
    done = _check(packages, "pyright", "--pythonpath", sys.executable)
    assert done.returncode == 0, done.stdout[-5000:]


def _check(folder: Path, tool: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    targets = ["cases"] if tool == "mypy" else []
    return subprocess.run(
        [sys.executable, "-m", tool, *arguments, *targets],
        cwd=folder,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=300,
        check=False,
    )
