"""Golden cases: finds them, compiles them, and knows which of a package's files a case shows."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import chdir
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache, cached_property
from pathlib import Path

from clientloom.cli.findings import distinct, render_findings
from clientloom.config.records import parse_config
from clientloom.diagnostics.records import BadInput
from clientloom.pipeline import compile
from clientloom.targets import Target

CASES = Path(__file__).resolve().parent / "cases"
PACKAGE = "example"  # what every case's package is called, so that cases can be held against each other
CONFIG = Path("client.toml")
SPECS = ("spec.yaml", "spec.json")  # JSON where that is the point
MOST_LINES = 60
# What a case of a topic shows, below `src/example/`: what the topic is about. A case that is about something else lists
# its files in `golden.toml`: `files = ["models/*"]`, or `["*"]` for all that is printed. An `__init__.py` is shown
# where it is asked for by name: all of them are alike.
SHOWN: dict[str, tuple[str, ...]] = {
    "all_of": ("models/*",),
    "auth": ("_service.py", "_operations/*"),
    "bodies": ("_operations/*", "resources/*", "_xml.py"),
    "deprecated": ("models/*", "resources/*"),
    "dialects": ("_operations/*", "models/*"),
    "docs": ("../../docs/*",),
    "frameworks": ("_operations/*", "models/*"),
    "hostile": ("_operations/*", "models/*", "resources/*", "_constraints.py", "_service.py", "webhooks/__init__.py"),
    "media": ("_operations/*", "resources/*"),
    "naming": ("_operations/*", "models/*"),
    "nullability": ("models/*",),
    "overlays": ("_operations/*", "models/*"),
    "package": ("../../README.md", "../../pyproject.toml", "errors.py"),
    "paging": ("_operations/*", "resources/*"),
    "parameters": ("_operations/*", "resources/*", "types/choices.py", "headers/__init__.py"),
    "references": ("models/*",),
    "replies": ("_operations/*", "resources/*", "headers/__init__.py"),
    "requests": ("_constraints.py", "_operations/*"),
    "runtime_package": (
        *("../../pyproject.toml", "__init__.py", "errors.py", "testing.py", "transports.py", "types/__init__.py"),
        *("_client.py", "_service.py", "_operations/*", "models/*", "resources/*"),
    ),
    "selection": ("_operations/*", "models/*"),
    "servers": ("_service.py", "_client.py"),
    "types": ("models/*",),
    "unions": ("models/*",),
    "warnings": ("models/*", "_operations/*"),
    "webhooks": ("webhooks/__init__.py",),
}
# What is neither code of this package nor tells anything, in cases that show everything: seeded, empty, or the runtime.
# The surface has a case of its own.
_NEVER = ("LICENSE", "CHANGELOG.md", "*/py.typed", f"src/{PACKAGE}/_runtime/*", f"src/{PACKAGE}/surface.json")


@dataclass(frozen=True)
class Case:
    """One folder of `cases/`, called `<topic>/<case>`."""

    name: str

    @property
    def folder(self) -> Path:
        return CASES / self.name

    @property
    def topic(self) -> str:
        return self.name.partition("/")[0]

    @cached_property
    def patterns(self) -> tuple[str, ...]:
        """Which files the case shows, as patterns of paths below `src/example/`."""
        listed = self.folder / "golden.toml"
        return tuple(tomllib.loads(listed.read_text("utf-8"))["files"]) if listed.exists() else SHOWN[self.topic]

    def shows(self, path: str) -> bool:
        """Whether a file of the package is one that the case is about."""
        if "*" in self.patterns:
            return not any(fnmatchcase(path, pattern) for pattern in _NEVER)
        below = path.removeprefix(f"src/{PACKAGE}/") if path.startswith("src/") else f"../../{path}"
        return below in self.patterns or (
            not below.endswith("/__init__.py") and any(fnmatchcase(below, pattern) for pattern in self.patterns)
        )

    @property
    def expected(self) -> dict[str, str] | None:
        """The files of `expected/` by path; None for a case that has no output."""
        root = self.folder / "expected"
        if not root.is_dir():
            return None
        paths = sorted(path for path in root.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
        return {path.relative_to(root).as_posix(): path.read_bytes().decode() for path in paths}

    @property
    def diagnostics(self) -> str:
        """What `diagnostics.txt` says; "" for a case that nothing is said about."""
        path = self.folder / "diagnostics.txt"
        return path.read_bytes().decode() if path.exists() else ""


@dataclass(frozen=True)
class Outcome:
    """What the generator makes of a case: all files (None where it refuses), and what it says, as on a screen."""

    files: Mapping[str, str] | None
    diagnostics: str


def cases() -> list[Case]:
    """Every case: each folder two below `cases/`."""
    return [Case(path.relative_to(CASES).as_posix()) for path in sorted(CASES.glob("*/*")) if path.is_dir()]


@cache
def run(case: Case) -> Outcome:
    """Compile a case from inside its folder, so that no path of this machine is in what comes out."""
    with chdir(case.folder):
        try:
            result = compile(Target(parse_config(_read(CONFIG), CONFIG)), read=_read)
        except BadInput as error:
            return Outcome(None, render_findings(error.diagnostics, verbose=True, read=_read) + "\n")
        found = distinct([*result.diagnostics, *result.coverage.reports])
        said = render_findings(found, verbose=True, read=_read) + "\n" if found else ""
    return Outcome({path: data.decode() for path, data in result.files.items()}, said)


def shown(case: Case, files: Mapping[str, str]) -> dict[str, str]:
    """The files of a package that belong into the `expected/` of its case."""
    return {path: text for path, text in files.items() if case.shows(path)}


def differences(wanted: Mapping[str, str], found: Mapping[str, str]) -> str:
    """What is to be said of two sets of files that are not the same: first the sets, then the contents."""
    lines = [f"not generated any more: {path}" for path in sorted(wanted.keys() - found.keys())]
    lines += [f"not expected: {path}" for path in sorted(found.keys() - wanted.keys())]
    for path in () if lines else sorted(wanted):
        lines += difflib.unified_diff(
            wanted[path].splitlines(),
            found[path].splitlines(),
            f"{path} (expected)",
            f"{path} (generated)",
            lineterm="",
        )
    return "\n".join(lines)


def modules(case: Case) -> Iterator[tuple[str, str]]:
    """The Python files of a case, below `src/`: of one that is about models only these, else the whole package."""
    source = f"src/{PACKAGE}/"
    part = f"{source}models/" if set(case.patterns) == {"models/*"} else source
    for path, text in (run(case).files or {}).items():
        if path.startswith(part) and path.endswith(".py") and not path.startswith(f"{source}_runtime/"):
            yield path.removeprefix("src/"), text


def _read(path: Path) -> bytes:
    """What lies in the folder of the case; the shortest `client.toml` there is for a case that has none."""
    if path == CONFIG and not path.exists():
        spec = next((name for name in SPECS if Path(name).exists()), SPECS[0])
        return f'[package]\nname = "{PACKAGE}"\n[document]\npath = "{spec}"\n'.encode()
    return path.read_bytes()
