"""Asks openapi-spec-validator, in another process and in parallel; remembers its verdict by content."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import IO, cast

from clientloom.diagnostics.records import Diagnostic, Place
from clientloom.openapi.document import Document
from clientloom.openapi.foreign_types import KINDS
from clientloom.openapi.validation.process import Finding, Judge, Verdict
from clientloom.result_cache import cache_folder, keep, load
from clientloom.suggestions import nearest

# part of the key of every verdict: raise it when the other process would answer differently
_EDITION = "4"
# a release of any of these may judge differently, or say the same in other words
_JUDGES = (
    "openapi-spec-validator",
    "openapi-schema-validator",
    "jsonschema",
    "jsonschema-rs",
    "jsonschema-path",
    "jsonschema-specifications",
    "referencing",
)
# Seconds that a verdict may take: many times what the largest documents of others take for a million bytes.
_LEAST, _FOR_A_MILLION_BYTES = 10.0, 4.0
_ELSEWHERE = "Install openapi-spec-validator in the environment of clientloom, or check the document elsewhere."
_SIMPLER = "Write the pattern without repetitions inside repetitions."
_HELP = "See the OpenAPI specification for what is allowed here."


class Validation:
    """A validation under way. `result` waits for it; `close` gives it up."""

    def __init__(self, document: Document, cached: Path | None, judge: Judge | None) -> None:
        self._document = document
        self._cached = cached
        self._judge = judge or Judge()
        self._owned = judge is None
        self._verdict: Verdict | None = _remembered(cached)
        self._question = -1
        if self._verdict is None:
            self._question = self._judge.ask(partial(_write_question, document))

    def __enter__(self) -> Validation:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def result(self, timeout: float | None = None) -> tuple[Diagnostic, ...]:
        """What the validator found (CL151, errors), and what it did not check (CL152, a warning)."""
        if self._verdict is None:
            # it minds its time itself, but reads the document before, and may hang where it cannot be interrupted
            self._verdict = self._judge.answer(self._question, timeout or 30 + 2 * seconds_for(self._document))
            self.close()
            if self._verdict["failure"] is None and not any("unchecked" in each for each in self._verdict["findings"]):
                keep(self._cached, self._verdict)
        return tuple(self._diagnostics(self._verdict))

    def close(self) -> None:
        """End the other process if it works for this validation alone. Safe to call at any time."""
        if self._owned:
            self._judge.close()

    def _diagnostics(self, verdict: Verdict) -> list[Diagnostic]:
        # where our own checks reported a problem, they reported it better
        reported = {
            (item.place.file, item.place.pointer) for item in self._document.diagnostics if item.place is not None
        }
        found: list[Diagnostic] = []
        if verdict["failure"] is not None:
            found.append(Diagnostic("CL152", "warning", _incomplete(verdict), _ELSEWHERE, Place(self._document.path)))
        for finding in verdict["findings"]:
            file = self._document.path.parent / finding["file"] if finding["file"] else self._document.path
            place = Place(file, finding["pointer"], on="key" if finding["on_key"] else "value")
            if "unchecked" in finding:
                found.append(Diagnostic("CL152", "warning", finding["message"], _SIMPLER, place))
            elif (file, finding["pointer"]) not in reported:
                found.extend(self._judged(finding, place))
        return found

    def _judged(self, finding: Finding, place: Place) -> Iterator[Diagnostic]:
        """A complaint as it is reported: a default outside its enum hinders nothing, and is reported once."""
        value, outside, listed = finding["message"].partition(" is not one of [")
        if not (outside and finding["pointer"].endswith("/default")):
            close = nearest(value.strip('"'), KINDS) if '"boolean"' in listed else None
            help = f"Did you mean {close!r}?" if close else _HELP
            yield Diagnostic("CL151", "error", finding["message"], help, place)
            return
        message = f"The default {value} is not among the values of the enum."
        if all(item.message != message for item in self._document.diagnostics):
            yield Diagnostic("CL136", "warning", message, "Use one of the enum's values, or add this one.", place)


def begin_validation(document: Document, *, cache: Path | None = None, judge: Judge | None = None) -> Validation:
    """Start to validate a document's files as written. `cache` is the folder for verdicts, the user's if not given.

    A `judge` may be shared by several; it is then its owner's to close.
    """
    folder = cache if cache is not None else cache_folder()
    return Validation(document, folder / "validator" / f"{_key(document)}.json" if folder is not None else None, judge)


def seconds_for(document: Document) -> float:
    """How long the validator may take: enough for any document of that size on a slow machine."""
    return _LEAST + _FOR_A_MILLION_BYTES * sum(map(len, document.meant.values())) / 1_000_000


def _incomplete(verdict: Verdict) -> str:
    if verdict["findings"]:
        return f"openapi-spec-validator checked a part of the document only: {verdict['failure']}."
    return f"openapi-spec-validator did not check the document: {verdict['failure']}."


def _key(document: Document) -> str:
    python = ".".join(map(str, sys.version_info[:2]))
    digest = hashlib.sha256(" ".join((_EDITION, python, *map(_version, _JUDGES))).encode())
    names = document.names
    for file, data in document.meant.items():
        name = names[file].encode()
        digest.update(b"%d %s %d " % (len(name), name, len(data)))
        digest.update(data)
    return digest.hexdigest()


def _version(distribution: str) -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(distribution)
    except PackageNotFoundError:
        return "none"


def _write_question(document: Document, to: IO[bytes]) -> None:
    """A line of JSON that lists names and lengths, then the bytes of every file."""
    files, names = document.meant, document.names
    listed = [[names[file], len(data)] for file, data in files.items()]
    head = {"name": document.path.name, "seconds": seconds_for(document), "files": listed}
    to.write(json.dumps(head).encode() + b"\n")
    for data in files.values():
        to.write(data)


def _remembered(file: Path | None) -> Verdict | None:
    read = load(file)
    try:
        return cast(Verdict, read) if read["failure"] is None and len(read["findings"]) >= 0 else None
    except (LookupError, TypeError):  # nothing, or not ours
        return None
