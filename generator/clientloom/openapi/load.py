"""Loads a document: reads its files, finds its dialect, brings it to the normal form, says what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from clientloom.diagnostics.records import BadInput, Diagnostic
from clientloom.gc_pause import no_collection
from clientloom.ir.types import Json
from clientloom.openapi.document import Document
from clientloom.openapi.document_files import Files
from clientloom.openapi.dynamic_refs import bind_dynamic
from clientloom.openapi.normalize import Survey
from clientloom.openapi.references import Origins, References
from clientloom.openapi.validation.operation_checks import Checks
from clientloom.openapi.version import detect
from clientloom.regular_files import read_input
from clientloom.source import Positions

# what a lenient run may go on with: everything but a file that cannot be read at all
_FATAL = frozenset(f"CL{number}" for number in range(101, 117))

_NOTHING: Mapping[str, Path] = MappingProxyType({})


def load_document(
    path: Path,
    *,
    read: Callable[[Path], bytes] = read_input,
    lenient: bool = False,
    overlays: Sequence[Path] = (),
    remote: Mapping[str, Path] = _NOTHING,
) -> Document:
    """The document in the normal form. BadInput with every error found; `lenient` makes warnings of those it can.

    `overlays` are applied first, to the document as it is written. `remote` says where files of the network lie here.

    Nothing but `read` touches files (and `Path.resolve`, to see where links lead); nothing is fetched.
    """
    with no_collection():
        files = Files(path, read, remote)
        notes = files.overlay(overlays) if overlays else ()
        dialect, family = detect(files.source[""], files.data[path], path)
        origins = Origins()
        references = References(files, files.normal, origins)
        findings: list[Diagnostic] = []
        convert = None
        if family == "2.0":
            from clientloom.openapi.swagger import Upgrade

            upgrade = Upgrade(files, origins)
            files.normal[""] = upgrade.document()
            findings = upgrade.findings
            convert = upgrade.convert
        _version_as_text(files.normal[""], files.data[path])
        survey = Survey(references, family, convert)
        survey.run()
        if lenient:
            survey.remove_misplaced()
        bind_dynamic(references, origins)
        checks = Checks(references, lenient=lenient)
        checks.run()
        found = _without_repetitions([*notes, *findings, *survey.findings, *checks.findings])
        if lenient:
            found = [
                (item if item.code in _FATAL or item.severity != "error" else item.demoted("warning")) for item in found
            ]
    if any(item.severity == "error" for item in found):
        raise BadInput(sorted(found, key=lambda item: item.severity == "error"))
    return Document(path, dialect, references, tuple(found))


def _version_as_text(root: Json, data: bytes) -> None:
    """`version: 1.10` without quotes is the number 1.1; people mean what they wrote."""
    info = root.get("info") if isinstance(root, dict) else None
    if isinstance(info, dict):
        version = info.get("version")
        if isinstance(version, (int, float)) and not isinstance(version, bool):
            info["version"] = Positions(data).written("/info/version") or str(version)


def _without_repetitions(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    return list(dict.fromkeys(found))
