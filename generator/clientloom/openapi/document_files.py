"""The files of one document: the main one and those its `$ref`s lead to, in its folder or known in advance."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from urllib.parse import unquote, urljoin

from clientloom.diagnostics.records import BadInput, Diagnostic
from clientloom.ir.types import Json
from clientloom.openapi.overlays.apply import apply_overlays
from clientloom.source import parse, read_file
from clientloom.suggestions import nearest

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_MOST_FILES = 2_000


class BadReference(Exception):
    """A `$ref` that leads nowhere we may go. Becomes a diagnostic at each place that uses it."""

    def __init__(self, code: str, message: str, help: str | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.help = help


class Files:
    """Trees by file name: the empty name is the document itself, others are POSIX paths relative to its folder.

    A file of the network is called by its URL. It is read from where `remote` says that it lies; nothing is fetched.
    `source` holds them as written (schemas may be brought to the normal form in place), `normal` in the normal form.
    """

    def __init__(self, path: Path, read: Callable[[Path], bytes], remote: Mapping[str, Path]) -> None:
        self.path = path
        self.remote_used: set[str] = set()  # the keys of `remote` that a reference led to
        self.folder = path.parent
        self.source: dict[str, Json] = {}
        self.normal: dict[str, Json] = {}
        self.data: dict[Path, bytes] = {}
        self._read = read
        self._remote = remote
        self._overlays: tuple[Path, ...] = ()
        self._overlaid: bytes | None = None
        self._load("", path)

    def overlay(self, overlays: Sequence[Path]) -> tuple[Diagnostic, ...]:
        """Do what overlay files say to the document itself, and return notes on them. BadInput where they cannot be
        applied."""
        tree, data, notes = apply_overlays(self.source[""], self.path, overlays, self._read)
        self._overlays = tuple(data)
        self._overlaid = json.dumps(tree).encode()
        self.data.update(data)
        self.source[""] = self.normal[""] = tree
        return notes

    def meant(self) -> dict[Path, bytes]:
        """Every file of the document as it counts: the document itself with its overlays applied."""
        found = {file: data for file, data in self.data.items() if file not in self._overlays}
        return found if self._overlaid is None else {**found, self.path: self._overlaid}

    def file(self, name: str) -> Path:
        """The path of a file of the document, as it is shown and read."""
        kept = self._kept(name)
        return kept[0] if kept is not None else self.folder / name if name else self.path

    def names(self) -> dict[Path, str]:
        """The name of every file that was read."""
        return {self.file(name): name for name in self.source}

    def open(self, name: str) -> None:
        """Read a further file, once. BadReference where it may not or cannot be read; BadInput where it is broken."""
        if name in self.source:
            return
        file, within = self._kept(name) or (self.folder / name, self.folder)
        if len(self.source) >= _MOST_FILES:
            raise BadReference("CL124", f"The document refers to more than {_MOST_FILES:,} files.", "Bundle it first.")
        if "\0" in name or not _under(file, within):
            raise outside(name)
        try:
            self._load(name, file)
        except BadInput as error:
            why = {"CL101": "cannot be read", "CL102": "is a directory", "CL103": "is empty"}.get(
                error.diagnostics[0].code
            )
            if why is None:
                raise
            close = self._neighbour(file) if within == self.folder else None
            raise BadReference(
                "CL124",
                f"The $ref leads to the file {name!r}, which {why if _is_there(file) else 'is not there'}.",
                (
                    f"Did you mean {close!r}?"
                    if close
                    else (
                        "Put it where [document.remote] in client.toml says that it lies."
                        if within != self.folder
                        else "Check the path; it is relative to the file that holds the $ref."
                    )
                ),
            ) from None

    def name_of(self, reference: str, holder: str) -> str:
        """The name of the file that a reference without fragment means, seen from the file that holds it."""
        if not reference:
            return holder
        reached = urljoin(holder, reference) if _is_url(holder) else reference
        if self._kept(reached) is not None:
            return reached
        if reached.startswith("//") or _SCHEME.match(reached):
            if reference[:5].lower() == "file:" or re.match(r"[A-Za-z]:[\\/]", reference):
                raise outside(reference)
            raise BadReference(
                "CL123",
                f"The $ref leads to {reached!r}; clientloom fetches nothing from the network.",
                "Download the file, and say under [document.remote] in client.toml where it lies: "
                f'"{reached}" = "vendor/{reached.rpartition("/")[2] or "file"}".',
            )
        plain = reference.partition("?")[0]
        if not (self.folder / plain).suffix and "/" not in plain and "%" not in plain and plain.isidentifier():
            # Swagger 1.2 wrote `$ref: Pet`; say so instead of looking for a file of that name
            known = self._component(plain)
            if known:
                raise BadReference("CL121", f"The $ref {plain!r} is not a reference.", f"Write {known!r}.")
        joined = posixpath.normpath(posixpath.join(posixpath.dirname(holder), unquote(plain)))
        if joined.startswith(("../", "/")) or joined == "..":
            raise outside(reference)
        return "" if joined == self.path.name else joined

    def _kept(self, name: str) -> tuple[Path, Path] | None:
        """Where a file of the network lies here, and the folder that it must not leave. The longest key counts."""
        if not self._remote or not _is_url(name):
            return None
        plain = name.partition("?")[0]
        for url in sorted(self._remote, key=len, reverse=True):
            kept = self._remote[url]
            if url in (name, plain):
                self.remote_used.add(url)
                return kept, kept.parent
            if url.endswith("/") and plain.startswith(url):
                self.remote_used.add(url)
                return kept / unquote(plain.removeprefix(url)), kept
        return None

    def _component(self, name: str) -> str | None:
        root = self.source[""]
        for section in (("components", "schemas"), ("definitions",)):
            inner = root
            for step in section:
                inner = inner.get(step) if isinstance(inner, dict) else None
            if isinstance(inner, dict) and name in inner:
                return "#/" + "/".join((*section, name))
        return None

    def _neighbour(self, file: Path) -> str | None:
        try:
            names = sorted(entry.name for entry in file.parent.iterdir() if entry.is_file())
        except OSError:
            return None
        close = nearest(file.name, names)
        return file.with_name(close).relative_to(self.folder).as_posix() if close else None

    def _load(self, name: str, file: Path) -> None:
        data = read_file(file, self._read)
        self.data[file] = data
        self.source[name] = self.normal[name] = parse(data, file)


def _is_url(name: str) -> bool:
    return name[:8].lower().startswith(("http://", "https://"))


def _is_there(file: Path) -> bool:
    try:
        return file.exists()
    except OSError:  # a name that no file can have
        return False


def _under(file: Path, folder: Path) -> bool:
    """Whether a file is in a folder, whatever symbolic links say."""
    try:
        return file.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):
        return False


def outside(reference: str) -> BadReference:
    """The refusal of a file that is not under the document's folder."""
    return BadReference(
        "CL122",
        f"The $ref leads to {reference!r}, outside the document's folder.",
        "Move the file into the document's folder, or the document to a folder that holds both.",
    )
