"""`kit`: writes what a repository checks, follows and releases its packages with. Once: then it is the owner's."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from clientloom import __version__
from clientloom.cli import terminal
from clientloom.diagnostics.records import BadInput, fail
from clientloom.targets import Target, find_targets, load_target
from clientloom.update.source import variables

# what the workflows use, by the digest of the version behind it
_ACTIONS = {
    "checkout": "de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2",
    "setup_python": "a309ff8b426b58ec0e2a45f0f869d46889d02405 # v6.2.0",
    "upload_artifact": "043fb46d1a93c77aae656e7c1c64a875d1fc6a0a # v7.0.1",
    "download_artifact": "3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c # v8.0.1",
    "pypi_publish": "cef221092ed1bacb1cc03d23a2d87d1d172e277b # v1.14.0",
}
_FILES = {
    "check.yml": ".github/workflows/check.yml",
    "upstream.yml": ".github/workflows/upstream.yml",
    "release.yml": ".github/workflows/release.yml",
    "requirements.txt": ".github/requirements.txt",
    "pre-commit-config.yaml": ".pre-commit-config.yaml",
    "SECURITY.md": "SECURITY.md",
    "test_packages.py": "tests/test_packages.py",
}
_PLAIN = re.compile(r"[A-Za-z0-9._/-]+")


class _Package(Struct, frozen=True):
    """A package as the workflows name it: paths from the root of the repository, `tag` before its version."""

    name: str
    import_name: str
    target: str
    folder: str
    file: str
    tag: str


def write_kit(names: Sequence[str], root: Path = Path()) -> int:
    """Write the files for GitHub below `root`, and say what is left to do. Files that are there stay as they are."""
    from clientloom.emit.templates import template

    targets = [load_target(path) for path in find_targets(names)]
    faults = [fault for target in targets for fault in target.faults]
    if faults:
        raise BadInput(faults)
    packages = [_package(target, root, alone=len(targets) == 1) for target in targets]
    sources = [target.config.document for target in targets if target.config.document.source]
    view = {
        **_ACTIONS,
        "packages": packages,
        "names": ", ".join(package.name for package in packages),
        "targets": "".join(f" {package.target}" for package in packages) if names else "",
        "variables": sorted({name for document in sources for name in variables(document.source_headers)}),
        "version": __version__,
        "watched": sorted({each for package in packages for each in (package.target, package.folder)}),
    }
    for name, path in _FILES.items():
        if name == "upstream.yml" and not sources:
            terminal.say(f"left out {path}: no client.toml names the `source` of its document")
            continue
        _write(root / path, template(f"kit/github/{name}.jinja").render(view))
    terminal.say("on PyPI, add release.yml with the environment `pypi` as a trusted publisher of each project")
    return 0


def _write(path: Path, text: str) -> None:
    if os.path.lexists(path):
        terminal.say(f"kept {path}")
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
    terminal.say(f"wrote {path}")


def _package(target: Target, root: Path, *, alone: bool) -> _Package:
    config = target.config
    name = config.package.name
    return _Package(
        name=name,
        import_name=config.package.import_name,
        target=_named(target, config.file.parent, root),
        folder=_named(target, config.package.output, root),
        file=re.sub(r"[-_.]+", "_", name).lower(),
        tag="v" if alone else f"{name}-v",
    )


def _named(target: Target, folder: Path, root: Path) -> str:
    """A folder as a workflow may name it: from the root of the repository, in characters that act nowhere."""
    path = os.path.relpath(folder, root).replace(os.sep, "/")
    if path.startswith("../") or not _PLAIN.fullmatch(path):
        why = "is outside this folder" if path.startswith("../") else "has characters other than A-Z a-z 0-9 . _ / -"
        help = "Run `clientloom kit` in the root of the repository, or give the folder another name."
        raise fail(
            "CL234", f"{path} {why}, so no workflow can name it.", help=help, place=target.config.place("package")
        )
    return path
