"""Findings that the owner accepts: `[[accept]]` of `client.toml`, each for a code and a place, with a reason."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from msgspec import Struct

from clientloom.config.keys import Key, Record
from clientloom.diagnostics.records import Diagnostic, Place

if TYPE_CHECKING:
    from typing import Self

    from clientloom.config.toml_table import Table


class Acceptance(Record, frozen=True):
    """A finding that is no news, and no obstacle to `--strict`."""

    code: Annotated[str, Key("The code of the finding.", "CL310")]
    where: Annotated[str, Key("A JSON pointer or operationId; `*` fits anything.", "#/components/schemas/Order/*")]
    because: Annotated[str, Key("The reason.", "The vendor knows, and will not fix it before v5.")]

    def check(self, table: Table) -> Self:
        if self.code:
            from clientloom.diagnostics.codes import CODES

            if self.code not in CODES:
                table.wrong("code", why=f'there is no code "{self.code}"', help=table.nearest(self.code, CODES))
        return self


class Judged(Struct, frozen=True):
    """What is left of the findings, and what was accepted, each with the reason."""

    left: tuple[Diagnostic, ...]
    accepted: tuple[tuple[Diagnostic, str], ...] = ()


def judge(
    findings: Iterable[Diagnostic],
    acceptances: Sequence[Acceptance],
    document: Path,
    operations: Mapping[str, str],
    settings: Place,
    *,
    complete: bool,
) -> Judged:
    """Part what is accepted from what is not; where all findings are known, report acceptances that fit none.

    `operations` are operationIds by the operation's pointer. An error can be accepted where it is of the validator,
    for only these can be generated in spite of.
    """
    if not acceptances:
        return Judged(tuple(findings))
    left: list[Diagnostic] = []
    accepted: list[tuple[Diagnostic, str]] = []
    used: set[int] = set()
    for finding in findings:
        fitting = [index for index, each in enumerate(acceptances) if _fits(each, finding, document, operations)]
        if fitting and (finding.severity != "error" or finding.code == "CL151"):
            accepted.append((finding, acceptances[fitting[0]].because))
        else:
            left.append(finding)
        used.update(fitting)
    for index, each in enumerate(acceptances):
        if complete and index not in used:
            place = Place(settings.file, f"/accept/[{index + 1}]/code", on="key")
            message = f"Nothing is found that this accepts: {each.code} at {each.where}."
            left.append(Diagnostic("CL218", "warning", message, "Take these lines out of client.toml.", place))
    return Judged(tuple(left), tuple(accepted))


def _fits(acceptance: Acceptance, finding: Diagnostic, document: Path, operations: Mapping[str, str]) -> bool:
    if acceptance.code != finding.code:
        return False
    names = _names(finding.place, document, operations)
    return acceptance.where == "*" or any(
        name == acceptance.where or fnmatchcase(name, acceptance.where) for name in names
    )


def _names(place: Place | None, document: Path, operations: Mapping[str, str]) -> Iterator[str]:
    """What a place can be called: its pointer (after the name of a further file), and the operation it is in."""
    if place is None or place.pointer is None:
        return
    pointer = f"#{place.pointer}"
    if place.file != document:
        yield os.path.relpath(place.file, document.parent).replace(os.sep, "/") + pointer
        return
    yield pointer
    while "/" in pointer:
        if pointer in operations:
            yield operations[pointer]
        pointer = pointer.rpartition("/")[0]
