"""Builds, uploads, installs and uses clientloom and all packages as a release would. Ends with 1 at the first fault."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from support.environments import ROOT, run

from rehearsal.index import Index

PYTHONS = ("3.11", "3.12", "3.13", "3.14")
IGNORED = shutil.ignore_patterns("__pycache__", ".*", "dist", "build")
LISTED = "operationId: ListTasks\n      parameters:\n"
COLOUR = "        - {name: colour, in: query, schema: {type: string}}\n"
# runs where only the package is: every module is imported, and the programs of the README that need no server run
USE = r"""
import importlib, pathlib, pkgutil, re, sys

name, readme = sys.argv[1], pathlib.Path(sys.argv[2]).read_text("utf-8")
package = importlib.import_module(name)
skipped = ("pyreqwest", "spans")  # of extras
modules = [each.name for each in pkgutil.walk_packages(package.__path__, f"{name}.")]
for module in modules:
    if not any(word in module for word in skipped):
        importlib.import_module(module)
programs = [each for each in re.findall(r"^```python\n(.*?)^```", readme, re.S | re.M) if f"{name}.testing" in each]
for program in programs:
    exec(compile(program, "README.md", "exec"), {"__name__": "readme"})
assert modules and programs
"""


def main() -> int:
    """Play everything in a temporary folder."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="clientloom-rehearsal-") as folder:
        home = Path(folder)
        with Index(home / "index") as index:
            dist = _built(home)
            _say(f"built {len(dist)} files twice, with equal hashes")
            run(sys.executable, "-m", "twine", "check", "--strict", *dist)
            _upload(index, dist)
            _refused(index, dist[0])
            _say("uploaded; a second upload of a version is refused")
            pythons = list(_pythons())
            for version, python in pythons:
                _use(home / version, python, index, dist)
                _say(f"installed and used on Python {version}")
            if len(pythons) < 2:
                _say("only one Python is here: the others were not tried")
            _next_version(home / "next", index)
            _say(
                "a changed document: too low a version was refused, the next release passes the tests of the one before"
            )
    _say(f"done in {time.monotonic() - began:.0f} s")
    return 0


def _say(text: str) -> None:
    print(text, flush=True)


def _sources(home: Path) -> list[Path]:
    """Copies of all projects: a build must not leave anything in the checkout."""
    found: list[Path] = []
    for package in sorted((ROOT / "generated").iterdir()):
        if (package / "pyproject.toml").exists():
            found.append(home / package.name)
            shutil.copytree(package, found[-1], ignore=IGNORED)
    found.append(home / "clientloom")
    for name in ("generator", "templates"):
        shutil.copytree(ROOT / name, found[-1] / name, ignore=IGNORED)
    for name in ("pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md"):
        shutil.copy(ROOT / name, found[-1])
    found.append(home / "templates")  # clientloom-runtime
    shutil.copytree(ROOT / "templates", found[-1], ignore=IGNORED)
    shutil.copy(ROOT / "LICENSE", home)
    return found


def _built(home: Path) -> list[Path]:
    """Wheels and source archives, built twice from different folders at different times. They must be equal."""

    def build(source: Path) -> None:
        run(sys.executable, "-m", "build", "--no-isolation", "--outdir", source.parent / "dist", source)

    sources = [source for once in ("first", "second") for source in _sources(home / once)]
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(build, sources))
    first, second = ({path.name: path for path in (home / once / "dist").iterdir()} for once in ("first", "second"))
    different = [name for name in {*first, *second} if _digest(first.get(name)) != _digest(second.get(name))]
    assert not different, f"not the same when built again: {', '.join(different)}"
    return sorted(first.values())


def _digest(path: Path | None) -> str | None:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path else None


def _twine(index: Index, files: Iterable[Path]) -> list[str]:
    options = ["--repository-url", index.url, "--username", "rehearsal", "--password", "none", "--non-interactive"]
    return [sys.executable, "-m", "twine", "upload", "--disable-progress-bar", *options, *map(str, files)]


def _upload(index: Index, files: list[Path]) -> None:
    run(*_twine(index, files))


