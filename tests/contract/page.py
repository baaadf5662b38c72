"""The page that says what was tried and what was excused: docs/contract-tests.md."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from contract import corpus
from contract.exceptions import EXCEPTIONS
from contract.subjects import NAMES, SMALL, known

FILE = Path(__file__).resolve().parents[2] / "docs" / "contract-tests.md"
SAMPLES = 6  # of each operation in each flavour
_HEAD = """# Held to their documents by others' code

Each operation of the four published packages, of {small} small documents that cover the language
(`tests/contract/documents`), and of {corpus} documents of other people (as npm has them, see [corpus.md](corpus.md)) is
called with arguments that hypothesis draws from the annotations of its method, by
each of its overloads, with the sync and the async client. A server on loopback gives every request to
[openapi-core](https://pypi.org/project/openapi-core/), which has to allow it, and answers with a value drawn from the
schema of the reply, which openapi-core has to allow too. The client is strict, so the reply has to be of the type that
is declared; encoded again it has to be what was sent: numbers by value, moments as instants, null as nothing.

`make test` does this with {samples} samples of each operation and flavour, from fixed seeds, and with {corpus_samples}
of those of other people. Another document, or more samples:
`PYTHONPATH=tests .venv/bin/python -m contract DOCUMENT --samples 50`.

| document | written in | operations | samples | calls |
|---|---|---|---|---|
"""
_RULES = """
A sample is no call where openapi-core does not allow the reply that was drawn, which must be fewer than one in ten
(one in five with those of other people, whose variants overlap), and where there is nothing left to vary.

## What no annotation says
- Bounds, patterns and formats of texts are taken from the document. An open enum is called with what is listed.
- A parameter in a path or a query is never the empty text: openapi-core takes none (`allowEmptyValue` is deprecated).
  Lists in parameters have an item at least: a required empty one is sent as `name=`, which openapi-core reads as an
  empty item. Texts in headers, cookies and delimited styles are letters and digits.
- The overload that takes any media version is left out: the others together are the same, and say which body goes
  with which version. A cursor and an offset are not given together, nor an offset that the client itself refuses.
- LUSID says `additionalProperties: false` beside `oneOf`, which would forbid what the variants have. It is taken
  away before openapi-core reads the document.
- Content of `application/octet-stream` and `application/x-tar` is bytes, whatever its schema says; openapi-core looks
  for a text or an object in them. These schemas are taken away before it reads the document.
- A property that can have one value only is in every reply: it tells variants apart, and clients send it in any case. A
  variant that says nothing but `nullable: true` is null.
- openapi-core does not read Swagger 2.0. Those documents are judged in the spelling of 3.0, as clientloom reads them;
  what that makes of them is tested apart (`tests/unit/test_upgrade.py`, and the golden cases `dialects/*`, where
  the three spellings of one API give one package).
- Event streams and JSON Lines are not judged here (`tests/runtime/test_events.py` and the golden cases do).
"""


@dataclass(frozen=True)
class Row:
    """What was tried of one document."""

    name: str
    dialect: str
    operations: int
    samples: int
    calls: int

    def __str__(self) -> str:
        return f"| {self.name} | {self.dialect} | {self.operations} | {self.samples} | {self.calls} |\n"


def page(rows: Mapping[str, Row]) -> str:
    """The whole page. `rows` are those of the run that is reported."""
    listed = [rows[name] for name in (*NAMES, *corpus.NAMES)]
    operations, samples, calls = (
        sum(getattr(row, key) for row in listed) for key in ("operations", "samples", "calls")
    )
    total = f"| all | | {operations} | {samples} | {calls} |\n"
    head = _HEAD.format(small=len(SMALL), samples=SAMPLES, corpus=len(corpus.NAMES), corpus_samples=corpus.SAMPLES)
    return head + "".join(map(str, listed)) + total + _RULES + _exceptions()


def rows_in(text: str) -> dict[str, Row]:
    """The rows of a page. What it says of our own documents is what they are now, but for the calls."""
    found: dict[str, Row] = {}
    for name, dialect, *numbers in re.findall(
        r"^\| ([\w-]+) \| ([\d.]+) \| (\d+) \| (\d+) \| (\d+) \|$", text, re.MULTILINE
    ):
        operations, samples, calls = map(int, numbers)
        if name in NAMES:
            understood = known(name)
            dialect, operations = understood.document.dialect, len(understood.api.operations)
            samples = operations * SAMPLES * 2
        found[name] = Row(name, dialect, operations, samples, calls)
    return found


def _exceptions() -> str:
    text = "\n## Exceptions\n"
    if not EXCEPTIONS:
        return text + "None.\n"
    text += "| document | operation | openapi-core says | why it is not heeded |\n|---|---|---|---|\n"
    for each in EXCEPTIONS:
        path, _, method = each.operation.removeprefix("#/paths/").rpartition("/")
        shown = f"{method.upper()} {path.replace('~1', '/').replace('~0', '~')}"
        text += f"| {each.document} | {shown} | {each.words} | {each.reason} |\n"
    return text
