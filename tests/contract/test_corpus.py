"""Each operation of five documents of other people, tried like those of ours in `test_contract.py`."""

from __future__ import annotations

from pathlib import Path

import pytest

from contract import corpus, exceptions, page
from contract.trial import Tally, failures

pytestmark = pytest.mark.filterwarnings("ignore:Unsupported scheme type")


@pytest.mark.parametrize("name", corpus.NAMES)
def test_document(name: str, tmp_path: Path) -> None:
    subject, tally = corpus.subject(name, tmp_path), Tally()
    try:
        found = list(failures(subject, tally, corpus.SAMPLES))
    finally:
        subject.forget()
    assert not found, "\n".join(found)
    assert tally.refused * 5 <= tally.calls, tally.last  # variants of theirs overlap, and `oneOf` forbids it
    assert {each for each in exceptions.EXCEPTIONS if each.document == name} <= exceptions.used
    written = page.rows_in(page.FILE.read_text(encoding="utf-8"))[name]
    known = subject.known
    assert (written.dialect, written.operations) == (known.document.dialect, len(known.api.operations))
