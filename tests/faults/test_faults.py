"""Every fault of the table, with both clients: exact requests, exact results, nothing left open."""

from __future__ import annotations

import pytest

from faults.bench import Fault, play
from faults.page import PAGE, declared, part, table
from faults.table import FAULTS


@pytest.mark.parametrize("kind", ["sync", "async"])
@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.id)
@pytest.mark.filterwarnings("ignore:credentials are sent to")
def test_fault(fault: Fault, kind: str) -> None:
    assert play(fault, kind).against(fault) == []


def test_the_table_is_whole() -> None:
    assert len({fault.id for fault in FAULTS}) == len(FAULTS) >= 40
    assert all(fault.outcome for fault in FAULTS)


def test_the_page_shows_the_table() -> None:
    """`make faults` writes it; it must be what these tests hold both clients to."""
    assert part(PAGE.read_text(encoding="utf-8"), "faults") == table(FAULTS, declared(FAULTS)).strip()
