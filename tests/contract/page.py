"""The page that says what was tried and what was excused: docs/contract-tests.md."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from contract.exceptions import EXCEPTIONS
from contract.subjects import NAMES, SMALL, known

FILE = Path(__file__).resolve().parents[2] / "docs" / "contract-tests.md"
SAMPLES = 6  # of each operation in each flavour
_HEAD = """# Held to their documents by others' code

Each operation of the four published packages, and of {small} small documents that cover the language
(`tests/contract/documents`), is called with arguments that hypothesis draws from the annotations of its method, by
each of its overloads, with the sync and the async client. A server on loopback gives every request to
[openapi-core](https://pypi.org/project/openapi-core/), which has to allow it, and answers with a value drawn from the
schema of the reply, which openapi-core has to allow too. The client is strict, so the reply has to be of the type that
is declared; encoded again it has to be what was sent: numbers by value, moments as instants, null as nothing.

`make test` does this with {samples} samples of each operation and flavour, from fixed seeds. Another document, or more
samples: `PYTHONPATH=tests .venv/bin/python -m contract DOCUMENT --samples 50`.

| document | written in | operations | samples | calls |
|---|---|---|---|---|
"""
_RULES = """
A sample is no call where openapi-core does not allow the reply that was drawn, which must be fewer than one in ten, and
where there is nothing left to vary.

## What no annotation says
- Bounds, patterns and formats of texts are taken from the document. An open enum is called with what is listed.
- A parameter in a path or a query is never the empty text: openapi-core takes none (`allowEmptyValue` is deprecated).
  Lists in parameters have an item at least: an empty one is sent as `name=`, which openapi-core reads as one empty
  item. Texts in headers, cookies and delimited styles are letters and digits.
- The overload that takes any media version is left out: the others together are the same, and say which body goes
  with which version. A cursor and an offset are not given together, nor an offset that the client itself refuses.
- LUSID says `additionalProperties: false` beside `oneOf`, which would forbid what the variants have. It is taken
  away before openapi-core reads the document.
- openapi-core does not read Swagger 2.0. Those documents are judged in the spelling of 3.0, as clientloom reads them;
  what that makes of them is tested apart (`tests/unit/test_upgrade.py`, and the golden cases `dialects/*`, where
  the three spellings of one API give one package).
- Event streams and JSON Lines are not judged here (`tests/runtime/test_events.py` and the golden cases do).
"""


def page(calls: Mapping[str, int]) -> str:
    """The whole page. `calls` are those of the run that is reported."""
    rows = [_row(name, calls.get(name, 0)) for name in NAMES]
    number = sum(len(known(name).api.operations) for name in NAMES)
    total = f"| all | | {number} | {number * SAMPLES * 2} | {sum(calls.get(name, 0) for name in NAMES)} |\n"
    head = _HEAD.format(small=len(SMALL), samples=SAMPLES)
    return head + "".join(rows) + total + _RULES + _exceptions()


def calls_in(text: str) -> dict[str, int]:
    """The calls that a page reports, by document."""
    return {name: int(calls) for name, calls in re.findall(r"^\| (\w+) \| [\d.]+ \|.*\| (\d+) \|$", text, re.MULTILINE)}


def _row(name: str, calls: int) -> str:
    understood = known(name)
    number = len(understood.api.operations)
    return f"| {name} | {understood.document.dialect} | {number} | {number * SAMPLES * 2} | {calls} |\n"


def _exceptions() -> str:
    text = "\n## Exceptions\n"
    if not EXCEPTIONS:
        return text + "None.\n"
    text += "| document | operation | openapi-core says | why it is not heeded |\n|---|---|---|---|\n"
    for each in EXCEPTIONS:
        operation = next(one for one in known(each.document).api.operations if one.id == each.operation)
        shown = operation.operation_id or f"{operation.method} {operation.path}"
        text += f"| {each.document} | {shown} | {each.words} | {each.reason} |\n"
    return text