def _refused(index: Index, file: Path) -> None:
    done = subprocess.run(
        [*_twine(index, [file]), "--verbose"], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode != 0, f"{file.name} could be uploaded a second time"
    assert "already exists" in done.stdout + done.stderr, done.stdout + done.stderr


def _pythons() -> Iterable[tuple[str, Path]]:
    """Every Python from 3.11 on that is here, by its version."""
    for version in PYTHONS:
        places = [
            shutil.which(f"python{version}"),
            *sorted(Path.home().glob(f".pyenv/versions/{version}.*/bin/python")),
        ]
        for place in filter(None, places):
            asked = [str(place), "-c", "import sys, venv; print('%d.%d' % sys.version_info[:2])"]
            done = subprocess.run(asked, capture_output=True, text=True, check=False, timeout=60)
            if done.returncode == 0 and done.stdout.strip() == version:
                yield version, Path(place)
                break


def _use(home: Path, python: Path, index: Index, dist: list[Path]) -> None:
    """Install each by its name into one empty environment, first from our index alone, then what they ask for."""
    home.mkdir()
    run(python, "-m", "venv", home / "venv")
    inside = home / "venv" / "bin" / "python"
    wanted = [f"{name}=={version}" for name, version in map(_name, dist)]
    pip = (inside, "-m", "pip", "install", "--no-cache-dir")
    run(*pip, "--no-deps", "--index-url", f"{index.url}/simple/", *sorted(set(wanted)))
    run(*pip, *sorted(set(wanted)))
    run(inside, "-m", "pip", "check")
    (home / "use.py").write_text(USE)
    for package in sorted((ROOT / "generated").iterdir()):
        if (package / "README.md").exists():
            run(inside, "-I", "use.py", package.name, package / "README.md", cwd=home)
    run(home / "venv" / "bin" / "clientloom", "--version")


def _next_version(home: Path, index: Index) -> None:
    """The release after: the document changes, `diff` asks for a version, and what worked with the last one works."""
    specs, package = home / "specs" / "lusid_workflow", home / "generated" / "lusid_workflow"
    shutil.copytree(ROOT / "specs" / "lusid_workflow", specs)
    shutil.copytree(ROOT / "generated" / "lusid_workflow", package, ignore=IGNORED)
    (package / "README.md").rename(home / "README.md")  # of the release before
    shutil.copy(home / "README.md", package / "README.md")
    git = ("git", "-c", "user.name=A", "-c", "user.email=a@example.com")
    clientloom = Path(sys.executable).with_name("clientloom")
    run("git", "init", "-q", cwd=home)
    run(*git, "add", ".", cwd=home)
    run(*git, "commit", "-qm", "0.1.0", cwd=home)
    run(*git, "tag", "v0.1.0", cwd=home)
    document, settings = specs / "openapi.yaml", specs / "client.toml"
    text = document.read_text()
    # one operation less breaks, one query parameter more does not
    for changed, wrong, right in (
        (
            text.replace("/api/tasks/{id}:", "/api/former-tasks/{id}:").replace("      operationId: GetTask\n", ""),
            "0.1.1",
            "0.2.0",
        ),
        (text.replace(LISTED, LISTED + COLOUR), "0.1.0", "0.1.1"),
    ):
        assert changed != text
        document.write_text(changed)
        for version, code in ((wrong, 1), (right, 0)):
            _set_version(settings, version)
            done = subprocess.run(
                [clientloom, "diff", "--check", "v0.1.0"], cwd=home, capture_output=True, text=True, check=False
            )
            assert done.returncode == code, done.stdout + done.stderr
    run(clientloom, "generate", cwd=home)
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", home / "dist", package)
    _upload(index, sorted((home / "dist").iterdir()))
    run(sys.executable, "-m", "venv", home / "venv")
    inside = home / "venv" / "bin" / "python"
    pip = (inside, "-m", "pip", "install", "--no-cache-dir")
    run(*pip, "--no-deps", "--index-url", f"{index.url}/simple/", "lusid-workflow==0.1.1")
    run(*pip, "lusid-workflow==0.1.1")
    (home / "use.py").write_text(USE)
    run(inside, "-I", "use.py", "lusid_workflow", home / "README.md", cwd=home)


def _set_version(settings: Path, version: str) -> None:
    settings.write_text(re.sub(r'^version = ".*"$', f'version = "{version}"', settings.read_text(), flags=re.MULTILINE))


def _name(path: Path) -> tuple[str, str]:
    """The project and version of a wheel or source archive."""
    found = re.match(r"(.+?)-(\d[^-]*?)(?:-py3-none-any\.whl|\.tar\.gz)$", path.name)
    assert found is not None, path.name
    return found[1].replace("_", "-"), found[2]


if __name__ == "__main__":
    sys.exit(main())
