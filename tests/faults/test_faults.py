"""Every fault of the table, with both clients: exact requests, exact results, nothing left open."""

from __future__ import annotations

import pytest
from faults.bench import Fault, play
from faults.table import FAULTS


@pytest.mark.parametrize("kind", ["sync", "async"])
@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.id)
def test_fault(fault: Fault, kind: str) -> None:
    seen = play(fault, kind)
    assert (seen.outcome, seen.requests) == (fault.outcome, fault.requests)
    assert (seen.open, seen.unplayed, seen.complaints) == (0, 0, [])
    assert seen.seconds < fault.within
    assert seen.drift == fault.drift
    if fault.waits is not None:
        assert len(seen.waits) == len(fault.waits)
        assert all(low <= wait <= high for wait, (low, high) in zip(seen.waits, fault.waits, strict=True)), seen.waits
