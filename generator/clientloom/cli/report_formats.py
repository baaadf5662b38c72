"""What `check` found, for programs: JSON, the annotations of GitHub Actions, and SARIF 2.1.0."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

from msgspec import Struct

from clientloom import __version__
from clientloom.cli.render import Renderer
from clientloom.cli.terminal import say_json, say_order
from clientloom.config.accepted import Judged
from clientloom.diagnostics.records import Diagnostic, Place

_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}  # of GitHub
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
Data = dict[str, Any]


class _Found(Struct, frozen=True):
    target: str | None
    finding: Diagnostic
    because: str | None  # the reason, where it is accepted


class Report:
    """Gathers the findings of a run, and prints them at its end."""

    def __init__(self) -> None:
        self._found: list[_Found] = []
        self._renderer = Renderer()

    def add(self, target: str | None, judged: Judged) -> None:
        """What there is to say of a target; None: of the command line."""
        self._found += [_Found(target, finding, None) for finding in judged.left]
        self._found += [_Found(target, finding, because) for finding, because in judged.accepted]

    def refuse(self, found: Iterable[Diagnostic]) -> None:
        """Errors that end a target."""
        self.add(None, Judged(tuple(found)))

    def print(self, format: str, exit_code: int) -> None:
        """To standard output."""
        if format == "json":
            say_json({"format": 1, "clientloom": __version__, "exit": exit_code, "findings": list(self._plain())})
        elif format == "sarif":
            say_json(self._sarif())
        else:
            for each in self._found:
                if each.because is None:
                    self._annotate(each.finding)

    def _plain(self) -> Iterator[Data]:
        for each in self._found:
            finding = each.finding
            yield {
                "code": finding.code,
                "severity": finding.severity,
                "message": finding.message,
                "help": finding.help,
                "target": each.target,
                **self._spot(finding.place),
                "accepted": each.because,
                "related": [{"message": label, **self._spot(place)} for label, place in finding.related],
            }

    def _spot(self, place: Place | None) -> Data:
        line, column = (place and self._renderer.position(place)) or (None, None)
        return {
            "file": place.file.as_posix() if place else None,
            "line": line,
            "column": column,
            "pointer": (f"#{place.pointer}" if place and place.pointer is not None else None),
        }

    def _annotate(self, finding: Diagnostic) -> None:
        spot = self._spot(finding.place)
        where = {"file": spot["file"], "line": spot["line"], "col": spot["column"], "title": finding.code}
        message = finding.message + (f" {finding.help}" if finding.help else "")
        known = {key: str(value) for key, value in where.items() if value is not None}
        say_order(_LEVELS[finding.severity], known, message)

    def _sarif(self) -> Data:
        from clientloom.diagnostics.codes import CODES

        codes = sorted({each.finding.code for each in self._found})
        rules = [
            {"id": code, "shortDescription": {"text": CODES[code].title}, "fullDescription": {"text": CODES[code].text}}
            for code in codes
        ]
        driver = {"name": "clientloom", "version": __version__, "rules": rules}
        results = [self._result(each, codes) for each in self._found]
        run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
        return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}

    def _result(self, each: _Found, codes: list[str]) -> Data:
        finding = each.finding
        message = finding.message + (f" {finding.help}" if finding.help else "")
        result: Data = {
            "ruleId": finding.code,
            "ruleIndex": codes.index(finding.code),
            "level": finding.severity,
            "message": {"text": message},
        }
        if finding.place:
            result["locations"] = [self._location(finding.place)]
        if finding.related:
            related = [{**self._location(place), "message": {"text": label}} for label, place in finding.related]
            result["relatedLocations"] = related
        if each.because is not None:
            result["suppressions"] = [{"kind": "external", "justification": each.because}]
        return result

    def _location(self, place: Place) -> Data:
        physical: Data = {"artifactLocation": {"uri": _uri(place.file)}}
        if found := self._renderer.position(place):
            physical["region"] = {"startLine": found[0], "startColumn": found[1]}
        return {"physicalLocation": physical}


def _uri(file: Path) -> str:
    """Relative to where the run began, which is the root of the checkout; a file elsewhere whole."""
    return file.as_uri() if file.is_absolute() else quote(file.as_posix())
