"""Reads one side of a comparison: a surface, and what is known beside it, from a file, a package or a git ref."""

from __future__ import annotations

import os
import re
import subprocess
import tarfile
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

from msgspec import Struct

from clientloom.config.records import Config, read_config
from clientloom.diagnostics.records import BadInput, fail
from clientloom.regular_files import MOST_BYTES, read_input
from clientloom.surface.records import Row, Surface, read_surface

SURFACE = "surface.json"
_VERSION = re.compile(r"^Version: (.+)$", re.MULTILINE)
_PROJECT_VERSION = re.compile(r'^version = "([^"]+)"$', re.MULTILINE)
_SECONDS = 30.0


class Side(Struct, frozen=True):
    """One side. `label` names it to people. `inputs` are what it was made from, by path: the document first, then its
    overlays; `settings` is `client.toml`. None where that is not known."""

    label: str
    rows: Mapping[str, Row]
    version: str | None = None
    inputs: Mapping[Path, bytes] | None = None
    settings: bytes | None = None


def side_of_file(path: Path) -> Side:
    """A `surface.json`, a folder that has one, a wheel or a source archive. BadInput where it holds no surface."""
    if path.is_dir():
        return _of_folder(path)
    try:
        if path.suffix == ".whl":
            with zipfile.ZipFile(path) as wheel:
                return _of_archive(path, wheel.namelist(), lambda name: wheel.open(name).read(MOST_BYTES))
        if path.name.endswith(".tar.gz"):
            with tarfile.open(path) as archive:
                return _of_archive(path, archive.getnames(), lambda name: _member(archive, name))
        return Side(str(path), read_surface(read_input(path), path).rows)
    except (OSError, zipfile.BadZipFile, tarfile.TarError, EOFError) as error:
        raise fail("CL241", f"{path} cannot be read: {error}.", help=_HELP) from None


def side_of_ref(ref: str, config: Config) -> Side:
    """What was committed at a git ref: surface, document, overlays and `client.toml`. Nothing was published where the
    surface is not there. BadInput where git does not know the ref."""
    home = config.file.parent
    _git(home, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
    settings = _shown(home, ref, config.file)
    if settings is None:
        return Side(ref, {})
    before, _ = read_config(settings, config.file)
    surface = _shown(home, ref, before.surface_file)
    paths = (before.document.path, *before.document.overlays)
    inputs = {path: data for path in paths if (data := _shown(home, ref, path)) is not None}
    rows = (read_surface(surface, before.surface_file) if surface is not None else Surface()).rows
    return Side(ref, rows, before.package.version, inputs, settings)


def side_of_now(config: Config, surface: bytes) -> Side:
    """What would be generated now."""
    paths = (config.document.path, *config.document.overlays)
    return Side(
        "now",
        read_surface(surface, config.surface_file).rows,
        config.package.version,
        {path: read_input(path) for path in paths},
        read_input(config.file),
    )


_HELP = "Name a git ref, a package folder, a wheel, a source archive or a surface.json."


def _of_folder(path: Path) -> Side:
    found = [path / SURFACE, *sorted(path.glob(f"src/*/{SURFACE}"))]
    file = next((each for each in found if each.is_file()), None)
    if file is None:
        raise fail("CL241", f"{path} has no {SURFACE}.", help=_HELP)
    project = path / "pyproject.toml"
    version = _PROJECT_VERSION.search(read_input(project).decode("utf-8", "replace")) if project.is_file() else None
    return Side(str(path), read_surface(read_input(file), file).rows, version[1] if version else None)


def _of_archive(path: Path, names: list[str], read: Callable[[str], bytes]) -> Side:
    surface = next((name for name in names if name.endswith(f"/{SURFACE}")), None)
    metadata = next((name for name in names if name.endswith((".dist-info/METADATA", "/PKG-INFO"))), None)
    if surface is None:
        raise fail("CL241", f"{path} holds no {SURFACE}: clientloom did not make it, or an older one did.", help=_HELP)
    version = _VERSION.search(read(metadata).decode("utf-8", "replace")) if metadata else None
    return Side(str(path), read_surface(read(surface), path).rows, version[1] if version else None)


def _member(archive: tarfile.TarFile, name: str) -> bytes:
    file = archive.extractfile(name)
    return file.read(MOST_BYTES) if file is not None else b""


def _shown(home: Path, ref: str, path: Path) -> bytes | None:
    """A file as it was committed; None where it was not there."""
    where = os.path.relpath(path, home).replace(os.sep, "/")
    try:
        return _git(home, "show", "--end-of-options", f"{ref}:./{where}")
    except BadInput:
        return None


def _git(home: Path, *arguments: str) -> bytes:
    try:
        done = subprocess.run(
            ["git", *arguments], cwd=home, stdin=subprocess.DEVNULL, capture_output=True, timeout=_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise fail("CL240", f"git cannot be asked: {error}.", help=_HELP) from None
    if done.returncode:
        ref = arguments[-1].partition("^")[0].partition(":")[0]
        raise fail("CL240", f"git knows no {ref!r} here, and no file is called so.", help=_HELP)
    return done.stdout
